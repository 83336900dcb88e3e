"""Every commune of a department with its nearest places, across all borders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.directory import Directory, Place
from generator.fold import slug
from generator.french import distance, open_days
from generator.geography.divisions import Commune, Department
from plugins.site.rendering import Renderer

NEAREST = 3
ROOT = "../../"
# Stands for the distance in a place's piece, which is rendered once for all communes.
_DISTANCE = "\ue000"


@dataclass(frozen=True, slots=True)
class NearPlace:
    """What a commune's row says of a place."""

    href: str
    name: str
    town: str
    days: str


class CommuneTables:
    """The tables of all departments: the nearest places are found for all communes at once."""

    def __init__(self, directory: Directory, renderer: Renderer) -> None:
        self._renderer = renderer
        self._places = directory.located_places
        self._pieces: dict[int, tuple[str, str]] = {}
        self._communes = _communes_by_department(directory)
        every = [commune for communes in self._communes.values() for commune in communes]
        answers = directory.nearest.nearest_many([c.position for c in every], NEAREST)
        self._nearest = dict(zip((c.code_insee for c in every), answers, strict=True))

    def of(self, department: Department) -> Markup:
        """Return the table of *department*; empty without a territory or without houses."""
        communes = self._communes.get(department.code, ())
        if not communes or not self._places:
            return Markup()
        rows = Markup("\n").join(self._row(commune) for commune in communes)
        caption = "Distances à vol d’oiseau, à partir de la mairie."
        return self._renderer.fragment("commune-table", caption, rows)

    def _row(self, commune: Commune) -> Markup:
        # Joined here, not in a template: there are 35,000 rows of three places each.
        places = "".join(
            self._item(index, distance_km)
            for index, distance_km in self._nearest[commune.code_insee]
        )
        name = escape(commune.name)
        codes = ", ".join(commune.postcodes[:4]) + (" …" if len(commune.postcodes) > 4 else "")
        return Markup(
            f'<tr id="c-{commune.code_insee}"><th scope="row">{name} <small>{codes}</small></th>'
            f"<td><ol>{places}</ol></td></tr>"
        )

    def _item(self, index: int, distance_km: float) -> str:
        pieces = self._pieces.get(index)
        if pieces is None:
            near = _near_place(self._places[index])
            html = self._renderer.fragment("near-place", near, _DISTANCE)
            before, _, after = html.partition(_DISTANCE)
            pieces = self._pieces[index] = (f"<li>{before}", f"{after}</li>")
        return f"{pieces[0]}{distance(distance_km)}{pieces[1]}"


def _near_place(place: Place) -> NearPlace:
    fragment = f"#{place.anchor}" if place.anchor else ""
    known = place.commune.casefold() in place.house.name.casefold()
    return NearPlace(
        href=f"{ROOT}maisons/{place.house.slug}/{fragment}",
        name=place.house.name,
        town="" if known else f"à {place.commune}",
        days=open_days(place.hours) if place.hours else "",
    )


def _communes_by_department(directory: Directory) -> dict[str, Sequence[Commune]]:
    groups: defaultdict[str, list[Commune]] = defaultdict(list)
    for commune in directory.territory.communes if directory.territory else ():
        if commune.parent_code is None:
            groups[commune.department_code].append(commune)
    return {code: sorted(group, key=_alphabetical) for code, group in groups.items()}


def _alphabetical(commune: Commune) -> str:
    return slug(commune.name)
