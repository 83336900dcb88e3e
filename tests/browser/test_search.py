"""The search in a browser: proposals, filters, position, failures, keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import MENDE, Axe

MONDAY_10_AM = "2026-11-23T10:00:00+01:00"
MONDAY_BEFORE_NOON = "2026-11-23T11:58:30+01:00"
PHONE = {"width": 360, "height": 740}
FIRST_HOUSE_PX = 450
WIDTHS_PX = (320, 768, 1280)
STILL_MS = 900
NAME_LINES = 4
# How many proposals were asked for, and answered, at the root of the page; they are held back
# once it says so.
PROPOSING = """() => {
  const root = document.documentElement.dataset;
  const post = Worker.prototype.postMessage;
  root.wanted = root.proposed = 0;
  window.held = [];
  Worker.prototype.postMessage = function (message) {
    if (message.type === "propose") {
      root.wanted = Number(root.wanted) + 1;
      this.addEventListener("message", ({data}) => {
        if (data.id === message.id) root.proposed = Number(root.proposed) + 1;
      });
      if (root.holds) return (root.holds = window.held.push(() => post.call(this, message)));
    }
    post.call(this, message);
  };
}"""


def search(page: Page, address: str, query: str) -> None:
    """Open the results page on *query* and wait for its answer."""
    page.goto(f"{address}recherche/{query}")
    settled(page)


def settled(page: Page, state: str = "resultats") -> None:
    """Wait for the region's state."""
    expect(page.locator("[data-resultats]")).to_have_attribute("data-etat", state)


def complete(page: Page, address: str, query: str) -> None:
    """Open the results page on *query* and wait for its answer and for what comes after it.

    Filters, the skip link, what keeps hours true: their script brings their style.
    """
    search(page, address, query)
    expect(page.locator("link[href*='/search-after-']")).to_be_attached()


def ready_box(page: Page) -> None:
    """Touch the box, and wait until it proposes: what is asked then is answered on this page."""
    page.locator("input[name=q]").first.focus()
    page.locator("[role=combobox][aria-controls]").first.wait_for()


def map_beside(page: Page) -> None:
    """Wait for the map, which comes by itself beside the results of a wide window."""
    expect(page.locator(".results-map .pin-marker").first).to_be_visible()


def found(page: Page) -> list[str | None]:
    """The identifiers of the houses shown."""
    houses: list[str | None] = page.locator("[data-maison]").evaluate_all(
        "all => all.map(item => item.dataset.maison)"
    )
    return houses


def open_filters(page: Page) -> None:
    """Open the panel and wait for its counts."""
    page.locator("[data-filtres] summary").click()
    expect(page.locator("[data-nombre]").first).to_have_text(re.compile(r"\(\w"))


def test_a_branch_that_is_found_leads_to_its_own_part_of_the_page(page: Page, address: str) -> None:
    """Its name, its hours and its telephone are in the window; the house is one link away."""
    search(page, address, "?q=seiches-sur-le-loir")
    page.locator("[data-maison] a[href*='/durtal/#']").first.click()
    page.wait_for_url(re.compile(r"/maisons/durtal/#antenne-\d"))
    branch = page.locator(":target")
    expect(branch.locator(".place-here strong")).to_have_text("Antenne de Seiches-sur-le-Loir")
    expect(branch.locator(".place-here")).to_be_in_viewport()
    expect(branch.locator("table")).to_be_in_viewport()
    expect(branch).to_contain_text("02 41 27 23 75")


@pytest.mark.parametrize("words", ["mende", "retraite mende", "48000", "retraite mende sans rdv"])
def test_on_a_phone_the_first_house_is_seen_without_scrolling(
    page: Page, address: str, words: str
) -> None:
    """It begins in the upper part, and is there whole with its telephone."""
    page.set_viewport_size(PHONE)
    search(page, address, f"?q={words}")
    bar, filters = page.locator("[data-bascule]"), page.locator("[data-filtres] summary")
    for each in (page.locator(".result").first, bar, filters):
        expect(each).to_be_visible()
    first, *row = page.evaluate(
        "selectors => selectors.map(each => document.querySelector(each).getBoundingClientRect())"
        ".map(({y, height}) => ({y, height}))",
        [".result", "[data-bascule]", "[data-filtres] summary"],
    )
    assert first["y"] <= FIRST_HOUSE_PX
    assert first["y"] + first["height"] <= PHONE["height"]
    assert len({round(box["y"]) for box in row}) == 1, "the map and the filters share a row"


def test_a_house_is_told_by_its_town_first(page: Page, address: str) -> None:
    """Seen and heard: most names begin alike; no two links are named alike."""
    search(page, address, "?q=mende")
    links = page.locator(".result-name a")
    expect(links.first).to_have_accessible_name(re.compile(r"^Mende \(48000\) France services"))
    sizes = links.first.evaluate(
        "a => [a.querySelector('b'), a].map(each => parseFloat(getComputedStyle(each).fontSize))"
    )
    assert sizes[0] > sizes[1]
    names = links.all_inner_texts()
    assert len(names) == len(set(names))


def test_a_branch_is_told_by_its_own_town(page: Page, address: str) -> None:
    """Where one goes, not where the house it belongs to stands."""
    search(page, address, "?q=seiches-sur-le-loir")
    link = page.locator("[data-maison]", has_text="France services Durtal").first.locator("h3 a")
    expect(link).to_have_accessible_name(re.compile(r"^Seiches-sur-le-Loir \(49140\) "))


def test_a_branch_is_called_by_its_own_telephone(page: Page, address: str) -> None:
    """In the list, and in the popup of the map beside it; at Durtal one calls the house."""
    search(page, address, "?q=seiches-sur-le-loir")
    branch = page.locator("[data-maison]", has_text="France services Durtal").first
    call = branch.locator(".result-phone a")
    expect(call).to_have_attribute("href", "tel:+33241272375")
    expect(call).to_have_text("Appeler le 02\xa041\xa027\xa023\xa075")
    marker = '.results-map .pin-marker[aria-label^="France services Durtal, Antenne"]'
    page.locator(marker).press("Enter")
    popup = page.get_by_role("dialog", name="France services Durtal")
    expect(popup.locator("a[href='tel:+33241272375']")).to_be_visible()
    search(page, address, "?q=durtal")
    house = page.locator("[data-maison]", has_text="France services Durtal").first
    expect(house.locator(".result-phone a")).to_have_attribute("href", "tel:+33241961040")


def test_what_is_asked_gives_the_results_the_keyboard(page: Page, address: str) -> None:
    """The next stop of Tab is the first house, also for other words; the box is left."""
    search(page, address, "?q=durtal")
    for words, town in (("mende", "Mende"), ("retraite mende", "Mende")):
        box = page.locator("input[name=q]").first
        box.fill(words)
        box.press("Enter")
        expect(page.locator("[data-maison] b").first).to_contain_text(town)
        expect(page.locator("[data-liste]")).to_be_focused()
        page.keyboard.press("Tab")
        expect(page.locator("[data-maison] a").first).to_be_focused()


def test_the_skip_link_leads_to_the_houses(page: Page, address: str) -> None:
    """Three keys from the top to the first of them; the address keeps what it holds."""
    complete(page, address, "#lat=44.52&lon=3.5")
    before = page.url
    for key in ("Tab", "Enter", "Tab"):
        page.keyboard.press(key)
    expect(page.locator("[data-maison] a").first).to_be_focused()
    assert page.url == before


def test_the_skip_link_leads_to_the_question_where_no_house_is(page: Page, address: str) -> None:
    """ "Où êtes-vous ?" is in the results too."""
    complete(page, address, "?q=carte+grise")
    for key in ("Tab", "Enter", "Tab"):
        page.keyboard.press(key)
    expect(page.locator("#ou")).to_be_focused()


def test_the_count_says_how_many_there_are_and_in_which_order(page: Page, address: str) -> None:
    """« 10 maisons sur 28, la plus proche d’abord. »"""
    search(page, address, "?q=mende")
    order = r"^Mende \(48000, Lozère\)\s: 10 maisons sur \d+, la plus proche d’abord\.$"
    expect(page.locator("[data-annonce]")).to_have_text(re.compile(order))


def test_that_distances_are_as_the_crow_flies_is_said_once(page: Page, address: str) -> None:
    """Above the list; each house tells its kilometres."""
    search(page, address, "?q=mende")
    region = page.locator("[data-resultats]")
    assert region.inner_text().count("vol d’oiseau") == 1
    distances = page.locator(".result-distance").all_inner_texts()
    assert len(distances) == page.locator("[data-maison]").count()
    assert all(re.fullmatch(r"[\d,]+\xa0k?m", text) for text in distances), distances
    search(page, address, "?q=caf")
    assert "vol d’oiseau" not in region.inner_text()


def test_a_reason_that_all_houses_share_is_not_repeated(page: Page, address: str) -> None:
    """It is said once, by what was understood."""
    search(page, address, "?q=retraite+mende")
    expect(page.locator("[data-besoin=assurance-retraite]")).to_be_visible()
    expect(page.locator(".result-reason")).to_have_count(0)


def test_the_other_communes_of_a_postcode_are_folded(page: Page, address: str) -> None:
    """They do not stand before the houses; one is chosen by its name."""
    search(page, address, "?q=48000")
    badaroux = page.locator('[data-lieu="48013"]')
    expect(badaroux).to_be_hidden()
    page.locator("summary", has_text="autres communes au 48000").click()
    badaroux.click()
    expect(badaroux).to_have_attribute("aria-current", "true")
    settled(page)


def test_names_keep_their_words_when_text_is_twice_as_large(page: Page, address: str) -> None:
    """With the map beside them too, no name falls to a few letters a line."""
    page.set_viewport_size({"width": 1280, "height": 900})
    search(page, address, "?q=retraite+mende")
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    lines = page.locator(".result-name a").evaluate_all(
        "all => all.map(a => a.offsetHeight / parseFloat(getComputedStyle(a).lineHeight))"
    )
    assert max(lines) <= NAME_LINES, lines


def test_a_telephone_means_something_alone(page: Page, address: str) -> None:
    """« Appeler le 04 66 … », whatever stands around it."""
    search(page, address, "?q=mende")
    calls = page.locator(".result-phone a")
    assert calls.count()
    for call in calls.all():
        expect(call).to_have_accessible_name(re.compile(r"^Appeler le 0\d(\s\d\d){4}$"))


def test_what_is_said_of_hours_follows_the_clock(page: Page, address: str) -> None:
    """At noon « Ouvert » becomes « Fermé », the focus stays, nothing is announced."""
    page.clock.install(time=MONDAY_BEFORE_NOON)
    complete(page, address, "?q=durtal")
    map_beside(page)
    durtal = page.locator("[data-maison]", has_text="France services Durtal").first
    opening = durtal.locator(".result-opening")
    expect(opening).to_have_text("Ouvert — ferme à 12\xa0h")
    durtal.get_by_role("link").first.focus()
    expect(page.locator("[data-resultats] [data-annonce]")).not_to_be_empty()
    page.clock.fast_forward("00:10")  # what the answer itself still has to say is said
    page.evaluate(
        """() => {
          window.announced = 0;
          const seen = new MutationObserver(all => (window.announced += all.length));
          for (const region of document.querySelectorAll("[role=status]")) {
            seen.observe(region, {childList: true, characterData: true, subtree: true});
          }
        }"""
    )
    page.clock.fast_forward("01:21")
    expect(opening).to_have_text("Fermé — ouvre à 13\xa0h\xa030")
    expect(opening).to_have_attribute("data-etat", "ferme")
    expect(durtal.get_by_role("link").first).to_be_focused()
    assert page.evaluate("window.announced") == 0


def test_hours_are_said_anew_when_the_page_is_seen_again(page: Page, address: str) -> None:
    """A tab left aside at noon tells the truth at two."""
    page.clock.install(time=MONDAY_BEFORE_NOON)
    complete(page, address, "?q=durtal")
    opening = page.locator(".result-opening").first
    expect(opening).to_have_text("Ouvert — ferme à 12\xa0h")
    hide = "Object.defineProperty(document, 'hidden', {value: %s, configurable: true})"
    page.evaluate(hide % "true")
    page.clock.fast_forward("01:00:00")
    expect(opening).to_have_text("Ouvert — ferme à 12\xa0h")
    page.evaluate(hide % "false")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(opening).to_have_text("Fermé — ouvre à 13\xa0h\xa030")


def test_how_many_proposals_there_are_is_said_once_they_are_still(page: Page, address: str) -> None:
    """Not at each letter; and nothing is left to say when they are closed."""
    page.clock.install(time=MONDAY_10_AM)
    page.goto(address + "recherche/")
    box = page.locator("input[name=q]")
    ready_box(page)
    # However long a letter takes here, time passes between them as it is said.
    page.clock.pause_at("2026-11-23T10:30:00+01:00")
    status = page.locator(".search-box-field [role=status]")
    page.evaluate(
        """() => {
          window.said = [];
          const status = document.querySelector(".search-box-field [role=status]");
          const note = () => window.said.push(status.textContent);
          new MutationObserver(note).observe(status, {childList: true});
        }"""
    )
    page.evaluate(PROPOSING)
    for rank, letter in enumerate("mende", start=1):
        box.press(letter)
        page.clock.run_for(120)
        expect(page.locator("html")).to_have_attribute("data-proposed", str(rank))
    page.clock.run_for(STILL_MS)
    expect(status).to_have_text(re.compile(r"^\d+ propositions?$"))
    told, count = page.evaluate(
        "[document.querySelector('.search-box-field [role=status]').textContent,"
        " document.querySelectorAll('[role=option]').length]"
    )
    assert told.startswith(f"{count} ")
    assert page.evaluate("window.said.filter(Boolean)") == [told]
    box.press("Escape")
    expect(status).to_be_empty()


STATES = {
    "filters": "[data-filtres] > summary",
    "places": ".results-fold > summary",
    "map": ".results-map-switch button",
    "proposals": "input[name=q]",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_what_opens(
    browser: Browser, address: str, axe: Axe, state: str, scheme: str
) -> None:
    """Filters, other places, map and proposals, at each width, light and dark."""
    # Without motion, so that no colour is met halfway to another.
    context = browser.new_context(
        bypass_csp=True,
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
        viewport={"width": WIDTHS_PX[0], "height": 900},
    )
    page = context.new_page()
    search(page, address, "?q=caf+48000")
    if state == "proposals":
        page.locator(STATES[state]).press_sequentially(" mend")
        expect(page.get_by_role("option").first).to_be_visible()
    else:
        page.locator(STATES[state]).first.click()
        page.wait_for_timeout(STILL_MS)
    for width_px in WIDTHS_PX:
        page.set_viewport_size({"width": width_px, "height": 900})
        assert axe(page) == [], width_px
    context.close()


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


@pytest.mark.parametrize("by", ["keys", "pointer"])
def test_what_is_being_chosen_stays_though_other_proposals_come(
    page: Page, address: str, by: str
) -> None:
    """Those of the last letter, late on a slow device, take nothing from under the finger."""
    page.goto(address + "recherche/")
    ready_box(page)
    page.evaluate(PROPOSING)
    root, box = page.locator("html"), page.locator("input[name=q]")
    box.fill("mend")
    expect(root).to_have_attribute("data-proposed", "1")
    root.evaluate("root => { root.dataset.holds = 0; }")
    box.press("e")
    expect(root).to_have_attribute("data-holds", "1")
    first = page.get_by_role("option").first
    if by == "keys":
        box.press("ArrowDown")
    else:
        first.hover()
        page.mouse.down()
    page.evaluate("window.held.forEach(send => send())")
    expect(root).to_have_attribute("data-proposed", "2")
    if by == "keys":
        box.press("Enter")
    else:
        page.mouse.up()
    expect(page.locator('[data-lieu="48095"]')).to_have_attribute("aria-current", "true")
    expect(page).to_have_url(re.compile("lieu=48095"))


def test_an_arrow_before_the_list_is_there_opens_it_once(page: Page, address: str) -> None:
    """The pause after a letter, which would have opened it, takes the choice away no more."""
    page.clock.install(time=MONDAY_10_AM)
    page.goto(address + "recherche/")
    ready_box(page)
    page.clock.pause_at("2026-11-23T10:30:00+01:00")
    page.evaluate(PROPOSING)
    box = page.locator("input[name=q]")
    box.fill("mend")
    box.press("ArrowDown")
    first = page.get_by_role("option").first
    expect(first).to_have_attribute("aria-selected", "true")
    page.clock.run_for(STILL_MS)
    expect(page.locator("html")).to_have_attribute("data-wanted", "1")
    expect(first).to_have_attribute("aria-selected", "true")


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


def test_arrows_open_the_list_again_and_home_goes_back_to_the_words(
    page: Page, address: str
) -> None:
    """After Escape the list is one key away; Home and End move in what is typed."""
    page.goto(address + "recherche/")
    box = page.get_by_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press_sequentially("mende")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    for key, chosen in (("ArrowDown", options.first), ("ArrowUp", options.last)):
        box.press("Escape")
        expect(options.first).to_be_hidden()
        box.press(key)
        expect(chosen).to_have_attribute("aria-selected", "true")
        expect(box).to_have_attribute("aria-expanded", "true")
    for key, caret in (("Home", 0), ("End", len("mende"))):
        box.press("ArrowDown")
        box.press(key)
        expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
        assert box.evaluate("input => input.selectionStart") == caret
    box.press("Enter")
    settled(page)
    assert page.url.endswith("?q=mende"), "the words, not a proposal"


def test_a_house_proposed_leads_to_its_page(page: Page, address: str) -> None:
    """Who types « france services… » is looking for a house by its name."""
    page.goto(address)
    page.get_by_role("combobox").press_sequentially("france services durt")
    houses = page.get_by_role("group", name="Maisons")
    houses.get_by_role("option", name="France services Durtal").click()
    expect(page).to_have_url(address + "maisons/durtal/")


def test_a_filter_is_in_the_address_keeps_the_focus_and_its_count(page: Page, address: str) -> None:
    """The number beside it is the number of results; Back takes it off again."""
    search(page, address, "?q=mende")
    open_filters(page)
    saturday = page.get_by_role("checkbox", name="Ouvert samedi")
    count = re.search(r"\d+", saturday.locator("xpath=..").inner_text())
    assert count
    saturday.check()
    expect(page).to_have_url(re.compile("jour=samedi"))
    expect(page.locator("[data-maison]")).to_have_count(int(count[0]))
    expect(saturday).to_be_focused()
    page.go_back()
    expect(saturday).not_to_be_checked()
    expect(page.locator("[data-maison]")).to_have_count(10)


def test_filters_that_change_nothing_are_not_offered(page: Page, address: str) -> None:
    """Each box keeps some of the houses, not all; what all of them offer is listed apart."""
    search(page, address, "?q=mende")
    open_filters(page)
    total = int(re.search(r"sur (\d+)", page.locator("[data-annonce]").inner_text())[1])  # type: ignore[index]
    for label in page.locator(".filter:visible").all():
        if label.locator("input:disabled").count():
            continue
        count = int(re.search(r"\((\d+)\)$", label.inner_text())[1])  # type: ignore[index]
        assert 0 < count < total, label.inner_text()
    common = page.locator("[data-partout]")
    expect(common.get_by_role("listitem").first).to_be_hidden()
    common.locator("summary").click()
    expect(common.get_by_role("listitem").first).to_be_visible()


def test_a_switch_that_leaves_nothing_says_why(page: Page, address: str) -> None:
    """On a Sunday night nobody is open."""
    page.clock.set_fixed_time("2026-11-22T03:00:00+01:00")
    search(page, address, "?q=mende")
    open_filters(page)
    switch = page.get_by_label(re.compile("Ouvert maintenant"))
    expect(switch).to_be_disabled()
    expect(switch).to_have_accessible_name("Ouvert maintenant (aucune en ce moment)")


def test_a_need_that_the_words_said_is_ticked_and_unticked(page: Page, address: str) -> None:
    """It counts as a filter in use; unticking it takes the words away, and keeps the focus."""
    search(page, address, "?q=retraite+mende")
    expect(page.locator("[data-filtres] > summary")).to_have_text("Filtres (1)")
    open_filters(page)
    retirement = page.locator("input[value=assurance-retraite]")
    expect(retirement).to_be_checked()
    retirement.uncheck()
    expect(page).to_have_url(address + "recherche/?q=mende")
    expect(page.locator("[data-filtres] > summary")).to_have_text("Filtres")
    expect(retirement).to_be_focused()
    expect(page.locator("input[name=q]")).to_have_value("mende")
    expect(page.locator("[data-besoin]")).to_have_count(0)


def test_another_filter_keeps_what_the_words_said(page: Page, address: str) -> None:
    """The need stays in the words: it is not asked for twice."""
    search(page, address, "?q=retraite+mende")
    open_filters(page)
    page.get_by_role("checkbox", name="Ouvert samedi").check()
    expect(page).to_have_url(address + "recherche/?q=retraite+mende&jour=samedi")


def test_unticking_the_last_word_leaves_the_focus_in_the_results(page: Page, address: str) -> None:
    """Nothing is asked any more: the panel goes, the keyboard keeps its place."""
    search(page, address, "?q=retraite")
    open_filters(page)
    page.locator("input[value=assurance-retraite]").uncheck()
    settled(page, "attente")
    expect(page.locator("[data-resultats]")).to_be_focused()


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
    expect(page.locator("[data-filtres] > summary")).to_have_text("Filtres (3)")
    assert set(page.locator(".result-opening").all_inner_texts()) - {""}
    states = page.locator(".result-opening").evaluate_all("all => all.map(e => e.dataset.etat)")
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
    placed.wait_for_url(re.compile("#lat=44.52&lon=3.5$"))
    settled(placed)
    nearest = placed.locator("[data-maison]").first.get_attribute("data-distance-km")
    assert float(nearest or "nan") < 1
    placed.reload()
    settled(placed)
    assert not [url for url in asked if "44.5" in url.split("#")[0]]


@pytest.mark.parametrize(
    ("path", "button", "asked"),
    [
        ("demarches/retraite/", "Autour de moi", "?besoin=retraite#lat=44.52&lon=3.5"),
        ("services/acces-au-droit/", "Autour de moi", "?services=acces-au-droit#lat=44.52&lon=3.5"),
        ("langues/uk/", "Поруч зі мною", "?langue=uk&besoin=allocations#lat=44.52&lon=3.5"),
    ],
)
def test_near_me_keeps_what_the_page_knows(
    placed: Page, address: str, path: str, button: str, asked: str
) -> None:
    """A need, a service, a language with what was chosen: the results are there in one page."""
    placed.goto(address + path)
    if placed.locator("#besoin").count():
        placed.locator("#besoin").select_option("allocations")
    placed.get_by_role("button", name=button).click()
    expect(placed.locator("[data-maison]").first).to_be_visible()
    assert placed.url == f"{address}recherche/{asked}"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("demarches/retraite/", "Tapez plutôt votre commune ou votre code postal."),
        ("langues/uk/", "Ваше місце не знайдено"),
    ],
)
def test_a_refused_position_is_explained_where_it_was_asked_for(
    page: Page, address: str, path: str, said: str
) -> None:
    """In the page's language."""
    page.goto(address + path)
    page.locator("[data-autour]").click()
    expect(page.locator("[data-note]")).to_contain_text(said)


def test_a_position_given_before_the_fragment_is_moved_after_it(page: Page, address: str) -> None:
    """So that a reload does not send it again; it is rounded as all are."""
    search(page, address, "?lat=44.518&lon=3.5")
    expect(page).to_have_url(address + "recherche/?#lat=44.52&lon=3.5")


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
    ready_box(page)
    page.get_by_role("combobox").fill("mende")
    page.keyboard.press("Enter")
    settled(page)
    map_beside(page)
    told = page.evaluate("window.told")
    assert [house["id"] for house in told["houses"]] == found(page)
    assert round(told["point"]["latitude"], 1) == 44.5
    assert told["point"]["name"] == "Mende"
    assert re.fullmatch(r".+ \(\d{5}\)", told["houses"][0]["town"])
    assert told["houses"][0]["dialled"].startswith("+33")
    assert told["houses"][0]["phone"].startswith("0")
    first = page.locator("[data-maison]").first
    first.get_by_role("link").first.focus()
    assert page.evaluate("window.marked.id") == first.get_attribute("data-maison")
    page.evaluate(
        """id => document.querySelector("[data-resultats]").dispatchEvent(
             new CustomEvent("msap:marque", {detail: {id, from: "carte"}}))""",
        told["houses"][1]["id"],
    )
    expect(page.locator("[data-maison]").nth(1)).to_have_class(re.compile("result-marked"))


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
    search(page, address, "?q=retraite+mende")
    assert len(failed) >= 3
    faults.clear()  # Chromium reports each load that was cut


@pytest.mark.parametrize("broken", ["/p-480", "/maisons-*/"])
def test_a_file_that_fails_twice_is_explained_with_a_way_on(
    page: Page, address: str, faults: list[str], broken: str
) -> None:
    """The departments' pages need no search."""
    page.context.route(f"**{broken}*", lambda route: route.abort())
    page.goto(address + "recherche/?q=48000")
    settled(page, "erreur")
    expect(page.locator("[data-annonce]")).to_contain_text("Vérifiez votre connexion")
    expect(page.locator(".results-way-on a")).to_have_attribute("href", "../departements/")
    faults.clear()


def test_a_file_that_is_not_what_it_should_be_is_explained(
    page: Page, address: str, faults: list[str]
) -> None:
    """A half-copied site, a proxy's page instead of data."""
    page.context.route("**/maisons-*/*.json", lambda route: route.fulfill(body="<p>proxy</p>"))
    page.goto(address + "recherche/?q=48000")
    settled(page, "erreur")
    faults.clear()


def test_without_the_worker_s_script_the_failure_is_explained(
    page: Page, address: str, faults: list[str]
) -> None:
    """It was asked for by the page, and twice by the search."""
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    page.context.route("**/worker-*.js", refuse)
    page.goto(address + "recherche/?q=48000")
    settled(page, "erreur")
    assert len(asked) == 3
    faults.clear()


def test_without_the_box_s_script_the_search_still_answers(
    page: Page, address: str, faults: list[str]
) -> None:
    """It brings proposals only; what is shown stays, and Enter asks what was typed."""
    page.context.route("**/box-*.js*", lambda route: route.abort())
    search(page, address, "?q=48000")
    box = page.get_by_role("combobox")
    box.focus()
    page.wait_for_timeout(200)
    expect(page.locator("[data-resultats]")).to_have_attribute("data-etat", "resultats")
    box.fill("durtal")
    box.press("Enter")
    expect(page.locator("[data-lieu='49127']")).to_be_visible()
    faults.clear()


@pytest.mark.parametrize("part", ["filter_fields", "filtering"])
def test_without_a_script_of_the_filters_the_panel_says_so(
    page: Page, address: str, faults: list[str], part: str
) -> None:
    """The results stay."""
    page.context.route(f"**/{part}-*.js*", lambda route: route.abort())
    search(page, address, "?q=48000")
    page.locator("[data-filtres] > summary").click()
    expect(page.locator("[data-champs]")).to_contain_text("n’ont pas pu être chargés")
    expect(page.locator("[data-maison]").first).to_be_visible()
    faults.clear()


def test_without_the_script_of_names_a_place_is_found_and_a_name_is_explained(
    page: Page, address: str, faults: list[str]
) -> None:
    """« mende xyz » is near Mende all the same."""
    page.context.route("**/names-*.js*", lambda route: route.abort())
    search(page, address, "?q=mende+xyzzy")
    expect(page.locator("[data-lieu='48095']")).to_be_visible()
    page.goto(address + "recherche/?q=xyzzy")
    settled(page, "erreur")
    faults.clear()


def test_a_need_that_nobody_near_offers_is_said_and_houses_are_shown(
    page: Page, address: str
) -> None:
    """Who is near tells where to go."""
    search(page, address, "?q=gaz+de+ville+Saint-Denis+974")
    expect(page.locator(".understood-absent")).to_contain_text("Aucune maison proche ne propose")
    expect(page.locator('[data-besoin="grdf"]')).to_be_visible()
    assert page.locator("[data-maison]").count() > 0


def test_a_filter_said_in_words_is_ticked_and_can_be_unticked(page: Page, address: str) -> None:
    """« ouvert samedi »: the panel shows what holds, whoever asked it."""
    search(page, address, "?q=ouvert+samedi+mende")
    expect(page.locator("[data-filtres] > summary")).to_have_text("Filtres (1)")
    page.locator("[data-filtres] > summary").click()
    saturday = page.get_by_role("checkbox", name="Ouvert samedi")
    expect(saturday).to_be_checked()
    saturday.uncheck()
    expect(page).to_have_url(address + "recherche/?q=mende")
    expect(saturday).not_to_be_checked()


def test_a_filter_said_in_words_is_shown_and_undone_with_one_touch(
    page: Page, address: str
) -> None:
    """« ouvert samedi »: the word goes with its chip."""
    search(page, address, "?q=ouvert+samedi+mende")
    page.locator('[data-filtre="samedi"] .chip-remove').click()
    page.wait_for_url("**/?q=mende")
    expect(page.locator("[data-filtre]")).to_have_count(0)


def test_the_title_tells_one_search_from_another(page: Page, address: str) -> None:
    """In the history and among tabs."""
    page.goto(f"{address}recherche/")
    before = page.title()
    search(page, address, "?q=retraite+mende")
    expect(page).to_have_title(f"Mende (48000, Lozère), Assurance retraite (Carsat) · {before}")


def test_nothing_typed_says_what_to_type(page: Page, address: str) -> None:
    """The focus stays in the box."""
    page.goto(f"{address}recherche/")
    box = page.locator("input[name=q]")
    box.focus()
    page.locator("[role=combobox][aria-controls]").wait_for()
    box.press("Enter")
    expect(page.locator("[data-annonce]")).to_have_text(
        "Tapez une commune, un code postal ou une démarche."
    )
    expect(box).to_be_focused()


def test_houses_shown_stay_when_more_cannot_be_had(
    page: Page, address: str, faults: list[str]
) -> None:
    """A sentence says so, and the button can be pressed again."""
    search(page, address, "?q=mende")
    shown = page.locator("[data-maison]").count()
    page.evaluate(
        """() => { Worker.prototype.postMessage = function () {
             setTimeout(() => this.dispatchEvent(new Event("error")));
           }; }"""
    )
    page.locator("[data-plus]").click()
    expect(page.locator("[data-annonce]")).to_contain_text("n’ont pas pu être chargées")
    assert page.locator("[data-maison]").count() == shown
    expect(page.locator("[data-plus]")).to_be_focused()
    faults.clear()


def test_without_scripts_the_page_says_what_to_do(browser: Browser, address: str) -> None:
    """And leads on by region, or by the list of all departments."""
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(f"{address}recherche/?q=mende")
    expect(opened.locator("main noscript p")).to_be_visible()
    for page in ("regions/occitanie/", "departements/"):
        assert opened.locator(f'main a[href$="{page}"]').count() > 0, page
    context.close()


def test_a_need_without_a_place_asks_where_and_keeps_the_need(page: Page, address: str) -> None:
    """No list of houses far away: the commune is added to what was asked."""
    search(page, address, "?q=carte+grise")
    expect(page.locator("[data-annonce]")).to_contain_text("Où êtes-vous")
    assert found(page) == []
    page.get_by_label("Votre commune ou votre code postal").fill("Mende")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=carte+grise+Mende")
    expect(page.locator("[data-maison]").first).to_be_visible()
    expect(page.locator("[data-ou]")).to_be_hidden()
    expect(page.locator("[data-besoin=france-titres]")).to_be_visible()


def test_the_position_answers_where_one_is(page: Page, address: str) -> None:
    """The same as the button of the box: the need stays."""
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation(MENDE)  # type: ignore[arg-type]
    search(page, address, "?q=carte+grise")
    page.locator("[data-ou]").get_by_role("button", name="Autour de moi").click()
    expect(page.locator("[data-maison]").first).to_be_visible()
    assert "q=carte+grise" in page.url and "#lat=44.52&" in page.url


def test_the_box_that_asks_where_needs_nothing_that_comes_after_it(
    page: Page, address: str
) -> None:
    """Neither its button nor what is typed is lost while the rest of the page is on its way."""
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation(MENDE)  # type: ignore[arg-type]
    page.route("**/around-*.js", lambda route: None)
    search(page, address, "?q=carte+grise")
    page.locator("[data-ou]").get_by_role("button", name="Autour de moi").click()
    expect(page.locator("[data-maison]").first).to_be_visible()
    search(page, address, "?q=carte+grise")
    box = page.get_by_role("searchbox", name="Votre commune ou votre code postal")
    box.fill("mende")
    box.press("Enter")
    expect(page.locator("[data-maison]").first).to_be_visible()
    assert "q=carte+grise+mende" in page.url


def test_words_of_a_danger_are_told_whom_to_call(page: Page, address: str) -> None:
    """Above whatever the answer is, and no longer once something else is asked."""
    search(page, address, "?q=violences+conjugales+mende")
    call = page.locator("[data-appeler] a[href='tel:3919']")
    expect(call).to_be_visible()
    number, answer = call.bounding_box(), page.locator("[data-annonce]").bounding_box()
    assert number and answer and number["y"] + number["height"] <= answer["y"]
    expect(page.locator("[data-appeler]").get_by_role("link", name="Quitter vite")).to_be_visible()
    search_box = page.locator("form[data-boite] input[name=q]").first
    search_box.fill("mende")
    search_box.press("Enter")
    expect(page.locator("[data-appeler]")).to_be_hidden()
