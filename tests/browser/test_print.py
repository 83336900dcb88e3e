"""Pages on paper: what only a screen can use is gone, and sheets are used well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

PRINTED = (
    "",
    "recherche/",
    "carte/",
    "departements/",
    "departements/48-lozere/",
    "communes/48061-florac-trois-rivieres/",
    "regions/occitanie/",
    "services/",
    "services/acces-au-droit/",
    "demarches/retraite/",
    "demarches/violences-danger/",
    "langues/ar/",
    "facile-a-lire/",
    "maisons/durtal/",
    "maisons/brest-pimms-itinerant/",
    "chiffres/",
    "le-programme/",
    "actualites/affiches-et-livrets/",
    "accessibilite/",
)
# A4 less the margins of a poster.
A4_PX = {"width": 703, "height": 1032}
# What the parts of a poster take of the sheet: the rest is between them.
LEAST_TAKEN = 0.72


@pytest.fixture
def sheet(browser: Browser) -> Iterator[Page]:
    """Return a page as it is laid out for A4."""
    context = browser.new_context(locale="fr-FR", viewport=A4_PX)  # type: ignore[arg-type]
    opened = context.new_page()
    opened.emulate_media(media="print")
    yield opened
    context.close()


def pages_of(pdf: bytes) -> int:
    """Return how many sheets *pdf* has."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def posters(site: Path) -> list[str]:
    """Return the paths of all posters of the site."""
    return [f"maisons/{page.parent.name}/affiche.html" for page in site.glob("maisons/*/affiche.*")]


@pytest.mark.parametrize("path", ["", "departements/48-lozere/", "demarches/retraite/"])
def test_one_sheet_is_enough(sheet: Page, address: str, path: str) -> None:
    """No second one for a line or two."""
    sheet.goto(address + path, wait_until="networkidle")
    assert pages_of(sheet.pdf(prefer_css_page_size=True)) == 1


def test_the_paper_of_the_map_is_its_list_of_places(sheet: Page, address: str) -> None:
    """Links to departments would fill a third sheet with what nobody can follow."""
    sheet.emulate_media(media="screen")
    sheet.goto(address + "carte/", wait_until="networkidle")
    expect(sheet.locator(".pin-list li").first).to_be_visible()
    sheet.emulate_media(media="print")
    expect(sheet.locator(".link-groups")).to_be_hidden()


def test_an_empty_selection_says_on_paper_how_one_adds_to_it(sheet: Page, address: str) -> None:
    """One sheet with a title alone would be of no use; one with houses needs none of it."""
    sheet.goto(address + "selection/")
    expect(sheet.locator("[data-dit]")).to_contain_text("Aucune maison")
    expect(sheet.locator("[data-dit]")).to_be_visible()
    expect(sheet.locator(".selection-steps")).to_be_visible()
    expect(sheet.locator(".selection-more .plain-list")).to_be_hidden()
    sheet.goto(address + "selection/?maisons=durtal")
    expect(sheet.locator(".selection-house")).to_be_visible()
    expect(sheet.locator(".selection-steps")).to_be_hidden()


def test_what_was_asked_stands_above_its_answers(sheet: Page, address: str) -> None:
    """On paper nobody sees the address; the button that asked is gone."""
    sheet.goto(address + "recherche/?q=retraite+mende", wait_until="networkidle")
    expect(sheet.locator("[data-etat=resultats]")).to_have_count(1)
    asked = sheet.locator("form[data-boite] input")
    expect(asked).to_be_visible()
    expect(asked).to_have_value("retraite mende")
    expect(sheet.locator("form button:visible, form label:visible")).to_have_count(0)


@pytest.mark.parametrize("path", PRINTED)
def test_nothing_to_click_is_printed(sheet: Page, address: str, path: str) -> None:
    """Neither navigation, nor buttons, nor fields; of the footer, only the page's address."""
    sheet.goto(address + path, wait_until="networkidle")
    clicked = sheet.locator("nav:visible, button:visible, input:visible, select:visible")
    expect(clicked).to_have_count(0)
    expect(sheet.locator(".site-footer p:visible")).to_have_text(
        [f"https://annuaire.example.fr/{path}"]
    )


def test_results_are_printed_without_what_will_be_false(sheet: Page, address: str) -> None:
    """Names, towns, telephones and distances stay; openings of the moment go."""
    sheet.goto(f"{address}recherche/?q=mende")
    expect(sheet.locator("[data-resultats]")).to_have_attribute("data-etat", "resultats")
    expect(sheet.locator(".result:visible").first).to_contain_text("Mende (48000)")
    expect(sheet.locator(".result-distance:visible").first).to_be_visible()
    expect(sheet.locator(".result-phone:visible").first).to_be_visible()
    told_now = '.result-opening:not([data-etat="deplace"])'
    for gone in (told_now, ".search-browse", "[data-plus]", "[data-carte]"):
        expect(sheet.locator(f"{gone}:visible")).to_have_count(0)


def test_the_table_of_communes_is_not_printed(sheet: Page, address: str) -> None:
    """A sentence says that it is on the screen."""
    sheet.goto(address + "departements/48-lozere/")
    expect(sheet.locator(".commune-table:visible")).to_have_count(0)
    expect(sheet.locator(".communes .print-only")).to_be_visible()


def test_charts_are_printed_without_their_tables(sheet: Page, address: str) -> None:
    """Sixteen pages of zeros help nobody."""
    sheet.goto(address + "chiffres/")
    expect(sheet.locator(".bar-chart:visible").first).to_be_visible()
    expect(sheet.locator(".data-table:visible")).to_have_count(0)


def test_every_poster_fills_one_sheet(sheet: Page, address: str, site: Path) -> None:
    """None goes on to a second page, none leaves much of the first one white."""
    for path in posters(site):
        sheet.goto(address + path)
        assert pages_of(sheet.pdf(prefer_css_page_size=True)) == 1, path
        parts = sheet.locator(".poster-sheet > *").all()
        taken = sum(box["height"] for part in parts if (box := part.bounding_box()))
        assert taken > LEAST_TAKEN * A4_PX["height"], path


@pytest.mark.parametrize("media", ["print", "screen"])
@pytest.mark.parametrize(
    "path", ["maisons/durtal/affiche.html", "maisons/durtal/", "integrer/durtal/"]
)
def test_what_is_only_heard_of_hours_is_not_seen(
    sheet: Page, address: str, path: str, media: Literal["print", "screen"]
) -> None:
    """The sheets of paper, of pages and of cards each hide it; what is left are hours."""
    sheet.emulate_media(media=media)
    sheet.goto(address + path)
    sheet.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    first = sheet.locator(".week-table td").first
    expect(first.locator(".week-heard").first).to_be_attached()
    assert max(sheet.locator(".week-heard").evaluate_all(WIDTHS)) <= 1
    assert first.evaluate(COMMAS) == 0


# How wide each is; how many commas are drawn after parts of one line of hours.
WIDTHS = "all => all.map(each => each.getBoundingClientRect().width)"
COMMAS = """cell => [...cell.querySelectorAll('span span')]
  .filter(part => getComputedStyle(part, '::after').content.includes(',')).length"""
A6_MEDIA_BOX = rb"/MediaBox \[0 0 29[78][.\d]* (419|420)[.\d]*\]"


@pytest.mark.parametrize("language", ["ar", "en", "es", "pt", "tr", "uk"])
def test_the_card_for_the_counter_is_one_a6(sheet: Page, address: str, language: str) -> None:
    """In each language, from right to left too; on A5 it is one sheet as well."""
    sheet.goto(f"{address}langues/{language}/carte/", wait_until="networkidle")
    expect(sheet.locator("nav:visible, button:visible")).to_have_count(0)
    expect(sheet.locator("li p[lang=fr]")).to_have_count(4)
    card = sheet.pdf(prefer_css_page_size=True)
    assert pages_of(card) == 1
    assert re.search(A6_MEDIA_BOX, card), re.findall(rb"/MediaBox[^\]]*\]", card)
    assert pages_of(sheet.pdf(format="A5")) == 1
