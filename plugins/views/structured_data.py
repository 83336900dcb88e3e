"""schema.org statements: the same facts as the page, for machines.

https://schema.org/GovernmentOffice, https://schema.org/BreadcrumbList
"""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from generator.model.house import House
from generator.model.located import Branch, Located
from plugins.contexts.common import Head
from plugins.contexts.house import HousePage
from plugins.site.project import Site


def as_json_ld(*statements: dict[str, Any]) -> Markup:
    """Return *statements* as JSON that can stand inside a script element."""
    graph = {"@context": "https://schema.org", "@graph": list(statements)}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))


def complete_head(head: Head, site: Site) -> None:
    """Give *head* the statements that every page makes: the site's own, or the way to the page.

    Pages that say more have said it already, and are left as they are.
    """
    if head.json_ld or head.robots:
        return
    if not head.path:
        head.json_ld = as_json_ld(website(site))
    elif head.trail:
        head.json_ld = as_json_ld(breadcrumb(head, site.url))


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
                "urlTemplate": f"{site.url}/recherche/?q={{search_term_string}}",
            },
            "query-input": "required name=search_term_string",
        },
    }


def government_office(house: House, page: HousePage, site_url: str) -> dict[str, Any]:
    """Return the statement of a house, with the openings that *page* shows."""
    address = f"{site_url}/{page.head.path}"
    statement: dict[str, Any] = {"@type": "GovernmentOffice", "name": house.name, "url": address}
    if house.street_address:
        statement["address"] = _postal_address(house)
    if house.phone:
        statement["telephone"] = house.phone.dialled
    if house.emails:
        statement["email"] = house.emails[0]
    if house.position and not house.position_is_approximate:
        statement["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": house.position.latitude,
            "longitude": house.position.longitude,
        }
    statement |= _opening(page.specification)
    if house.branches:
        statement["department"] = [
            _branch(branch, view.specification)
            for branch, view in zip(house.branches, page.branches, strict=True)
        ]
    return statement


def breadcrumb(head: Head, site_url: str) -> dict[str, Any]:
    """Return the way to a page as a list; the page itself comes last."""
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


def _branch(branch: Branch, specification: list[dict[str, Any]]) -> dict[str, Any]:
    statement = {
        "@type": "GovernmentOffice",
        "name": branch.name,
        "address": _postal_address(branch),
    }
    return statement | _opening(specification)


def _opening(specification: list[dict[str, Any]]) -> dict[str, Any]:
    return {"openingHoursSpecification": specification} if specification else {}


def _postal_address(site: Located) -> dict[str, str]:
    lines = [line for line in (site.street_address, site.address_complement) if line]
    return {
        "@type": "PostalAddress",
        "streetAddress": ", ".join(lines),
        "postalCode": site.code_postal,
        "addressLocality": site.commune,
        "addressCountry": "FR",
    }
