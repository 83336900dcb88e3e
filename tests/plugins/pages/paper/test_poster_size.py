"""The size of a poster's type, chosen by what there is to say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markupsafe import Markup
from msgspec.structs import replace

from plugins.pages.paper.context import PrintedHouse, PrintedPlace
from plugins.pages.paper.poster_size import (
    PAGE_HEIGHT_PT,
    PAGE_WIDTH_PT,
    PLACES_LEAST_PT,
    SIZES_PT,
    PosterText,
    height_em,
    places_size_pt,
    poster_size_pt,
)
from plugins.pages.places.context import DayRow

CSS = Path(__file__).resolve().parents[4] / "themes/msap/static/css/paper.css"
WEEK = tuple(
    DayRow(day, ("8 h 30 – 12 h, 13 h 30 – 17 h",), closed=False)
    for day in ("lundi", "mardi", "mercredi", "jeudi", "vendredi")
)
SERVICES = (
    "Aides et prestations sociales",
    "Emploi et insertion",
    "Santé et prévention",
    "Énergie",
    "Accès au droit",
    "Accompagnement numérique",
)
PLACE = PrintedPlace(
    "Mairie (Saint-Trivier-sur-Moignans)",
    "12 rue de la Mairie, 01990 Saint-Trivier-sur-Moignans",
    "04 74 55 98 23",
    "Lundi et mardi : 8 h 30 – 12 h, 13 h 30 – 17 h ; mercredi : 9 h – 12 h",
)
HOUSE = PrintedHouse(
    anchor="durtal", name="France services Durtal", kind="", commune="Durtal",
    address=("11 rue Joseph Cugnot", "49430 Durtal"), phones=("02 41 96 10 40",),
    emails=(("franceservices@", "ccals.", "fr"),), status="", hours=Markup("<table>"),
    hours_by_appointment=Markup(), places_title="Antennes", places=(), services=SERVICES,
    more_services=False, words="", verified="", updated="1er août 2024",
)  # fmt: skip
TEXT = PosterText(
    HOUSE,
    WEEK,
    "France Travail, la Caf, la CPAM et La Poste",
    "annuaire.example.fr/maisons/durtal/",
)


def with_places(number: int) -> PosterText:
    """Return an ordinary poster with *number* places."""
    return replace(TEXT, house=replace(HOUSE, places=(PLACE,) * number))


def test_an_ordinary_poster_is_set_large() -> None:
    """Five days, a telephone, six services: hours of 18 points at least."""
    assert poster_size_pt(TEXT) >= 12


def test_a_bare_poster_is_set_largest() -> None:
    """A name and a commune alone do not leave a page of small type."""
    bare = replace(HOUSE, address=("49430 Durtal",), phones=(), emails=(), services=())
    assert poster_size_pt(PosterText(bare, (), "", "")) == SIZES_PT[0]


def test_more_text_is_never_set_larger() -> None:
    """Each day more, the size stays or goes down, and it does go down."""
    sizes = [poster_size_pt(replace(TEXT, hours=WEEK * weeks)) for weeks in range(1, 4)]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) > 1


@pytest.mark.parametrize("weeks", [1, 2])
def test_what_is_chosen_fits_and_the_next_size_would_not(weeks: int) -> None:
    """The page is used: no size between is left out."""
    text = replace(TEXT, hours=WEEK * weeks)
    chosen = poster_size_pt(text)
    larger = SIZES_PT[SIZES_PT.index(chosen) - 1]
    assert height_em(text, PAGE_WIDTH_PT / chosen) * chosen <= PAGE_HEIGHT_PT
    assert height_em(text, PAGE_WIDTH_PT / larger) * larger > PAGE_HEIGHT_PT


def test_a_few_places_stay_on_the_sheet() -> None:
    """Readable: never under the least size."""
    assert poster_size_pt(with_places(2)) >= PLACES_LEAST_PT


def test_many_places_do_not_fit() -> None:
    """They would be too small to be read on a door."""
    assert poster_size_pt(with_places(12)) == 0


def test_places_apart_leave_the_first_sheet_as_large_as_ever() -> None:
    """The first sheet only says where they are; the second is theirs, and larger."""
    text = replace(with_places(12), apart=True)
    assert poster_size_pt(text) >= 12
    assert places_size_pt(text.house) >= PLACES_LEAST_PT


def test_hundreds_of_places_are_set_in_the_smallest() -> None:
    """They go on from page to page."""
    assert places_size_pt(with_places(300).house) == SIZES_PT[-1]


def test_words_that_no_line_holds_are_counted_all_the_same() -> None:
    """A word longer than the page neither loops nor fails."""
    long = replace(HOUSE, name="x" * 300, emails=(("y" * 300,),))
    assert poster_size_pt(replace(TEXT, house=long)) in (0, *SIZES_PT)


def test_every_size_is_in_the_style_sheet() -> None:
    """The class that the template writes is one that the sheet knows."""
    rules = re.findall(r"\.poster-(\d+) \{ font-size: (\d+)pt; \}", CSS.read_text("utf-8"))
    assert [(int(name), int(size)) for name, size in rules] == [(n, n) for n in SIZES_PT]
