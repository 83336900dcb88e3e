"""The page of all figures, and the map of ``/departements/``."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory import Directory
from generator.figures.coverage import Coverage, coverage_of
from generator.figures.equipment import by_department
from generator.figures.openings import openings_of
from generator.french import NBSP, count, number
from plugins.contexts.common import Figure, Link, head
from plugins.contexts.figures import FigureSection, FiguresPage
from plugins.site.rendering import Renderer
from plugins.views.charts import FOLDER, Charts, percent
from plugins.views.figures_access import distance_section, opening_section
from plugins.views.figures_kinds import help_section, kinds_section
from plugins.views.figures_where import WhereFigures
from plugins.views.maps import France

NEAR_KM = 10


def figures_page(directory: Directory, renderer: Renderer) -> FiguresPage:
    """Return the context of ``/chiffres/``; writes the file of each figure on the way."""
    coverage = coverage_of(directory)
    return FiguresPage(
        head=head(
            FOLDER,
            "Les maisons en chiffres",
            "Combien de maisons de services au public, où, à quelle distance, avec quels "
            f"partenaires et quels horaires{NBSP}: cartes, graphiques et tableaux.",
            "chiffres",
            trail=(Link("../", "Accueil"),),
        ),
        heading="Les maisons en chiffres",
        lead=f"Tout est calculé sur les {count(len(directory.houses), 'maison')} de cet annuaire, "
        "à chaque mise à jour du site. Sous chaque graphique, son tableau et son fichier.",
        figures=tuple(_key_figures(directory, coverage)),
        sections=tuple(_sections(directory, renderer, coverage)),
    )


def _key_figures(directory: Directory, coverage: Coverage | None) -> Iterator[Figure]:
    houses, places = len(directory.houses), len(directory.places)
    yield Figure(number(houses), "maison" if houses < 2 else "maisons")
    yield Figure(number(places), "lieu d’accueil" if places < 2 else "lieux d’accueil")
    if coverage:
        near = coverage.within(NEAR_KM).inhabitants
        label = f"des habitants à {NEAR_KM}{NBSP}km au plus"
        yield Figure(percent(near, coverage.inhabitants), label)


def _sections(
    directory: Directory, renderer: Renderer, coverage: Coverage | None
) -> Iterator[FigureSection]:
    if not directory.houses:
        return
    charts = Charts(directory, renderer)
    yield WhereFigures(charts, France(directory), by_department(directory)).section()
    if coverage:
        yield distance_section(charts, coverage)
    yield kinds_section(charts)
    yield help_section(charts)
    yield opening_section(charts, openings_of(directory, renderer.project.today))
