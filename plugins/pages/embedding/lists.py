"""The small lists that other sites show: a department's houses, the places near a commune."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator import addresses
from generator.french import NBSP, distance
from generator.geography.divisions import Department
from generator.geography.town_phrases import of_town, says_town
from generator.model.house import House
from generator.places import Place
from plugins.pages.communes.tables import Town
from plugins.pages.embedding.context import EmbeddedEntry, EmbeddedList
from plugins.pages.places.contact import phone_view
from plugins.site.head import NOT_INDEXED, head
from plugins.site.page import Link
from plugins.site.project import Site

ROOT = "../../../"
"""The way to the site's root from a list."""
_FAR_NOTE = "Distances à vol d’oiseau, à partir de la mairie."
_ELEMENTS = "liste à intégrer"


def department_list(department: Department, houses: Sequence[House], site: Site) -> EmbeddedList:
    """Return the list of the *houses* of *department*."""
    heading = f"Les maisons de services au public {department.in_phrase}"
    return EmbeddedList(
        head=head(
            site,
            addresses.embedded_department(department.slug),
            f"{heading}{NBSP}: {_ELEMENTS}",
            f"{heading}{NBSP}: adresses et téléphones.",
            robots=NOT_INDEXED,
        ),
        heading=heading,
        entries=tuple(
            _entry(house, addresses.house(house.slug), house.name, house.commune, "")
            for house in houses
        ),
        note="" if houses else "Aucune maison pour le moment.",
        page=_more(addresses.department(department.slug)),
    )


def commune_list(town: Town, around: Iterable[tuple[Place, float]], site: Site) -> EmbeddedList:
    """Return the list of the places of *town*, then of those *around* it with their distance."""
    heading = f"Les maisons de services au public près {of_town(town.commune.name)}"
    path = town.path.removeprefix(addresses.COMMUNES)
    code = town.commune.code_insee
    return EmbeddedList(
        head=head(
            site,
            addresses.embedded_commune(code, path.removeprefix(f"{code}-").rstrip("/")),
            f"{heading} ({code}){NBSP}: {_ELEMENTS}",
            f"{heading}{NBSP}: adresses et téléphones.",
            robots=NOT_INDEXED,
        ),
        heading=heading,
        entries=tuple(_places(town, around)),
        note=_FAR_NOTE,
        page=_more(town.path),
    )


def _places(town: Town, around: Iterable[tuple[Place, float]]) -> Iterator[EmbeddedEntry]:
    for place in town.places:
        yield _place(place, "")
    for place, distance_km in around:
        yield _place(place, f"à {distance(distance_km)}")


def _place(place: Place, far: str) -> EmbeddedEntry:
    house = place.house
    return _entry(house, addresses.house(house.slug, place.anchor), place.name, place.commune, far)


def _entry(house: House, path: str, name: str, commune: str, far: str) -> EmbeddedEntry:
    town = "" if says_town(name, commune) else commune
    where = ", ".join(part for part in (town, far) if part)
    return EmbeddedEntry(Link(ROOT + path, name), where, phone_view(house.phone))


def _more(path: str) -> Link:
    return Link(ROOT + path, "Horaires et détails")
