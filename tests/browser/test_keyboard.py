"""The site without a mouse: each step by keys, and always seen where one is."""

from __future__ import annotations

import re

from playwright.sync_api import Page, TimeoutError, expect

from tests.browser.conftest import still

MOST_TABS = 60
LEAST_RING_PX = 2

# The element of the focus: is it there, in sight, and drawn with a ring or a border of its own?
FOCUS = """least => {
  const at = document.activeElement;
  if (!at || at === document.body) return 'nothing';
  const box = at.getBoundingClientRect();
  const style = getComputedStyle(at);
  const ringed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= least;
  const inSight = box.width > 0 && box.bottom > 0 && box.top < innerHeight
    && box.right > 0 && box.left < innerWidth;
  return ringed && inSight ? '' : `ring ${ringed}, in sight ${inSight}: `
    + at.outerHTML.slice(0, 120);
}"""


def assert_focus_is_seen(page: Page) -> None:
    """The focus is on something, in the window (once it has scrolled), with a ring around it."""
    try:
        page.wait_for_function(f"least => ({FOCUS})(least) === ''", arg=LEAST_RING_PX)
    except TimeoutError:
        assert page.evaluate(FOCUS, LEAST_RING_PX) == ""


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is on *selector*; it is seen at every step."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        assert_focus_is_seen(page)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} not reached in {MOST_TABS} stops")


def test_the_first_stop_leads_past_the_header(page: Page, address: str) -> None:
    """Tab shows the skip link, Enter goes to the content: the next stop is within it."""
    page.goto(address + "maisons/durtal/")
    page.keyboard.press("Tab")
    assert_focus_is_seen(page)
    expect(page.locator("a:focus")).to_have_attribute("href", re.compile("#contenu$"))
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert_focus_is_seen(page)
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_from_home_to_a_house_and_back_by_keys(page: Page, address: str) -> None:
    """Home → proposals → results → a filter → a house → back to the same results."""
    page.goto(address)
    tab_to(page, "input[name=q]")
    page.keyboard.type("mend", delay=20)
    expect(page.get_by_role("option").first).to_contain_text("Mende")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("[data-resultats]")).to_have_attribute("data-etat", "resultats")
    tab_to(page, "[data-filtres] summary")
    page.keyboard.press("Enter")
    expect(page.locator("[data-filtres]")).to_have_attribute("open", "")
    expect(page.locator("[data-nombre]").first).to_have_text(re.compile(r"\(\w"))
    tab_to(page, ".filter input[name=services]")
    page.keyboard.press("Space")
    page.wait_for_url(re.compile("&services="))
    expect(page.locator("[data-resultats]")).to_have_attribute("data-etat", "resultats")
    assert_focus_is_seen(page)
    filtered = page.url
    tab_to(page, "[data-maison] a")
    town, name = page.locator("a:focus").inner_text().split("\n", 1)
    assert town.startswith("Mende")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    page.go_back()
    expect(page.locator("[data-resultats]")).to_have_attribute("data-etat", "resultats")
    assert page.url == filtered


def test_into_the_map_and_out_by_keys(page: Page, address: str) -> None:
    """The box first, then the map; Enter opens a place, Escape gives it back; Tab leads out."""
    page.goto(address + "carte/")
    expect(page.locator("[data-lieux] li").first).to_be_visible()
    tab_to(page, ".map-card input")
    tab_to(page, ".places-map")
    assert_focus_is_seen(page)
    tab_to(page, ".pin-marker")
    before = page.locator(":focus").get_attribute("aria-label")
    page.keyboard.press("Enter")
    expect(page.locator(".leaflet-popup [role=dialog]")).to_be_focused()
    still(page)
    page.keyboard.press("Escape")
    expect(page.locator(".leaflet-popup")).to_have_count(0)
    expect(page.locator(":focus")).to_have_attribute("aria-label", before or "")
    tab_to(page, "[data-lieux] a")


def test_every_stop_of_a_house_is_seen(page: Page, address: str) -> None:
    """From the top of a house's page to its end, the focus is never lost."""
    page.goto(address + "maisons/durtal/")
    page.keyboard.press("Tab")
    tab_to(page, "footer a, footer button")
