"""schema.org statements that every page makes: the same facts as the page, for machines.

https://schema.org/WebSite, https://schema.org/BreadcrumbList
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from generator import addresses
from generator.json_bytes import json_text
from plugins.site.held_json import held_json
from plugins.site.page import Head
from plugins.site.project import Site


def as_json_ld(*statements: Mapping[str, Any]) -> Markup:
    """Return *statements* as JSON that can stand inside a script element."""
    graph = {"@context": "https://schema.org", "@graph": list(statements)}
    return held_json(json_text(graph))


def website(site: Site) -> dict[str, Any]:
    """Return the statement of the site, with the address of its search.

    https://schema.org/SearchAction; the braces are a template that machines fill in.
    """
    return {
        "@type": "WebSite",
        "name": site.name,
        "description": site.tagline,
        "url": f"{site.url}/",
        "inLanguage": "fr",
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{site.url}/{addresses.SEARCH}?q={{search_term_string}}",
            },
            "query-input": "required name=search_term_string",
        },
    }


def breadcrumb(head: Head, site_url: str) -> dict[str, Any]:
    """Return the way to the page of *head* as a list; the page itself comes last."""
    items = [(link.text, _absolute(site_url, head, link.href)) for link in head.trail]
    items.append((head.title, f"{site_url}/{head.path}"))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": rank, "name": name, "item": item}
            for rank, (name, item) in enumerate(items, 1)
        ],
    }


def _absolute(site_url: str, head: Head, href: str) -> str:
    return f"{site_url}/{href.removeprefix(head.root)}"
