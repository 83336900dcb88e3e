"""The page of all figures: key numbers, then sections of charts and maps."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.directory import Directory
from generator.figures.coverage import Coverage, coverage_of
from generator.figures.equipment import by_department, served_departments
from generator.figures.openings import SATURDAY, Openings, openings_of
from generator.french import NBSP, long_date, number
from plugins.drawing.france import France
from plugins.pages.figures.access import distance_section, median_text, opening_section
from plugins.pages.figures.charts import Charts, percent
from plugins.pages.figures.context import FigureSection, FiguresPage
from plugins.pages.figures.kinds import help_section, kinds_section
from plugins.pages.figures.where import WhereFigures
from plugins.site.head import head
from plugins.site.page import Figure, counted
from plugins.site.rendering import Renderer

NEAR_KM = 20


def figures_page(directory: Directory, renderer: Renderer) -> FiguresPage:
    """Return the context of ``/chiffres/``; writes the file of each figure on the way."""
    coverage = coverage_of(directory)
    openings = openings_of(directory, renderer.project.today)
    return FiguresPage(
        head=head(
            renderer.project.site,
            addresses.FIGURES,
            "Les maisons en chiffres",
            "Combien de maisons de services au public, où, à quelle distance, avec quels "
            f"partenaires et quels horaires{NBSP}: cartes, graphiques et tableaux.",
            "chiffres",
        ),
        heading="Les maisons en chiffres",
        lead=_lead(directory),
        figures=tuple(_key_figures(directory, coverage, openings)),
        sections=tuple(_sections(directory, renderer, coverage, openings)),
    )


def _lead(directory: Directory) -> str:
    if not directory.houses:
        return "Cet annuaire n’a pas encore de maison."
    latest = long_date(max(house.updated_on for house in directory.houses))
    return (
        "Tout est calculé, à chaque mise à jour du site, d’après les fiches des maisons de cet "
        f"annuaire{NBSP}: la plus récente est du {latest}."
    )


def _key_figures(
    directory: Directory, coverage: Coverage | None, openings: Openings
) -> Iterator[Figure]:
    houses, places = len(directory.houses), len(directory.places)
    yield counted(houses, "maison")
    yield counted(places, "lieu d’accueil", "lieux d’accueil, avec les antennes et les arrêts")
    yield from _departments(directory)
    if coverage:
        near = coverage.within(NEAR_KM).inhabitants
        label = f"des habitants ont un lieu d’accueil à {NEAR_KM}{NBSP}km au plus"
        yield Figure(percent(near, coverage.inhabitants), label)
    if openings.known:
        yield from _weeks(openings)


def _departments(directory: Directory) -> Iterator[Figure]:
    served = served_departments(directory)
    every = sum(len(region.department_codes) for region in directory.regions.values())
    among = f" sur {number(every)}" if every else ""
    yield counted(served, f"département{among}", f"départements{among}")


def _weeks(openings: Openings) -> Iterator[Figure]:
    yield Figure(
        median_text(openings), "d’ouverture par semaine, ou plus, dans la moitié des maisons"
    )
    saturday = openings.open_on(SATURDAY)
    if saturday:
        when = "le samedi, toutes les semaines ou non"
        yield counted(saturday, f"maison ouverte {when}", f"maisons ouvertes {when}")


def _sections(
    directory: Directory, renderer: Renderer, coverage: Coverage | None, openings: Openings
) -> Iterator[FigureSection]:
    if not directory.houses:
        return
    charts = Charts(directory, renderer)
    yield WhereFigures(charts, France(directory), by_department(directory)).section()
    if coverage:
        yield distance_section(charts, coverage)
    yield kinds_section(charts)
    yield help_section(charts)
    yield opening_section(charts, openings)
