"""The filters in a browser: each is a chip, whoever asked, and what it asks of hours is told."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Axe
from tests.browser.test_search import MONDAY_BEFORE_NOON, open_filters, search


def test_every_filter_of_a_shared_link_is_a_chip_that_keys_undo(page: Page, address: str) -> None:
    """Words and parameters alike, old names too; the focus stays in the results."""
    search(page, address, "?q=lundi+matin+mende&rayon=50&samedi=oui")
    filters = page.get_by_role("list", name="Filtres")
    expect(filters.get_by_role("listitem")).to_have_text(
        ["Ouvert lundi ×", "Le matin ×", "Ouvert samedi ×", "À moins de 50\xa0km ×"]
    )
    expect(page.locator("[data-filtres] > summary")).to_have_text("Filtres (4)")
    filters.get_by_role("link", name="Retirer Le matin").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + "recherche/?q=mende+lundi&rayon=50&jour=samedi")
    expect(page.locator("[data-resultats]")).to_be_focused()
    filters.get_by_role("link", name="Retirer À moins de 50\xa0km").click()
    expect(page).to_have_url(address + "recherche/?q=mende+lundi&jour=samedi")
    expect(filters.get_by_role("listitem")).to_have_text(["Ouvert lundi ×", "Ouvert samedi ×"])


def test_a_day_asked_for_is_told_by_each_house(page: Page, address: str) -> None:
    """Saturday's hours stand beside the status, and stay when time passes."""
    page.clock.install(time=MONDAY_BEFORE_NOON)
    search(page, address, "?q=samedi+mende")
    asked = page.locator(".result-asked")
    expect(asked.first).to_be_visible()
    before = asked.all_inner_texts()
    for told in before:
        assert re.match(r"Samedi 28\snovembre\s: (\d+\sh|fermé)", told), told
    page.clock.fast_forward("01:30")
    page.wait_for_load_state("networkidle")
    assert asked.all_inner_texts() == before


def test_at_night_the_nearest_are_shown_with_their_next_opening(page: Page, address: str) -> None:
    """Asked in words or by a link: never an empty page."""
    page.clock.set_fixed_time("2026-11-24T03:00:00+01:00")
    for query in ("?q=durtal+ouvert+maintenant", "?q=durtal&ouvert=maintenant"):
        search(page, address, query)
        expect(page.locator("[data-annonce]")).to_contain_text("n’est ouverte à cette heure")
        expect(page.locator("[data-filtre=ouvert]")).to_contain_text("Ouvert maintenant")
        expect(page.locator(".result-opening").first).to_contain_text("ouvre")
        expect(page.locator("[data-suite]")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_chips_fit_a_small_phone_and_break_no_rule(
    browser: Browser, address: str, axe: Axe, scheme: Literal["light", "dark"]
) -> None:
    """At 320 pixels each cross is large enough to be touched."""
    context = browser.new_context(
        bypass_csp=True, color_scheme=scheme, viewport={"width": 320, "height": 800}
    )
    page = context.new_page()
    search(page, address, "?q=ce+soir+sans+rendez-vous+mende&fixes=oui&fauteuil=oui&rayon=100")
    crosses = page.locator("[data-filtre] .chip-remove")
    expect(crosses).to_have_count(5)
    for cross in crosses.all():
        box = cross.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
        assert box["x"] + box["width"] <= 320
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert axe(page) == []
    context.close()


def test_the_panel_follows_what_words_say_of_distance(page: Page, address: str) -> None:
    """Another choice takes these words away."""
    search(page, address, "?q=mende+moins+de+30+km")
    open_filters(page)
    radius = page.get_by_label("Distance à vol d’oiseau")
    expect(radius).to_have_value("30")
    radius.select_option("50")
    expect(page).to_have_url(address + "recherche/?q=mende&rayon=50")
    expect(radius).to_have_value("50")


def test_where_nobody_is_near_it_is_said_whom_to_ask(page: Page, address: str) -> None:
    """As far as another ocean, and no longer once a place with houses is asked for."""
    search(page, address, "?q=97500")
    advice = page.locator("[data-conseil]")
    expect(advice).to_contain_text(re.compile(r"^La maison la plus proche est à \d\s\d{3}\skm\."))
    box = page.locator("form[data-boite] input[name=q]").first
    box.fill("98600")
    box.press("Enter")
    expect(advice).to_contain_text("Wallis-et-Futuna")
    box.fill("mende")
    box.press("Enter")
    expect(advice).to_be_hidden()
