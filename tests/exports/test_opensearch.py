"""A browser finds the search, and where its words go."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from generator.exports.opensearch import opensearch_description

SPACE = "{http://a9.com/-/spec/opensearch/1.1/}"


def test_the_words_are_sent_to_the_search_page():
    content = opensearch_description(
        "Maisons", "A & B", "https://a.fr/b", "recherche/", "favicon.ico"
    )
    root = ET.fromstring(content)
    assert root.findtext(f"{SPACE}ShortName") == "Maisons"
    assert root.findtext(f"{SPACE}Description") == "A & B"
    templates = {url.get("type"): url.get("template") for url in root.iter(f"{SPACE}Url")}
    assert templates["text/html"] == "https://a.fr/b/recherche/?q={searchTerms}"
