"""What stays of a search: where the person was in it, and the place, when other words are typed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PATIENCE_MS

AT_ONCE = 10


def settled(page: Page, state: str = "resultats") -> None:
    """Wait for the region's state."""
    expect(page.locator("[data-resultats]")).to_have_attribute("data-etat", state)


def ask(page: Page, words: str) -> None:
    """Type the words and press Enter."""
    page.locator("input[name=q]").first.fill(words)
    page.locator("input[name=q]").first.press("Enter")


def current(page: Page) -> list[str]:
    """The codes of the places in use."""
    codes: list[str] = page.locator("[data-lieu][aria-current=true]").evaluate_all(
        "all => all.map(a => a.dataset.lieu)"
    )
    return codes


def until(page: Page, condition: str) -> None:
    """Wait until the expression is true in the page; its policy forbids Playwright's own way."""
    page.evaluate(
        "patience => new Promise((done, fail) => { const since = performance.now();"
        f"const look = () => ({condition}) ? done() : performance.now() - since > patience"
        "  ? fail(new Error(`${scrollY} px: ${JSON.stringify(history.state)}`))"
        "  : requestAnimationFrame(look); look(); })",
        PATIENCE_MS,
    )


KEPT = (
    "[...document.querySelectorAll('[data-maison]')].findIndex("
    "each => each.getBoundingClientRect().top >= -0.5) === history.state?.rank"
)
WATCHED = f"document.querySelectorAll('[data-maison]')[{AT_ONCE + 3}]"


def scrolled_far(page: Page) -> int:
    """Show more houses and go down; returns where one stands in the window (px), once kept."""
    houses = page.locator("[data-maison]")
    page.locator("[data-plus]").click()
    expect(houses).to_have_count(2 * AT_ONCE)
    houses.nth(AT_ONCE + 3).scroll_into_view_if_needed()
    until(page, f"scrollY > 0 && {KEPT}")
    top: int = page.evaluate(f"Math.round({WATCHED}.getBoundingClientRect().top)")
    return top


def is_back(page: Page, top: int) -> None:
    """The same houses are shown, and the one looked at stands where it was, within a line."""
    expect(page.locator("[data-maison]")).to_have_count(2 * AT_ONCE)
    until(page, f"Math.abs({WATCHED}.getBoundingClientRect().top - {top}) <= 24")


def test_a_page_loaded_again_shows_as_many_houses_as_far_down(page: Page, address: str) -> None:
    """« Afficher plus » is not asked for again."""
    page.goto(f"{address}recherche/?q=mende")
    top = scrolled_far(page)
    page.reload()
    is_back(page, top)


def test_back_from_a_house_leads_to_where_it_was_found(page: Page, address: str) -> None:
    """Whether the browser kept the page or loads it again."""
    page.goto(f"{address}recherche/?q=mende")
    top = scrolled_far(page)
    page.goto(f"{address}departements/")
    page.go_back()
    is_back(page, top)


def test_back_from_another_search_leads_to_where_the_first_was(page: Page, address: str) -> None:
    """And the other one begins with its first houses."""
    page.goto(f"{address}recherche/?q=mende")
    top = scrolled_far(page)
    # As from the keyboard: the box is above, and a pointer would first go up to it.
    page.evaluate(
        "() => { const form = document.querySelector('form[data-boite]');"
        "form.elements.q.value = 'durtal'; form.requestSubmit(); }"
    )
    expect(page.locator('[data-lieu="49127"]')).to_be_visible()
    expect(page.locator("[data-maison]")).to_have_count(AT_ONCE)
    page.go_back()
    is_back(page, top)
    page.go_forward()
    expect(page.locator("[data-maison]")).to_have_count(AT_ONCE)


def test_a_need_typed_after_a_place_is_asked_there(page: Page, address: str) -> None:
    """The address has the place; it is said, and its cross takes it away."""
    page.goto(f"{address}recherche/?q=mende")
    settled(page)
    ask(page, "carte grise")
    page.wait_for_url("**/?q=carte+grise&lieu=48095")
    settled(page)
    assert current(page) == ["48095"]
    expect(page.locator("[data-distance-km]").first).to_be_visible()
    page.reload()
    settled(page)
    assert current(page) == ["48095"]
    page.get_by_role("link", name="Retirer Mende", exact=True).click()
    page.wait_for_url("**/?q=carte+grise")
    expect(page.locator("[data-ou]")).to_be_visible()


def test_a_need_after_another_keeps_the_place_too(page: Page, address: str) -> None:
    """However many follow each other, and a filter said in words."""
    page.goto(f"{address}recherche/?q=mende")
    settled(page)
    for words in ("carte grise", "impôts", "ouvert samedi"):
        ask(page, words)
        page.wait_for_url("**lieu=48095")
        settled(page)
        assert current(page) == ["48095"]


@pytest.mark.parametrize("words", ["durtal", "carte grise durtal", "49430"])
def test_another_place_typed_takes_the_place_of_the_first(
    page: Page, address: str, words: str
) -> None:
    """And nothing of the first is left in the address."""
    page.goto(f"{address}recherche/?q=mende")
    settled(page)
    ask(page, words)
    until(page, "!location.search.includes('lieu') && !location.search.includes('mende')")
    expect(page.locator('[data-lieu="49127"]').first).to_be_visible()
    assert "48095" not in current(page)
    assert page.evaluate("history.length") == 3  # about:blank, and the two questions


def test_words_that_say_nothing_are_not_answered_at_the_place_before(
    page: Page, address: str
) -> None:
    """They may have been meant for a place."""
    page.goto(f"{address}recherche/?q=mende")
    settled(page)
    ask(page, "zzzzqqqq")
    settled(page, "vide")
    assert page.url.endswith("?q=zzzzqqqq")


def test_the_same_words_again_change_nothing(page: Page, address: str) -> None:
    """A second Enter keeps the place that the first one kept."""
    page.goto(f"{address}recherche/?q=mende")
    settled(page)
    ask(page, "carte grise")
    page.wait_for_url("**lieu=48095")
    settled(page)
    ask(page, "carte grise")
    settled(page)
    assert page.url.endswith("?q=carte+grise&lieu=48095")


def test_a_need_that_is_proposed_is_asked_at_the_place(page: Page, address: str) -> None:
    """As when it is typed whole."""
    page.goto(f"{address}recherche/?q=mende")
    settled(page)
    page.locator("input[name=q]").first.fill("carte gri")
    page.get_by_role("group", name="Démarches").get_by_role("option").first.click()
    page.wait_for_url("**lieu=48095")
    settled(page)
    assert current(page) == ["48095"]


def test_a_need_typed_after_near_me_keeps_the_position(placed: Page, address: str) -> None:
    """In the fragment alone; loaded again it is still there, and its cross takes it away."""
    placed.goto(f"{address}recherche/")
    placed.get_by_role("button", name="Autour de moi").first.click()
    placed.wait_for_url("**/?#lat=44.52&lon=3.5")
    settled(placed)
    ask(placed, "carte grise")
    placed.wait_for_url("**/?q=carte+grise#lat=44.52&lon=3.5")
    settled(placed)
    placed.reload()
    settled(placed)
    expect(placed.locator("[data-distance-km]").first).to_be_visible()
    placed.get_by_role("link", name="Oublier votre position").click()
    placed.wait_for_url("**/?q=carte+grise")


def test_a_place_typed_after_near_me_takes_the_position_away(placed: Page, address: str) -> None:
    """Who names a place wants it."""
    placed.goto(f"{address}recherche/#lat=44.518&lon=3.501")
    settled(placed)
    ask(placed, "durtal")
    placed.wait_for_url("**/?q=durtal")
    settled(placed)
    assert current(placed) == ["49127"]
