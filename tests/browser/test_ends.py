"""Pages that were built before the day on which a house opens or closes, and are read after it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_house_hours import plain

# The small site is built on Monday 23 November 2026. The announced house has hours on Monday and
# Tuesday, 8 to 20; the one that ends on 31 December on Monday and Thursday, 9 to 12.
ANNOUNCED = (
    ("2026-11-23T10:00:00+01:00", "Ouvre le 15 janvier 2027", True),
    ("2027-01-12T10:00:00+01:00", "Ouvre le 15 janvier 2027", True),
    ("2027-01-14T23:59:00+01:00", "Ouvre le 15 janvier 2027", True),
    ("2027-01-15T00:00:00+01:00", "Fermé — ouvre lundi à 8 h", False),
    ("2027-01-18T10:00:00+01:00", "Ouvert — ferme à 20 h", False),
)
ENDING = (
    ("2026-11-23T10:00:00+01:00", "Ouvert — ferme à 12 h", False),
    ("2026-12-30T23:59:00+01:00", "Fermé", False),
    ("2026-12-31T10:00:00+01:00", "Fermé définitivement depuis le 31 décembre 2026", True),
    ("2029-01-04T10:00:00+01:00", "Fermé définitivement depuis le 31 décembre 2026", True),
)


@pytest.fixture(scope="module")
def at(small_site: Path, served: Callable[[Path], str]) -> str:
    """Return the address of the small site."""
    return served(small_site)


@pytest.mark.parametrize(("moment", "sentence", "is_announced"), ANNOUNCED)
def test_an_announced_house_opens_on_its_day(
    page: Page, at: str, moment: str, sentence: str, is_announced: bool
) -> None:
    """Not a minute before, whatever its week says; then nothing is left of the announcement."""
    page.clock.set_fixed_time(moment)
    page.goto(at + "maisons/annoncee/")
    assert plain(page.locator("[data-ouverture]")) == sentence
    notice = page.locator(".day-notice")
    expect(notice).to_be_visible(visible=is_announced)
    expect(page.locator("#horaires")).to_be_visible()
    expect(page.locator("[data-semaine] [aria-current=date]")).to_have_count(
        0 if is_announced else 1
    )


@pytest.mark.parametrize(("moment", "sentence", "is_closed"), ENDING)
def test_a_house_closes_on_its_day(
    page: Page, at: str, moment: str, sentence: str, is_closed: bool
) -> None:
    """Its page then says since when, leads on, and tells no hours any more."""
    page.clock.set_fixed_time(moment)
    page.goto(at + "maisons/finissante/")
    assert plain(page.locator("[data-ouverture]")) == sentence
    said = "Fermée définitivement depuis le" if is_closed else "Ferme définitivement le"
    notice = plain(page.locator(".day-notice"))
    assert notice.startswith(f"{said} 31 décembre 2026")
    assert "Maison Mère" in notice
    for part in ("#horaires", "#antennes", ".jump a[href='#antennes']"):
        expect(page.locator(part)).to_be_visible(visible=not is_closed)
    expect(page.locator("#voisines")).to_be_visible()


def test_midnight_comes_while_the_page_is_open(page: Page, at: str) -> None:
    """Without being loaded again."""
    page.clock.install(time="2026-12-30T23:58:30+01:00")
    page.goto(at + "maisons/finissante/")
    expect(page.locator("#horaires")).to_be_visible()
    page.clock.fast_forward("02:00")
    expect(page.locator("[data-ouverture]")).to_contain_text("Fermé définitivement")
    expect(page.locator("#horaires")).to_be_hidden()


def test_the_search_says_it_too(page: Page, at: str) -> None:
    """Of both, on the day when one looks."""
    page.clock.set_fixed_time("2027-01-11T10:00:00+01:00")
    page.goto(at + "recherche/?q=maison+annoncee")
    expect(page.get_by_text("Ouvre le 15\xa0janvier 2027")).to_be_visible()
    page.goto(at + "recherche/?q=maison+finissante")
    expect(page.get_by_text("Fermé définitivement depuis le 31\xa0décembre 2026")).to_be_visible()


@pytest.mark.parametrize("former", ["maisons/bus-jadis/", "maisons/bus-jadis/?a=b#tournee"])
def test_a_former_address_leads_on_by_itself(page: Page, at: str, former: str) -> None:
    """Under the policy of the site, on a server that knows no rule."""
    page.goto(at + former)
    page.wait_for_url(at + "maisons/bus/")
    expect(page.locator("h1")).to_have_text("Bus Témoin")
