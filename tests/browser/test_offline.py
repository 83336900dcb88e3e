"""Pages that were visited, without network: js/offline/, in a browser that trusts the site.

The site stands in a folder of a server under a name that is no preview's; the browser is told to
trust it as if it spoke https. Each test has a context, and so caches and a worker, of its own.
"""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

import conftest
from tests.browser.conftest import _FOUND, _OPTIONS, PATIENCE_MS, Axe

ROOT = Path(__file__).resolve().parents[2]
NAME = "annuaire.test"
BASE = "annuaire/"
ENDING = ROOT / "docs" / "hosting" / "hors-ligne-arret.js"
PAGES = (
    "index.html",
    "404.html",
    "maisons/durtal/index.html",
    "maisons/ayen/index.html",
    "demarches/violences-danger/index.html",
    "sur-cet-appareil/index.html",
    "integrer/durtal/index.html",
)
OPEN = "2026-11-23T10:00:00+01:00"
MOST_PAGES = 50
KEEP = "Garder ce département hors ligne"
POLL_MS = 20
# Whether a page, its style and its scripts are kept, and the worker answers for them. A frame or a
# page of which nothing is to be kept has another condition.
KEPT = """async address => {
  const here = document.querySelectorAll('link[rel=stylesheet], script[src]');
  const wanted = [address, ...[...here].map(file => file.href || file.src)];
  const kept = await Promise.all(wanted.map(each => caches.match(each)));
  return here.length > 1 && navigator.serviceWorker.controller && kept.every(Boolean);
}"""
# What the worker does once a page is open: it has kept the page that says what is kept, its files.
BEGUN = """async device => {
  const page = await caches.match(device);
  if (!page || !navigator.serviceWorker.controller) return false;
  const files = page.headers.get('x-fichiers').split(' ');
  return (await Promise.all(files.map(file => caches.match(file)))).every(Boolean);
}"""
# Whether a file of this name is kept.
KEPT_NAME = """async name => {
  const caught = await Promise.all((await caches.keys()).map(async each =>
    (await (await caches.open(each)).keys()).some(({url}) => url.endsWith(name))));
  return caught.some(Boolean);
}"""
PAGES_CACHE = "const pages = await caches.open((await caches.keys()).find(n => /^pages /.test(n)));"


class _Host:
    """A server that can be there, be gone, answer with a fault, or let people wait."""

    state = "there"

    def __init__(self) -> None:
        self.waiting = threading.Event()


class _Handler(conftest._Handler):
    host: _Host

    def end_headers(self) -> None:
        """Let pages be asked for again, and say what servers say that compress."""
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Vary", "Accept-Encoding, Origin")
        super().end_headers()

    def do_GET(self) -> None:  # noqa: N802
        """Answer as the host is at the moment, and with the whole file.

        Their times are in whole seconds: of two versions within one, the second would be a 304.
        """
        del self.headers["If-Modified-Since"]
        if self.host.state == "gone":
            self.close_connection = True
            self.connection.close()
            return
        if self.host.state == "fault":
            self.send_error(503)
            return
        if self.host.state == "slow":
            self.host.waiting.wait(PATIENCE_MS / 1000)
        super().do_GET()


@pytest.fixture
def built(site: Path, tmp_path: Path) -> Path:
    """Return a server's folder with the few pages of the site that these tests read."""
    (tmp_path / BASE).mkdir()
    (tmp_path / BASE / "static").symlink_to(site / "static")
    for folder in ("departements/48-lozere", "maisons", "recherche"):
        shutil.copytree(site / folder, tmp_path / BASE / folder, dirs_exist_ok=True)
    for name in (*PAGES, "hors-ligne.js", "favicon.ico"):
        (tmp_path / BASE / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(site / name, tmp_path / BASE / name)
    return tmp_path


@pytest.fixture(scope="module")
def port() -> Iterator[ThreadingHTTPServer]:
    """Return a server that hands out nothing yet; its port is what the browser trusts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def host(port: ThreadingHTTPServer, built: Path) -> Iterator[_Host]:
    """Return what the server is at the moment; it hands out the test's own folder."""
    host = _Host()
    handler = type("Handler", (_Handler,), {"host": host})
    port.RequestHandlerClass = partial(handler, directory=str(built))  # type: ignore[assignment]
    yield host
    host.waiting.set()


@pytest.fixture
def address(host: _Host, port: ThreadingHTTPServer) -> str:
    """Return the address of the site."""
    return f"http://{NAME}:{port.server_port}/{BASE}"


@pytest.fixture(scope="module")
def trusting(browser: Browser, port: ThreadingHTTPServer) -> Iterator[Browser]:
    """Return a browser that trusts the site's name as if it spoke https."""
    running = browser.browser_type.launch(
        executable_path=_FOUND.read_text("utf-8").strip(),
        args=[
            *_OPTIONS,
            f"--host-resolver-rules=MAP {NAME} 127.0.0.1",
            f"--unsafely-treat-insecure-origin-as-secure=http://{NAME}:{port.server_port}",
        ],
    )
    yield running
    running.close()


@pytest.fixture
def visitor(trusting: Browser, host: _Host) -> Iterator[BrowserContext]:
    """Return a person whose browser knows nothing of the site yet."""
    context = trusting.new_context(locale="fr-FR")
    context.set_default_timeout(PATIENCE_MS)
    yield context
    host.waiting.set()  # nobody is waited for any more
    context.close()


def _until(page: Page, condition: str, argument: object = None) -> None:
    """Wait until *condition* holds, a function of the page that may be asynchronous.

    Playwright's ``wait_for_function`` takes any promise for a yes, and does not wait at all.
    """
    waiting = f"""async argument => {{
      const holds = {condition};
      for (let tries = 0; tries < {PATIENCE_MS // POLL_MS}; tries++) {{
        if (await holds(argument)) return;
        await new Promise(go => setTimeout(go, {POLL_MS}));
      }}
      const kept = await Promise.all((await caches.keys()).map(async name =>
        [name, (await (await caches.open(name)).keys()).map(({{url}}) => url)]));
      throw new Error('never: ' + JSON.stringify(kept));
    }}"""
    page.evaluate(waiting, argument)


def _visit(visitor: BrowserContext, address: str, site: str) -> Page:
    """Visit *address* for the first time, and wait until it is kept with its files."""
    page = visitor.new_page()
    page.goto(address)
    _until(page, KEPT, address)
    _until(page, BEGUN, f"{site}sur-cet-appareil/")
    return page


def test_the_first_page_is_there_again_without_network(
    visitor: BrowserContext, address: str, host: _Host
) -> None:
    """It says since when it is kept, and what holds now: the days are in it."""
    page = _visit(visitor, f"{address}maisons/durtal/", address)
    host.state = "gone"
    page.clock.set_fixed_time(OPEN)
    page.goto(f"{address}maisons/durtal/?depuis=ailleurs")
    expect(page.locator("main .kept-page [role=status]")).to_contain_text(
        re.compile(r"^Page gardée le \d+(er)? \w+ 20\d\d : le réseau ne répond pas")
    )
    expect(page.locator("[data-ouverture]")).to_have_text("Ouvert — ferme à 12\xa0h")
    assert page.locator("body").evaluate("e => getComputedStyle(e).display") == "flex"


def test_what_the_device_says_is_accessible(
    trusting: Browser, address: str, host: _Host, axe: Axe
) -> None:
    """The notice in a page, and the page that says what is kept."""
    visitor = trusting.new_context(bypass_csp=True, locale="fr-FR")
    page = _visit(visitor, f"{address}maisons/durtal/", address)
    host.state = "gone"
    page.goto(f"{address}maisons/durtal/")
    expect(page.locator(".kept-page")).to_be_visible()
    assert axe(page) == []
    page.goto(f"{address}maisons/ayen/")
    expect(page.locator("[data-pages] li")).to_have_count(1)
    assert axe(page) == []
    visitor.close()


def test_a_page_that_was_never_visited_says_so(
    visitor: BrowserContext, address: str, host: _Host
) -> None:
    """In a sentence, with those that are kept, and a link to try again."""
    page = _visit(visitor, f"{address}maisons/durtal/", address)
    host.state = "gone"
    page.goto(f"{address}maisons/ayen/")
    expect(page.locator("[data-absente]")).to_contain_text("n’est pas gardée sur cet appareil")
    kept = page.locator("[data-pages] li")
    expect(kept).to_have_count(1)
    expect(kept).to_contain_text(re.compile(r"France services Durtal gardée le .+ 20\d\d, \d+\sko"))
    host.state = "there"
    page.get_by_role("link", name="Essayer à nouveau").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("France services Ayen")


def test_a_fault_of_the_server_and_a_slow_one_are_no_network(
    visitor: BrowserContext, address: str, host: _Host
) -> None:
    """After four seconds the page that is kept is shown."""
    page = _visit(visitor, f"{address}maisons/durtal/", address)
    for state in ("fault", "slow"):
        host.state = state
        # What is not kept, its icon, is waited for in vain.
        page.goto(f"{address}maisons/durtal/", wait_until="domcontentloaded")
        expect(page.locator(".kept-page")).to_be_visible()


def test_the_next_visit_sees_the_new_site(
    visitor: BrowserContext, address: str, host: _Host, built: Path, site: Path
) -> None:
    """Under the old worker; it is kept from then on, and its files. What is gone is forgotten."""
    page = _visit(visitor, f"{address}maisons/ayen/", address)
    file = built / BASE / "maisons/ayen/index.html"
    old_style = re.findall(r"static/page-\w{8}\.css", file.read_text("utf-8"))[0]
    new_style = "static/page-NEWSTYLE.css"
    _until(page, KEPT_NAME, old_style)

    _publish_anew(built / BASE, site, old_style, new_style)
    page.goto(f"{address}maisons/ayen/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("(nouveau)")
    expect(page.locator(".kept-page")).to_have_count(0)
    page.goto(f"{address}sur-cet-appareil/")  # which stays kept, and names the old style till then
    _until(page, KEPT_NAME, new_style)
    _until(page, f"async name => !(await ({KEPT_NAME})(name))", old_style)
    host.state = "gone"
    page.goto(f"{address}maisons/ayen/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("(nouveau)")
    expect(page.locator(".kept-page")).to_be_visible()

    host.state = "there"
    shutil.rmtree(file.parent)
    page.goto(f"{address}maisons/ayen/")
    _until(page, "async a => !(await caches.match(a))", f"{address}maisons/ayen/")


def _publish_anew(folder: Path, site: Path, old_style: str, new_style: str) -> None:
    """Give the site a new title on each page, and its style a new name; the old one is gone."""
    (folder / "static").unlink()
    shutil.copytree(site / "static", folder / "static")
    (folder / old_style).rename(folder / new_style)
    for page in folder.rglob("index.html"):
        text = page.read_text("utf-8").replace("</h1>", " (nouveau)</h1>", 1)
        page.write_text(text.replace(old_style, new_style), "utf-8")


def test_pages_are_kept_within_a_bound_and_rubbish_breaks_nothing(
    visitor: BrowserContext, address: str, host: _Host
) -> None:
    """The oldest go; a cache that holds nonsense is written over; the device's page stays."""
    page = _visit(visitor, f"{address}maisons/durtal/", address)
    page.evaluate(
        f"""async address => {{
          {PAGES_CACHE}
          for (let at = 0; at < 70; at++) await pages.put(address + at, new Response('\0'));
          await pages.put(address, new Response('rubbish', {{headers: {{'x-gardee': 'never'}}}}));
        }}""",
        f"{address}maisons/durtal/",
    )
    page.goto(f"{address}maisons/durtal/")
    expect(page.get_by_role("heading", level=1)).to_have_text("France services Durtal")
    _until(
        page,
        f"async () => {{ {PAGES_CACHE} return (await pages.keys()).length === {MOST_PAGES} + 1 }}",
    )
    host.state = "gone"
    page.goto(f"{address}maisons/durtal/")
    expect(page.get_by_role("heading", level=1)).to_have_text("France services Durtal")
    page.goto(f"{address}maisons/durtal/0")  # among the oldest: it went
    expect(page.locator("[data-absente]")).to_be_visible()


def test_rubbish_that_is_shown_says_where_it_comes_from(
    visitor: BrowserContext, address: str, host: _Host
) -> None:
    """A page that is damaged on the device is not taken for the site's."""
    page = _visit(visitor, f"{address}maisons/durtal/", address)
    page.evaluate(
        f"async address => {{ {PAGES_CACHE} await pages.put(address, new Response('rubbish', "
        "{headers: {'content-type': 'text/html; charset=utf-8'}})) }",
        f"{address}maisons/durtal/",
    )
    host.state = "gone"
    page.goto(f"{address}maisons/durtal/")
    expect(page.locator("body")).to_contain_text("rubbishPage gardée : le réseau ne répond pas.")


def test_pages_are_kept_within_bytes(visitor: BrowserContext, address: str, host: _Host) -> None:
    """The oldest go where fewer pages are heavy, and with them the files that they alone name."""
    page = _visit(visitor, f"{address}maisons/durtal/", address)
    old_file = f"{address}static/old-AAAAAAAA.css"
    page.evaluate(
        f"""async ([address, file]) => {{
          {PAGES_CACHE}
          const files = await caches.open((await caches.keys()).find(n => /^fichiers /.test(n)));
          const heavy = (size, more) =>
            new Response('x', {{headers: {{'x-octets': size, ...more}}}});
          await pages.put(address + 'heavy', heavy(9_990_000, {{'x-fichiers': file}}));
          await files.put(file, heavy(4_000_000));
          await files.put(file.replace('old', 'other'), heavy(1000));
        }}""",
        [address, old_file],
    )
    page.goto(f"{address}maisons/durtal/")
    _until(page, "async a => !(await caches.match(a))", f"{address}heavy")
    _until(page, "async a => !(await caches.match(a))", old_file)
    assert page.evaluate("a => caches.match(a).then(Boolean)", old_file.replace("old", "other"))
    assert page.evaluate("a => caches.match(a).then(Boolean)", f"{address}maisons/durtal/")


def test_where_there_is_no_room_the_page_is_shown_and_it_is_said(
    visitor: BrowserContext, address: str, host: _Host
) -> None:
    """The older half of what is kept makes room; when there is some, pages are kept again."""
    page = _visit(visitor, f"{address}maisons/durtal/", address)
    page.evaluate(
        f"""async address => {{
          {PAGES_CACHE}
          for (let at = 0; at < 48; at++) await pages.put(address + at, new Response('\\0'));
        }}""",
        address,
    )
    origin = {"origin": address.removesuffix(f"/{BASE}")}
    session = visitor.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {**origin, "quotaSize": 1})
    page.goto(f"{address}maisons/ayen/")
    expect(page.get_by_role("heading", level=1)).to_have_text("France services Ayen")
    half = f"async () => {{ {PAGES_CACHE} return (await pages.keys()).length <= 25 + 1 }}"
    _until(page, half)
    page.goto(f"{address}sur-cet-appareil/")
    expect(page.locator("[data-etat]")).to_contain_text("Il n’y a plus de place sur cet appareil")
    session.send("Storage.overrideQuotaForOrigin", origin)
    page.goto(f"{address}maisons/ayen/")
    _until(page, KEPT, f"{address}maisons/ayen/")
    page.goto(f"{address}sur-cet-appareil/")
    expect(page.locator("[data-etat]")).to_contain_text("mise en forme comprise")
    expect(page.locator("[data-etat]")).not_to_contain_text("plus de place")


def test_a_page_that_helps_to_leave_is_not_kept(
    visitor: BrowserContext, address: str, host: _Host
) -> None:
    """Who looks at this device later does not find it, nor what was asked of the search."""
    page = _visit(visitor, f"{address}maisons/durtal/", address)
    page.goto(f"{address}demarches/violences-danger/")
    page.goto(f"{address}maisons/ayen/?q=violences")
    _until(page, KEPT, f"{address}maisons/ayen/")  # kept later than the other would have been
    addresses = f"async () => {{ {PAGES_CACHE} return (await pages.keys()).map(k => k.url) }}"
    kept = page.evaluate(addresses)
    assert sorted(kept) == [
        f"{address}{name}" for name in ("maisons/ayen/", "maisons/durtal/", "sur-cet-appareil/")
    ]


def test_an_address_without_its_slash_and_a_frame_are_as_without_a_worker(
    visitor: BrowserContext, address: str, host: _Host
) -> None:
    """The server leads on; what other sites show in a frame is no visit here."""
    page = _visit(visitor, f"{address}maisons/durtal/", address)
    page.goto(f"{address}maisons/ayen")
    expect(page).to_have_url(f"{address}maisons/ayen/")
    _until(page, KEPT, f"{address}maisons/ayen/")
    page.evaluate(
        """src => new Promise(loaded => {
          const frame = document.createElement('iframe');
          Object.assign(frame, {src, onload: loaded});
          document.body.append(frame);
        }).then(() => undefined)""",
        f"{address}integrer/durtal/",
    )
    assert "Durtal" in (page.frames[1].title())
    assert not page.evaluate("a => caches.match(a).then(Boolean)", f"{address}integrer/durtal/")


def test_what_is_kept_can_be_erased(visitor: BrowserContext, address: str, host: _Host) -> None:
    """One page, or all of them: nothing of the site is left."""
    page = _visit(visitor, f"{address}maisons/durtal/", address)
    page.goto(f"{address}maisons/ayen/")
    _until(page, KEPT, f"{address}maisons/ayen/")
    # Too heavy to stay: when it is gone, the worker has done its last with this visit.
    page.evaluate(
        """async address => {
          const files = await caches.open((await caches.keys()).find(n => /^fichiers /.test(n)));
          await files.put(address, new Response('x', {headers: {'x-octets': 4_000_000}}));
        }""",
        f"{address}static/x",
    )
    page.goto(f"{address}sur-cet-appareil/")
    _until(page, "async a => !(await caches.match(a))", f"{address}static/x")
    page.get_by_role("button", name="Effacer France services Ayen").click()
    expect(page.locator("[data-pages] li")).to_have_count(1)
    expect(page.locator("[data-etat]")).to_contain_text(
        re.compile("^C’est effacé. En tout \\d+\\sko")
    )
    assert not page.evaluate("a => caches.match(a).then(Boolean)", f"{address}maisons/ayen/")
    page.get_by_role("button", name="Tout effacer").click()
    expect(page.locator("[data-etat]")).to_have_text("C’est effacé. Aucune page n’est gardée.")
    _until(page, "async () => !(await caches.keys()).length")


@pytest.fixture
def lozere(visitor: BrowserContext, address: str) -> Page:
    """Return the page of a department, once it can be kept, and the worker has done its first."""
    page = _visit(visitor, f"{address}departements/48-lozere/", address)
    expect(page.get_by_role("button", name=KEEP)).to_be_visible()
    return page


def test_a_department_is_kept_whole_listed_and_erased(
    lozere: Page, address: str, host: _Host, axe: Axe
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


def test_the_search_answers_within_what_is_kept(lozere: Page, address: str, host: _Host) -> None:
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
    _until(page, "async () => !(await caches.keys()).some(name => /^(recherche|dep)/.test(name))")


def test_a_later_visit_is_what_is_shown_of_a_kept_department(
    lozere: Page, address: str, host: _Host, built: Path
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
            _until(page, said, f"{address}departements/48-lozere/")
        else:
            page.get_by_role("button", name="Mettre à jour").click()
            _until(page, "async () => document.querySelector('[aria-disabled]') === null")
        host.state = "gone"
        page.goto(f"{address}departements/48-lozere/")
        expect(page.get_by_role("heading", level=1)).to_contain_text(words)
        expect(page.locator(".kept-page")).to_be_visible()
        host.state = "there"


def test_a_department_that_cannot_be_kept_is_said_and_leaves_nothing_half(
    lozere: Page, address: str, host: _Host
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
    _until(page, "async () => !(await caches.keys()).some(name => /^departement/.test(name))")


def test_storage_that_is_refused_is_said_and_breaks_nothing(
    visitor: BrowserContext, address: str, host: _Host
) -> None:
    """As browsers refuse it: by an error at the first touch."""
    visitor.add_init_script(
        """const refuse = () => { throw new DOMException('no', 'SecurityError') };
        for (const of of [[window, 'caches'], [Navigator.prototype, 'serviceWorker']])
          Object.defineProperty(...of, {get: refuse});"""
    )
    page = visitor.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{address}sur-cet-appareil/")
    expect(page.locator("[data-etat]")).to_contain_text("Ce navigateur ne garde pas de pages")
    page.goto(f"{address}departements/48-lozere/")
    expect(page.locator("[data-garde-etat]")).to_contain_text("Ce navigateur ne permet pas de")
    expect(page.get_by_role("button", name="Garder ce département")).to_have_count(0)
    assert faults == []


def test_the_switch_leaves_nothing(
    visitor: BrowserContext, address: str, host: _Host, built: Path
) -> None:
    """The file of docs/hosting in the worker's place: at the next visit no worker, nothing kept."""
    page = _visit(visitor, f"{address}maisons/durtal/", address)
    shutil.copy(ENDING, built / BASE / "hors-ligne.js")
    page.goto(f"{address}maisons/durtal/")
    _until(page, "async () => !(await caches.keys()).length")
    _until(page, "async () => !(await navigator.serviceWorker.getRegistrations()).length")


def test_a_preview_keeps_nothing(
    visitor: BrowserContext, address: str, host: _Host, port: ThreadingHTTPServer
) -> None:
    """On this machine's own names there is never a worker, whatever the site was built for."""
    page = visitor.new_page()
    for local in ("127.0.0.1", "localhost", "annuaire.localhost"):
        page.goto(f"http://{local}:{port.server_port}/{BASE}maisons/durtal/")
        found = "navigator.serviceWorker.getRegistrations().then(all => all.length)"
        assert page.evaluate(found) == 0
