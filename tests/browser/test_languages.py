"""Pages labelled in another language: what is said, what stays French, how one goes on and back."""

from __future__ import annotations

import json
import re
from itertools import product
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.model.page_words import WORDS_OF_PAGES
from tests.browser.conftest import Axe

MONDAY_10H = "2026-11-23T10:00:00+01:00"
DURTAL = "maisons/durtal/"
PARTS = """() => [...document.querySelectorAll('body *')]
  .filter(each => each.checkVisibility() && !each.closest('svg, script, [data-carte]'))
  .flatMap(each => [...each.childNodes])
  .filter(node => node.nodeType === 3 && /[a-zà-ÿ]{3}/i.test(node.data))
  .filter(node => node.parentElement.closest('[lang]') === document.documentElement)
  .map(node => node.data.trim())"""

PLACES_OF_SPANS = """each => [...each.querySelectorAll('span')].slice(0, 2)
  .map(span => span.getBoundingClientRect()).map(({x, y}) => ({x, y}))"""


def asked(page: Page) -> list[str]:
    """Return the paths that *page* asks for from now on."""
    paths: list[str] = []
    page.on("request", lambda request: paths.append(urlsplit(request.url).path.lstrip("/")))
    return paths


def french_among_arabic(page: Page) -> list[str]:
    """Return the words in Latin letters that *page* tells as Arabic, names of sites apart."""
    return [
        each for each in page.evaluate(PARTS) if not re.search("OpenStreetMap|France serv", each)
    ]


def test_a_house_says_its_status_in_arabic_and_keeps_it_true(page: Page, address: str) -> None:
    """The time is a number set apart; the next minute is said too."""
    page.clock.install(time=MONDAY_10H)
    page.goto(f"{address}{DURTAL}?langue=ar")
    status = page.locator(".opening")
    expect(status).to_have_text("مفتوح — يغلق: 12:00")
    expect(status.locator("bdi[dir=ltr]")).to_have_text("12:00")
    # Only French has a space before the sign.
    expect(page.locator(".house-first")).to_contain_text("2024: اتصلوا")
    page.clock.fast_forward("02:00:30")
    expect(status).to_have_text("مغلق — يفتح: 13:30")


def test_the_hours_of_the_week_are_said_as_the_language_says_hours(
    page: Page, address: str
) -> None:
    """French hours have words that only who listens is told: none of them is left."""
    page.goto(f"{address}{DURTAL}?langue=en")
    days = page.locator(".week-table tbody tr")
    expect(days.first).to_contain_text("8:30–\u206012:00")
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
    expect(page.locator("[data-langue]")).to_contain_text("لم يراجع هذه الصفحة")
    assert french_among_arabic(page) == []


def test_results_and_what_is_around_them_are_of_the_language(page: Page, address: str) -> None:
    """Filters, chips, the title of the document; names of services stay French, and are told so."""
    page.goto(f"{address}recherche/?q=mende+samedi&langue=ar")
    expect(page.locator(".result").first).to_be_visible()
    expect(page).to_have_title(re.compile("البحث عن مركز"))
    panel = page.locator("[data-filtres]")
    panel.locator("summary").first.click()
    expect(panel.get_by_text("مفتوح الآن")).to_be_visible()
    expect(panel.locator("option").last).to_have_text(re.compile(r"^بلا حد \(\d+\)$"))
    expect(panel.locator(".filters-title").first).to_have_text("المسافة بخط مستقيم")
    chip = page.locator("[data-filtre=samedi]")
    expect(chip).to_contain_text("مفتوح: السبت")
    expect(chip.get_by_role("link")).to_have_attribute("aria-label", "إزالة: مفتوح: السبت")
    assert french_among_arabic(page) == []
    box, words = panel.locator(".filter").first.evaluate(
        "each => ['input', 'span'].map(part => each.querySelector(part).getBoundingClientRect())"
        ".map(({x, width}) => ({x, width}))"
    )
    assert box["x"] > words["x"] + words["width"]
    cross, name = chip.evaluate(
        "each => [each.querySelector('a'), each].map(one => one.getBoundingClientRect())"
        ".map(({x, width}) => ({x, width}))"
    )
    assert cross["x"] - name["x"] < name["width"] / 2


def test_proposals_and_what_the_box_says_are_of_the_language(page: Page, address: str) -> None:
    """A refused position too."""
    page.goto(f"{address}recherche/?langue=ar")
    expect(page.locator("[data-langue]")).to_be_visible()
    page.locator("[data-autour]").click()
    expect(page.locator("[data-note]")).to_contain_text("اكتبوا اسم بلدتكم")
    page.locator("#q").press_sequentially("mend")
    expect(page.get_by_role("listbox", name="اقتراحات")).to_be_visible()
    expect(page.get_by_role("group", name="الأماكن")).to_be_visible()
    # Looked at in one go: the list of the last letter may come in between.
    name, detail = page.get_by_role("option").first.evaluate(PLACES_OF_SPANS)
    assert name["x"] > detail["x"] or name["y"] < detail["y"]


def test_a_need_without_a_place_asks_where_one_is_in_the_language(page: Page, address: str) -> None:
    """And the box that asks."""
    page.goto(f"{address}recherche/?q=retraite&langue=uk")
    expect(page.locator("[data-annonce]")).to_contain_text("Де ви?")
    where = page.locator("[data-ou]")
    expect(where.locator("label")).to_have_text("Ваше місто або поштовий індекс")
    expect(where.locator("[data-ici]")).to_have_text("Поруч зі мною")


@pytest.mark.parametrize("path", [f"{DURTAL}?langue=ar", "langues/ar/"])
def test_the_header_leads_on_in_the_language_or_says_that_it_does_not(
    page: Page, address: str, path: str
) -> None:
    """What leads to French pages has its French name, and its address no language."""
    page.goto(address + path)
    header = page.locator(".site-header")
    expect(header.get_by_role("navigation")).to_have_attribute("aria-label", "التنقل الرئيسي")
    find, departments = (header.get_by_role("listitem").nth(rank).locator("a") for rank in (0, 1))
    expect(find).to_have_attribute("href", re.compile(r"recherche/\?langue=ar$"))
    expect(departments.locator("bdi")).to_have_attribute("lang", "fr")
    expect(page.locator(".theme-switch-title")).to_have_text("المظهر")
    first, mark = find.bounding_box(), page.locator(".wordmark").bounding_box()
    assert first and mark and first["x"] < mark["x"], "from the right"
    carried = page.locator("a[href*='langue=']").evaluate_all("links => links.map(a => a.pathname)")
    assert [each for each in carried if not re.search(r"/(recherche|maisons/[^/]+)/$", each)] == []
    assert french_among_arabic(page) == []


BRIANCON = "maisons/brianconnais/"


def test_form_holidays_and_facts_are_of_the_language(page: Page, address: str) -> None:
    """The place stays French; why it is closed does not."""
    page.clock.install(time="2026-12-25T10:00:00+01:00")
    page.goto(f"{address}{BRIANCON}?langue=es")
    kind = page.locator(".house-kind")
    expect(kind).to_contain_text("Casa con dirección fija · Briançon, Hautes-Alpes")
    expect(kind.locator("bdi")).to_have_attribute("lang", "fr")
    expect(page.locator(".opening")).to_contain_text("Cerrado (Navidad)")
    expect(page.locator(".house-exceptions")).to_contain_text("Año Nuevo")


def test_what_a_button_of_a_house_answers_is_of_the_language(page: Page, address: str) -> None:
    """That it is kept, and what to do next."""
    page.goto(f"{address}{DURTAL}?langue=pt")
    page.get_by_role("button", name="Guardar esta casa").click()
    said = page.locator(".house-keep [role=status]")
    expect(said).to_have_text("Guardada neste dispositivo. Guarde outra para as comparar.")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("lozere+dimanche", "No house in this département for this: open: Sunday. Here they are"),
        ("occitanie+dimanche+soir", "No house in this region for this: open: Sunday, evening."),
        ("mende+apres+18h", "No house within 100 km for this: open: after 18:00."),
    ],
)
def test_filters_that_nobody_answers_are_said(
    page: Page, address: str, question: str, said: str
) -> None:
    """Whatever was asked of: a department, a region, a place."""
    page.goto(f"{address}recherche/?q={question}&langue=en")
    expect(page.locator("[data-annonce]")).to_contain_text(said)


def test_a_distant_territory_is_told_whom_to_ask(page: Page, address: str) -> None:
    """Its name and its town stay French."""
    page.goto(f"{address}recherche/?q=tahiti&langue=tr")
    told = page.locator("main").get_by_text("Bu rehberde burada bir ev yok")
    expect(told).to_contain_text("Polynésie française")
    expect(told.locator("bdi", has_text="Papeete")).to_have_attribute("lang", "fr")


def test_what_was_understood_is_heard_in_the_language(page: Page, address: str) -> None:
    """Piece by piece, before how many; so is the title of the document."""
    page.goto(f"{address}recherche/?q=mende+samedi&langue=en")
    heard = page.locator("[data-annonce] .visually-hidden")
    expect(heard).to_have_text(re.compile(r"^Mende \(48000, Lozère\), Open: Saturday\s:"))
    expect(heard.locator("bdi")).to_have_attribute("lang", "fr")
    expect(page).to_have_title(re.compile(r"^Mende \(48000, Lozère\), Open: Saturday ·"))


def test_from_right_to_left_names_stand_beside_their_points_on_the_map(
    page: Page, address: str
) -> None:
    """A map is drawn from left to right in all languages."""
    page.goto(f"{address}{DURTAL}?langue=ar")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    sign, name = (
        page.locator(f".locator-map {each}").bounding_box()
        for each in (".map-sign", "text.map-here")
    )
    assert sign and name
    middle = sign["x"] + sign["width"] / 2
    assert name["x"] > middle or name["x"] + name["width"] < middle


SPANS = """() => [...document.querySelectorAll('.week-table td bdi[dir=ltr]')]
  .filter(each => /^\\d+:\\d\\d$/.test(each.textContent))
  .map(each => [...each.getClientRects()])
  .map(rects => rects.map(({ x, y, width }) => ({ x, y: Math.round(y), width })))"""


@pytest.mark.parametrize("width_px", [320, 360, 1280])
def test_from_right_to_left_a_span_begins_at_the_right_and_is_on_one_line(
    browser: Browser, address: str, width_px: int
) -> None:
    """8:30 stands right of 12:00, at the same height, and no number is cut in two."""
    context = browser.new_context(viewport={"width": width_px, "height": 740})
    page = context.new_page()
    page.goto(f"{address}{DURTAL}?langue=ar")
    expect(page.locator("#horaires")).to_have_text("أوقات العمل")
    times = page.evaluate(SPANS)
    assert len(times) >= 10 and len(times) % 2 == 0
    assert all(len(rects) == 1 for rects in times)
    for [start], [end] in zip(times[::2], times[1::2], strict=True):
        assert start["y"] == end["y"]
        assert start["x"] > end["x"] + end["width"]
    context.close()


def test_a_danger_is_told_whom_to_call_from_the_welcome_page_on(page: Page, address: str) -> None:
    """What each number is for, that it is free day and night, how to leave: in the language."""
    page.goto(f"{address}langues/ar/")
    page.get_by_role("link", name="العنف، الخطر").click()
    told = page.locator("[data-appeler]")
    expect(told.locator("p").first).to_have_text(
        "العنف ضد المرأة: اتصلوا بالرقم 3919. مجاني، ليلًا ونهارًا."
    )
    numbers = told.locator("a[href^='tel:']")
    expect(numbers).to_have_count(5)
    called = numbers.evaluate_all("links => links.map(a => a.getAttribute('href'))")
    assert called == ["tel:3919", "tel:17", "tel:119", "tel:114", "tel:115"]
    expect(told.locator("[data-quitter]")).to_have_text("مغادرة سريعة")
    expect(told.locator("p").last).to_contain_text("سجل المتصفح")
    assert french_among_arabic(page) == []


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
    page.locator("form.search-box button[type=submit]").click()
    expect(page.locator("[data-annonce]")).to_contain_text("Домів: 10 із")
    page.locator("#q").fill("durtal")
    page.locator("#q").press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=durtal&langue=uk"))
    expect(page.locator(".result-name").first).to_contain_text("France services Durtal")
    page.locator(".result a").first.click()
    expect(page).to_have_url(re.compile(r"/maisons/[^?]+/\?langue=uk"))
    expect(page.locator("#services")).to_have_text("Що там можна зробити")
    page.go_back()
    expect(page.locator("[data-annonce]")).to_contain_text(re.compile("Домів|Один дім"))
    expect(page.locator(".result a").first).to_have_attribute("href", re.compile(r"\?langue=uk"))
    page.locator(".breadcrumb a").first.click()
    expect(page).to_have_url(re.compile("/langues/uk/$"))
    page.go_back()
    page.locator(".result a").first.click()
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
    assert not [path for path in paths if re.search("langues/.*json", path)]


def test_each_language_that_ships_has_its_words(site: Path) -> None:
    """Beside its welcome page, those of each kind of pages."""
    pages = sorted((site / "langues").glob("*/index.html"))
    assert len(pages) == 6
    for each, kind in product(pages, WORDS_OF_PAGES):
        words = json.loads(each.with_name(f"{kind}.json").read_text("utf-8"))
        assert words["mots"]["Ouvert"] and words["sens"] in ("ltr", "rtl")
