"""The card of a house: what it takes over of the house's page, and what it leaves out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec.structs import replace

from plugins.pages.house.card import SHOWN_CHANGES, card_page, closed_card
from plugins.pages.places.context import ExceptionView
from plugins.styleguide.examples import theme_environment
from tests.plugins.recording import SITE
from tests.themes.pages.conftest import _closed, bare_house, full_house


def _change(day: int, what: str = "Fermé") -> ExceptionView:
    return ExceptionView(f"{day} décembre", what, "", f"2026-12-{day:02}", f"2026-12-{day:02}")


def test_of_twelve_closures_the_next_ones_are_told() -> None:
    """A message that changes no hours is none of them."""
    twelve = (_change(1, ""), *(_change(day) for day in range(2, 13)))
    card = card_page("bus", replace(bare_house(), exceptions=twelve), SITE)
    assert [change.when for change in card.changes] == ["2 décembre", "3 décembre", "4 décembre"]
    assert len(card.changes) == SHOWN_CHANGES


def test_it_is_at_its_own_address_and_not_for_search_engines() -> None:
    """It leads to the house's page."""
    card = card_page("bus", bare_house(), SITE)
    assert card.head.path == "integrer/bus/"
    assert card.head.robots == "noindex"
    assert card.page.href == "../../maisons/bus/"


def test_a_tour_brings_the_days_of_its_stops_and_no_door() -> None:
    """Stops are there only for what the script works out from them."""
    page = full_house(theme_environment(Path(__file__).parents[4] / "themes" / "msap"))
    card = card_page("bus", page, SITE)
    assert card.is_touring and len(card.stops) == len(page.stops)
    assert card.address == ()
    staying = card_page("bus", replace(page, is_touring=False, moves=False), SITE)
    assert staying.stops == () and staying.address == page.address


def test_a_closed_house_sends_to_the_one_that_replaces_it() -> None:
    """The card stays in pages that nobody changes any more: no hours, the successor's number."""
    card = closed_card("x", _closed(full=True), SITE)
    assert card.notices[0].before.startswith("Fermée définitivement")
    assert card.phone is not None and card.phone.shown == "02 41 96 10 40"
    assert not card.hours and not card.opening_data
    assert closed_card("x", _closed(full=False), SITE).phone is None


def test_nothing_is_lost_between_two_builds(site: Any) -> None:
    """Each page of a house has its card."""
    pages = {page.parent.name for page in site.glob("maisons/*/index.html")}
    cards = {page.parent.name for page in site.glob("integrer/*/index.html")}
    assert cards == pages
