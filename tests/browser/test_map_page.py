"""The page of the map: the box on it, its view in the address, its places now, on telephones."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import Axe, still
from tests.browser.test_map import MARKERS, STILL_MS, go_to, hold, middles, show

MONDAY_10_AM = "2026-11-23T10:00:00+01:00"
FOUND = "[data-trouve]"
BOX = "Commune ou code postal"
PHONE = {"width": 360, "height": 740}

# How far from the map's middle each stop of Tab is, in their order.
FAR = """() => {
  const frame = document.querySelector('.places-map').getBoundingClientRect();
  const middle = [frame.left + frame.width / 2, frame.top + frame.height / 2];
  return [...document.querySelectorAll('.pin-marker, .pin-cluster')]
    .filter(button => button.tabIndex === 0).map(button => {
      const {x, y} = L_position(button);
      return Math.hypot(x - middle[0], y - middle[1]);
    });
  function L_position(button) {
    const pane = button.closest('.leaflet-map-pane').getBoundingClientRect();
    const at = new DOMMatrix(getComputedStyle(button).transform);
    return {x: pane.left + at.e, y: pane.top + at.f};
  }
}"""


def find(page: Page, text: str) -> None:
    """Type in the box and ask."""
    page.get_by_label(BOX).fill(text)
    page.get_by_label(BOX).press("Enter")


def visible(page: Page) -> str:
    """Return how many places are said to be seen."""
    return page.locator("[data-compte]").inner_text()


def test_a_commune_is_found_on_the_map(page: Page, address: str) -> None:
    """The map goes there, marks it, says how far the nearest place is; the results tell more."""
    show(page, address)
    find(page, "Mende")
    expect(page.locator(FOUND)).to_contain_text("Mende (48000, Lozère)")
    expect(page.locator(FOUND)).to_contain_text("lieu le plus proche à")
    expect(page.locator(".pin-sought")).to_have_count(1)
    expect(page.locator(".pin-name-sought")).to_have_text("Mende")
    expect(page.locator(".places-map")).to_be_focused()
    expect(page).to_have_url(re.compile(r"carte/#carte=[\d.]+/44\.\d+/3\.\d+$"))
    more = page.get_by_role("link", name="Réponses en liste")
    expect(more).to_have_attribute("href", re.compile(r"recherche/\?q=Mende$"))
    expect(page.locator(FOUND)).to_have_role("status")


def test_the_box_proposes_places_only(page: Page, address: str) -> None:
    """The search's own proposals; one is chosen by keys, and the map is there."""
    show(page, address)
    box = page.get_by_label(BOX)
    box.press_sequentially("mend")
    options = page.get_by_role("option")
    expect(options.filter(has_text="Mende").first).to_be_visible()
    expect(page.get_by_role("group", name="Démarches et organismes")).to_have_count(0)
    box.press("ArrowDown")
    box.press("Enter")
    expect(page.locator(FOUND)).to_contain_text("Mende (48000, Lozère)")
    expect(page.get_by_role("listbox")).to_be_hidden()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("48000", "Mende (48000, Lozère)"),
        ("Lozère", "Lozère (département 48)."),
        ("Occitanie", "Occitanie (région)."),
        ("France services Durtal", "Durtal"),
    ],
)
def test_postcodes_departments_regions_and_houses_are_found_too(
    page: Page, address: str, typed: str, said: str
) -> None:
    """Whatever the search understands that has a place on the map."""
    show(page, address)
    find(page, typed)
    expect(page.locator(FOUND)).to_contain_text(said)
    expect(page).to_have_url(re.compile(r"#carte="))


def test_of_several_communes_one_is_chosen_and_of_none_it_is_said(page: Page, address: str) -> None:
    """Buttons of their full names; else a sentence and the way to the results."""
    show(page, address)
    find(page, "Saint-Sauveur")
    choices = page.locator(f"{FOUND} button")
    expect(choices.nth(1)).to_be_visible()
    name = choices.first.inner_text()
    choices.first.click()
    expect(page.locator(FOUND)).to_contain_text(name)
    find(page, "zzzzqqqq")
    expect(page.locator(FOUND)).to_contain_text("Aucune commune de ce nom")
    expect(page.get_by_role("link", name="Réponses en liste")).to_be_visible()


def test_no_proposals_open_over_an_answer(page: Page, address: str) -> None:
    """Who has asked before the script that proposes came sees it; proposals are for other words."""
    release = hold(page, "**/box-*.js")
    show(page, address)
    find(page, "Saint-Sauveur")
    choices = page.locator(f"{FOUND} button")
    expect(choices.nth(1)).to_be_visible()
    expect(page.get_by_label(BOX)).to_be_focused()
    release()
    expect(page.get_by_label(BOX)).to_have_attribute("aria-controls", re.compile("propositions"))
    page.wait_for_timeout(STILL_MS)
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.get_by_label(BOX).fill("mend")
    expect(page.get_by_role("option", name="Mende").first).to_be_visible()


def test_who_types_other_words_while_the_map_is_led_stays_at_the_box(
    page: Page, address: str
) -> None:
    """An answer that is long to come takes no letter away; the map goes there all the same."""
    show(page, address)
    release = hold(page, "**/n-men.json")
    with page.expect_request("**/n-men.json"):
        find(page, "Mende")
    box = page.get_by_label(BOX)
    box.fill("Durtal")
    release()
    expect(page.locator(FOUND)).to_contain_text("Mende (48000, Lozère)")
    expect(box).to_be_focused()
    expect(box).to_have_value("Durtal")


def test_nobody_is_led_to_a_house_that_shares_a_word(page: Page, address: str) -> None:
    """The results name it; the map stays where it was."""
    show(page, address)
    still(page)
    before = page.url
    find(page, "Saint-Nulle-Part-sur-Rien")
    expect(page.locator(FOUND)).to_contain_text("Aucune commune de ce nom")
    expect(page.locator(".leaflet-popup")).to_have_count(0)
    assert page.url == before
    find(page, "Pontanézem")
    expect(page.locator(FOUND)).to_contain_text("Pontanézen")


def test_around_me_is_on_the_map(placed: Page, address: str) -> None:
    """The nearest places around the position, which the address does not hold."""
    show(placed, address)
    placed.get_by_role("button", name="Autour de moi").click()
    expect(placed.locator(FOUND)).to_contain_text("Votre position\u00a0: lieu le plus proche")
    expect(placed.locator(".pin-name-sought")).to_have_text("Votre position")
    expect(placed).to_have_url(re.compile(r"carte/#carte="))
    assert "44.518" not in placed.url


def test_a_refused_position_is_said(page: Page, address: str) -> None:
    """With what to do instead."""
    show(page, address)
    page.get_by_role("button", name="Autour de moi").click()
    expect(page.locator("[data-note]")).to_contain_text("Tapez plutôt votre commune")


def test_a_link_shows_the_same_part(page: Page, address: str) -> None:
    """The address follows the map, after the #, and opens at that part; Back and links too."""
    show(page, address)
    go_to(page, "49")
    expect(page).to_have_url(re.compile(r"#carte=[\d.]+/47\.\d+/-0\.\d+$"))
    link, before = page.url, visible(page)
    page.goto("about:blank")
    page.goto(link)
    expect(page.locator("[data-compte]")).to_have_text(before)
    page.evaluate("location.hash = '#carte=10/44.518/3.501'")
    expect(page.locator("[data-lieux] li").first).to_contain_text("(48")


def test_a_popup_says_whether_it_is_open_where_and_whom_to_call(page: Page, address: str) -> None:
    """Status now, street, town, telephone and page; said anew at each minute, the focus kept."""
    page.clock.install(time=MONDAY_10_AM)
    page.goto(address + "carte/#carte=12/47.671/-0.256")
    marker = page.locator('.pin-marker[aria-label^="France services Durtal"]')
    page.clock.run_for(3_000)
    marker.press("Enter")
    popup = page.get_by_role("dialog", name="France services Durtal")
    expect(popup.locator(".result-opening")).to_have_text("Ouvert — ferme à 12 h")
    expect(popup).to_contain_text("11 rue Joseph Cugnot")
    expect(popup).to_contain_text("Durtal (49430)")
    house = popup.get_by_role("link", name="France services Durtal")
    expect(house).to_have_attribute("href", re.compile("/maisons/durtal/$"))
    expect(popup.get_by_role("link", name=re.compile("^Appeler le 02"))).to_be_visible()
    house.focus()
    page.clock.fast_forward("02:10:00")
    expect(popup.locator(".result-opening")).to_have_attribute("data-etat", "ferme")
    expect(house).to_be_focused()
    listed = page.locator("[data-lieux] li").filter(has_text="Maison, Durtal (49430)")
    expect(listed.locator(".result-opening")).to_have_attribute("data-etat", "ferme")


def test_a_popup_without_its_street_s_file_says_the_rest(
    page: Page, address: str, faults: list[str]
) -> None:
    """What is lost is left out; nothing else is."""
    page.route("**/rues-*.json", lambda route: route.abort())
    page.goto(address + "carte/#carte=12/47.671/-0.256")
    page.locator('.pin-marker[aria-label^="France services Durtal"]').press("Enter")
    popup = page.get_by_role("dialog", name="France services Durtal")
    expect(popup.locator(".result-opening")).to_be_visible()
    expect(popup).to_contain_text("Durtal (49430)")
    assert not [fault for fault in faults if "ERR_FAILED" not in fault]
    faults.clear()


def test_clusters_go_by_their_town(page: Page, address: str) -> None:
    """Said with how many others, and written beside the number where there is room."""
    show(page, address)
    named = re.compile(r"^8 lieux\s: Mende( \(\d+\))? et \d+ autres, agrandir ici$")
    expect(page.get_by_role("button", name=named)).to_be_visible()
    expect(page.locator(".pin-name-cluster").filter(has_text="Mende")).to_have_count(1)


@pytest.mark.parametrize("view", ["", "#carte=8/44.5/3.5", "#carte=12/48.40/-4.48"])
def test_tab_goes_from_the_centre_outward(page: Page, address: str, view: str) -> None:
    """Over the country as in a town; zoom comes before the places."""
    page.goto(f"{address}carte/{view}")
    expect(page.locator("[data-lieux] li").first).to_be_visible()
    still(page)
    far = page.evaluate(FAR)
    assert len(far) > 1
    assert far == sorted(far)
    zoom_is_first = """() => document.querySelector('.leaflet-control-zoom-in')
      .compareDocumentPosition(document.querySelector('.pin-marker, .pin-cluster')) === 4"""
    assert page.evaluate(zoom_is_first)


def test_nothing_under_the_box_is_reached_by_tab(page: Page, address: str) -> None:
    """A focus there would not be seen."""
    page.set_viewport_size(PHONE)
    page.goto(address + "carte/#carte=7/43.5/3.5")
    expect(page.locator("[data-lieux] li").first).to_be_attached()
    still(page)
    card = page.locator(".map-card").bounding_box()
    assert card
    for _, y in middles(page, MARKERS):
        assert y >= card["y"] + card["height"]


def test_on_a_phone_the_map_has_the_screen(browser: Browser, address: str) -> None:
    """Almost all of the window's height; a strip below moves the page on, to the list."""
    context = browser.new_context(viewport=PHONE, has_touch=True, locale="fr-FR")  # type: ignore[arg-type]
    page = context.new_page()
    show(page, address)
    stage = page.locator(".places-map").bounding_box()
    assert stage
    assert stage["width"] == PHONE["width"]
    assert stage["height"] >= 0.8 * PHONE["height"]
    strip = page.locator("[data-barre]").bounding_box()
    assert strip
    assert strip["y"] <= PHONE["height"] - 40
    expect(page.get_by_role("link", name="Voir la liste")).to_be_in_viewport()
    for control in ("Chercher", "Autour de moi", "Agrandir la carte"):
        expect(page.get_by_role("button", name=control)).to_be_in_viewport()
    # Where the map fills the window from side to side, what is touched is not all map.
    page.evaluate("window.scrollTo(0, document.querySelector('.map-stage').offsetTop)")
    stage = page.locator(".places-map").bounding_box()
    assert stage
    assert stage["height"] <= PHONE["height"] - 40
    page.get_by_role("link", name="Voir la liste").click()
    expect(page.get_by_role("heading", name="Lieux visibles sur la carte")).to_be_in_viewport()
    context.close()


def test_help_for_keys_comes_with_a_keyboard_only(page: Page, address: str) -> None:
    """Not at a click on the map, nor before."""
    show(page, address)
    keys = page.get_by_text("Au clavier : les flèches déplacent la carte")
    expect(keys).to_be_hidden()
    page.locator(".places-map").click(position={"x": 640, "y": 700})
    expect(keys).to_be_hidden()
    page.get_by_role("button", name="Réduire la carte").focus()
    page.keyboard.press("Tab")
    expect(keys).to_be_visible()
    described = page.locator(".places-map").get_attribute("aria-describedby")
    assert described == keys.get_attribute("id")
    page.get_by_label("Aller à").focus()
    expect(keys).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_ground_is_no_white_sheet(browser: Browser, address: str, scheme: str) -> None:
    """Land, water along the coasts, and what lies beyond are told apart."""
    context = browser.new_context(color_scheme=scheme, locale="fr-FR")  # type: ignore[arg-type]
    page = context.new_page()
    show(page, address)
    style = "(element, name) => getComputedStyle(element)[name]"
    land = page.locator(".pin-outlines").first.evaluate(style, "fill")
    beyond = page.locator(".places-map").evaluate(style, "backgroundColor")
    water = page.locator(".pin-water-shore").evaluate(style, "stroke")
    assert len({land, beyond, water, "rgb(255, 255, 255)"}) == 4
    tints = "paths => paths.map(path => getComputedStyle(path).fill)"
    assert len(set(page.locator(".pin-outlines").evaluate_all(tints))) >= 4
    context.close()


def test_in_forced_colours_land_and_places_are_drawn(browser: Browser, address: str) -> None:
    """In the person's colours, without water, which is for the eye."""
    context = browser.new_context(forced_colors="active", locale="fr-FR")
    page = context.new_page()
    show(page, address)
    style = "(element, name) => getComputedStyle(element)[name]"
    land = page.locator(".pin-outlines").first.evaluate(style, "fill")
    assert page.locator(".pin-outlines").first.evaluate(style, "stroke") != land
    assert page.locator(".pin-body").first.evaluate(style, "fill") != land
    assert page.locator(".pin-water-shore").evaluate(style, "stroke") == "none"
    context.close()


def test_where_another_site_would_be_asked_the_map_waits(page: Page, address: str) -> None:
    """The host's tiles: the note says so, and a button opens the map."""

    def with_note(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(
            response=answer, body=answer.text().replace("data-etat", "data-demander data-etat")
        )

    page.route("**/carte/", with_note)
    page.goto(address + "carte/")
    button = page.get_by_role("button", name="Afficher la carte")
    expect(button).to_be_visible()
    expect(page.locator(".places-map")).to_have_count(0)
    button.click()
    expect(page.locator(".places-map")).to_be_focused()


def test_nothing_moves_while_the_map_comes(page: Page, address: str) -> None:
    """Its place is kept from the first drawing."""
    show(page, address)
    page.wait_for_timeout(STILL_MS)
    moved = page.evaluate(
        """() => new Promise(resolve => {
          const seen = [];
          new PerformanceObserver(list => seen.push(...list.getEntries().map(({value}) => value)))
            .observe({type: 'layout-shift', buffered: true});
          setTimeout(() => resolve(seen), 300);
        })"""
    )
    assert sum(moved) < 0.01


@pytest.mark.parametrize("size", [PHONE, {"width": 1280, "height": 900}])
def test_axe_finds_nothing_whatever_is_open(
    browser: Browser, address: str, axe: Axe, size: dict[str, int]
) -> None:
    """Proposals, a place found, a cluster opened, a popup."""
    context = browser.new_context(bypass_csp=True, viewport=size, locale="fr-FR")  # type: ignore[arg-type]
    page = context.new_page()
    show(page, address)
    page.get_by_label(BOX).fill("mend")
    expect(page.get_by_role("option").first).to_be_visible()
    still(page)
    assert axe(page) == []
    page.get_by_label(BOX).fill("Mende")
    page.get_by_label(BOX).press("Enter")
    expect(page.locator(FOUND)).to_contain_text("Mende (48000")
    still(page)
    assert axe(page) == []
    page.goto(address + "carte/")
    page.locator(".pin-cluster[tabindex='0']").first.press("Enter")
    still(page)
    assert axe(page) == []
    page.goto(address + "carte/#carte=12/47.671/-0.256")
    page.locator('.pin-marker[aria-label^="France services Durtal"]').press("Enter")
    expect(page.locator(".leaflet-popup .result-opening")).to_be_visible()
    still(page)  # it fades in, and half of a colour has half of its contrast
    assert axe(page) == []
    context.close()


@pytest.mark.parametrize("size", [{"width": 1280, "height": 800}, {"width": 768, "height": 800}])
def test_nothing_of_the_country_lies_under_the_box_at_first(
    page: Page, address: str, size: dict[str, int]
) -> None:
    """Where the box is beside the country as where it is above."""
    page.set_viewport_size(size)  # type: ignore[arg-type]
    show(page, address)
    still(page)
    panel = page.locator(".map-over").bounding_box()
    assert panel
    right, bottom = panel["x"] + panel["width"], panel["y"] + panel["height"]
    corners = page.locator(MARKERS).evaluate_all(
        "all => all.map(each => each.getBoundingClientRect()).map(({x, y}) => [x, y])"
    )
    assert len(corners) > 3
    for x, y in corners:
        assert x > right or y > bottom


COMMUNES = ".places-map path.pin-communes"


@pytest.mark.parametrize("width", [360, 1280])
def test_communes_are_told_apart_from_a_department_on(page: Page, address: str, width: int) -> None:
    """Their files come with the departments that are seen, each once, and none before."""
    page.set_viewport_size({"width": width, "height": 740})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    show(page, address)
    communes = re.compile(r"carte/donnees/communes-\w{8}/(\w+)\.json")
    page.wait_for_timeout(STILL_MS)
    assert not any(map(communes.search, asked))
    expect(page.locator(COMMUNES)).to_have_count(0)
    go_to(page, "48")
    expect(page.locator(COMMUNES).first).to_be_attached()
    go_to(page, "")
    expect(page.locator(COMMUNES)).to_have_count(0)
    go_to(page, "48")
    expect(page.locator(COMMUNES).first).to_be_attached()
    codes = [found[1] for url in asked if (found := communes.search(url))]
    assert "48" in codes and "29" not in codes and len(codes) == len(set(codes)) <= 12


def test_without_the_files_of_communes_the_map_is_as_it_was(
    page: Page, address: str, faults: list[str]
) -> None:
    """Nothing is said: nothing that one needs is missing."""
    page.route("**/carte/donnees/communes-*/*", lambda route: route.fulfill(status=404, body=""))
    show(page, address)
    go_to(page, "48")
    expect(page.locator("[data-carte-page]")).to_have_attribute("data-etat", "carte")
    expect(page.locator(COMMUNES)).to_have_count(0)
    expect(page.locator("[data-lieux] li").first).to_be_visible()
    assert not [fault for fault in faults if "404" not in fault]
    faults.clear()
