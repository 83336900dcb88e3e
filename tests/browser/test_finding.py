"""What a person does: find a house, and read when it is open."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_search import ready_box


def test_from_home_a_commune_leads_to_a_house_and_its_hours(page: Page, address: str) -> None:
    """Home → the commune's name → the first result → the week table."""
    page.goto(address)
    page.get_by_role("combobox").fill("durtal")
    page.get_by_role("button", name="Chercher").click()
    expect(page.locator("[data-resultats]")).to_have_attribute("data-etat", "resultats")
    page.locator("[data-maison]").first.get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("France services Durtal")
    monday = page.get_by_role("row", name="Lundi").first
    expect(monday.locator("[aria-hidden]").first).to_have_text("–\u2060")
    expect(monday.get_by_role("cell")).to_have_accessible_name(
        re.compile(r"^de 8\sh\s30\s+à 12\sh, de 13\sh\s30\s+à 17\sh$")
    )


def test_a_postcode_sorts_by_distance_and_says_so(page: Page, address: str) -> None:
    """« 48000 » puts Mende first, at a distance in kilometres."""
    page.goto(address + "recherche/?q=48000")
    expect(page.locator("[data-resultats]")).to_have_attribute("data-etat", "resultats")
    expect(page.locator('[data-lieu="48095"]')).to_have_attribute("aria-current", "true")
    distances = [
        float(result.get_attribute("data-distance-km") or "nan")
        for result in page.locator("[data-maison]").all()
    ]
    assert distances == sorted(distances)
    assert distances[0] < 5


def test_nothing_of_search_is_loaded_before_the_box_is_touched(page: Page, address: str) -> None:
    """The home page asks for its own files only."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    assert not [url for url in asked if "recherche/donnees" in url or "worker" in url]
    assert len(asked) <= 6, asked


def test_no_page_asks_anyone_else(page: Page, address: str) -> None:
    """Every request of a visit goes to the site itself."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in ("", "recherche/?q=mende", "maisons/durtal/", "departements/48-lozere/"):
        page.goto(address + path, wait_until="networkidle")
    assert [url for url in asked if not url.startswith((address, "blob:" + address))] == []


@pytest.mark.parametrize(
    "typed",
    ["", "14:30", "guise +", "guise~99", "http://x.fr", "<script>x</script>", "%00", "🏠" * 300],
)
def test_nothing_a_person_types_breaks_the_page(page: Page, address: str, typed: str) -> None:
    """Whatever is typed, the page ends in one of its states and runs no markup."""
    page.goto(address + "recherche/")
    ready_box(page)
    box = page.locator("input[name=q]").first
    box.fill(typed)
    box.press("Enter")
    settled = re.compile("^(attente|resultats|vide)$")
    expect(page.locator("[data-resultats]")).to_have_attribute("data-etat", settled)
    assert page.locator("main script:not([type])").count() == 0


def test_without_scripts_a_list_stands_where_the_box_would(browser: Browser, address: str) -> None:
    """No JavaScript: home → the list → department → house; nowhere a box that nothing answers."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    for path in ("recherche/", "departements/48-lozere/", "demarches/retraite/", "404.html", ""):
        page.goto(address + path)
        expect(page.locator("input[name=q]")).to_have_count(1)
        expect(page.get_by_role("search")).to_have_count(0)
    page.goto(f"{address}langues/uk/")
    page.get_by_role("link", name="Знайти дім поруч із вами").click()
    assert page.url == f"{address}departements/"
    page.goto(f"{address}demarches/retraite/")
    page.get_by_role("link", name="choisissez votre département").click()
    page.get_by_role("main").get_by_role("link", name="Lozère (48)").last.click()
    page.get_by_role("main").get_by_role("link", name="France services de Mende").first.click()
    assert "Mende" in page.get_by_role("heading", level=1).inner_text()
    assert page.get_by_role("table").first.is_visible()
    context.close()


def test_who_is_in_danger_is_led_on_from_home(page: Page, address: str) -> None:
    """One touch below the tiles, where the numbers are and the way out."""
    page.goto(address)
    page.get_by_role("main").get_by_role("link", name="Violences, danger").click()
    expect(page.get_by_role("link", name="Appeler le 17")).to_be_visible()
    expect(page.get_by_role("link", name="Quitter vite")).to_be_visible()
