"""Figures of where the houses are: maps, departments, regions, then and now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from generator.directory import Directory
from generator.figures import published
from generator.figures.equipment import (
    PER_INHABITANTS,
    Equipment,
    best_equipped,
    by_region,
    is_department,
    summed,
    visiting_houses,
)
from generator.figures.table import Table
from generator.french import NBSP, count, listing, long_date, number, sentence
from generator.geography.codes import department_code
from generator.geography.divisions import Department
from plugins.drawing.france import France
from plugins.drawing.value_shades import DECIMALS, Shades
from plugins.pages.figures.charts import Charts, bar_group
from plugins.pages.figures.context import DataFigure, FigureSection

RANKED = 5
NAMED = 3
PER = f"pour {number(PER_INHABITANTS)} habitants"
INSEE = "populations de l’INSEE"


class WhereFigures(Struct, frozen=True):
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
        return FigureSection("ou", "Où sont les maisons", self._lead(), tuple(figures))

    def _lead(self) -> str:
        visiting = visiting_houses(self._directory)
        how_many = f"il y en a {number(visiting)}" if visiting else "il n’y en a pas aujourd’hui"
        return (
            "Une maison compte une fois, dans le département de son adresse. Ses antennes et ses "
            "arrêts sont des lieux d’accueil de plus, comptés là où ils sont. La page d’un "
            "département compte aussi les maisons d’ailleurs qui y ont une antenne ou un "
            f"arrêt{NBSP}: {how_many}."
        )

    def _places_map(self) -> DataFigure:
        places = Counter(department_code(p.code_insee) for p in self._directory.places)
        counts = {code: count(n, "lieu", "lieux") + " d’accueil" for code, n in places.items()}
        drawn = self.france.map(
            f"Carte{NBSP}: tous les lieux d’accueil. Le tableau qui suit les compte par "
            "département.",
            lambda department: counts.get(department.code, "aucun lieu d’accueil"),
            dots=self.france.places_path(),
        )
        rows = [
            (self._department(code).name, code, equipment.houses, places[code])
            for code, equipment in self.departments.items()
        ]
        summary = (
            f"{count(len(self._directory.places), 'lieu', 'lieux')} d’accueil{NBSP}: chaque point "
            "en est un, ou plusieurs voisins. "
            + self._without([code for code in self.departments if not places[code]])
        )
        return self.charts.figure(
            "lieux-par-departement",
            "Tous les lieux d’accueil",
            summary,
            self.charts.renderer.fragment("france-map", drawn),
            Table(("Département", "Code", "Maisons", "Lieux d’accueil"), tuple(rows)),
        )

    def _without(self, codes: Sequence[str]) -> str:
        departments = [code for code in codes if is_department(self._directory, code)]
        if len(departments) > NAMED:
            named = [count(len(departments), "département")]
        else:
            named = [self._department(code).name for code in departments]
        named += [self._department(code).name for code in codes if code not in departments]
        if not named:
            return "Tous les départements en ont au moins un."
        verb = "n’en a pas" if len(codes) == 1 else "n’en ont pas"
        return f"{listing(named)} {verb}."

    def _rates_map(self) -> DataFigure:
        rates = {c: e.rate for c, e in self.departments.items() if e.houses and e.rate is not None}
        shades = Shades(rates)
        title = f"Maisons {PER}, par département"
        drawn = self.france.map(
            f"Carte{NBSP}: {title}. Le tableau qui suit donne chaque valeur.",
            self._rate_fact,
            shades=shades.by_code(),
        )
        rows = [
            (self._department(code).name, code, e.houses, e.inhabitants or None, e.rate)
            for code, e in self.departments.items()
        ]
        columns = ("Département", "Code", "Maisons", "Habitants", f"Maisons {PER}")
        legend = shades.legend("Teintes de la carte", self._hatched())
        return self.charts.figure(
            "maisons-par-departement",
            title,
            self._rates_summary(rates),
            self.charts.renderer.fragment("france-map", drawn),
            Table(columns, tuple(rows), DECIMALS),
            INSEE,
            self.charts.renderer.fragment("map-legend", legend),
        )

    def _hatched(self) -> str:
        unrated = any(e.houses and e.rate is None for e in self.departments.values())
        return "aucune maison, ou population inconnue" if unrated else "aucune maison"

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
        return self.charts.figure(
            "maisons-par-region",
            "Maisons par région",
            self._regions_summary(ranked),
            self.charts.bars(bars),
            Table(columns, rows, DECIMALS),
            INSEE,
        )

    def _regions_summary(self, ranked: Sequence[Equipment]) -> str:
        first = self._directory.regions[ranked[0].code]
        text = (
            f"{sentence(first.in_phrase)}, {count(ranked[0].houses, 'maison')}"
            f"{NBSP}: c’est la région qui en a le plus."
        )
        empty = sum(not region.houses for region in ranked)
        verb = "n’en a" if empty == 1 else "n’en ont"
        return f"{text} {count(empty, 'région')} {verb} aucune." if empty else text

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
            "Les départements qui ont le plus de maisons, en 2015 et maintenant",
            self._then_and_now(then, today),
            self.charts.bars(*groups),
            Table(("Date", "Département", "Code", "Maisons"), tuple(rows)),
            f"pour 2015, {published.BEST_EQUIPPED_2015_SOURCE}{NBSP}; "
            f"pour 2025, {published.LABELLED_2025_SOURCE}",
        )

    def _ranked_bars(self, ranked: list[tuple[str, int]]) -> Iterator[tuple[str, str, float]]:
        for code, houses in ranked:
            yield f"{self._department(code).name} ({code})", number(houses), houses

    def _then_and_now(self, then: list[tuple[str, int]], today: list[tuple[str, int]]) -> str:
        still = {code for code, _ in then} & {code for code, _ in today}
        when = long_date(published.BEST_EQUIPPED_2015_ON)
        labelled = count(published.LABELLED_2025, "structure")
        start = (
            f"Le {when}, le pays avait {count(published.HOUSES_2015, 'maison')}{NBSP}; le "
            f"{long_date(published.LABELLED_2025_ON)}, {labelled} avaient le label France "
            "services. "
        )
        if not still:
            return start + "Aucun des premiers d’alors n’est parmi les premiers ici."
        names = [self._department(code).with_article for code, _ in then if code in still]
        verb = "est" if len(names) == 1 else "sont"
        return start + f"{sentence(listing(names))} {verb} encore parmi les premiers ici."

    def _department(self, code: str) -> Department:
        return self._directory.department(code)


def _rate(rate: float) -> str:
    return number(rate, DECIMALS) if rate >= 0.005 else "moins de 0,01"
