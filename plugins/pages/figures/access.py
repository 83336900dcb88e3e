"""Figures of how near a house is, and when it receives."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup

from generator.directory import Directory
from generator.figures.coverage import DISTANCES_KM, Coverage, Reach, Remote
from generator.figures.openings import SATURDAY, Openings
from generator.figures.table import Table
from generator.french import (
    NBSP,
    clock_time,
    count,
    distance,
    listing,
    number,
    sentence,
)
from generator.geography.codes import department_code, is_overseas
from generator.model.opening_hours import DAYS
from plugins.pages.figures.charts import Charts, bar_group, percent, share_of
from plugins.pages.figures.context import DataFigure, FigureSection, NameList
from plugins.pages.figures.where import INSEE

REMOTEST_EUROPE, REMOTEST_OVERSEAS = 10, 5
# A label asks for 24 hours a week: that limit is one of the classes.
HOURS_CLASSES = (0, 12, 24, 30, 35, 40)


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
    """Return « Quand elles reçoivent »; only a sentence when no page tells its hours."""
    heading = "Quand elles reçoivent"
    if not openings.known:
        return FigureSection("horaires", heading, "Aucune fiche ne dit ses horaires.", ())
    lead = (
        "Avec ou sans rendez-vous, jours fériés et fermetures exceptionnelles mis à part. "
        "Ce qui ne revient pas chaque semaine compte pour sa moyenne sur un an."
    )
    unknown = openings.houses - openings.known
    if unknown:
        lead += f" {count(unknown, 'maison')} {_say_nothing(unknown)}."
    figures = (_hours(charts, openings), _weekdays(charts, openings))
    return FigureSection("horaires", heading, lead, figures)


def _say_nothing(houses: int) -> str:
    if houses == 1:
        return "ne dit pas ses horaires et ne compte pas ici"
    return "ne disent pas leurs horaires et ne comptent pas ici"


def _coverage(charts: Charts, coverage: Coverage) -> DataFigure:
    reaches = [coverage.within(km) for km in DISTANCES_KM]
    people = bar_group(
        (
            (_at_most(r), percent(r.inhabitants, coverage.inhabitants), float(r.inhabitants))
            for r in reaches
        ), "Habitants", coverage.inhabitants,
    )  # fmt: skip
    communes = bar_group(
        (
            (_at_most(r), percent(r.communes, coverage.communes), float(r.communes))
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
    columns = ("Distance en km", "Communes", "% des communes", "Habitants", "% des habitants")
    return charts.figure(
        "distance-a-un-lieu",
        "Communes et habitants près d’un lieu d’accueil",
        _coverage_summary(coverage),
        charts.bars(people, communes),
        Table(columns, rows),
        INSEE,
    )


def _at_most(reach: Reach) -> str:
    return f"à {reach.within_km}{NBSP}km au plus"


def _coverage_summary(coverage: Coverage) -> str:
    close, near = (coverage.within(km) for km in DISTANCES_KM[1:3])
    return (
        f"{percent(close.inhabitants, coverage.inhabitants)} des habitants ont un lieu d’accueil "
        f"{_at_most(close)}, {percent(near.inhabitants, coverage.inhabitants)} {_at_most(near)}."
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
    bars = bar_group(((*_told(r), r.distance_km) for r in here), "Dans l’Hexagone et en Corse")
    first = here[0]
    return charts.figure(
        "communes-les-plus-loin",
        "Les communes les plus loin d’un lieu d’accueil",
        f"{first.commune.name} ({first.commune.department_code}){NBSP}: "
        f"{distance(first.distance_km)} jusqu’au lieu le plus proche, {first.place.house.name}.",
        Markup("\n").join((charts.bars(bars), charts.names(_overseas(charts, overseas)))),
        Table(columns, rows),
        INSEE,
    )


def _overseas(charts: Charts, remotes: Sequence[Remote]) -> NameList:
    why = (
        f"En nombres seulement, sans barres. Îles, forêt, océan{NBSP}: à vol d’oiseau, ces "
        "distances ne se comparent pas aux autres."
    )
    without = _overseas_without_place(charts.directory)
    if without:
        why += f" Sans lieu d’accueil dans cet annuaire{NBSP}: {listing(without)}."
    return NameList("Outre-mer", tuple(_told(remote) for remote in remotes), why)


def _overseas_without_place(directory: Directory) -> list[str]:
    served = {department_code(place.code_insee) for place in directory.places}
    return [
        department.name
        for code, department in directory.departments.items()
        if is_overseas(code) and code not in served
    ]


def _told(remote: Remote) -> tuple[str, str]:
    commune = remote.commune
    return f"{commune.name} ({commune.department_code})", distance(remote.distance_km)


def _hours(charts: Charts, openings: Openings) -> DataFigure:
    limits = [*HOURS_CLASSES, 24 * 7 + 1]
    classes = [
        (_class_name(low, high), openings.between(low, high)) for low, high in pairwise(limits)
    ]
    bars = bar_group((name, number(houses), float(houses)) for name, houses in _filled(classes))
    rows = tuple((name, n, share_of(n, openings.known)) for name, n in classes)
    return charts.figure(
        "heures-par-semaine",
        "Heures d’ouverture par semaine",
        _hours_summary(openings),
        charts.bars(bars),
        Table(("Heures par semaine", "Maisons", "% des maisons"), rows),
    )


def _filled(classes: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Return *classes* without the empty ones at both ends; a gap between two is kept."""
    filled = [rank for rank, (_, houses) in enumerate(classes) if houses]
    return classes[filled[0] : filled[-1] + 1]


def _class_name(low: int, high: int) -> str:
    if low == 0:
        return f"moins de {high}{NBSP}h"
    if high > 24 * 7:
        return f"{low}{NBSP}h et plus"
    return f"de {low} à moins de {high}{NBSP}h"


def _hours_summary(openings: Openings) -> str:
    enough = openings.known - openings.between(0, 24)
    return (
        f"La moitié des maisons reçoivent au moins {median_text(openings)} par semaine."
        f" {percent(enough, openings.known)} ouvrent 24{NBSP}h ou plus, "
        "le minimum que demande le label."
    )


def median_text(openings: Openings) -> str:
    """Return the week in the middle as ``29 h 30``: whole half hours, never more than it is."""
    return clock_time(int(openings.median_minutes // 30 * 30))


def _weekdays(charts: Charts, openings: Openings) -> DataFigure:
    days = [(day, openings.open_on(rank)) for rank, day in enumerate(DAYS)]
    bars = bar_group(
        ((sentence(day), percent(n, openings.known), float(n)) for day, n in days if n),
        full=openings.known,
    )
    rows = tuple((day, n, share_of(n, openings.known)) for day, n in days)
    return charts.figure(
        "jours-d-ouverture",
        "Jours d’ouverture",
        _weekdays_summary(openings, [day for day, houses in days if not houses]),
        charts.bars(bars),
        Table(("Jour", "Maisons", "% des maisons"), rows),
    )


def _weekdays_summary(openings: Openings, closed: list[str]) -> str:
    saturday = openings.open_on(SATURDAY)
    parts = []
    if saturday:
        verb = "ouvre" if saturday == 1 else "ouvrent"
        parts.append(f"{count(saturday, 'maison')} {verb} le samedi, toutes les semaines ou non.")
    if closed:
        parts.append(f"Aucune n’ouvre le {' ni le '.join(closed)}.")
    return " ".join(parts)
