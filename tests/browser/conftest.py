"""One browser for all browser tests; each test has a page of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

# As root, and in containers, Chromium only starts without its sandbox; it sees our pages only.
_OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
_ROOT = Path(__file__).resolve().parents[2]
_AXE = _ROOT / "node_modules" / "axe-core" / "axe.min.js"
_AXE_RULES: Mapping[str, object] = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
}
_FOUND = _ROOT / ".cache" / "browser"
# Long enough for a machine that has much else to do; a test that passes never waits for it.
PATIENCE_MS = 30_000
expect.set_options(timeout=PATIENCE_MS)
# A second, where a machine draws as it should: clusters part in 0.3 s, Tab has its order in 0.5 s.
STILL_DRAWINGS = 60
# Wait until nothing of the map has moved, come, gone or faded for so many drawings.
STILL = """([drawings, patience]) => new Promise((done, fail) => {
  const since = performance.now();
  const parts = ['', ' .leaflet-pane', ' .leaflet-marker-icon', ' .leaflet-popup'];
  const all = parts.map(each => `.places-map${each}`).join();
  const drawn = () => JSON.stringify([...document.querySelectorAll(all)].map(each => [
    each.className, each.tabIndex, getComputedStyle(each).opacity, each.getBoundingClientRect()]));
  let [before, same] = ['', 0];
  const look = () => {
    const now = drawn();
    same = now === before ? same + 1 : 0;
    before = now;
    if (same >= drawings) done();
    else if (performance.now() - since > patience) fail(new Error(`never still: ${now}`));
    else requestAnimationFrame(look);
  };
  look();
})"""
MENDE = {"latitude": 44.51832, "longitude": 3.50066}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a Chromium: the one that ``make test`` found."""
    if not _FOUND.is_file():
        pytest.fail("No browser: run « make test », which finds or installs one.")
    path = _FOUND.read_text("utf-8").strip()
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=_OPTIONS)
        yield running
        running.close()


@pytest.fixture
def faults() -> list[str]:
    """What went wrong in the page: script errors, refused loads, policy violations."""
    return []


@pytest.fixture
def page(browser: Browser, faults: list[str]) -> Iterator[Page]:
    """Return a page 1,280 pixels wide; the test fails if the page meets an error."""
    context = browser.new_context(locale="fr-FR", viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.set_default_timeout(PATIENCE_MS)
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda said: said.type == "error" and faults.append(said.text))
    yield opened
    # What a route is about to fetch for the page is nobody's any more; a page that its test
    # has closed has let go of its routes itself, and refuses to be asked.
    if not opened.is_closed():
        opened.unroute_all(behavior="ignoreErrors")
    context.close()
    assert faults == []


def still(page: Page) -> None:
    """Wait until the map stands still, whatever made it move."""
    page.evaluate(STILL, [STILL_DRAWINGS, PATIENCE_MS])


class Axe(Protocol):
    """The violations of axe-core's rules in a page as it is now, each with its element."""

    def __call__(self, page: Page, run_only: Mapping[str, object] = ...) -> list[str]: ...


@pytest.fixture(scope="session")
def axe() -> Axe:
    """Return a function: the rules that a page breaks, by axe-core, A and AA of WCAG by default.

    What is drawn on a map stands where it stands; the list beside leads to the same pages.
    """

    def violations(page: Page, run_only: Mapping[str, object] = _AXE_RULES) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(_AXE.read_text("utf-8"))
        options = {"runOnly": run_only, "resultTypes": ["violations"], "preload": False}
        found = page.evaluate("options => axe.run(document, options)", options)
        return [
            f"{violation['id']}: {node['html'][:200]}"
            for violation in found["violations"]
            for node in violation["nodes"]
            if not (violation["id"] == "target-size" and "leaflet-marker-icon" in node["html"])
        ]

    return violations


@pytest.fixture
def placed(browser: Browser, faults: list[str]) -> Iterator[Page]:
    """A page whose browser gives a position."""
    context = browser.new_context(locale="fr-FR", geolocation=MENDE, permissions=["geolocation"])
    opened = context.new_page()
    opened.on("pageerror", lambda error: faults.append(str(error)))
    yield opened
    context.close()
    assert faults == []
