"""Pages that were visited are read without network; what is kept has bounds, an end, and a page."""

from __future__ import annotations

import re
import shutil
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.conftest import Axe
from tests.browser.offline.conftest import (
    BASE,
    KEPT,
    KEPT_NAME,
    PAGES_CACHE,
    Host,
    fill,
    until,
    visit,
)

ENDING = Path(__file__).resolve().parents[3] / "docs" / "hosting" / "hors-ligne-arret.js"
OPEN = "2026-11-23T10:00:00+01:00"
MOST_PAGES = 50


def test_the_first_page_is_there_again_without_network(
    visitor: BrowserContext, address: str, host: Host
) -> None:
    """It says since when it is kept, and what holds now: the days are in it."""
    page = visit(visitor, f"{address}maisons/durtal/", address)
    host.state = "gone"
    page.clock.set_fixed_time(OPEN)
    page.goto(f"{address}maisons/durtal/?depuis=ailleurs")
    expect(page.locator("main .kept-page [role=status]")).to_contain_text(
        re.compile(r"^Page gardée le \d+(er)? \w+ 20\d\d : le réseau ne répond pas")
    )
    expect(page.locator("[data-ouverture]")).to_have_text("Ouvert — ferme à 12\xa0h")
    assert page.locator("body").evaluate("e => getComputedStyle(e).display") == "flex"


def test_what_the_device_says_is_accessible(
    trusting: Browser, address: str, host: Host, axe: Axe
) -> None:
    """The notice in a page, and the page that says what is kept."""
    visitor = trusting.new_context(bypass_csp=True, locale="fr-FR")
    page = visit(visitor, f"{address}maisons/durtal/", address)
    host.state = "gone"
    page.goto(f"{address}maisons/durtal/")
    expect(page.locator(".kept-page")).to_be_visible()
    assert axe(page) == []
    page.goto(f"{address}maisons/ayen/")
    expect(page.locator("[data-pages] li")).to_have_count(1)
    assert axe(page) == []
    visitor.close()


def test_a_page_that_was_never_visited_says_so(
    visitor: BrowserContext, address: str, host: Host
) -> None:
    """In a sentence, with those that are kept, and a link to try again."""
    page = visit(visitor, f"{address}maisons/durtal/", address)
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
    visitor: BrowserContext, address: str, host: Host
) -> None:
    """After four seconds the page that is kept is shown."""
    page = visit(visitor, f"{address}maisons/durtal/", address)
    for state in ("fault", "slow"):
        host.state = state
        # What is not kept, its icon, is waited for in vain.
        page.goto(f"{address}maisons/durtal/", wait_until="domcontentloaded")
        expect(page.locator(".kept-page")).to_be_visible()


def test_the_next_visit_sees_the_new_site(
    visitor: BrowserContext, address: str, host: Host, built: Path, site: Path
) -> None:
    """Under the old worker; it is kept from then on, and its files. What is gone is forgotten."""
    page = visit(visitor, f"{address}maisons/ayen/", address)
    file = built / BASE / "maisons/ayen/index.html"
    old_style = re.findall(r"static/page-\w{8}\.css", file.read_text("utf-8"))[0]
    new_style = "static/page-NEWSTYLE.css"
    until(page, KEPT_NAME, old_style)

    _publish_anew(built / BASE, site, old_style, new_style)
    page.goto(f"{address}maisons/ayen/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("(nouveau)")
    expect(page.locator(".kept-page")).to_have_count(0)
    page.goto(f"{address}sur-cet-appareil/")  # which stays kept, and names the old style till then
    until(page, KEPT_NAME, new_style)
    until(page, f"async name => !(await ({KEPT_NAME})(name))", old_style)
    host.state = "gone"
    page.goto(f"{address}maisons/ayen/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("(nouveau)")
    expect(page.locator(".kept-page")).to_be_visible()

    host.state = "there"
    shutil.rmtree(file.parent)
    page.goto(f"{address}maisons/ayen/")
    until(page, "async a => !(await caches.match(a))", f"{address}maisons/ayen/")


def _publish_anew(folder: Path, site: Path, old_style: str, new_style: str) -> None:
    """Give the site a new title on each page, and its style a new name; the old one is gone."""
    (folder / "static").unlink()
    shutil.copytree(site / "static", folder / "static")
    (folder / old_style).rename(folder / new_style)
    for page in folder.rglob("index.html"):
        text = page.read_text("utf-8").replace("</h1>", " (nouveau)</h1>", 1)
        page.write_text(text.replace(old_style, new_style), "utf-8")


def test_pages_are_kept_within_a_bound_and_rubbish_breaks_nothing(
    visitor: BrowserContext, address: str, host: Host
) -> None:
    """The oldest go; a cache that holds nonsense is written over; the device's page stays."""
    page = visit(visitor, f"{address}maisons/durtal/", address)
    fill(page, f"{address}maisons/durtal/", 70)
    page.evaluate(
        f"async address => {{ {PAGES_CACHE} await pages.put(address, new Response('rubbish', "
        "{headers: {'x-gardee': 'never'}})) }",
        f"{address}maisons/durtal/",
    )
    page.goto(f"{address}maisons/durtal/")
    expect(page.get_by_role("heading", level=1)).to_have_text("France services Durtal")
    until(
        page,
        f"async () => {{ {PAGES_CACHE} return (await pages.keys()).length === {MOST_PAGES} + 1 }}",
    )
    host.state = "gone"
    page.goto(f"{address}maisons/durtal/")
    expect(page.get_by_role("heading", level=1)).to_have_text("France services Durtal")
    page.goto(f"{address}maisons/durtal/0")  # among the oldest: it went
    expect(page.locator("[data-absente]")).to_be_visible()


def test_rubbish_that_is_shown_says_where_it_comes_from(
    visitor: BrowserContext, address: str, host: Host
) -> None:
    """A page that is damaged on the device is not taken for the site's."""
    page = visit(visitor, f"{address}maisons/durtal/", address)
    page.evaluate(
        f"async address => {{ {PAGES_CACHE} await pages.put(address, new Response('rubbish', "
        "{headers: {'content-type': 'text/html; charset=utf-8'}})) }",
        f"{address}maisons/durtal/",
    )
    host.state = "gone"
    page.goto(f"{address}maisons/durtal/")
    expect(page.locator("body")).to_contain_text("rubbishPage gardée : le réseau ne répond pas.")


def test_pages_are_kept_within_bytes(visitor: BrowserContext, address: str, host: Host) -> None:
    """The oldest go where fewer pages are heavy, and with them the files that they alone name."""
    page = visit(visitor, f"{address}maisons/durtal/", address)
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
    until(page, "async a => !(await caches.match(a))", f"{address}heavy")
    until(page, "async a => !(await caches.match(a))", old_file)
    assert page.evaluate("a => caches.match(a).then(Boolean)", old_file.replace("old", "other"))
    assert page.evaluate("a => caches.match(a).then(Boolean)", f"{address}maisons/durtal/")


def test_where_there_is_no_room_the_page_is_shown_and_it_is_said(
    visitor: BrowserContext, address: str, host: Host
) -> None:
    """The older half of what is kept makes room; when there is some, pages are kept again."""
    page = visit(visitor, f"{address}maisons/durtal/", address)
    fill(page, address, 48)
    origin = {"origin": address.removesuffix(f"/{BASE}")}
    session = visitor.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {**origin, "quotaSize": 1})
    page.goto(f"{address}maisons/ayen/")
    expect(page.get_by_role("heading", level=1)).to_have_text("France services Ayen")
    half = f"async () => {{ {PAGES_CACHE} return (await pages.keys()).length <= 25 + 1 }}"
    until(page, half)
    page.goto(f"{address}sur-cet-appareil/")
    expect(page.locator("[data-etat]")).to_contain_text("Il n’y a plus de place sur cet appareil")
    session.send("Storage.overrideQuotaForOrigin", origin)
    page.goto(f"{address}maisons/ayen/")
    until(page, KEPT, f"{address}maisons/ayen/")
    page.goto(f"{address}sur-cet-appareil/")
    expect(page.locator("[data-etat]")).to_contain_text("mise en forme comprise")
    expect(page.locator("[data-etat]")).not_to_contain_text("plus de place")


def test_a_page_that_helps_to_leave_is_not_kept(
    visitor: BrowserContext, address: str, host: Host
) -> None:
    """Who looks at this device later does not find it, nor what was asked of the search."""
    page = visit(visitor, f"{address}maisons/durtal/", address)
    page.goto(f"{address}demarches/violences-danger/")
    page.goto(f"{address}maisons/ayen/?q=violences")
    until(page, KEPT, f"{address}maisons/ayen/")  # kept later than the other would have been
    addresses = f"async () => {{ {PAGES_CACHE} return (await pages.keys()).map(k => k.url) }}"
    kept = page.evaluate(addresses)
    assert sorted(kept) == [
        f"{address}{name}" for name in ("maisons/ayen/", "maisons/durtal/", "sur-cet-appareil/")
    ]


def test_an_address_without_its_slash_and_a_frame_are_as_without_a_worker(
    visitor: BrowserContext, address: str, host: Host
) -> None:
    """The server leads on; what other sites show in a frame is no visit here."""
    page = visit(visitor, f"{address}maisons/durtal/", address)
    page.goto(f"{address}maisons/ayen")
    expect(page).to_have_url(f"{address}maisons/ayen/")
    until(page, KEPT, f"{address}maisons/ayen/")
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


def test_what_is_kept_can_be_erased(visitor: BrowserContext, address: str, host: Host) -> None:
    """One page, or all of them: nothing of the site is left."""
    page = visit(visitor, f"{address}maisons/durtal/", address)
    page.goto(f"{address}maisons/ayen/")
    until(page, KEPT, f"{address}maisons/ayen/")
    # Too heavy to stay: when it is gone, the worker has done its last with this visit.
    page.evaluate(
        """async address => {
          const files = await caches.open((await caches.keys()).find(n => /^fichiers /.test(n)));
          await files.put(address, new Response('x', {headers: {'x-octets': 4_000_000}}));
        }""",
        f"{address}static/x",
    )
    page.goto(f"{address}sur-cet-appareil/")
    until(page, "async a => !(await caches.match(a))", f"{address}static/x")
    page.get_by_role("button", name="Effacer France services Ayen").click()
    expect(page.locator("[data-pages] li")).to_have_count(1)
    expect(page.locator("[data-etat]")).to_contain_text(
        re.compile("^C’est effacé. En tout \\d+\\sko")
    )
    assert not page.evaluate("a => caches.match(a).then(Boolean)", f"{address}maisons/ayen/")
    page.get_by_role("button", name="Tout effacer").click()
    expect(page.locator("[data-etat]")).to_have_text("C’est effacé. Aucune page n’est gardée.")
    until(page, "async () => !(await caches.keys()).length")


def test_storage_that_is_refused_is_said_and_breaks_nothing(
    visitor: BrowserContext, address: str, host: Host
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
    visitor: BrowserContext, address: str, host: Host, built: Path
) -> None:
    """The file of docs/hosting in the worker's place: at the next visit no worker, nothing kept."""
    page = visit(visitor, f"{address}maisons/durtal/", address)
    shutil.copy(ENDING, built / BASE / "hors-ligne.js")
    page.goto(f"{address}maisons/durtal/")
    until(page, "async () => !(await caches.keys()).length")
    until(page, "async () => !(await navigator.serviceWorker.getRegistrations()).length")


def test_a_preview_keeps_nothing(
    visitor: BrowserContext, address: str, host: Host, port: ThreadingHTTPServer
) -> None:
    """On this machine's own names there is never a worker, whatever the site was built for."""
    page = visitor.new_page()
    for local in ("127.0.0.1", "localhost", "annuaire.localhost"):
        page.goto(f"http://{local}:{port.server_port}/{BASE}maisons/durtal/")
        found = "navigator.serviceWorker.getRegistrations().then(all => all.length)"
        assert page.evaluate(found) == 0
