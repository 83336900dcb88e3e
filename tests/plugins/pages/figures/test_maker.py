"""What the page of figures says: computed key numbers, exact sentences, useful charts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest
from markupsafe import Markup

from generator.directory import Directory
from generator.figures.coverage import coverage_of
from generator.figures.equipment import by_department
from generator.figures.openings import openings_of
from plugins.drawing.france import France
from plugins.pages.figures.access import distance_section, opening_section
from plugins.pages.figures.charts import Charts
from plugins.pages.figures.context import BarGroup, FigureSection, NameList
from plugins.pages.figures.kinds import help_section, kinds_section
from plugins.pages.figures.maker import figures_page
from plugins.pages.figures.where import WhereFigures
from plugins.site.project import Site
from tests.plugins.recording import SITE

NBSP = "\u00a0"
TODAY = date(2026, 11, 23)
WEEK = {"lundi": "09:00-12:00", "mardi": "09:00-12:00"}
FRANCE_SERVICES = {"label": "france-services"}


@dataclass
class Project:
    """The only things of a project that figures ask."""

    today: date = TODAY
    site: Site = SITE


@dataclass
class Recorder:
    """Stands for the renderer: keeps what would be drawn and written."""

    project: Project = field(default_factory=Project)
    drawn: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list)
    written: dict[str, bytes] = field(default_factory=dict)

    def fragment(self, component: str, *arguments: Any) -> Markup:
        """Keep what *component* would be given."""
        self.drawn.append((component, arguments))
        return Markup("<p></p>")

    def write(self, name: str, content: bytes) -> None:
        """Keep a file."""
        self.written[name] = content

    def lists(self) -> list[NameList]:
        """Return the lists of names, in their order."""
        return [arguments[0] for component, arguments in self.drawn if component == "name-list"]

    def charts(self) -> list[tuple[BarGroup, ...]]:
        """Return the bar charts, in their order."""
        return [arguments[0] for component, arguments in self.drawn if component == "bar-chart"]


@pytest.fixture
def recorder() -> Recorder:
    """Return a renderer that draws nothing."""
    return Recorder()


def charts_of(directory: Directory, recorder: Recorder) -> Charts:
    return Charts(directory, recorder)  # type: ignore[arg-type]


def summaries(section: FigureSection) -> dict[str, str]:
    return {figure.anchor: figure.summary for figure in section.figures}


def test_the_page_begins_with_numbers_that_are_computed(directory_of, recorder):
    """Houses, places, departments, people, hours, Saturdays."""
    stop = {"lieu": "Mairie", "commune": "Durtal", "code_postal": "49430"}
    open_saturday = {"samedi": "1er du mois 09:00-12:00"}
    directory = directory_of(
        {"tournee": [stop], "horaires": WEEK}, {"horaires": WEEK | open_saturday}
    )
    page = figures_page(directory, recorder)
    shown = {figure.label: figure.value for figure in page.figures}
    assert shown["maisons"] == "2"
    assert shown["lieux d’accueil, avec les antennes et les arrêts"] == "3"
    assert shown["départements sur 101"] == "2"
    assert shown[f"des habitants ont un lieu d’accueil à 20{NBSP}km au plus"].endswith(f"{NBSP}%")
    assert shown["d’ouverture par semaine, ou plus, dans la moitié des maisons"] == f"6{NBSP}h"
    assert shown["maison ouverte le samedi, toutes les semaines ou non"] == "1"


def test_without_houses_there_are_no_sections(directory_of, recorder):
    """The page stands, and says why it is empty."""
    page = figures_page(directory_of(), recorder)
    assert page.sections == ()
    assert page.lead == "Cet annuaire n’a pas encore de maison."
    assert [figure.value for figure in page.figures] == ["0", "0", "0"]


def test_what_all_houses_have_is_named_not_drawn(directory_of, recorder):
    """Equal bars would say nothing: a list of names, and no chart at all."""
    section = help_section(charts_of(directory_of(FRANCE_SERVICES, FRANCE_SERVICES), recorder))
    partners, services = recorder.lists()
    assert partners.heading == f"Présents dans les 2{NBSP}maisons"
    assert ("La Poste", "") in partners.rows
    assert services.heading == f"Proposés par les 2{NBSP}maisons"
    assert recorder.charts() == []
    assert summaries(section)["partenaires"] == f"12{NBSP}partenaires, les mêmes partout."


def test_only_what_differs_is_drawn(directory_of, recorder):
    """A bundle that one house lacks is named under its count; the rest has bars."""
    houses = [FRANCE_SERVICES | {"services": ["tourisme"]}, FRANCE_SERVICES, {}]
    section = help_section(charts_of(directory_of(*houses), recorder))
    headings = [names.heading for names in recorder.lists()]
    assert f"Présents dans 2{NBSP}maisons sur 3" in headings
    assert f"Proposés par 2{NBSP}maisons sur 3" in headings
    [[group]] = recorder.charts()
    assert group.heading == "Proposés par moins de maisons"
    assert [(bar.label, bar.value) for bar in group.bars] == [("Tourisme", "1")]
    assert "aucun dans toutes les maisons" in summaries(section)["services"]


def test_names_of_one_count_are_in_alphabetical_order(directory_of, recorder):
    """Nobody looks for the Caf under the code of its entry."""
    help_section(charts_of(directory_of(FRANCE_SERVICES), recorder))
    names = [name for name, _ in recorder.lists()[0].rows]
    assert names.index("Allocations familiales (CAF)") < names.index("Assurance maladie (CPAM)")
    assert names[-1] == "Urssaf"


def test_what_no_page_tells_is_said_once(directory_of, recorder):
    """No chart of bearers nor of years, and one sentence for both."""
    section = kinds_section(charts_of(directory_of({}, {}), recorder))
    assert [figure.anchor for figure in section.figures] == ["formes"]
    assert section.lead.endswith("Aucune fiche ne dit l’année du label ni qui porte la maison.")
    hours = opening_section(
        charts_of(directory_of({}), recorder), openings_of(directory_of({}), TODAY)
    )
    assert (hours.lead, hours.figures) == ("Aucune fiche ne dit ses horaires.", ())


def test_one_kind_of_house_is_a_sentence_not_a_bar(directory_of, recorder):
    """A single bar is always full: it would say nothing."""
    section = kinds_section(charts_of(directory_of({}, {}), recorder))
    assert recorder.charts() == []
    assert summaries(section)["formes"] == f"Maison fixe{NBSP}: 100{NBSP}% des maisons."


def test_a_share_of_the_houses_that_tell_is_said_as_such(directory_of, recorder):
    """Two bearers known of three houses: no percentage of all houses."""
    nature = {"structure_porteuse": {"nom": "Mairie", "nature": "commune"}}
    section = kinds_section(charts_of(directory_of(nature, nature, {}), recorder))
    assert summaries(section)["porteurs"].endswith(
        f"2{NBSP}maisons sur les 2 dont la fiche le dit."
    )


def test_overseas_are_numbers_apart_from_the_chart(directory_of, recorder):
    """The chart has Europe; overseas only where there is a place, the others are named."""
    directory = directory_of({}, {"commune": "Fort-de-France", "code_postal": "97200"})
    coverage = coverage_of(directory)
    assert coverage
    distance_section(charts_of(directory, recorder), coverage)
    europe = recorder.charts()[-1]
    assert [group.heading for group in europe] == ["Dans l’Hexagone et en Corse"]
    [overseas] = recorder.lists()
    assert {name[-5:] for name, _ in overseas.rows} == {"(972)"}
    assert "Guyane" in overseas.note
    assert "Martinique" not in overseas.note


def test_empty_classes_at_both_ends_are_left_out_of_the_chart(directory_of, recorder):
    """A gap between two classes stays; the file has all of them."""
    long_week = dict.fromkeys(("lundi", "mardi", "mercredi", "jeudi"), "08:00-13:00, 14:00-18:00")
    short_week = dict.fromkeys(("lundi", "mardi", "mercredi", "jeudi"), "09:00-12:00")
    directory = directory_of({"horaires": long_week}, {"horaires": short_week})
    opening_section(charts_of(directory, recorder), openings_of(directory, TODAY))
    [hours] = recorder.charts()[0]
    assert [bar.value for bar in hours.bars] == ["1", "0", "0", "1"]
    table = recorder.written["chiffres/heures-par-semaine.csv"].decode("utf-8-sig")
    assert len(table.splitlines()) == 7


def test_days_nobody_opens_are_a_sentence(directory_of, recorder):
    """Neither a bar of nothing nor « 0 maison »."""
    directory = directory_of({"horaires": WEEK})
    section = opening_section(charts_of(directory, recorder), openings_of(directory, TODAY))
    [days] = recorder.charts()[-1]
    assert [bar.label for bar in days.bars] == ["Lundi", "Mardi"]
    assert summaries(section)["jours-d-ouverture"].startswith("Aucune n’ouvre le mercredi ni le")


def where(directory: Directory, recorder: Recorder) -> FigureSection:
    figures = WhereFigures(
        charts_of(directory, recorder), France(directory), by_department(directory)
    )
    return figures.section()


def test_how_departments_count_is_said(directory_of, recorder):
    """A house that also stops elsewhere is on two departments' pages, and counts once here."""
    stop = {"lieu": "Mairie", "commune": "Durtal", "code_postal": "49430"}
    assert where(directory_of({"tournee": [stop]}), recorder).lead.endswith(": il y en a 1.")
    assert where(directory_of({}), recorder).lead.endswith("il n’y en a pas aujourd’hui.")


def test_collectivities_are_not_counted_as_departments(directory_of, recorder):
    """100 departments without a place, and three collectivities by their names."""
    summary = summaries(where(directory_of({}), recorder))["lieux-par-departement"]
    assert (
        f"100{NBSP}départements, Saint-Pierre-et-Miquelon, Saint-Barthélemy et Saint-Martin "
        "n’en ont pas." in summary
    )


def test_every_map_and_chart_has_a_title_a_source_and_a_file(directory_of, recorder):
    """In all sections."""
    page = figures_page(directory_of(FRANCE_SERVICES | {"horaires": WEEK}, {}), recorder)
    figures = [figure for section in page.sections for figure in section.figures]
    assert len(figures) >= 10
    for figure in figures:
        assert figure.title and figure.summary and figure.table.rows
        assert figure.source.startswith("annuaire de ce site")
        assert f"chiffres/{figure.file}" in recorder.written
