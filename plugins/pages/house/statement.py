"""What a house's page says to machines: the same facts as the page.

https://schema.org/GovernmentOffice
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.model.house import House
from generator.model.located import Branch, Located
from plugins.pages.places.specification import Specification


def government_office(
    house: House,
    address: str,
    specification: Specification,
    branches: Sequence[Specification],
) -> dict[str, Any]:
    """Return the statement of a house.

    Args:
        address: that of its page, from ``https``.
        specification: its openings, as ``opening_view`` gives them.
        branches: the openings of each of its branches.
    """
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
    statement |= _opening(specification)
    if house.branches:
        statement["department"] = [
            _branch(branch, own) for branch, own in zip(house.branches, branches, strict=True)
        ]
    return statement


def _branch(branch: Branch, specification: Specification) -> dict[str, Any]:
    statement = {
        "@type": "GovernmentOffice",
        "name": branch.name,
        "address": _postal_address(branch),
    }
    return statement | _opening(specification)


def _opening(specification: Specification) -> dict[str, Any]:
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
