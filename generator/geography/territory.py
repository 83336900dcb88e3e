"""The territory, loaded from the cache: communes by code, postcode and name, departments, regions.

The whole loads in a few hundredths of a second; communes become objects when they are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, overload

from generator.fold import fold, glue, sure_part, unmarked
from generator.geography.cache import TERRITORY_NAME, file_mark, read_cache
from generator.geography.codes import postcode_area
from generator.geography.columns import Columns, CommuneNames, CommunePoints, from_columns
from generator.geography.divisions import Commune, Department, Grouping, Region
from generator.geography.errors import TerritoryError
from generator.geography.outlines import Outlines


class Communes(Sequence[Commune]):
    """Every commune and municipal district in the order of INSEE codes, each made when needed."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._made: dict[int, Commune] = {}
        self._largest: dict[tuple[str, int], list[Commune]] = {}

    def __len__(self) -> int:
        return len(self._columns)

    @overload
    def __getitem__(self, row: int) -> Commune: ...
    @overload
    def __getitem__(self, row: slice) -> Sequence[Commune]: ...
    def __getitem__(self, row: int | slice) -> Commune | Sequence[Commune]:
        rows = range(len(self))[row]
        return self._at(rows) if isinstance(rows, int) else [self._at(each) for each in rows]

    def __iter__(self) -> Iterator[Commune]:
        return map(self._at, range(len(self)))

    def points_of(self, code: str) -> CommunePoints:
        """Where the communes of a department are, in the order of their codes; no districts.

        No object is made for each: there are 35,000.
        """
        return self._columns.points(self._rows_by_department.get(code, ()))

    def names_of(self, code: str) -> CommuneNames:
        """How the same communes are called, in their order."""
        return self._columns.called(self._rows_by_department.get(code, ()))

    def populations_of(self, code: str) -> list[int]:
        """How many people live in each of the same communes, in their order."""
        populations = self._columns.populations
        return [populations[row] for row in self._rows_by_department.get(code, ())]

    @property
    def department_codes(self) -> Iterable[str]:
        """The departments that have communes, in the order of their first."""
        return self._rows_by_department

    def most_populous(self, code: str, count: int) -> list[Commune]:
        """The ``count`` most populous communes of a department, the largest first; no districts."""
        if (code, count) not in self._largest:  # each house of the department asks
            rows = self._rows_by_department.get(code, ())
            by_size = sorted(rows, key=self._columns.populations.__getitem__, reverse=True)
            self._largest[code, count] = [self._at(row) for row in by_size[:count]]
        return self._largest[code, count]

    @cached_property
    def _rows_by_department(self) -> dict[str, list[int]]:
        rows: dict[str, list[int]] = {}
        for row, code in enumerate(self._columns.departments):
            if not self._columns.parents[row]:
                rows.setdefault(code, []).append(row)
        return rows

    def _at(self, row: int) -> Commune:
        commune = self._made.get(row)
        if commune is None:
            commune = self._made[row] = self._columns.commune(row)
        return commune


class _Names:
    """Some communes, by their rows, under their folded names and those they had or have besides.

    Only those are folded that may be meant: few questions are asked of a department.
    """

    def __init__(
        self, rows: Iterable[int], columns: Columns, folded: Callable[[str], tuple[str, ...]]
    ) -> None:
        self._rows, self._folded = tuple(rows), folded
        self._spelled, self._aliases = columns.names, columns.aliases
        together = "\n".join(f"{self._spelled[row]}|{self._aliases[row]}" for row in self._rows)
        self._unmarked = unmarked(together).split("\n")

    def find(self, name: str) -> list[int]:
        """The communes of that name, else those with such an alias; written alike if any is."""
        key = self._folded(name)
        part = sure_part(key)
        near = [row for row, text in zip(self._rows, self._unmarked, strict=False) if part in text]
        named = [row for row in near if self._folded(self._spelled[row]) == key]
        named = named or [row for row in near if key in self._folded_aliases(row)]
        exact = [row for row in named if glue(self._spelled[row]) == glue(name)]
        return exact or named

    def _folded_aliases(self, row: int) -> list[tuple[str, ...]]:
        return [self._folded(alias) for alias in self._aliases[row].split("|") if alias]


class Territory:
    """Communes, departments and regions, each in the order of their codes."""

    communes: Communes
    departments: dict[str, Department]
    regions: dict[str, Region]
    mark: str = ""
    """Tells the file that this was loaded from, as it then was, from any other; empty without."""

    def __init__(self, content: dict[str, Any], outlines: Outlines) -> None:
        columns = self._columns = from_columns(content["communes"])
        self.communes = Communes(columns)
        self.departments = {
            entry["code"]: Department(**entry, _outlines=outlines)
            for entry in content["departments"]
        }
        self.regions = _regions(content["regions"], self.departments.values(), outlines)
        self._groupings: list[dict[str, str]] = content["groupings"]
        self._postcodes: dict[str, list[int]] = content["postcodes"]
        self._former: dict[str, str] = content["former"]
        self._row_of_code = dict(zip(columns.codes, range(len(columns)), strict=True))
        self._folded: dict[str, tuple[str, ...]] = {}
        self._names_of_area: dict[str, _Names] = {}

    @classmethod
    def load(cls, path: Path, *, with_outlines: bool = False) -> Territory:
        """Load from the cache folder ``path``; TerritoryError if absent, damaged or outdated.

        Outlines are read when the first is asked for, or now ``with_outlines``.
        """
        mark = file_mark(path / TERRITORY_NAME)
        content = read_cache(path / TERRITORY_NAME)
        outlines = Outlines(path)
        if with_outlines:
            outlines.read()
        try:
            loaded = cls(content, outlines)
        except (KeyError, TypeError, ValueError) as error:
            raise TerritoryError(
                f"La géographie de « {path} » est illisible. "
                "Lancez « make territory » pour la préparer."
            ) from error
        loaded.mark = mark
        return loaded

    @property
    def groupings(self) -> tuple[Grouping, ...]:
        """Intercommunalities in the order of their codes, made now: the search alone asks, once."""
        return tuple(
            Grouping(entry["siren"], entry["name"], tuple(entry["communes"].split()))
            for entry in self._groupings
        )

    def commune(self, code_insee: str) -> Commune | None:
        """The commune of an INSEE code; a former commune's code gives today's commune."""
        row = self._row(code_insee)
        return None if row is None else self.communes[row]

    def _row(self, code_insee: str) -> int | None:
        row = self._row_of_code.get(code_insee)
        return self._row_of_code.get(self._former.get(code_insee, "")) if row is None else row

    def communes_of_postcode(self, code_postal: str) -> tuple[Commune, ...]:
        """The communes that a postcode serves; for 75015 the district, not the whole of Paris."""
        return tuple(self.communes[row] for row in self._postcodes.get(code_postal, ()))

    def find(self, name: str, code_postal: str) -> Commune | None:
        """The commune so named, or formerly so named, at this postcode.

        Failing that (CEDEX, mistyped end), in the postcode's department. None if there is none,
        or several. "Paris" at 75015 is the commune as written, "Paris 15e" the district.
        """
        here = self._names(self._postcodes.get(code_postal, ()))
        found = here.find(name) or self._names_around(code_postal).find(name)
        return self.communes[found[0]] if len(found) == 1 else None

    def _names(self, rows: Iterable[int]) -> _Names:
        """The names of the communes of *rows* and, for a district, of its commune."""
        every = dict.fromkeys(rows)
        for row in tuple(every):
            parent = self._row(self._columns.parents[row]) if self._columns.parents[row] else None
            if parent is not None:
                every[parent] = None
        return _Names(every, self._columns, self._fold)

    def _names_around(self, code_postal: str) -> _Names:
        """The communes whose postcode begins as this one does (two digits, three overseas)."""
        area = postcode_area(code_postal)
        if area not in self._names_of_area:
            self._names_of_area[area] = self._names(self._rows_of_prefix.get(area, ()))
        return self._names_of_area[area]

    @cached_property
    def _rows_of_prefix(self) -> dict[str, dict[int, None]]:
        rows: dict[str, dict[int, None]] = {}
        for postcode, own in self._postcodes.items():
            rows.setdefault(postcode_area(postcode), {}).update(dict.fromkeys(own))
        return rows

    def _fold(self, name: str) -> tuple[str, ...]:
        folded = self._folded.get(name)
        if folded is None:
            folded = self._folded[name] = fold(name)
        return folded


def _regions(
    entries: list[dict[str, str]], departments: Iterable[Department], outlines: Outlines
) -> dict[str, Region]:
    members: dict[str | None, list[str]] = {}
    for department in departments:
        members.setdefault(department.region_code, []).append(department.code)
    return {
        entry["code"]: Region(
            **entry,
            department_codes=tuple(members.get(entry["code"], ())),
            _outlines=outlines,
        )
        for entry in entries
    }
