"""The search in a browser: proposals, filters, position, failures, keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

MONDAY_10_AM = "2026-11-23T10:00:00+01:00"
MENDE = {"latitude": 44.51832, "longitude": 3.50066}


@pytest.fixture
def placed(browser: Browser, address: str, faults: list[str]) -> Iterator[Page]:
    """A page whose browser gives a position."""
    context = browser.new_context(locale="fr-FR", geolocation=MENDE, permissions=["geolocation"])
    opened = context.new_page()
    opened.on("pageerror", lambda error: faults.append(str(error)))
    yield opened
    context.close()
    assert faults == []


def search(page: Page, address: str, query: str) -> None:
    """Open the results page on *query* and wait for its answer."""
    page.goto(f"{address}recherche/{query}")
    settled(page)


def settled(page: Page, state: str = "resultats") -> None:
    """Wait for the region's state."""
    expect(page.locator("[data-resultats]")).to_have_attribute("data-etat", state)


def found(page: Page) -> list[str | None]:
    """The identifiers of the houses shown."""
    return [item.get_attribute("data-maison") for item in page.locator("[data-maison]").all()]


def open_filters(page: Page) -> None:
    """Open the panel and wait for its counts."""
    page.locator("[data-filtres] summary").click()
    expect(page.locator("[data-nombre]").first).to_have_text(re.compile(r"\(\d"))


def test_proposals_are_grouped_and_chosen_by_keys(page: Page, address: str) -> None:
    """↓ makes a proposal active, Enter follows it."""
    page.goto(address + "recherche/")
    box = page.locator("input[name=q]")
    box.press_sequentially("mend")
    group = page.get_by_role("group", name="Lieux")
    expect(group.get_by_role("option").first).to_contain_text("Mende")
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    expect(page.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
    box.press("Enter")
    settled(page)
    expect(page.locator('[data-lieu="48095"]')).to_have_attribute("aria-current", "true")


def test_escape_closes_the_proposals_and_enter_searches_the_words(page: Page, address: str) -> None:
    """Nothing is chosen for the person."""
    page.goto(address + "recherche/")
    box = page.locator("input[name=q]")
    box.press_sequentially("mende")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Escape")
    expect(page.get_by_role("option").first).to_be_hidden()
    expect(box).to_have_value("mende")
    box.press("Enter")
    settled(page)
    assert page.url.endswith("?q=mende")


def test_a_house_proposed_leads_to_its_page(page: Page, address: str) -> None:
    """Who types « france services… » is looking for a house by its name."""
    page.goto(address)
    page.get_by_role("searchbox").press_sequentially("france services durt")
    houses = page.get_by_role("group", name="Maisons")
    houses.get_by_role("option", name="France services Durtal").click()
    expect(page).to_have_url(address + "maisons/durtal/")


def test_a_filter_is_in_the_address_keeps_the_focus_and_its_count(page: Page, address: str) -> None:
    """The number beside it is the number of results; Back takes it off again."""
    search(page, address, "?q=mende")
    open_filters(page)
    saturday = page.get_by_label("Ouvert le samedi")
    count = re.search(r"\d+", saturday.locator("xpath=..").inner_text())
    assert count
    saturday.check()
    expect(page).to_have_url(re.compile("samedi=oui"))
    expect(page.locator("[data-maison]")).to_have_count(int(count[0]))
    expect(saturday).to_be_focused()
    page.go_back()
    expect(saturday).not_to_be_checked()
    expect(page.locator("[data-maison]")).to_have_count(10)


def test_an_address_with_filters_gives_the_same_to_who_receives_it(
    page: Page, address: str
) -> None:
    """Partner, radius and switches: nothing is kept elsewhere than in the link."""
    page.clock.set_fixed_time(MONDAY_10_AM)
    search(page, address, "?q=mende&partenaires=caf&rayon=50&ouvert=maintenant")
    houses = found(page)
    assert houses
    assert all(
        float(item.get_attribute("data-distance-km") or "nan") <= 50
        for item in page.locator("[data-maison]").all()
    )
    expect(page.locator("[data-filtres] summary")).to_have_text("Filtres (3)")
    assert set(page.locator(".resultat__ouverture").all_inner_texts()) - {""}
    states = page.locator(".resultat__ouverture").evaluate_all(
        "all => all.map(e => e.dataset.etat)"
    )
    assert set(states) <= {"ouvert", "rdv"}


def test_what_was_understood_is_undone_at_one_touch(page: Page, address: str) -> None:
    """The need and the place each have their cross."""
    search(page, address, "?q=caf+mende")
    expect(page.locator('[data-besoin="caf"]')).to_have_count(1)
    page.get_by_label(re.compile("^Retirer")).click()
    settled(page)
    expect(page.locator("[data-besoin]")).to_have_count(0)
    page.get_by_label(re.compile("n’est pas un lieu")).click()
    settled(page)
    expect(page.locator("[data-lieu]")).to_have_count(0)


def test_near_me_sorts_by_distance_and_tells_no_server(placed: Page, address: str) -> None:
    """The position stays after the « # »."""
    asked: list[str] = []
    placed.goto(address)
    placed.on("request", lambda request: asked.append(request.url))
    placed.get_by_role("button", name="Autour de moi").click()
    placed.wait_for_url(re.compile("#lat=44.518"))
    settled(placed)
    nearest = placed.locator("[data-maison]").first.get_attribute("data-distance-km")
    assert float(nearest or "nan") < 1
    placed.reload()
    settled(placed)
    assert not [url for url in asked if "44.5" in url.split("#")[0]]


def test_a_position_given_before_the_fragment_is_moved_after_it(page: Page, address: str) -> None:
    """So that a reload does not send it again."""
    search(page, address, "?lat=44.518&lon=3.5")
    expect(page).to_have_url(address + "recherche/?#lat=44.518&lon=3.5")


def test_a_refused_position_is_explained(page: Page, address: str) -> None:
    """And the words remain to be typed."""
    page.goto(address + "recherche/")
    page.get_by_role("button", name="Autour de moi").click()
    expect(page.locator("[data-note]")).to_contain_text("Tapez plutôt votre commune")


def test_show_more_gives_ten_more_and_the_focus_to_the_first_of_them(
    page: Page, address: str
) -> None:
    """The keyboard goes on from there."""
    search(page, address, "?q=mende")
    page.get_by_role("button", name="Afficher plus de maisons").click()
    eleventh = page.locator("[data-maison]").nth(10).get_by_role("link").first
    expect(eleventh).to_be_focused()
    assert page.locator("[data-maison]").count() > 10


def test_the_map_is_told_the_same_houses_and_marks_them(page: Page, address: str) -> None:
    """By events of the region, both ways."""
    page.goto(address + "recherche/")
    page.evaluate(
        """() => {
          const region = document.querySelector("[data-resultats]");
          region.addEventListener("msap:resultats", ({detail}) => (window.told = detail));
          region.addEventListener("msap:marque", ({detail}) => (window.marked = detail));
        }"""
    )
    page.locator("input[name=q]").focus()
    page.get_by_role("combobox").fill("mende")
    page.keyboard.press("Enter")
    settled(page)
    told = page.evaluate("window.told")
    assert [house["id"] for house in told["houses"]] == found(page)
    assert round(told["point"]["latitude"], 1) == 44.5
    first = page.locator("[data-maison]").first
    first.get_by_role("link").first.focus()
    assert page.evaluate("window.marked.id") == first.get_attribute("data-maison")
    page.evaluate(
        """id => document.querySelector("[data-resultats]").dispatchEvent(
             new CustomEvent("msap:marque", {detail: {id, from: "carte"}}))""",
        told["houses"][1]["id"],
    )
    expect(page.locator("[data-maison]").nth(1)).to_have_class(re.compile("resultat--marque"))


def test_a_request_that_fails_once_is_tried_again(
    page: Page, address: str, faults: list[str]
) -> None:
    """The person sees nothing of it."""
    failed: list[str] = []

    def once(route: Route) -> None:
        url = route.request.url
        if url in failed:
            route.continue_()
        else:
            failed.append(url)
            route.abort()

    page.context.route("**/recherche/donnees/**", once)
    search(page, address, "?q=48000")
    assert len(failed) >= 3
    faults.clear()  # Chromium reports each load that was cut


@pytest.mark.parametrize("broken", ["manifeste.json", "/p-480", "/maisons/"])
def test_a_file_that_fails_twice_is_explained_with_a_way_on(
    page: Page, address: str, faults: list[str], broken: str
) -> None:
    """The departments' pages need no search."""
    page.context.route(f"**{broken}*", lambda route: route.abort())
    page.goto(address + "recherche/?q=48000")
    settled(page, "erreur")
    expect(page.locator("[data-annonce]")).to_contain_text("Vérifiez votre connexion")
    expect(page.locator(".resultats__suite a")).to_have_attribute("href", "../departements/")
    faults.clear()


def test_a_file_that_is_not_what_it_should_be_is_explained(
    page: Page, address: str, faults: list[str]
) -> None:
    """A half-copied site, a proxy's page instead of data."""
    page.context.route("**/maisons/*.json", lambda route: route.fulfill(body="<p>proxy</p>"))
    page.goto(address + "recherche/?q=48000")
    settled(page, "erreur")
    faults.clear()


def test_without_the_worker_s_script_the_failure_is_explained(
    page: Page, address: str, faults: list[str]
) -> None:
    """It was asked for twice."""
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    page.context.route("**/worker-*.js", refuse)
    page.goto(address + "recherche/?q=48000")
    settled(page, "erreur")
    assert len(asked) == 2
    faults.clear()
