"""Lists of houses: the one under the pointer or the keyboard is lit on the map beside it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

DEPARTMENT = "departements/48-lozere/"
LIT = ".area-map [data-allume]"


def test_an_entry_lights_its_own_point(page: Page, address: str) -> None:
    """By the pointer, then by the keyboard; none is left lit."""
    page.goto(address + DEPARTMENT)
    for town in ("Langogne", "Villefort"):
        entry = page.locator(".house-list > li", has_text=town)
        link = entry.get_by_role("link").first
        entry.hover()
        expect(page.locator(LIT)).to_have_count(1)
        expect(page.locator(LIT)).to_have_attribute("href", link.get_attribute("href") or "")
    page.mouse.move(0, 0)
    expect(page.locator(LIT)).to_have_count(0)
    page.locator(".house-list a").first.focus()
    first = page.locator(".house-list a").first.get_attribute("href") or ""
    expect(page.locator(LIT).first).to_have_attribute("href", first)
    page.locator("h1").evaluate("() => document.activeElement.blur()")
    expect(page.locator(LIT)).to_have_count(0)


def test_the_houses_of_a_department_come_before_what_is_told_of_it(
    page: Page, address: str
) -> None:
    """All communes are one link away from the top; figures and ranks come last."""
    page.goto(address + DEPARTMENT)
    headings = page.locator("main h2").all_inner_texts()
    assert headings.index("Les maisons") < headings.index("Toutes les communes")
    assert headings.index("Toutes les communes") < headings.index("Le département en bref")
    told = page.locator("section:has(> #en-bref)")
    expect(told.locator(".lead")).to_be_visible()
    expect(page.locator(".page-top .lead, .page-top .figure-list")).to_have_count(0)
    page.get_by_role("navigation", name="Sur cette page").get_by_role(
        "link", name="Toutes les communes"
    ).click()
    expect(page.locator("#communes")).to_be_in_viewport()
