"""One browser for all browser tests; each test has a page of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

# As root, and in containers, Chromium only starts without its sandbox; it sees our pages only.
_OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
_FOUND = Path(__file__).resolve().parents[2] / ".cache" / "browser"


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
    opened.set_default_timeout(8_000)
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda said: said.type == "error" and faults.append(said.text))
    yield opened
    context.close()
    assert faults == []
