"""Figures of how near a house is, and when it receives."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.figures.coverage import DISTANCES_KM, Coverage, Remote
from generator.figures.openings import Openings
from generator.figures.table import Table
from generator.french import NBSP, clock_time, count, distance, number, sentence
from generator.model.opening_hours import DAYS
from plugins.contexts.figures import DataFigure, FigureSection
from plugins.views.charts import Charts, bar_group, percent, share_of
from plugins.views.figures_where import INSEE
from plugins.views.town_phrases import at_town

REMOTEST_EUROPE, REMOTEST_OVERSEAS = 10, 5
# A label asks for 24 hours a week: that limit is one of the classes.
HOURS_CLASSES = (0, 12, 24, 30, 35, 40)
_SATURDAY = 5


def distance_section(charts: Charts, coverage: Coverage) -> FigureSection:
    """Return « À quelle distance »."""
    lead = (
        "Distances à vol d’oiseau, de la mairie de chaque commune au lieu d’accueil le plus "
        "proche, par-dessus toutes les limites de départements. Par la route, c’est plus long. "
        "Tous les habitants d’une commune comptent à sa mairie."
    )
    figures = (_coverage(charts, coverage), _remotest(charts, coverage))
    return FigureSection("distance", "À quelle distance", lead, figures)


def opening_section(charts: Charts, openings: Openings) -> FigureSection:
    """Return « Quand elles reçoivent »."""
    unknown = openings.houses - openings.known
    lead = (
        "Avec ou sans rendez-vous, jours fériés et fermetures exceptionnelles mis à part. "
        "Ce qui ne revient pas chaque semaine compte pour sa moyenne sur un an."
    )
    if unknown:
        verb = "ne dit pas" if unknown == 1 else "ne disent pas"
        lead += f" {count(unknown, 'maison')} {verb} ses horaires."
        lead = lead.replace("disent pas ses", "disent pas leurs")
    return FigureSection(
        "horaires",
        "Quand elles reçoivent",
        lead,
        (_hours(charts, openings), _weekdays(charts, openings)),
    )


def _coverage(charts: Charts, coverage: Coverage) -> DataFigure:
    reaches = [coverage.within(km) for km in DISTANCES_KM]
    people = bar_group(
        (
            (f"à {r.within_km}{NBSP}km au plus", percent(r.inhabitants, coverage.inhabitants),
             float(r.inhabitants))
            for r in reaches
        ), "Habitants", coverage.inhabitants,
    )  # fmt: skip
    communes = bar_group(
        (
            (f"à {r.within_km}{NBSP}km au plus", percent(r.communes, coverage.communes),
             float(r.communes))
            for r in reaches
        ), "Communes", coverage.communes,
    )  # fmt: skip
    rows = tuple(
        (
            r.within_km, r.communes, share_of(r.communes, coverage.communes),
            r.inhabitants, share_of(r.inhabitants, coverage.inhabitants),
        )
        for r in reaches
    )  # fmt: skip
    near = reaches[1]
    columns = ("Distance en km", "Communes", "% des communes", "Habitants", "% des habitants")
    return charts.figure(
        "distance-a-un-lieu",
        "Communes et habitants près d’un lieu d’accueil",
        f"{percent(near.inhabitants, coverage.inhabitants)} des habitants ont un lieu d’accueil "
        f"à {near.within_km}{NBSP}km au plus de leur mairie.",
        charts.bars(people, communes),
        Table(columns, rows),
        INSEE,
    )


def _remotest(charts: Charts, coverage: Coverage) -> DataFigure:
    here = coverage.remotest(REMOTEST_EUROPE, overseas=False)
    overseas = coverage.remotest(REMOTEST_OVERSEAS, overseas=True)
    rows = tuple(
        (
            r.commune.name, r.commune.department_code, r.commune.population or None,
            r.distance_km, r.place.house.name, r.place.commune,
        )
        for r in (*here, *overseas)
    )  # fmt: skip
    columns = ("Commune", "Département", "Habitants", "Distance en km", "Lieu le plus proche",
               "Commune du lieu")  # fmt: skip
    first = here[0]
    return charts.figure(
        "communes-les-plus-loin",
        "Les communes les plus loin d’un lieu d’accueil",
        f"{sentence(at_town(first.commune.name))} ({first.commune.department_code}), "
        f"le plus proche est à {distance(first.distance_km)}{NBSP}: "
        f"{first.place.house.name}.",
        charts.bars(
            bar_group(_remote_bars(here), "Dans l’Hexagone et en Corse"),
            bar_group(_remote_bars(overseas), "Outre-mer"),
        ),
        Table(columns, rows),
        INSEE,
    )


def _remote_bars(remotes: Sequence[Remote]) -> list[tuple[str, str, float]]:
    return [
        (f"{r.commune.name} ({r.commune.department_code})", distance(r.distance_km), r.distance_km)
        for r in remotes
    ]


def _hours(charts: Charts, openings: Openings) -> DataFigure:
    limits = [*HOURS_CLASSES, 24 * 7 + 1]
    classes = [
        (_class_name(low, high), openings.between(low, high)) for low, high in pairwise(limits)
    ]
    bars = bar_group((name, number(houses), float(houses)) for name, houses in classes)
    rows = tuple((name, n, share_of(n, openings.known)) for name, n in classes)
    return charts.figure(
        "heures-par-semaine",
        "Heures d’ouverture par semaine",
        _hours_summary(openings),
        charts.bars(bars),
        Table(("Heures par semaine", "Maisons", "% des maisons"), rows),
    )


def _class_name(low: int, high: int) -> str:
    if low == 0:
        return f"moins de {high}{NBSP}h"
    if high > 24 * 7:
        return f"{low}{NBSP}h et plus"
    return f"de {low} à moins de {high}{NBSP}h"


def _hours_summary(openings: Openings) -> str:
    if not openings.known:
        return "Aucune fiche ne dit ses horaires."
    enough = openings.known - openings.between(0, 24)
    return (
        f"La moitié des maisons reçoivent au moins {clock_time(round(openings.median_minutes))} "
        f"par semaine. {percent(enough, openings.known)} ouvrent 24{NBSP}h ou plus, "
        "le minimum que demande le label."
    )


def _weekdays(charts: Charts, openings: Openings) -> DataFigure:
    days = [(day, openings.open_on(rank)) for rank, day in enumerate(DAYS)]
    bars = bar_group(
        ((sentence(day), percent(n, openings.known), float(n)) for day, n in days),
        full=openings.known,
    )
    rows = tuple((day, n, share_of(n, openings.known)) for day, n in days)
    saturday = openings.open_on(_SATURDAY)
    verb = "ouvre" if saturday < 2 else "ouvrent"
    return charts.figure(
        "jours-d-ouverture",
        "Jours d’ouverture",
        f"{count(saturday, 'maison')} {verb} le samedi, ne serait-ce qu’une fois par mois.",
        charts.bars(bars),
        Table(("Jour", "Maisons", "% des maisons"), rows),
    )
