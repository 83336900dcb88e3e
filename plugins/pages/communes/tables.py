"""Every commune of a department with its nearest places, across all borders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby

from markupsafe import Markup
from msgspec import Struct

from generator import addresses
from generator.addresses import TWO_UP
from generator.directory import Directory
from generator.fold import slug
from generator.french import count
from generator.geography.divisions import Commune, Department
from generator.places import Place
from plugins.pages.communes.near_places import NearPlaces
from plugins.site.rendering import Renderer

# Fewer communes than this are one table: letters with one commune each would only hide them.
ONE_TABLE = 40
_POSTCODES_SHOWN = 4
# A commune and its name as it is sorted.
Named = tuple[str, Commune]


class Town(Struct, frozen=True):
    """A commune that has places, and these: those of its municipal districts are its own."""

    commune: Commune
    places: tuple[Place, ...]

    @property
    def path(self) -> str:
        """Where its page is, from the site's root."""
        return addresses.commune(self.commune.code_insee, slug(self.commune.name))


def towns_of(directory: Directory) -> Mapping[str, Town]:
    """Return the communes that have places by INSEE code; none without a territory."""
    territory = directory.territory
    if territory is None:
        return {}
    found: dict[str, tuple[Commune, list[Place]]] = {}
    for code, places in sorted(directory.by_commune.items()):
        commune = territory.commune(code)
        if commune and commune.parent_code:
            commune = territory.commune(commune.parent_code)
        if commune:
            found.setdefault(commune.code_insee, (commune, []))[1].extend(places)
    return {code: Town(commune, tuple(places)) for code, (commune, places) in found.items()}


class CommuneTables:
    """The tables of departments: the nearest places are found for all communes of one at once."""

    def __init__(
        self,
        directory: Directory,
        renderer: Renderer,
        near: NearPlaces,
        towns: Mapping[str, Town],
    ) -> None:
        self._renderer = renderer
        self._near = near
        self._towns = towns
        self._directory = directory
        # Of one department at a time: those of all would be 20 MB.
        self._communes: tuple[str, Sequence[Named]] = ("", ())

    def of(self, department: Department) -> Markup:
        """Return the tables of *department*; empty without a territory or without houses."""
        communes = self._communes_of(department.code)
        if not communes or not self._near.places:
            return Markup()
        if len(communes) <= ONE_TABLE:
            return self._table(f"Communes {department.of_phrase}", communes)
        letters = "\n".join(
            self._letter(letter.upper(), list(group), department)
            for letter, group in groupby(communes, key=_initial)
        )
        return Markup(f'<div class="commune-letters">\n{letters}\n</div>')

    def farthest(self, department: Department) -> tuple[Commune, float] | None:
        """Return the commune of *department* that is farthest from any place, and how far, in km.

        None where no distance is known, and where there is one commune only.
        """
        territory = self._directory.territory
        if territory is None or not self._near.places:
            return None
        nearest = self._directory.nearest_of_communes(department.code)
        if len(nearest) < 2:
            return None
        _, distances = nearest.answers.nearest
        distance_km = max(distances)
        commune = territory.commune([*nearest][distances.index(distance_km)])
        assert commune
        return commune, distance_km

    def _communes_of(self, code: str) -> Sequence[Named]:
        if code != self._communes[0]:
            self._communes = code, _communes_of(code, self._directory)
        return self._communes[1]

    def _letter(self, letter: str, communes: Sequence[Named], department: Department) -> Markup:
        table = self._table(f"Communes en {letter} {department.of_phrase}", communes)
        said = count(len(communes), "commune")
        return self._renderer.fragment("commune-letter", letter, said, table)

    def _table(self, caption: str, communes: Sequence[Named]) -> Markup:
        rows = "\n".join(self._row(commune) for _, commune in communes)
        return self._renderer.fragment("commune-table", caption, Markup(rows))

    def _row(self, commune: Commune) -> str:
        # Joined here, not in a template: there are 35,000 rows of three places each.
        nearest = self._directory.nearest_of_communes(commune.department_code)
        places = self._near.items(nearest[commune.code_insee])
        name = escape(commune.name)
        town = self._towns.get(commune.code_insee)
        if town:
            name = f'<a href="{TWO_UP}{town.path}">{name}</a>'
        codes = ", ".join(commune.postcodes[:_POSTCODES_SHOWN])
        more = " …" if len(commune.postcodes) > _POSTCODES_SHOWN else ""
        return (
            f'<tr id="c-{commune.code_insee}"><th scope="row">{name} '
            f"<small>{codes}{more}</small></th><td>"
            f'<ol class="near-places">{places}</ol></td></tr>'
        )


def _communes_of(code: str, directory: Directory) -> Sequence[Named]:
    """Return the communes of a department in the order of their names."""
    territory = directory.territory
    communes = territory.communes.of_department(code) if territory else ()
    return sorted(((slug(each.name), each) for each in communes), key=_spelt)


def _spelt(named: Named) -> str:
    return named[0]


def _initial(named: Named) -> str:
    return named[0][:1]
