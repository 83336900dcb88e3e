"""How a browser searches the site from its own bar (OpenSearch 1.1).

https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
"""

from __future__ import annotations

import xml.etree.ElementTree as ET

_SPACE = "http://a9.com/-/spec/opensearch/1.1/"


def opensearch_description(
    short_name: str, description: str, site_url: str, search_path: str, icon: str
) -> bytes:
    """Return the description of the site's search.

    Args:
        short_name: 16 characters at most.
        site_url: where the site is published; a description needs absolute addresses.
        search_path: address of the search, from the site's root.
        icon: path of a 32-pixel icon from the site's root.
    """
    ET.register_namespace("", _SPACE)
    root = ET.Element(f"{{{_SPACE}}}OpenSearchDescription")
    _text(root, "ShortName", short_name)
    _text(root, "Description", description)
    _text(root, "Language", "fr")
    _text(root, "InputEncoding", "UTF-8")
    image = _text(root, "Image", f"{site_url}/{icon}")
    image.attrib.update(width="32", height="32", type="image/x-icon")
    search = f"{site_url}/{search_path}?q={{searchTerms}}"
    ET.SubElement(root, f"{{{_SPACE}}}Url", type="text/html", template=search)
    own = f"{site_url}/opensearch.xml"
    ET.SubElement(
        root,
        f"{{{_SPACE}}}Url",
        {"type": "application/opensearchdescription+xml", "rel": "self", "template": own},
    )
    ET.indent(root, space=" ")
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _text(parent: ET.Element, name: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, f"{{{_SPACE}}}{name}")
    element.text = text
    return element
