"""Houses that are kept, compared, sent: /selection/ and the buttons of a house's page."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Axe

MONDAY = "2026-11-23T10:00:00+01:00"
CARD = ".selection-house"
REFUSES = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('refusé'); }})"
SHARES = (
    "Object.defineProperty(Navigator.prototype, 'share', "
    "{value: async sent => { window.sent = sent; }})"
)
NO_SHARE = "Object.defineProperty(Navigator.prototype, 'share', {value: undefined})"


def plain(text: str | None) -> str:
    """Return *text* with plain spaces."""
    return " ".join((text or "").replace("\u2060", "").replace("\u00a0", " ").split())


def names(page: Page) -> list[str]:
    """Return the names of the houses side by side, once they are there."""
    expect(page.locator("[data-maisons]")).to_have_attribute("aria-busy", "false")
    return [plain(text) for text in page.locator(f"{CARD} h2").all_text_contents()]


def keep(page: Page, address: str, slug: str) -> None:
    page.goto(f"{address}maisons/{slug}/")
    page.get_by_role("button", name="Garder cette maison").click()


def test_houses_are_kept_and_stand_side_by_side(page: Page, address: str) -> None:
    """From the page of a house to the sheet, by the keyboard; the address then names them."""
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{address}maisons/durtal/")
    button = page.get_by_role("button", name="Garder cette maison")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".house-keep [role=status]")).to_contain_text("Gardée sur cet appareil")
    keep(page, address, "ayen")
    expect(page.locator(".house-keep [role=status]")).to_contain_text("2 maisons")
    page.get_by_role("link", name="Voir ma sélection").click()
    assert names(page) == ["France services Durtal", page.locator(f"{CARD} h2").last.inner_text()]
    assert page.url.endswith("selection/?maisons=durtal,ayen")
    first = page.locator(CARD).first
    assert plain(first.locator(".opening").inner_text()) == "Ouvert — ferme à 12 h"
    assert "lundi 23 novembre, 8 h 30 – 12 h, 13 h 30 – 17 h" in plain(first.inner_text())
    assert first.locator("li", has_text="dimanche 29 novembre, fermé").count() == 1
    assert first.locator('a[href="tel:+33241961040"]').count() == 1
    assert "11 rue Joseph Cugnot" in plain(first.inner_text())
    assert "gardée sur cet appareil" in plain(page.locator("[data-dit]").inner_text())


def test_what_is_open_is_said_anew_at_each_minute(page: Page, address: str) -> None:
    """A sheet left open at noon tells the truth at one; who is at a house stays there."""
    page.clock.install(time=MONDAY)
    page.goto(f"{address}selection/?maisons=durtal,brest-pimms-itinerant")
    names(page)
    statuses = page.locator(f"{CARD} .opening")
    expect(statuses.first).to_have_text("Ouvert — ferme à 12\xa0h")
    link = page.locator(f"{CARD} h2 a").first
    link.focus()
    page.clock.fast_forward("03:00:00")
    expect(statuses.first).to_have_text("Fermé — ouvre à 13\xa0h\xa030")
    expect(statuses.first).to_have_attribute("data-etat", "ferme")
    expect(link).to_be_focused()
    # The round of Monday morning is over.
    expect(page.locator(CARD, has_text="Brest").locator("li").first).not_to_contain_text("lundi 23")
    page.clock.fast_forward("24:00:00")
    expect(page.locator("[data-jour]")).to_have_text("Horaires au 24 novembre 2026.")


def test_a_shared_address_shows_the_same_and_keeps_nothing(page: Page, address: str) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{address}selection/?maisons=durtal,mende,brest-pimms-itinerant")
    assert len(names(page)) >= 2
    assert "pas gardée" in plain(page.locator("[data-dit]").inner_text())
    assert page.evaluate("localStorage.getItem('selection')") is None
    tour = page.locator(CARD, has_text="Brest").locator("li").first
    assert "lundi 23 novembre, 9 h – 12 h, Centre social de Bellevue" in plain(tour.inner_text())
    page.get_by_role("button", name="Garder cette sélection sur cet appareil").click()
    assert "durtal" in page.evaluate("localStorage.getItem('selection')")


def test_a_house_is_taken_away(page: Page, address: str) -> None:
    page.goto(f"{address}selection/?maisons=durtal,ayen")
    names(page)
    page.get_by_role("button", name="Retirer France services Durtal").click()
    expect(page.locator(CARD)).to_have_count(1)
    expect(page.locator("[data-dit]")).to_contain_text("Une seule maison")
    assert page.url.endswith("?maisons=ayen")
    assert page.evaluate("document.activeElement.tagName") == "H1"


def test_five_houses_are_the_most(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("localStorage.setItem('selection', 'a,b,c,d,e')")
    keep(page, address, "durtal")
    expect(page.locator(".house-keep [role=status]")).to_contain_text("déjà 5 maisons")
    assert page.evaluate("localStorage.getItem('selection')") == "a,b,c,d,e"


def test_a_refused_storage_leaves_the_address(browser: Browser, address: str) -> None:
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    page.add_init_script(REFUSES)
    keep(page, address, "durtal")
    expect(page.locator(".house-keep [role=status]")).to_contain_text("ne garde rien")
    page.get_by_role("link", name="Voir ma sélection").click()
    assert names(page) == ["France services Durtal"]
    page.get_by_role("button", name="Garder cette sélection").click()
    expect(page.locator("[data-dit]")).to_contain_text("gardez plutôt l’adresse")
    context.close()


BAD: dict[str, tuple[str, str]] = {
    "unknown": ("durtal,nulle-part", "Aucune maison n’est à l’adresse « nulle-part »."),
    "markup": ("durtal,<img src=x onerror=alert(1)>", "des mots qui ne sont pas des noms"),
    "many": ("durtal," + ",".join(f"x-{n}" for n in range(500)), "l’adresse en nomme 496 de trop"),
    "none": ("", "Aucune maison dans votre sélection"),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_addresses_get_a_sentence(browser: Browser, address: str, kind: str) -> None:
    """A house that is not there is a 404, which browsers tell on their console as well."""
    asked, sentence = BAD[kind]
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    thrown: list[str] = []
    page.on("pageerror", lambda error: thrown.append(str(error)))
    page.on("dialog", lambda dialog: thrown.append(dialog.message))
    page.goto(f"{address}selection/?maisons={asked}")
    expect(page.locator(".selection")).to_contain_text(sentence)
    names(page)
    assert page.locator(".selection img").count() == 0
    assert thrown == []
    context.close()


def test_closed_and_renamed_houses_lead_on(
    browser: Browser, small_site: Path, served: Callable[[Path], str]
) -> None:
    """A house that is closed says so, and which replaces it; a former address is followed."""
    address = served(small_site)
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    page.goto(f"{address}selection/?maisons=fermee,fermee-jadis,pleine")
    assert names(page) == ["Maison Fermée", "Maison Témoin"]
    closed = page.locator(CARD).first
    expect(closed).to_contain_text("Fermée définitivement")
    expect(closed.get_by_role("link", name="Maison Mère")).to_have_attribute(
        "href", f"{address}maisons/mere/"
    )
    assert page.url.endswith("?maisons=fermee,pleine")
    context.close()


def test_a_house_is_sent(browser: Browser, address: str) -> None:
    """By the device's own way; else by a message, a mail, or copied."""
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    page.clock.set_fixed_time(MONDAY)
    page.add_init_script(NO_SHARE)
    page.goto(f"{address}maisons/durtal/")
    page.get_by_role("button", name="L’envoyer à quelqu’un").click()
    sms = page.get_by_role("link", name="Par SMS")
    expect(sms).to_be_focused()
    text = plain(unquote(sms.get_attribute("href") or ""))
    assert text.startswith("sms:?&body=France services Durtal 11 rue Joseph Cugnot")
    assert "Tél. 02 41 96 10 40 Horaires au 23 novembre 2026 : - lundi 23 novembre, 8 h 30" in text
    assert text.endswith(f"{address}maisons/durtal/")
    assert "mailto:?subject=" in (
        page.get_by_role("link", name="Par courriel").get_attribute("href") or ""
    )
    context.close()
    other = browser.new_context(locale="fr-FR")
    page = other.new_page()
    page.add_init_script(SHARES)
    page.goto(f"{address}selection/?maisons=durtal,ayen")
    names(page)
    page.get_by_role("button", name="Envoyer cette sélection").click()
    page.wait_for_function("window.sent")
    assert page.evaluate("window.sent.url").endswith("?maisons=durtal,ayen")
    assert "Durtal" in page.evaluate("window.sent.text")
    other.close()


def test_an_empty_selection_is_drawn_and_says_what_to_do(page: Page, address: str) -> None:
    """The drawing goes with the first house."""
    page.goto(f"{address}selection/")
    expect(page.locator("[data-vide] svg")).to_be_visible()
    expect(page.locator(".selection-steps li")).to_have_count(3)
    page.goto(f"{address}selection/?maisons=durtal")
    expect(page.locator(CARD)).to_have_count(1)
    expect(page.locator("[data-vide]")).to_be_hidden()


def test_the_hours_of_a_day_stand_beside_it(page: Page, address: str) -> None:
    """In columns of their own, all days alike."""
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{address}selection/?maisons=durtal,mende")
    rows = page.locator(f"{CARD} >> nth=0 >> .selection-week li")
    expect(rows).to_have_count(7)
    starts = rows.evaluate_all(
        "all => all.map(li => li.lastElementChild.getBoundingClientRect().x)"
    )
    assert len(set(starts)) == 1


def test_without_script_the_page_says_what_it_is_and_leads_on(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(locale="fr-FR", java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}selection/?maisons=durtal")
    expect(page.locator(".notice")).to_contain_text("JavaScript")
    expect(page.get_by_role("link", name="Chercher une maison")).to_be_visible()
    page.goto(f"{address}maisons/durtal/")
    expect(page.locator("[data-garder]")).to_be_hidden()
    context.close()


def test_five_houses_are_one_sheet_of_paper(page: Page, address: str) -> None:
    page.goto(f"{address}selection/?maisons=durtal,ayen,mende,brest-pimms-itinerant,florac")
    names(page)
    sheets = re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True))
    assert len(sheets) == 1


@pytest.mark.parametrize(("width_px", "scheme"), [(320, "light"), (320, "dark"), (1280, "light")])
def test_it_is_accessible_and_fits(
    browser: Browser, address: str, axe: Axe, width_px: int, scheme: Literal["light", "dark"]
) -> None:
    """Light and dark, in forced colours, on the narrowest telephone."""
    context = browser.new_context(
        locale="fr-FR", color_scheme=scheme, viewport={"width": width_px, "height": 800}
    )
    page = context.new_page()
    page.goto(f"{address}selection/?maisons=durtal,ayen,brest-pimms-itinerant")
    names(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width_px
    assert axe(page) == []
    page.emulate_media(forced_colors="active")
    expect(page.locator(CARD).first).to_be_visible()
    context.close()
