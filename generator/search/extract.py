"""From the Directory to what the search files are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.directory import Directory
from generator.fold import fold, words
from generator.geography.tables import other_names
from generator.geography.territory import Territory
from generator.hours.timetables import Timetables
from generator.model.house import House
from generator.model.lifetime import Stage
from generator.model.phone import Phone
from generator.places import Place
from generator.search import gazetteer
from generator.search.entry import Entry, Point
from generator.search.numbered import NumberedHouses, numbered
from generator.search.output import Files, Gazetteer, Region, gazetteer_files, search_files
from generator.search.place_hours import place_hours
from generator.search.protected_names import is_link
from generator.search.zones import zones

_ISLAND = re.compile(r"(?:L'Île-(?:d'|de-)|Île-(?:d'|de-)?(?!aux-))(.+)")
_WHEELCHAIR = "fauteuil"
_OTHER_NAMES = {"93": ("PACA", "Région Sud"), "11": ("IDF",), "84": ("AURA",)}
"""What people call regions, by INSEE code."""


def gazetteer_of(territory: Territory | None) -> Gazetteer:
    """The gazetteer's shards; without a territory none: houses are found by their words alone."""
    if territory is None:
        return gazetteer_files(())
    return gazetteer_files(tuple(gazetteer_places(territory)), zones(territory))


def houses_of(directory: Directory, times: Timetables) -> NumberedHouses:
    """The houses of ``directory`` as the search knows them."""
    return numbered(_entry(directory, house, times) for house in directory.findable)


def own_files(directory: Directory, houses: NumberedHouses, shards: Gazetteer) -> Files:
    """What the site's own search loads, by name in its folder (``search_files``)."""
    return search_files(
        houses,
        shards,
        tuple(directory.vocabularies.services),
        tuple(directory.vocabularies.partners),
        {code: department.name for code, department in directory.departments.items()},
        directory.today,
        _regions(directory),
    )


def _regions(directory: Directory) -> Iterator[Region]:
    for region in directory.regions.values():
        if len(region.department_codes) > 1:
            names = _OTHER_NAMES.get(region.code, ())
            yield Region(f"R{region.code}", region.name, region.department_codes, names)


def _entry(directory: Directory, house: House, times: Timetables) -> Entry:
    department = directory.department_of(house)
    places = directory.places_by_house[house.slug]
    known_services, known_partners = (
        directory.vocabularies.services,
        directory.vocabularies.partners,
    )
    services = (service.offer.service for service in directory.services_of(house))
    partners = (partner.presence.partner for partner in directory.partners_of(house))
    return Entry(
        id=house.id,
        slug=house.slug,
        name=house.name,
        commune=house.commune or "",
        postcode=house.code_postal or "",
        department_code=department.code,
        department_name=department.name,
        points=tuple(_point(place, times) for place in places),
        services=tuple(s for s in services if s in known_services),
        partners=tuple(p for p in partners if p in known_partners),
        former_communes=_former_communes(directory.territory, places),
        phone=house.phone.shown if house.phone else "",
        dialled=house.phone.dialled if house.phone else "",
        numbers=tuple(dict.fromkeys(phone.dialled for phone in _phones(house, places))),
        is_wheelchair_accessible=_WHEELCHAIR in house.accessibility,
        opens_on=house.opens_on if house.stage_on(times.today) is Stage.ANNOUNCED else None,
        closes_on=house.closes_on,
    )


def _point(place: Place, times: Timetables) -> Point:
    own = None if place.site is place.house else place.site.phone
    return Point(
        kind=place.kind.value,
        name="" if place.site is place.house else place.name,
        commune=place.commune or place.house.commune or "",
        postcode=place.code_postal or place.house.code_postal or "",
        position=place.position,
        hours=place_hours(place.schedule, times),
        department_code=place.department_code,
        street="" if place.is_moving else place.site.street_address or "",
        phone=own.shown if own else "",
        dialled=own.dialled if own else "",
    )


def _phones(house: House, places: Sequence[Place]) -> Iterator[Phone]:
    """The numbers that the house's page gives: its own, its other places', its partners'."""
    of_places = (place.site.phone for place in places)
    of_partners = (presence.phone for presence in house.partners)
    numbers = (house.phone, *house.other_phones, *of_places, *of_partners)
    return (number for number in numbers if number)


def _former_communes(territory: Territory | None, places: Sequence[Place]) -> tuple[str, ...]:
    communes = (territory.commune(place.code_insee) if territory else None for place in places)
    return tuple(
        dict.fromkeys(alias for commune in communes if commune for alias in commune.aliases)
    )


def gazetteer_places(territory: Territory) -> Iterator[gazetteer.Place]:
    """Every commune and municipal district, then the former communes it took in, and other names.

    An island is called without the word too: « Bréhat » is Île-de-Bréhat.
    """
    others = other_names()
    for commune in territory.communes:
        today = gazetteer.Place(
            commune.code_insee,
            commune.name,
            commune.postcodes,
            commune.position,
            commune.population,
        )
        yield today
        for alias in commune.aliases:
            if fold(alias) != fold(commune.name):
                yield today.named(alias)
        for other in (*others.get(commune.code_insee, ()), *_island(commune.name)):
            yield today.also(other)


def _island(name: str) -> tuple[str, ...]:
    """What an island's commune is called without the word; L'Île-d'Elle is no « elle »."""
    found = _ISLAND.match(name)
    return () if found is None or is_link(*words(found[1])[:1]) else (found[1],)
