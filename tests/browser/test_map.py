"""The map: there at once, by keyboard too, and its whole content in text."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import Axe, still

MARKERS = ".pin-marker[tabindex='0'], .pin-cluster[tabindex='0']"
STILL_MS = 900
MOST_TOWNS = 8

# Which numbers of clusters are covered by something else of the map, at their middle.
COVERED = """() => [...document.querySelectorAll('.places-map .pin-cluster .pin-text')]
  .filter(text => text.parentElement.tabIndex === 0).filter(text => {
    const {left, right, top, bottom} = text.getBoundingClientRect();
    const y = (top + bottom) / 2;
    return [left, (left + right) / 2, right].some(
      x => document.elementFromPoint(x, y)?.closest('.pin-cluster') !== text.parentElement);
  }).map(text => text.textContent)"""


def show(page: Page, address: str) -> None:
    """Open ``/carte/`` with its map, and wait until its list is there."""
    page.goto(address + "carte/")
    expect(page.locator("[data-carte-page]")).to_have_attribute("data-etat", "carte")
    expect(page.locator("[data-lieux] li").first).to_be_visible()


def hold(page: Page, names: str) -> Callable[[], None]:
    """Hold back the files of these *names*; returns what lets them go on."""
    held: list[Route] = []

    def keep(route: Route) -> None:
        held.append(route)

    def release() -> None:
        for route in held:
            route.continue_()

    page.route(names, keep)
    return release


def go_to(page: Page, code: str) -> None:
    """Show another department; wait until the list is of its places, and the map is still."""
    count = page.locator("[data-compte]")
    before = count.inner_text()
    page.get_by_label("Aller à").select_option(code)
    expect(count).not_to_have_text(before)
    still(page)


def middles(page: Page, selector: str) -> list[tuple[float, float]]:
    """Return where the middle of each element is on the screen, all of them at one moment."""
    found = page.locator(selector).evaluate_all(
        "all => all.map(each => each.getBoundingClientRect())"
        ".map(({x, y, width, height}) => [x + width / 2, y + height / 2])"
    )
    assert found
    return [(x, y) for x, y in found]


def test_the_page_opens_as_a_map(page: Page, address: str) -> None:
    """No button first; all comes from the site itself."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    show(page, address)
    expect(page.get_by_role("region", name="Carte des lieux d’accueil")).to_be_visible()
    expect(page.get_by_role("button", name="Afficher la carte")).to_be_hidden()
    expect(page.locator(MARKERS).first).to_be_visible()
    assert [url for url in asked if not url.startswith(address)] == []


def test_the_map_is_a_way_of_finding_a_house(page: Page, address: str) -> None:
    """So the main navigation says."""
    page.goto(address + "carte/")
    current = page.locator(".site-nav [aria-current]")
    expect(current).to_have_text("Trouver une maison")


def test_the_legend_tells_the_shapes_and_the_numbers(page: Page, address: str) -> None:
    """Those that are on the map."""
    show(page, address)
    legend = page.get_by_role("list", name="Légende").get_by_role("listitem")
    told = ["Maison", "Antenne", "Arrêt d’une maison itinérante", "Plusieurs lieux, et leur nombre"]
    expect(legend).to_contain_text(told)


@pytest.mark.parametrize("width_px", [1280, 360])
def test_no_number_is_covered(page: Page, address: str, width_px: int) -> None:
    """The whole country, wide and narrow: each cluster's number is read."""
    page.set_viewport_size({"width": width_px, "height": 900})
    show(page, address)
    page.locator(".places-map").scroll_into_view_if_needed()
    still(page)
    assert page.locator(".places-map .pin-cluster").count()
    assert page.evaluate(COVERED) == []


def test_a_department_shows_its_places_and_lists_them(page: Page, address: str) -> None:
    """« Aller à » Maine-et-Loire: Durtal is on the map, and named in the list with its page."""
    show(page, address)
    go_to(page, "49")
    expect(page.locator("[data-compte]")).to_have_text(re.compile(r"visibles?\b"))
    listed = page.locator("[data-lieux] li")
    house = listed.filter(has_text="Maison, Durtal (49430)")
    durtal = re.compile("/maisons/durtal/")
    expect(house.get_by_role("link").first).to_have_attribute("href", durtal)
    expect(house).to_contain_text("02 41 96 10 40")
    expect(listed.filter(has_text="Antenne, France services Durtal").first).to_be_visible()
    expect(page.locator(MARKERS).first).to_be_visible()


def test_a_place_opens_and_closes_by_keyboard(page: Page, address: str) -> None:
    """Enter on a marker puts the focus in what it says; Escape gives it back to the marker."""
    show(page, address)
    go_to(page, "49")
    marker = page.locator(".pin-marker[tabindex='0']").first
    expect(marker).to_have_role("button")
    label = marker.get_attribute("aria-label") or ""
    assert re.search(r", (Maison|Antenne|Arrêt d’une maison itinérante), .+ \(\d{5}\)$", label)
    marker.focus()
    page.keyboard.press("Enter")
    popup = page.locator(".leaflet-popup [role=dialog]")
    expect(popup.get_by_role("link").first).to_have_attribute("href", re.compile("/maisons/"))
    still(page)
    expect(popup).to_be_focused()
    expect(page.get_by_role("button", name="Fermer")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".leaflet-popup")).to_have_count(0)
    expect(page.locator(f'.pin-marker[aria-label="{label}"]')).to_be_focused()


def test_from_one_place_to_another_the_focus_follows(page: Page, address: str) -> None:
    """A second marker takes the popup over: its own words, and the focus in them."""
    show(page, address)
    go_to(page, "49")
    # By their names: the order of Tab follows the map, which moves for the popup.
    labels: list[str] = page.locator(".pin-marker[tabindex='0']").evaluate_all(
        "all => [...new Set(all.map(each => each.ariaLabel))]"
    )
    first, second = (page.locator(f'.pin-marker[aria-label="{each}"]') for each in labels[:2])
    first.press("Enter")
    expect(page.locator(".leaflet-popup [role=dialog]")).to_be_focused()
    still(page)
    label = labels[1]
    second.press("Enter")
    popup = page.locator(".leaflet-popup [role=dialog]")
    expect(popup).to_have_count(1)
    expect(popup).to_be_focused()
    assert label.startswith(popup.get_attribute("aria-label") or "?")


def test_opening_a_cluster_never_loses_the_keyboard(page: Page, address: str) -> None:
    """Space on a cluster goes nearer; the focus stays in the map though the cluster is gone."""
    show(page, address)
    cluster = page.locator(".pin-cluster[tabindex='0']").first
    expect(cluster).to_have_accessible_name(re.compile(r"^\d+ lieux\b.+, agrandir ici$"))
    cluster.focus()
    page.keyboard.press("Space")
    still(page)
    assert page.evaluate("document.querySelector('.places-map').contains(document.activeElement)")


def test_only_what_is_seen_is_reached_by_tab(page: Page, address: str) -> None:
    """Markers made beyond the edges are not stops of the keyboard."""
    show(page, address)
    go_to(page, "49")
    frame = page.locator(".places-map").bounding_box()
    assert frame
    for x, y in middles(page, MARKERS):
        assert frame["x"] <= x <= frame["x"] + frame["width"]
        assert frame["y"] <= y <= frame["y"] + frame["height"]


def test_back_from_a_house_finds_the_map_where_it_was(page: Page, address: str) -> None:
    """The part that was shown is shown again."""
    show(page, address)
    go_to(page, "49")
    before = page.locator("[data-compte]").inner_text()
    page.locator("[data-lieux] li a").first.click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("La carte des maisons")
    page.go_back()
    expect(page.locator("[data-compte]")).to_have_text(before)


@pytest.mark.parametrize("broken", ["**/carte/donnees/contours-*", "**/recherche/donnees/*.json"])
@pytest.mark.parametrize("how", ["missing", "garbage"])
def test_a_broken_file_is_said_with_a_way_on(
    page: Page, address: str, faults: list[str], broken: str, how: str
) -> None:
    """One sentence, the departments' link, and the button to try again, which works."""

    def answer(route: Route) -> None:
        if how == "missing":
            route.fulfill(status=404, body="")
        else:
            route.fulfill(status=200, content_type="application/json", body="{<b>")

    page.route(broken, answer)
    page.goto(address + "carte/")
    panel = page.locator("[data-carte-page]")
    expect(panel).to_have_attribute("data-etat", "erreur")
    expect(panel.get_by_role("status").first).to_contain_text("n’a pas pu être chargée")
    expect(panel.get_by_role("link", name="Passer par la liste des départements")).to_be_visible()
    page.unroute(broken)
    page.get_by_role("button", name="Afficher la carte").click()
    expect(panel).to_have_attribute("data-etat", "carte")
    assert not [fault for fault in faults if "404" not in fault]
    faults.clear()


def test_beside_the_results_the_map_shows_the_same_houses(page: Page, address: str) -> None:
    """Wide: the map comes by itself, and what is marked on one side is marked on the other."""
    page.goto(address + "recherche/?q=durtal")
    expect(page.get_by_role("region", name="Carte des résultats")).to_be_visible()
    first = page.locator("[data-maison]").first
    first.get_by_role("link").first.focus()
    expect(page.locator(".pin-marked").first).to_be_attached()
    page.locator(".results-map .pin-marker").first.hover()
    expect(page.locator(".result-marked")).to_have_count(1)
    button = page.get_by_role("button", name="Masquer la carte")
    expect(button).to_have_attribute("aria-expanded", "true")
    button.click()
    page.reload(wait_until="networkidle")
    expect(page.get_by_role("button", name="Afficher la carte")).to_be_visible()
    page.wait_for_timeout(STILL_MS)
    expect(page.locator("[data-carte]")).to_be_hidden()


def test_nothing_moves_when_the_map_comes_beside_the_results(page: Page, address: str) -> None:
    """Its place was kept: no layout shift, from the first drawing to the map."""
    page.goto(address + "recherche/?q=mende")
    expect(page.locator(".results-map .pin-marker").first).to_be_visible()
    page.wait_for_timeout(STILL_MS)
    moved = page.evaluate(
        """() => new Promise(resolve => {
          const seen = new PerformanceObserver(shifts => resolve(shifts.getEntries().length));
          seen.observe({type: "layout-shift", buffered: true});
          setTimeout(() => resolve(0), 300);
        })"""
    )
    assert moved == 0


def test_a_window_made_narrow_keeps_the_map_in_its_frame(page: Page, address: str) -> None:
    """A tablet that is turned: nothing of the map stands beside it."""
    page.goto(address + "recherche/?q=mende")
    expect(page.locator(".results-map .pin-marker").first).to_be_visible()
    for width_px in (800, 480, 320):
        page.set_viewport_size({"width": width_px, "height": 900})
        still(page)
        beyond = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert beyond <= 0, width_px
        [(_, sought)] = middles(page, ".pin-name-sought")
        frame = page.locator(".results-map").bounding_box()
        assert frame and sought > frame["y"]


def test_names_tell_where_the_results_are(page: Page, address: str) -> None:
    """The place that was sought, its department, some towns; none is a stop of the keyboard."""
    page.goto(address + "recherche/?q=mende")
    expect(page.locator(".pin-name-sought")).to_have_text("Mende")
    expect(page.locator(".pin-name-town").first).to_be_attached()
    still(page)
    assert 3 <= page.locator(".pin-name-town").count() <= MOST_TOWNS
    assert page.locator(".pin-name[tabindex], .pin-name:not([aria-hidden=true])").count() == 0
    assert page.evaluate(COVERED) == []


def test_a_result_s_place_says_all_that_the_list_says(page: Page, address: str) -> None:
    """Name, kind, town, the page, the telephone."""
    page.goto(address + "recherche/?q=durtal")
    page.locator('.results-map .pin-marker[aria-label^="France services Durtal"]').click()
    popup = page.get_by_role("dialog", name="France services Durtal")
    expect(popup).to_contain_text("Durtal (49430)")
    durtal = popup.get_by_role("link", name="France services Durtal")
    expect(durtal).to_have_attribute("href", "../maisons/durtal/")
    call = popup.get_by_role("link", name=re.compile("^Appeler le 02"))
    expect(call).to_have_attribute("href", "tel:+33241961040")


def test_the_results_map_stays_in_sight_beside_the_list(page: Page, address: str) -> None:
    """At the last house it is there whole; it is never higher than the window."""
    page.goto(address + "recherche/?q=mende")
    expect(page.get_by_role("region", name="Carte des résultats")).to_be_visible()
    page.set_viewport_size({"width": 1280, "height": 500})
    page.locator("[data-maison]").nth(6).scroll_into_view_if_needed()
    box = page.locator("[data-carte]").bounding_box()
    assert box
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 500


def test_escape_gives_the_focus_back_to_the_place_without_motion_too(
    browser: Browser, address: str
) -> None:
    """The popup goes at once for who asked for less motion; the marker has the focus again."""
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + "recherche/?q=durtal")
    expect(page.locator(".results-map .pin-marker").first).to_be_visible()
    still(page)
    label = page.locator(".results-map .pin-marker[tabindex='0']").first.get_attribute("aria-label")
    page.locator(f'.pin-marker[aria-label="{label}"]').press("Enter")
    expect(page.locator(".leaflet-popup [role=dialog]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".leaflet-popup")).to_have_count(0)
    expect(page.locator(f'.pin-marker[aria-label="{label}"]')).to_be_focused()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Fermer").press("Enter")
    expect(page.locator(f'.pin-marker[aria-label="{label}"]')).to_be_focused()
    context.close()


def test_beside_the_results_a_popup_says_whether_it_is_open(page: Page, address: str) -> None:
    """As the list does, at each minute; no file is asked for."""
    page.clock.install(time="2026-11-23T10:00:00+01:00")
    page.goto(address + "recherche/?q=durtal")
    page.clock.run_for(3_000)
    marker = page.locator('.results-map .pin-marker[aria-label^="France services Durtal"]')
    expect(marker).to_be_visible()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    marker.press("Enter")
    popup = page.get_by_role("dialog", name="France services Durtal")
    now = popup.locator(".result-opening")
    expect(now).to_have_text("Ouvert — ferme à 12 h")
    assert asked == []
    popup.get_by_role("link", name="France services Durtal").focus()
    page.clock.fast_forward("02:10:00")
    expect(now).to_have_attribute("data-etat", "ferme")
    listed = page.locator("[data-maison]", has_text="France services Durtal").first
    expect(listed.locator(".result-opening")).to_have_text(now.inner_text())
    expect(popup.get_by_role("link", name="France services Durtal")).to_be_focused()


def test_on_a_narrow_screen_the_results_map_waits_for_its_button(page: Page, address: str) -> None:
    """The list first; the map and its files at the button only."""
    page.set_viewport_size({"width": 360, "height": 740})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + "recherche/?q=durtal", wait_until="networkidle")
    button = page.get_by_role("button", name="Afficher la carte")
    expect(button).to_be_visible()
    page.wait_for_timeout(STILL_MS)
    assert not [url for url in asked if "carte/donnees" in url or "/maps-" in url]
    button.click()
    expect(page.get_by_role("region", name="Carte des résultats")).to_be_visible()
    expect(page.locator(".results-map .pin-marker").first).to_be_visible()


def test_the_button_of_the_map_cannot_be_pressed_in_vain(page: Page, address: str) -> None:
    """It is there with the results, for nothing to move; what it does comes after them."""
    page.set_viewport_size({"width": 360, "height": 740})
    release = hold(page, "**/around-*.js")
    with page.expect_request("**/around-*.js"):
        page.goto(address + "recherche/?q=durtal")
    button = page.get_by_role("button", name="Afficher la carte")
    expect(page.locator("[data-maison]").first).to_be_visible()
    expect(button).to_be_disabled()
    release()
    button.click()
    expect(page.get_by_role("region", name="Carte des résultats")).to_be_visible()


def test_who_asks_for_the_map_while_it_comes_has_it_once(page: Page, address: str) -> None:
    """Its button then does one thing at each press."""
    release = hold(page, "**/beside-*.js")
    with page.expect_request("**/beside-*.js"):
        page.goto(address + "recherche/?q=durtal")
    button = page.locator("[data-bascule] button")
    button.click()
    release()
    expect(page.get_by_role("region", name="Carte des résultats")).to_be_visible()
    for name, is_shown in (("Masquer la carte", False), ("Afficher la carte", True)):
        expect(button).to_have_text(name)
        button.click()
        expect(page.locator("[data-carte]")).to_be_visible(visible=is_shown)


def test_the_page_fits_320_pixels_and_text_twice_as_large(page: Page, address: str) -> None:
    """Nothing overflows sideways, with the map shown."""
    page.set_viewport_size({"width": 320, "height": 640})
    show(page, address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 640, "height": 640})
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def test_on_paper_the_places_stand_for_the_map(page: Page, address: str) -> None:
    """Neither the map nor its tools; its places with their streets, and nothing true only now."""
    show(page, address)
    go_to(page, "49")
    expect(page.locator("[data-lieux] .result-opening").first).to_be_visible()
    page.emulate_media(media="print")
    for gone in (".places-map", "[data-barre]", ".map-card form", "[data-lieux] .result-opening"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.get_by_text("La carte ne s’imprime pas")).to_be_visible()
    durtal = page.locator("[data-lieux] li").filter(has_text="Maison, Durtal (49430)")
    expect(durtal).to_contain_text("11 rue Joseph Cugnot")


def test_nothing_slides_for_those_who_asked_for_less_motion(browser: Browser, address: str) -> None:
    """No animation class of Leaflet, and a keyboard move is done at once."""
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    show(page, address)
    classes = page.locator(".places-map").get_attribute("class") or ""
    assert "leaflet-zoom-anim" not in classes
    assert "leaflet-fade-anim" not in classes
    before = page.locator(".leaflet-map-pane").get_attribute("style")
    page.locator(".places-map").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".leaflet-map-pane")).not_to_have_class(re.compile("leaflet-pan-anim"))
    assert page.locator(".leaflet-map-pane").get_attribute("style") != before
    context.close()


def test_without_scripts_the_departments_say_the_same(browser: Browser, address: str) -> None:
    """No button that would do nothing; the list is there."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "carte/")
    assert page.get_by_role("button", name="Afficher la carte").count() == 0
    assert page.get_by_role("main").get_by_role("link", name="Lozère (48)").is_visible()
    assert page.locator("noscript p").is_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, address: str, axe: Axe, scheme: str) -> None:
    """WCAG A and AA by axe-core: the map, and with a place open."""
    context = browser.new_context(bypass_csp=True, color_scheme=scheme, locale="fr-FR")  # type: ignore[arg-type]
    page = context.new_page()
    show(page, address)
    still(page)
    assert axe(page) == []
    go_to(page, "49")
    page.locator(".pin-marker[tabindex='0']").first.press("Enter")
    expect(page.locator(".leaflet-popup")).to_be_visible()
    still(page)
    assert axe(page) == []
    context.close()
