"""schema.org statements: the same facts as the page, for machines.

https://schema.org/GovernmentOffice, https://schema.org/BreadcrumbList
"""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from generator.model.house import House, Located
from generator.model.opening_hours import OpeningHours, Span, clock
from plugins.contexts.common import Head

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def as_json_ld(*statements: dict[str, Any]) -> Markup:
    """Return *statements* as JSON that can stand inside a script element."""
    graph = {"@context": "https://schema.org", "@graph": list(statements)}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))


def government_office(house: House, address: str) -> dict[str, Any]:
    """Return the statement of a house; *address* is its page's full or relative address."""
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
    if house.hours is not None and house.hours.is_weekly:
        statement["openingHoursSpecification"] = _weekly(house.hours)
    if house.branches:
        statement["department"] = [_branch(branch) for branch in house.branches]
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


def _branch(branch: Any) -> dict[str, Any]:
    statement = {
        "@type": "GovernmentOffice",
        "name": branch.name,
        "address": _postal_address(branch),
    }
    if branch.hours is not None and branch.hours.is_weekly:
        statement["openingHoursSpecification"] = _weekly(branch.hours)
    return statement


def _postal_address(site: Located) -> dict[str, str]:
    lines = [line for line in (site.street_address, site.address_complement) if line]
    return {
        "@type": "PostalAddress",
        "streetAddress": ", ".join(lines),
        "postalCode": site.code_postal,
        "addressLocality": site.commune,
        "addressCountry": "FR",
    }


def _weekly(hours: OpeningHours) -> list[dict[str, Any]]:
    days: dict[Span, list[str]] = {}
    for weekday, spans in enumerate(hours.week()):
        for span in spans:
            days.setdefault(span, []).append(_DAYS[weekday])
    return [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": names,
            "opens": clock(span.start_min),
            "closes": "23:59" if span.end_min == 1440 else clock(span.end_min),
        }
        for span, names in days.items()
    ]
