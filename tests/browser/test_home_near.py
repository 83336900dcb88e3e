"""The home page shows a house near the town of the last search; nothing where none is known."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_search import complete

MONDAY_10_AM = "2026-11-23T10:00:00+01:00"
KEPT = "({...localStorage})"
BOX = ".home-near"


def test_a_house_that_is_open_near_the_last_town_is_shown_and_forgotten(
    page: Page, address: str
) -> None:
    """With its status and telephone; the button takes it and what was kept away."""
    page.clock.set_fixed_time(MONDAY_10_AM)
    complete(page, address, "?q=carte+grise+mende")
    page.goto(address)
    box = page.locator(BOX)
    expect(box.get_by_role("heading", level=2)).to_have_text("Près de Mende")
    house = box.get_by_role("link", name=re.compile(r"^Mende \(48000\) France services"))
    expect(house).to_have_attribute("href", re.compile("^maisons/|/maisons/"))
    expect(box.locator(".result-opening")).to_have_attribute("data-etat", "ouvert")
    expect(box.get_by_role("link", name=re.compile("^Appeler le 0"))).to_be_visible()
    assert json.loads(page.evaluate(KEPT)["derniere-commune"]) == {"code": "48095", "name": "Mende"}
    box.get_by_role("link", name="Les autres maisons près de Mende").click()
    expect(page.locator("[data-lieu='48095']")).to_have_attribute("aria-current", "true")
    page.go_back()
    page.get_by_role("button", name="Oublier Mende").click()
    expect(box).to_be_hidden()
    assert page.evaluate(KEPT) == {}
    page.reload(wait_until="networkidle")
    expect(box).to_be_hidden()


def test_the_house_near_closes_while_the_page_is_in_sight(page: Page, address: str) -> None:
    """Said anew at each minute: who reads at noon what opened at ten is not sent for nothing."""
    page.clock.set_fixed_time(MONDAY_10_AM)
    complete(page, address, "?q=mende")
    page.clock.install(time=MONDAY_10_AM)
    page.goto(address)
    page.clock.fast_forward("00:02")
    opening = page.locator(f"{BOX} .result-opening")
    expect(opening).to_have_attribute("data-etat", "ouvert")
    call = page.locator(BOX).get_by_role("link", name=re.compile("^Appeler le 0"))
    call.focus()
    page.clock.fast_forward("10:00:00")
    expect(opening).to_have_attribute("data-etat", "ferme")
    expect(call).to_be_focused()


@pytest.mark.parametrize(
    "query", ["#lat=44.52&lon=3.5", "?q=lozere", "?q=mon+mari+me+bat+mende", "?q=caf"]
)
def test_no_position_no_department_and_nothing_of_a_danger_is_kept(
    page: Page, address: str, query: str
) -> None:
    """Somebody may look at this device after; and only towns have a nearest house."""
    complete(page, address, query)
    assert page.evaluate(KEPT) == {}


def test_where_nothing_is_known_nothing_is_shown_nor_asked(page: Page, address: str) -> None:
    """Neither the worker, nor a position."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script("navigator.geolocation.getCurrentPosition = () => { throw new Error(); }")
    page.goto(address, wait_until="networkidle")
    expect(page.locator(BOX)).to_be_hidden()
    assert not [url for url in asked if "nearby" in url or "worker" in url]
