"""Posters and booklets, from the emptiest to the fullest: sound, in order, text that stays text."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from jinja2 import Environment
from markupsafe import Markup
from msgspec.structs import replace

from generator.exports.qr import qr_code
from plugins.pages.paper.context import BookletPage, PosterPage, PrintedHouse, PrintedPlace
from plugins.site.page import Head, Link

NASTY = '<script>alert(1)</script><img src=x onerror=alert(1)> & "guillemets" '
LONG = (NASTY + "Maison de services au public " * 10)[:300]
ASSETS = {name: f"static/{name}" for name in ("paper.css", "site.js", "favicon.svg")}
WEEK = Markup(
    '<table class="week-table"><caption>Horaires</caption><tbody><tr><th scope="row">lundi</th>'
    "<td><span>9 h – 12 h</span></td></tr></tbody></table>"
)
NAMES = ("poster-bare", "poster-full", "poster-two", "booklet-bare", "booklet-full")
each_page = pytest.mark.parametrize("name", NAMES)


def _head(path: str) -> Head:
    return Head(path, "../../../", LONG, NASTY, robots="noindex")


def _house(anchor: str, full: bool, places: int = 60) -> PrintedHouse:
    place = PrintedPlace(LONG, NASTY, "02 41 96 10 40", "Lundi : 9 h – 12 h")
    return PrintedHouse(
        anchor=anchor, name=LONG if full else "Bus", kind="France services", commune="Durtal",
        address=(NASTY, "49430 Durtal"), phones=("02 41 96 10 40", "39 39") if full else (),
        emails=((NASTY, "x"),) if full else (), status="" if full else "Se déplace.",
        hours=WEEK if full else Markup(),
        hours_by_appointment=WEEK if full else Markup(), places_title="Antennes",
        places=(place,) * places if full else (), services=(NASTY, "Énergie") if full else (),
        more_services=full, words=NASTY if full else "", verified=NASTY if full else "",
        updated="1er août 2024",
    )  # fmt: skip


def _poster(full: bool) -> PosterPage:
    address = "https://annuaire.example.fr/maisons/durtal/"
    return PosterPage(
        _head("maisons/durtal/affiche.html"), _house("durtal", full), NASTY if full else "",
        qr_code(address) if full else None, (NASTY, "durtal/") if full else (),
        Link("../", LONG), size_pt=12, places_size_pt=0, words_apart="", is_name_long=full,
    )  # fmt: skip


def _booklet(full: bool) -> BookletPage:
    houses = tuple(_house(f"maison-{n}", full, places=n) for n in range(60 if full else 1))
    return BookletPage(
        _head("departements/49-maine-et-loire/livret/"), LONG, NASTY, "22 novembre 2026",
        NASTY if full else "", houses, Link("../", LONG),
    )  # fmt: skip


@pytest.fixture(scope="module")
def documents(environment: Environment) -> dict[str, str]:
    """Return every page as HTML."""
    shared = {"site": {"name": "Maisons", "meta_policy": ""}, "assets": ASSETS}
    made = {
        "poster-bare": _poster(False),
        "poster-full": _poster(True),
        "poster-two": replace(_poster(True), places_size_pt=14),
        "booklet-bare": _booklet(False),
        "booklet-full": _booklet(True),
    }
    return {
        name: environment.get_template(f"{name.split('-')[0]}.html").render(page=page, **shared)
        for name, page in made.items()
    }


@pytest.fixture(scope="module")
def complaints(documents: dict[str, str], validate: Any) -> dict[str, list[str]]:
    """Return what the validator says of every page, in one run."""
    found: dict[str, list[str]] = validate(documents)
    return found


@each_page
def test_page_is_sound(name: str, complaints: dict[str, list[str]]) -> None:
    """The validator has nothing to say."""
    assert complaints[name] == []


@each_page
def test_one_title_and_headings_in_order(
    name: str, documents: dict[str, str], outline: Any
) -> None:
    """One h1, first of the headings, and no level skipped on the way down."""
    levels = outline(documents[name]).headings
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@each_page
def test_data_stays_text(name: str, documents: dict[str, str], outline: Any) -> None:
    """No field adds an element, a script or an event handler."""
    tags = outline(documents[name]).tags
    assert "img" not in {tag for tag, _ in tags}
    assert all(attributes.get("src") for tag, attributes in tags if tag == "script")
    assert not [a for _, attributes in tags for a in attributes if a.startswith("on")]


@each_page
def test_search_engines_leave_it_alone(name: str, documents: dict[str, str]) -> None:
    """The page of the house is the one to be found."""
    assert '<meta name="robots" content="noindex">' in documents[name]


def test_the_contents_lead_to_every_house(documents: dict[str, str], outline: Any) -> None:
    """Each line of the contents is the fragment of a house below."""
    document = outline(documents["booklet-full"])
    fragments = [href[1:] for _, href in document.links if href.startswith("#")]
    assert len(fragments) == 60
    assert set(fragments) <= set(document.ids)


def test_the_contents_lead_somewhere_on_paper_too(documents: dict[str, str]) -> None:
    """A line's number stands at its house, in the same order."""
    ranks = re.findall(r'<span class="booklet-rank">(\d+)</span>', documents["booklet-full"])
    assert ranks == [*map(str, range(1, 61))] * 2


@pytest.mark.parametrize("name", ["poster-full", "booklet-full"])
def test_an_email_may_be_cut_at_its_signs_only(name: str, documents: dict[str, str]) -> None:
    """A line ends after the sign, never within « gmail.com »."""
    assert "&#34;guillemets&#34; <wbr>x</p>" in documents[name]


def test_without_a_public_address_nothing_is_said_of_a_code(documents: dict[str, str]) -> None:
    """Neither the code nor a word in its place."""
    poster = documents["poster-bare"]
    assert "<svg" not in poster
    assert "code" not in poster.partition("<main")[2]


def test_a_poster_without_hours_shows_its_stops_in_their_place(environment: Environment) -> None:
    """An itinerant house is never said to have no hours while its stops have some."""
    html = _without_hours(environment, places_size_pt=0)
    assert "Horaires non communiqués" not in html
    assert html.count("<h2>Antennes</h2>") == 1


def test_a_second_sheet_is_announced_on_the_first(environment: Environment) -> None:
    """With hours or without, a person knows that there is another sheet, and what it is of."""
    with_hours = _poster_html(environment, replace(_poster(True), places_size_pt=14))
    without = _without_hours(environment, places_size_pt=14)
    for html in (with_hours, without):
        first, second = html.split('<section class="poster-sheet')
        assert "sur la seconde feuille" in first
        assert "Horaires non communiqués" not in first
        assert "<li><strong>" not in first and "<li><strong>" in second


def _without_hours(environment: Environment, places_size_pt: int) -> str:
    house = replace(_house("durtal", True), hours=Markup(), hours_by_appointment=Markup())
    page = replace(_poster(True), house=house, places_size_pt=places_size_pt)
    return _poster_html(environment, page)


def _poster_html(environment: Environment, page: PosterPage) -> str:
    return environment.get_template("poster.html").render(
        page=page, site={"name": "Maisons", "meta_policy": ""}, assets=ASSETS
    )
