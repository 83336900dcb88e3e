"""Pages labelled in another language: what is said, what stays French, how one goes on and back."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Axe

MONDAY_10H = "2026-11-23T10:00:00+01:00"
DURTAL = "maisons/durtal/"
PARTS = """() => [...document.querySelectorAll('main *')]
  .filter(each => each.checkVisibility() && !each.closest('svg, script'))
  .flatMap(each => [...each.childNodes])
  .filter(node => node.nodeType === 3 && /[a-zà-ÿ]{3}/i.test(node.data))
  .filter(node => node.parentElement.closest('[lang]').lang !== 'fr')
  .map(node => node.data.trim())"""


def asked(page: Page) -> list[str]:
    """Return the paths that *page* asks for from now on."""
    paths: list[str] = []
    page.on("request", lambda request: paths.append(urlsplit(request.url).path.lstrip("/")))
    return paths


def test_a_house_says_its_status_in_arabic_and_keeps_it_true(page: Page, address: str) -> None:
    """The time is a number set apart; the next minute is said too."""
    page.clock.install(time=MONDAY_10H)
    page.goto(f"{address}{DURTAL}?langue=ar")
    status = page.locator(".opening")
    expect(status).to_have_text("مفتوح — يغلق: 12:00")
    expect(status.locator("bdi[dir=ltr]")).to_have_text("12:00")
    page.clock.fast_forward("02:00:30")
    expect(status).to_have_text("مغلق — يفتح: 13:30")


def test_the_hours_of_the_week_are_said_as_the_language_says_hours(
    page: Page, address: str
) -> None:
    """French hours have words that only who listens is told: none of them is left."""
    page.goto(f"{address}{DURTAL}?langue=en")
    days = page.locator(".week-table tbody tr")
    expect(days.first).to_contain_text("8:30–12:00")
    assert page.locator(".week-heard").count() == 0
    assert not [row for row in days.all_inner_texts() if re.search(r"\d h\b", row)]


def test_the_page_is_of_the_language_and_the_rest_is_french(page: Page, address: str) -> None:
    """No French word is left that a reader in Arabic would be told as Arabic."""
    page.goto(f"{address}{DURTAL}?langue=ar")
    root = page.locator("html")
    expect(root).to_have_attribute("dir", "rtl")
    expect(root).to_have_attribute("lang", "ar")
    expect(page.locator("#horaires")).to_have_text("أوقات العمل")
    expect(page.locator("h1 bdi")).to_have_attribute("lang", "fr")
    expect(page.locator(".site-header")).to_have_attribute("dir", "ltr")
    expect(page.locator("[data-langue]")).to_contain_text("لم يراجع هذه الصفحة")
    assert [text for text in page.evaluate(PARTS) if not re.search("OpenStreetMap", text)] == []


@pytest.mark.parametrize("width_px", [360, 1280])
@pytest.mark.parametrize("path", [f"{DURTAL}?langue=ar", "recherche/?q=mende&langue=ar"])
def test_from_right_to_left_nothing_runs_over(
    browser: Browser, address: str, path: str, width_px: int, axe: Axe
) -> None:
    """And no rule of accessibility is broken."""
    context = browser.new_context(viewport={"width": width_px, "height": 740})
    page = context.new_page()
    page.goto(address + path)
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    if "recherche" in path:
        expect(page.locator(".result").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width_px
    assert axe(page) == []
    context.close()


def test_the_language_goes_on_from_its_page_to_a_house_and_back_to_french(
    page: Page, address: str
) -> None:
    """By the address alone: no language is kept on the device."""
    page.goto(f"{address}langues/uk/")
    page.locator("#q").fill("mende")
    page.locator("form.search-box button").click()
    expect(page.locator("[data-annonce]")).to_contain_text("Домів: 10 із")
    page.locator("#q").fill("durtal")
    page.locator("#q").press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=durtal&langue=uk"))
    expect(page.locator(".result-name").first).to_contain_text("France services Durtal")
    page.locator(".result a").first.click()
    expect(page).to_have_url(re.compile(r"/maisons/[^?]+/\?langue=uk"))
    expect(page.locator("#services")).to_have_text("Що там можна зробити")
    page.get_by_role("link", name="Revenir au français").click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page).to_have_url(re.compile(r"/maisons/[^?]+/$"))
    kept = page.evaluate("[JSON.stringify(localStorage), document.cookie]")
    assert "langue" not in kept[0] and '"uk"' not in kept[0], kept
    assert kept[1] == ""


def test_a_page_without_a_language_loads_nothing_of_it(page: Page, address: str) -> None:
    """A language that the site does not have leaves the page French."""
    paths = asked(page)
    page.goto(address + DURTAL, wait_until="networkidle")
    assert [path for path in paths if "langu" in path] == []
    answers = page.goto(f"{address}{DURTAL}?langue=%2e%2e", wait_until="networkidle")
    assert answers and answers.ok
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    assert not [path for path in paths if path.endswith("mots.json")]


def test_each_language_that_ships_has_its_words(site: Path) -> None:
    """Beside its welcome page."""
    pages = sorted((site / "langues").glob("*/index.html"))
    assert len(pages) == 6
    for each in pages:
        words = json.loads(each.with_name("mots.json").read_text("utf-8"))
        assert words["mots"]["Ouvert"] and words["sens"] in ("ltr", "rtl")
