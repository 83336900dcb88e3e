"""A department that is kept whole on a device: its pages, a search within it, its end."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Axe
from tests.browser.offline.conftest import BASE, Host, until, visit

KEEP = "Garder ce département hors ligne"


@pytest.fixture
def lozere(visitor: BrowserContext, address: str) -> Page:
    """Return the page of a department, once it can be kept, and the worker has done its first."""
    page = visit(visitor, f"{address}departements/48-lozere/", address)
    expect(page.get_by_role("button", name=KEEP)).to_be_visible()
    return page


def test_a_department_is_kept_whole_listed_and_erased(
    lozere: Page, address: str, host: Host, axe: Axe
) -> None:
    """Its page and that of each of its houses; they say since when, and where they are listed."""
    page = lozere
    find = "links => [...new Set(links.map(link => link.href.split('#')[0]))]"
    houses = page.locator(".house-list a[href*='/maisons/']").evaluate_all(find)
    page.get_by_role("button", name=KEEP).click()
    expect(page.locator("[data-garde-etat]")).to_contain_text(
        re.compile(rf"Gardé le \d.*\s: {len(houses) + 1} pages, \d+\sko sur cet appareil")
    )
    expect(page.get_by_role("button", name="Mettre à jour")).to_be_visible()
    host.state = "gone"
    assert len(houses) > 1
    for each in (*houses, f"{address}departements/48-lozere/"):
        page.goto(each)
        expect(page.locator(".kept-page")).to_contain_text("Page gardée le")
    assert page.locator("body").evaluate("e => getComputedStyle(e).display") == "flex"
    page.goto(f"{address}sur-cet-appareil/")
    kept = page.locator("[data-departements] li")
    expect(kept).to_contain_text(
        re.compile(rf"en Lozère gardé le .*, {len(houses) + 1} pages, \d+")
    )
    kept.get_by_role("button", name="Effacer").click()
    expect(page.locator("[data-etat]")).to_contain_text("C’est effacé.")
    expect(kept).to_have_count(0)
    page.goto(houses[0])
    expect(page.locator("[data-absente]")).to_be_visible()


def test_the_search_answers_within_what_is_kept(lozere: Page, address: str, host: Host) -> None:
    """A place, a postcode, a need; it says what it knows, and finds nothing of elsewhere."""
    page = lozere
    page.get_by_role("button", name=KEEP).click()
    expect(page.locator("[data-garde-etat]")).to_contain_text("Gardé le")
    host.state = "gone"
    for question, first in {
        "q=Mende": "Mende", "q=48000": "Mende", "q=retraite+mende": "Mende",
        "q=langogne": "Langogne", "lieu=48095": "Mende", "q=le+ma": "", "lieu=48&q=retraite": "",
    }.items():  # fmt: skip
        page.goto(f"{address}recherche/?{question}")
        state = re.compile("resultats" if first or "48" in question else "vide|resultats")
        expect(page.locator("[data-resultats]")).to_have_attribute("data-etat", state)
        if first:
            expect(page.locator(".result").first).to_contain_text(first)
            expect(page.locator("[data-filtres]")).to_be_visible()
    expect(page.locator("main")).to_contain_text(
        "Sans réseau, la recherche ne connaît que les départements gardés sur cet appareil et "
        "leurs bords : Lozère."
    )
    page.locator(".result a").first.click()
    expect(page.locator(".kept-page")).to_contain_text("Page gardée le")
    page.goto(f"{address}recherche/?q=durtal")
    expect(page.locator("[data-resultats]")).to_have_attribute("data-etat", "vide")
    page.goto(f"{address}sur-cet-appareil/")
    page.locator("[data-departements]").get_by_role("button", name="Effacer").click()
    expect(page.locator("[data-etat]")).to_contain_text("C’est effacé.")
    until(page, "async () => !(await caches.keys()).some(name => /^(recherche|dep)/.test(name))")


def test_a_later_visit_is_what_is_shown_of_a_kept_department(
    lozere: Page, address: str, host: Host, built: Path
) -> None:
    """What was kept last, of the department or of a visit."""
    page, file = lozere, built / BASE / "departements/48-lozere/index.html"
    page.get_by_role("button", name=KEEP).click()
    expect(page.locator("[data-garde-etat]")).to_contain_text("Gardé le")
    for words, revisit in (("(visite)", True), ("(mise à jour)", False)):
        file.write_text(file.read_text("utf-8").replace("</h1>", f" {words}</h1>"), "utf-8")
        if revisit:
            page.goto(f"{address}departements/48-lozere/")
            said = "a => caches.match(a).then(r => r.text()).then(t => t.includes('(visite)'))"
            until(page, said, f"{address}departements/48-lozere/")
        else:
            page.get_by_role("button", name="Mettre à jour").click()
            until(page, "async () => document.querySelector('[aria-disabled]') === null")
        host.state = "gone"
        page.goto(f"{address}departements/48-lozere/")
        expect(page.get_by_role("heading", level=1)).to_contain_text(words)
        expect(page.locator(".kept-page")).to_be_visible()
        host.state = "there"


def test_a_department_that_cannot_be_kept_is_said_and_leaves_nothing_half(
    lozere: Page, address: str, host: Host
) -> None:
    """Without network what was kept stays; without room nothing is."""
    page, said = lozere, lozere.locator("[data-garde-etat]")
    host.state = "gone"
    page.get_by_role("button", name=KEEP).click()
    expect(said).to_have_text("Le réseau a manqué : essayez à nouveau.")
    host.state = "there"
    page.get_by_role("button", name=KEEP).click()
    expect(said).to_contain_text("Gardé le")
    host.state = "fault"
    page.get_by_role("button", name="Mettre à jour").click()
    expect(said).to_have_text("Le réseau a manqué : essayez à nouveau.")
    expect(page.get_by_role("button", name="Mettre à jour")).to_be_visible()
    host.state = "there"
    session = page.context.new_cdp_session(page)
    origin = address.removesuffix(f"/{BASE}")
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1})
    page.get_by_role("button", name="Mettre à jour").click()
    expect(said).to_contain_text("Il n’y a pas assez de place sur cet appareil")
    until(page, "async () => !(await caches.keys()).some(name => /^departement/.test(name))")
