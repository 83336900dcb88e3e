"""Figures of where the houses are: maps, departments, regions, then and now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.directory import Directory, department_code
from generator.figures import published
from generator.figures.equipment import (
    PER_INHABITANTS,
    Equipment,
    best_equipped,
    by_region,
    class_of,
    class_starts,
    summed,
)
from generator.figures.table import Table
from generator.french import NBSP, count, listing, long_date, number, sentence
from generator.geography.divisions import Department
from plugins.contexts.figures import DataFigure, FigureSection
from plugins.contexts.maps import Legend
from plugins.views.charts import Charts, bar_group
from plugins.views.maps import France

CLASSES = 5
RANKED = 5
NAMED = 3
PER = f"pour {number(PER_INHABITANTS)} habitants"
INSEE = f"{NBSP}; populations municipales de l’INSEE"


@dataclass(frozen=True, slots=True)
class WhereFigures:
    """Makes the section « Où sont les maisons » and the comparison with 2015."""

    charts: Charts
    france: France
    departments: Mapping[str, Equipment]

    @property
    def _directory(self) -> Directory:
        return self.charts.directory

    def section(self) -> FigureSection:
        """Return the section; without outlines it has no maps."""
        figures = [self._best_equipped()]
        if self._directory.regions:
            figures = [self._regions(), *figures]
        if self.france.is_drawn:
            figures = [self._rates_map(), self._places_map(), *figures]
        lead = (
            "Une maison compte là où elle a son adresse. Ses antennes et ses arrêts sont "
            "des lieux d’accueil de plus."
        )
        return FigureSection("ou", "Où sont les maisons", lead, tuple(figures))

    def _places_map(self) -> DataFigure:
        places = Counter(department_code(p.code_insee) for p in self._directory.places)
        counts = {code: count(n, "lieu", "lieux") + " d’accueil" for code, n in places.items()}
        drawn = self.france.map(
            "Carte de tous les lieux d’accueil",
            lambda department: counts.get(department.code, "aucun lieu d’accueil"),
            dots=self.france.places_path(),
        )
        rows = [
            (self._department(code).name, code, equipment.houses, places[code])
            for code, equipment in self.departments.items()
        ]
        empty = [name for name, _, _, number_of_places in rows if not number_of_places]
        summary = (
            f"{count(len(self._directory.places), 'lieu', 'lieux')} d’accueil, un point chacun. "
            + _empty_departments(empty)
        )
        return self.charts.figure(
            "lieux-par-departement",
            "Tous les lieux d’accueil",
            summary,
            self.charts.renderer.fragment("france-map", drawn),
            Table(("Département", "Code", "Maisons", "Lieux d’accueil"), tuple(rows)),
        )

    def _rates_map(self) -> DataFigure:
        rates = {c: e.rate for c, e in self.departments.items() if e.houses and e.rate is not None}
        starts = class_starts(rates.values(), CLASSES)
        shades = {code: class_of(rate, starts) for code, rate in rates.items()}
        drawn = self.france.map(f"Maisons {PER}, par département", self._rate_fact, shades=shades)
        rows = [
            (self._department(code).name, code, e.houses, e.inhabitants or None, e.rate)
            for code, e in self.departments.items()
        ]
        columns = ("Département", "Code", "Maisons", "Habitants", f"Maisons {PER}")
        return self.charts.figure(
            "maisons-par-departement",
            f"Maisons {PER}, par département",
            self._rates_summary(rates),
            self.charts.renderer.fragment("france-map", drawn, _legend(rates, shades, self)),
            Table(columns, tuple(rows), 2),
            INSEE,
            is_wide=True,
        )

    def has_unrated(self) -> bool:
        """Tell whether some department has houses, but no known inhabitants."""
        return any(e.houses and e.rate is None for e in self.departments.values())

    def _rate_fact(self, department: Department) -> str:
        equipment = self.departments[department.code]
        if not equipment.houses:
            return "aucune maison"
        houses = count(equipment.houses, "maison")
        if equipment.rate is None:
            return f"{houses}, population inconnue"
        return f"{houses}, {_rate(equipment.rate)} {PER}"

    def _rates_summary(self, rates: Mapping[str, float]) -> str:
        if not rates:
            return "Aucune maison n’est dans un département dont la population est connue."
        best = max(rates, key=lambda code: rates[code])
        mean = summed("", self.departments.values()).rate or 0.0
        return (
            f"{sentence(self._department(best).in_phrase)}, {_rate(rates[best])} maison"
            f"{'s' if rates[best] >= 2 else ''} {PER}, c’est le plus{NBSP}; "
            f"dans tout le pays, {_rate(mean)}."
        )

    def _regions(self) -> DataFigure:
        every = by_region(self._directory, self.departments)
        ranked = sorted(every.values(), key=lambda e: (-e.houses, e.code))
        names = {code: region.name for code, region in self._directory.regions.items()}
        bars = bar_group((names[e.code], number(e.houses), e.houses) for e in ranked if e.houses)
        rows = tuple(
            (names[e.code], e.code, e.houses, e.inhabitants or None, e.rate) for e in ranked
        )
        columns = ("Région", "Code", "Maisons", "Habitants", f"Maisons {PER}")
        first = self._directory.regions[ranked[0].code]
        return self.charts.figure(
            "maisons-par-region",
            "Maisons par région",
            f"{sentence(first.in_phrase)}, {count(ranked[0].houses, 'maison')}"
            f"{NBSP}: c’est la région qui en a le plus.",
            self.charts.bars(bars),
            Table(columns, rows, 2),
            INSEE,
        )

    def _best_equipped(self) -> DataFigure:
        now = best_equipped(self.departments.values(), RANKED)
        then = [(p.department_code, p.houses) for p in published.BEST_EQUIPPED_2015]
        today = [(e.code, e.houses) for e, _ in now]
        full = float(max((houses for _, houses in [*then, *today]), default=1))
        groups = (
            bar_group(self._ranked_bars(then), "Au 1er janvier 2015", full),
            bar_group(self._ranked_bars(today), "Dans cet annuaire", full),
        )
        rows = [("2015", self._department(c).name, c, n) for c, n in then]
        rows += [("annuaire", self._department(c).name, c, n) for c, n in today]
        return self.charts.figure(
            "departements-les-mieux-dotes",
            "Les départements les mieux dotés, en 2015 et maintenant",
            self._then_and_now(then, today),
            self.charts.bars(*groups),
            Table(("Date", "Département", "Code", "Maisons"), tuple(rows)),
            f"{NBSP}; pour 2015, {published.BEST_EQUIPPED_2015_SOURCE}",
            is_wide=True,
        )

    def _ranked_bars(self, ranked: list[tuple[str, int]]) -> Iterator[tuple[str, str, float]]:
        for code, houses in ranked:
            yield f"{self._department(code).name} ({code})", number(houses), houses

    def _then_and_now(self, then: list[tuple[str, int]], today: list[tuple[str, int]]) -> str:
        still = {code for code, _ in then} & {code for code, _ in today}
        when = long_date(published.BEST_EQUIPPED_2015_ON)
        start = f"Le {when}, le pays avait {count(published.HOUSES_2015, 'maison')}. "
        if not still:
            return start + "Aucun des mieux dotés d’alors n’est parmi les premiers ici."
        names = [self._department(code).with_article for code, _ in then if code in still]
        verb = "est" if len(names) == 1 else "sont"
        return start + f"{sentence(listing(names))} {verb} encore parmi les mieux dotés ici."

    def _department(self, code: str) -> Department:
        return self._directory.departments[code]


def _empty_departments(names: Sequence[str]) -> str:
    if not names:
        return "Tous les départements en ont au moins un."
    verb = "n’en a pas" if len(names) == 1 else "n’en ont pas"
    few = len(names) <= NAMED
    return f"{listing(names) if few else count(len(names), 'département')} {verb}."


def _legend(rates: Mapping[str, float], shades: Mapping[str, int], figures: WhereFigures) -> Legend:
    rows = []
    for shade in sorted(set(shades.values()), reverse=True):
        own = [rates[code] for code, each in shades.items() if each == shade]
        rows.append((shade, f"{_range(own)} ({count(len(own), 'département')})"))
    nothing = "aucune maison"
    rows.append((0, f"{nothing}, ou population inconnue" if figures.has_unrated() else nothing))
    return Legend(f"Maisons {PER}", tuple(rows))


def _rate(rate: float) -> str:
    return number(rate, 2) if rate >= 0.005 else "moins de 0,01"


def _range(values: list[float]) -> str:
    low, high = number(min(values), 2), number(max(values), 2)
    return low if low == high else f"de {low} à {high}"
