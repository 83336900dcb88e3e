"""A search that did not start, is long to answer, or was published anew meanwhile."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

STATE = "data-etat"
PAINTED = """() => new Promise(done => {
  const drawn = entry => entry.name === "first-contentful-paint" && done(entry.name);
  const watch = new PerformanceObserver(seen => seen.getEntries().forEach(drawn));
  watch.observe({type: "paint", buffered: true});
})"""
HASHED = re.compile(r"-[0-9a-f]{8}")
HOUSES = re.compile(r'"maisons":"[0-9a-f]{8}"')  # so few houses are in one folder


def settled(page: Page, state: str = "resultats") -> None:
    """Wait for the region's state."""
    expect(page.locator("[data-resultats]")).to_have_attribute(STATE, state)


def ask(page: Page, words: str) -> None:
    """Type the words and press Enter."""
    page.locator("input[name=q]").fill(words)
    page.locator("input[name=q]").press("Enter")


@pytest.mark.parametrize(
    "answer",
    [None, {"status": 404}, {"body": "throw new Error('old')", "content_type": "text/javascript"}],
    ids=["blocked", "gone", "broken"],
)
def test_a_search_whose_script_did_not_run_says_so_and_leads_on_with_the_question(
    page: Page, address: str, faults: list[str], answer: dict[str, object] | None
) -> None:
    """The words stay in the box; a postcode leads to its department."""
    respond = (lambda route: route.fulfill(**answer)) if answer else (lambda route: route.abort())
    page.route("**/entry-*.js", respond)
    page.goto(address + "recherche/?q=48000")
    rescue = page.locator("[data-secours]")
    expect(rescue).to_contain_text("Si rien ne vient")
    expect(rescue).to_contain_text("Vous cherchez «\xa048000\xa0»")
    expect(page.locator("input[name=q]")).to_have_value("48000")
    expect(page.get_by_role("heading", name="Chercher par région")).to_be_visible()
    rescue.get_by_role("link", name="Lozère (48)").click()
    expect(page).to_have_url(address + "departements/48-lozere/")
    faults.clear()


@pytest.mark.parametrize(
    ("question", "departments"),
    [
        ("48000", ["48-lozere"]), ("48", ["48-lozere"]), ("caf+loz%C3%A8re", ["48-lozere"]),
        ("LOZERE", ["48-lozere"]), ("mende", []), ("4800", []), ("148000", []), ("%E9%FF", []),
    ],
)  # fmt: skip
def test_the_question_leads_to_the_departments_that_it_names(
    page: Page, address: str, faults: list[str], question: str, departments: list[str]
) -> None:
    """By number or by name, never by a part of either."""
    page.route("**/entry-*.js", lambda route: route.abort())
    page.goto(f"{address}recherche/?q={question}")
    if question != "%E9%FF":  # no text: nothing is said of it
        expect(page.locator("[data-question]")).not_to_be_empty()
    links = page.locator('[data-question] a[href*="/departements/"]')
    found = links.evaluate_all("all => all.map(a => a.href.split('/').at(-2))")
    assert found == departments
    faults.clear()


def test_every_department_that_is_named_has_its_page(
    page: Page, address: str, site: Path, faults: list[str]
) -> None:
    """The addresses are made of the names that the page holds."""
    manifest = json.loads((site / "recherche" / "donnees" / "manifeste.json").read_text("utf-8"))
    codes = list(manifest["departements"])
    page.route("**/entry-*.js", lambda route: route.abort())
    found: set[str] = set()
    for some in (codes[:50], codes[50:]):
        page.goto(f"{address}recherche/?q={'+'.join(some)}")
        links = page.locator('[data-question] a[href*="/departements/"]')
        expect(links.first).to_be_visible()
        found |= set(links.evaluate_all("all => all.map(a => a.href.split('/').at(-2))"))
    assert found == {folder.name for folder in (site / "departements").iterdir() if folder.is_dir()}
    faults.clear()


def test_a_search_without_any_script_of_its_own_still_says_so(
    page: Page, address: str, faults: list[str]
) -> None:
    """The style alone tells it."""
    page.route(re.compile(r"/(entry|rescue)-\w+\.js"), lambda route: route.abort())
    page.goto(address + "recherche/?q=48000")
    expect(page.locator("[data-secours] a").first).to_be_visible()
    faults.clear()


def test_a_search_that_started_says_nothing_of_it(page: Page, address: str) -> None:
    """Neither before a question nor after its answer."""
    page.goto(address + "recherche/")
    expect(page.locator("[data-pret]")).to_be_attached()
    expect(page.locator("[data-secours]")).to_be_hidden()
    ask(page, "mende")
    settled(page)
    expect(page.locator("[data-secours]")).to_be_hidden()


@pytest.mark.parametrize("part", ["start", "worker", "p-480"])
def test_an_answer_that_is_long_to_come_has_a_way_on_meanwhile(
    page: Page, address: str, part: str
) -> None:
    """A server that accepts and never answers holds up the answer only."""
    page.context.route(f"**/{part}*", lambda route: None)
    page.goto(address + "recherche/?q=48000", wait_until="commit")
    expect(page.locator("[data-secours]")).to_contain_text("Vous cherchez")
    expect(page.locator("[data-question]")).to_be_visible()
    expect(page.locator("[data-question] a", has_text="Réessayer")).to_be_visible()


@pytest.mark.parametrize("hung", ["site", "entry", "rescue"])
def test_a_script_that_hangs_does_not_hold_up_the_page(
    browser: Browser, address: str, hung: str
) -> None:
    """The page is drawn: its text is painted while the script is awaited."""
    context = browser.new_context()
    page = context.new_page()
    page.route(f"**/static/{hung}-*.js", lambda route: None)
    page.goto(address + "recherche/?q=48000", wait_until="commit")
    assert page.evaluate(PAINTED) == "first-contentful-paint"
    context.close()


def test_a_failure_can_be_tried_again_on_the_page(
    page: Page, address: str, faults: list[str]
) -> None:
    """« Réessayer » asks the same question."""
    page.context.route("**/maisons-*/*.json", lambda route: route.abort())
    page.goto(address + "recherche/?q=48000")
    settled(page, "erreur")
    page.context.unroute("**/maisons-*/*.json")
    page.locator("[data-question] a", has_text="Réessayer").click()
    settled(page)
    faults.clear()


def published_anew(page: Page) -> None:
    """From now on the files of the search have other names; those that were known are gone."""

    def respond(route: Route) -> None:
        url = route.request.url
        if url.endswith("manifeste.json"):
            text = HASHED.sub("-new00000", route.fetch().text())
            text = HOUSES.sub('"maisons":"new00000"', text)
            route.fulfill(body=text, content_type="application/json")
        elif "-new00000" in url:
            route.fulfill(json=json.loads(route.fetch(url=old[fixed(url)]).text()))
        else:
            route.fulfill(status=404)

    def fixed(url: str) -> str:
        return HASHED.sub("", url).replace("-new00000", "")

    names: list[str] = page.evaluate(
        """async () => {
          const base = new URL(document.querySelector("[data-donnees]").dataset.donnees, location);
          const text = await (await fetch(new URL("manifeste.json", base))).text();
          const names = [...text.matchAll(/"([^"]+-[0-9a-f]{8}[^"]*)"/g)].map(([, name]) => name);
          return [...names, `maisons-${JSON.parse(text).maisons}`].map(name => base + name);
        }"""
    )
    old = _Files({fixed(name): name for name in names})
    page.context.route("**/recherche/donnees/**", respond)


class _Files(dict[str, str]):
    """The old address of a file, by the name of its folder without the hash."""

    def __missing__(self, url: str) -> str:
        folder = next(name for name in self if url.startswith(name + "/"))
        return self[folder] + url.removeprefix(folder)


def test_a_page_left_open_finds_after_a_publication(
    page: Page, address: str, faults: list[str]
) -> None:
    """A file that is gone makes the manifest be read anew, and the question asked again."""
    page.goto(address + "recherche/?q=mende")
    settled(page)
    published_anew(page)
    page.evaluate("window.stayed = true")
    ask(page, "durtal")
    expect(page.locator('[data-lieu="49127"]')).to_be_visible()
    expect(page.locator("[data-maison]").first).to_be_visible()
    settled(page)
    assert page.evaluate("window.stayed") is True
    faults.clear()


def test_a_page_whose_scripts_are_gone_is_loaded_anew(
    page: Page, address: str, faults: list[str]
) -> None:
    """The page of today names others: its address says what was asked."""
    visits: list[str] = []

    def old_page_first(route: Route) -> None:
        visits.append(route.request.url)
        text = route.fetch().text()
        if len(visits) == 1:
            text = re.sub(r"/worker-\w{8}\.js", "/worker-GONE0000.js", text)
        route.fulfill(body=text, content_type="text/html")

    page.route(re.compile(r"/recherche/(\?.*)?$"), old_page_first)
    page.goto(address + "recherche/?q=mende")
    settled(page)
    faults.clear()


def test_a_page_is_not_loaded_anew_for_ever(page: Page, address: str, faults: list[str]) -> None:
    """Each page names scripts that are gone, each time others: the second failure is told."""
    loads: list[str] = []

    def never_whole(route: Route) -> None:
        if route.request.is_navigation_request():
            loads.append(route.request.url)
        text = re.sub(r"/worker-\w{8}\.js", f"/worker-{len(loads):08d}.js", route.fetch().text())
        if not route.request.is_navigation_request():
            text = text.replace(f"/worker-{len(loads):08d}.js", "/worker-NEWER000.js")
        route.fulfill(body=text, content_type="text/html")

    page.route(re.compile(r"/recherche/(\?.*)?$"), never_whole)
    page.goto(address + "recherche/?q=mende")
    page.wait_for_url(lambda _: len(loads) == 2)
    settled(page, "erreur")
    expect(page.locator("[data-question] a", has_text="Réessayer")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert len(loads) == 2
    faults.clear()
