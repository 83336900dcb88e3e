"""What a house's page says to machines: the same facts as the page.

https://schema.org/GovernmentOffice
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.model.house import House
from generator.model.located import Branch, Located, Stop
from plugins.pages.places.specification import Specification


def government_office(
    house: House,
    address: str,
    specification: Specification,
    branches: Sequence[Specification],
    stops: Sequence[Specification] = (),
) -> dict[str, Any]:
    """Return the statement of a house.

    Args:
        address: that of its page, from ``https``.
        specification: its openings, as ``opening_view`` gives them.
        branches: the openings of each of its branches.
        stops: the openings of each of its stops.
    """
    statement: dict[str, Any] = {"@type": "GovernmentOffice", "name": house.name, "url": address}
    if house.street_address:
        statement["address"] = _postal_address(house)
    statement |= _identifiers(house)
    if house.phone:
        statement["telephone"] = house.phone.dialled
    if house.emails:
        statement["email"] = house.emails[0]
    if not house.has_no_door:
        statement |= _geo(house)
    statement |= _opening(specification)
    if house.branches:
        statement["department"] = [
            _branch(branch, own) for branch, own in zip(house.branches, branches, strict=True)
        ]
    if house.stops:
        each = zip(house.stops, stops, strict=True)
        statement["location"] = [_stop(stop, own) for stop, own in each]
    if house.is_itinerant:
        statement["areaServed"] = _area_served(house)
    return statement


def _identifiers(house: House) -> dict[str, Any]:
    """Return the numbers that registers know the house by: https://schema.org/PropertyValue."""
    given = (("SIRET", house.siret), ("RNA", house.rna))
    told = [
        {"@type": "PropertyValue", "propertyID": name, "value": number}
        for name, number in given
        if number
    ]
    return {"identifier": told} if told else {}


def _stop(stop: Stop, specification: Specification) -> dict[str, Any]:
    statement = {"@type": "Place", "name": stop.name, "address": _postal_address(stop)}
    return statement | _geo(stop) | _opening(specification)


def _area_served(house: House) -> list[dict[str, str]]:
    """Return the communes that a house comes to: its own where no stop is known."""
    towns = dict.fromkeys(stop.commune for stop in house.stops) or (house.commune,)
    return [{"@type": "City", "name": town} for town in towns]


def _geo(site: Located) -> dict[str, Any]:
    if site.position is None or site.position_is_approximate:
        return {}
    point = {"latitude": site.position.latitude, "longitude": site.position.longitude}
    return {"geo": {"@type": "GeoCoordinates", **point}}


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
    street = {"streetAddress": ", ".join(lines)} if lines else {}
    return {
        "@type": "PostalAddress",
        **street,
        "postalCode": site.code_postal,
        "addressLocality": site.commune,
        "addressCountry": "FR",
    }
