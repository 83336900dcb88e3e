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
from generator.fold import slug, slugs
from generator.french import count
from generator.geography.divisions import Commune, Department
from generator.places import Place
from plugins.pages.communes.near_places import NearPlaces
from plugins.site.rendering import Renderer

# Fewer communes than this are one table: letters with one commune each would only hide them.
ONE_TABLE = 40
_POSTCODES_SHOWN = 4
_Row = tuple[str, str]
"""How the name of a commune is sorted, and its row."""


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

    def of(self, department: Department) -> Markup:
        """Return the tables of *department*; empty without a territory or without houses."""
        rows = self._rows_of(department)
        if not rows:
            return Markup()
        if len(rows) <= ONE_TABLE:
            return self._table(f"Communes {department.of_phrase}", rows)
        letters = "\n".join(
            self._letter(letter.upper(), list(group), department)
            for letter, group in groupby(rows, key=_initial)
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

    def _rows_of(self, department: Department) -> Sequence[_Row]:
        """Return the rows of a department's communes, in the order of their names."""
        territory = self._directory.territory
        if territory is None or not self._near.places:
            return ()
        communes = territory.communes.names_of(department.code)
        nearest = self._directory.nearest_of_communes(department.code)
        # Joined here, not in a template: there are 35,000 rows of three places each.
        rows = map(self._row, *communes, self._near.items_of(nearest.answers))
        return sorted(zip(slugs(communes.names), rows, strict=True), key=_spelt)

    def _row(self, code_insee: str, name: str, postcodes: str, places: str) -> str:
        name = escape(name)
        town = self._towns.get(code_insee)
        if town:
            name = f'<a href="{TWO_UP}{town.path}">{name}</a>'
        codes = postcodes.split()
        said = ", ".join(codes[:_POSTCODES_SHOWN])
        more = " …" if len(codes) > _POSTCODES_SHOWN else ""
        return (
            f'<tr id="c-{code_insee}"><th scope="row">{name} '
            f"<small>{said}{more}</small></th><td>"
            f'<ol class="near-places">{places}</ol></td></tr>'
        )

    def _letter(self, letter: str, rows: Sequence[_Row], department: Department) -> Markup:
        table = self._table(f"Communes en {letter} {department.of_phrase}", rows)
        said = count(len(rows), "commune")
        return self._renderer.fragment("commune-letter", letter, said, table)

    def _table(self, caption: str, rows: Sequence[_Row]) -> Markup:
        listed = Markup("\n".join([row for _, row in rows]))
        return self._renderer.fragment("commune-table", caption, listed)


def _spelt(row: _Row) -> str:
    return row[0]


def _initial(row: _Row) -> str:
    return row[0][:1]
