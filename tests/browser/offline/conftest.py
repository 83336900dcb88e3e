"""A site that may be gone, and a browser that trusts it: js/offline/.

The site stands in a folder of a server under a name that is no preview's; the browser is told to
trust it as if it spoke https. Each test has a context, and so caches and a worker, of its own.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

import conftest
from tests.browser.conftest import _FOUND, _OPTIONS, PATIENCE_MS

NAME = "annuaire.test"
BASE = "annuaire/"
PAGES = (
    "index.html",
    "404.html",
    "maisons/durtal/index.html",
    "maisons/ayen/index.html",
    "demarches/violences-danger/index.html",
    "sur-cet-appareil/index.html",
    "integrer/durtal/index.html",
)
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


class Host:
    """A server that can be there, be gone, answer with a fault, or let people wait."""

    state = "there"

    def __init__(self) -> None:
        self.waiting = threading.Event()


class _Handler(conftest._Handler):
    host: Host

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
def host(port: ThreadingHTTPServer, built: Path) -> Iterator[Host]:
    """Return what the server is at the moment; it hands out the test's own folder."""
    host = Host()
    handler = type("Handler", (_Handler,), {"host": host})
    port.RequestHandlerClass = partial(handler, directory=str(built))  # type: ignore[assignment]
    yield host
    host.waiting.set()


@pytest.fixture
def address(host: Host, port: ThreadingHTTPServer) -> str:
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
def visitor(trusting: Browser, host: Host) -> Iterator[BrowserContext]:
    """Return a person whose browser knows nothing of the site yet."""
    context = trusting.new_context(locale="fr-FR")
    context.set_default_timeout(PATIENCE_MS)
    yield context
    host.waiting.set()  # nobody is waited for any more
    context.close()


def until(page: Page, condition: str, argument: object = None) -> None:
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


def visit(visitor: BrowserContext, address: str, site: str) -> Page:
    """Visit *address* for the first time, and wait until it is kept with its files."""
    page = visitor.new_page()
    page.goto(address)
    until(page, KEPT, address)
    until(page, BEGUN, f"{site}sur-cet-appareil/")
    return page


def fill(page: Page, beginning: str, count: int) -> None:
    """Keep *count* pages of one byte among those of *page*, as older than what comes next."""
    page.evaluate(
        f"""async ([beginning, count]) => {{
          {PAGES_CACHE}
          for (let at = 0; at < count; at++) await pages.put(beginning + at, new Response('\\0'));
        }}""",
        [beginning, count],
    )
