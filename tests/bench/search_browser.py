"""The search measured in Chromium: what it loads from a cold cache, how fast it answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from math import inf
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any
from urllib.parse import quote, urlsplit

import brotli
from playwright.sync_api import Browser, Page, Response, ViewportSize, sync_playwright

from tests.bench.running import ROOT

_OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
_SETTLED = "[data-resultats]:is([data-etat=resultats], [data-etat=vide])"
_PACKED = (".wasm", ".pf_index", ".pf_meta", ".pf_fragment", ".pagefind")
_WATCH_FIRST = """new MutationObserver((_, watch) => {
  const region = document.querySelector("[data-resultats]");
  if (!region?.matches("[data-etat=resultats], [data-etat=vide]")) return;
  window.settledMs ??= performance.now();
  watch.disconnect();
}).observe(document, {subtree: true, attributes: true})"""
_SETTLED_AT = "performance.timeOrigin + window.settledMs"
_SLOWEST_MS = 60_000
# Each beginning of each name is typed; the pause before proposals is taken off.
_TYPE_ALL = """async ({names, pauseMs}) => {
  const input = document.querySelector("input[name=q]");
  const list = document.querySelector("[role=listbox]");
  const spent = [];
  let longest = 0;
  const observer = new PerformanceObserver((seen) => {
    for (const {duration} of seen.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({entryTypes: ["longtask"]});
  for (const name of names) {
    for (let end = 1; end <= Math.min(name.length, 10); end++) {
      const shown = new Promise((done) => {
        const mutations = new MutationObserver(() => (mutations.disconnect(), done(true)));
        mutations.observe(list, {childList: true, attributes: true});
        setTimeout(() => done(false), 3000);
      });
      input.value = name.slice(0, end);
      const start = performance.now();
      input.dispatchEvent(new Event("input", {bubbles: true}));
      if (await shown) spent.push(performance.now() - start - pauseMs);
    }
  }
  return {spent, longest};
}"""
_ASK_PAGEFIND = """async (questions) => {
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  let answered = 0;
  const spent = [];
  for (const {q, town} of questions) {
    const start = performance.now();
    const {results} = await pagefind.search(q);
    const first = await Promise.all(results.slice(0, 3).map((each) => each.data()));
    spent.push(performance.now() - start);
    if (first.some(({meta}) => meta.commune === town)) answered++;
  }
  return {answered, spent};
}"""
_PHONE: ViewportSize = {"width": 360, "height": 740}
PAUSE_MS = 80
SLOWDOWN = 4


@dataclass(frozen=True, slots=True)
class Load:
    """Requests, and bytes with Brotli, up to the first result: all of them, and the search's own.

    ``whole_bytes`` are those of the whole visit, with what comes once the results are there.
    """

    requests: int
    bytes: int
    search_bytes: int
    whole_bytes: int


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Stay silent."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve *folder*; yields its address with a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser that ``make test`` found."""
    path = (ROOT / ".cache" / "browser").read_text("utf-8").strip()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_OPTIONS)
        yield browser
        browser.close()


def cold_load(browser: Browser, address: str, query: str) -> Load:
    """What is loaded for *query*, by a telephone's browser that has nothing.

    On wide screens the map comes beside the results once they are there, unless data is spared.
    """
    context = browser.new_context(viewport=_PHONE)
    page = context.new_page()
    page.add_init_script(_WATCH_FIRST)
    responses = _kept_responses(page)
    page.goto(f"{address}recherche/?q={quote(query)}")
    page.locator(_SETTLED).wait_for()
    page.wait_for_load_state("networkidle")
    settled_at: float = page.evaluate(_SETTLED_AT)
    asked_at = {urlsplit(each.url).path: each.request.timing["startTime"] for each in responses}
    whole = {urlsplit(each.url).path: _transferred(each) for each in responses}
    context.close()
    sizes = {path: size for path, size in whole.items() if asked_at.get(path, inf) <= settled_at}
    own = [size for path, size in sizes.items() if _is_search(path)]
    return Load(len(sizes), sum(sizes.values()), sum(own), sum(whole.values()))


def first_result_s(browser: Browser, address: str, query: str) -> float:
    """Seconds from the visit to the first result of *query*, by a browser that has nothing."""
    context = browser.new_context(viewport=_PHONE)
    page = context.new_page()
    page.add_init_script(_WATCH_FIRST)
    page.goto(f"{address}recherche/?q={quote(query)}", wait_until="commit")
    page.locator(_SETTLED).wait_for(timeout=_SLOWEST_MS)
    spent_ms: float = page.evaluate("window.settledMs")
    context.close()
    return spent_ms / 1000


def typing_ms(browser: Browser, address: str, names: Sequence[str]) -> tuple[float, float, float]:
    """Median and 95th centile of a keystroke's proposals, longest task, with a slow processor."""
    page = browser.new_context().new_page()
    page.goto(address + "recherche/")
    page.locator("input[name=q]").focus()
    page.locator("[role=combobox][aria-controls]").wait_for()
    page.evaluate(_TYPE_ALL, {"names": names[:3], "pauseMs": PAUSE_MS})
    _slow_down(page)
    told = page.evaluate(_TYPE_ALL, {"names": names, "pauseMs": PAUSE_MS})
    return *_centiles(told["spent"]), told["longest"]


def pagefind_answers(
    browser: Browser, address: str, questions: Sequence[dict[str, str]]
) -> tuple[int, float, float, int]:
    """How many questions Pagefind answers, its times, and bytes up to its first answer."""
    page = browser.new_context().new_page()
    page.goto(address)
    responses = _kept_responses(page)
    page.evaluate(_ASK_PAGEFIND, questions[:1])
    page.wait_for_load_state("networkidle")
    first_bytes = sum(map(_transferred, list(responses)))
    told: dict[str, Any] = page.evaluate(_ASK_PAGEFIND, list(questions))
    return told["answered"], *_centiles(told["spent"]), first_bytes


def _kept_responses(page: Page) -> list[Response]:
    kept: list[Response] = []

    def keep(response: Response) -> None:
        kept.append(response)

    page.on("response", keep)
    return kept


def _slow_down(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})


def _centiles(spent: list[float]) -> tuple[float, float]:
    return median(spent), sorted(spent)[int(len(spent) * 0.95)]


def _transferred(response: Response) -> int:
    body = response.body()
    packed = urlsplit(response.url).path.endswith(_PACKED)
    return len(body) if packed else len(brotli.compress(body))


def _is_search(path: str) -> bool:
    stems = ("entry-", "start-", "worker-", "names-", "box-", "proposing-", "filtering-", "filter_")
    return "/donnees/" in path or path.rsplit("/", 1)[-1].startswith(stems)
