"""A second opinion beside axe-core: IBM Equal Access, which knows other rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE_MS
from tests.browser.test_accessibility import KINDS

ROOT = Path(__file__).parents[2]
ENGINE = ROOT / "node_modules" / "accessibility-checker-engine" / "ace-window.js"
WIDE = {"width": 1280, "height": 900}

# One of each sort; the others are made of the same pieces, and axe-core is asked of all.
ASKED = (
    "home", "search-results", "search-none", "house-full", "house-itinerant", "department",
    "departments", "commune", "needs", "need-urgent", "programme",
    "language-right-to-left", "open-data", "map", "not-found", "card",
)  # fmt: skip

# What the engine takes for a fault and is none: (its rule, what the element has), and why.
EXPLAINED = {
    # It comes before the header, as WCAG's own technique G1 has it.
    ("aria_content_in_landmark", "skip-link"),
    # A part that scrolls, or is moved by keys, must be reached by them (axe-core asks for it).
    ("element_tabbable_role_valid", 'role="region"'),
    # Its label stands before it, in a fold that is closed: neither is there until it is opened.
    ("input_label_exists", 'id="integrer"'),
}

# What fails; what only somebody can judge ("potential", "manual") is no part of it.
FAILED = """async () => {
  const report = await new window.ace_ibma.Checker().check(document, ['WCAG_2_2']);
  return report.results.filter(({value}) => value[1] === 'FAIL')
    .map(({ruleId, message, snippet}) => [ruleId, message, snippet]);
}"""


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """Return a page into which a test may bring the engine."""
    context = browser.new_context(bypass_csp=True, locale="fr-FR", viewport=WIDE)  # type: ignore[arg-type]
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    yield page
    context.close()


def failures(page: Page) -> list[list[str]]:
    """Return the rule, the message and the element of each failure that is not explained."""
    # The engine asks for nothing else: all its rules and words are in the one file.
    page.evaluate(f"{ENGINE.read_text('utf-8')};0")
    return [
        [rule, message, snippet]
        for rule, message, snippet in page.evaluate(FAILED)
        if not any(rule == known and part in snippet for known, part in EXPLAINED)
    ]


@pytest.mark.parametrize("kind", [KINDS[name] for name in ASKED], ids=ASKED)
def test_equal_access_finds_nothing(window: Page, address: str, kind: tuple[str, str]) -> None:
    """No rule of WCAG 2.2 fails, nor a recommendation."""
    path, ready = kind
    window.goto(address + path)
    expect(window.locator(ready).first).to_be_visible()
    assert failures(window) == []


def test_equal_access_sees_what_is_wrong(window: Page) -> None:
    """It is asked, and answers: a field without a name fails, and its rule is told."""
    window.set_content(
        "<!doctype html><html lang=fr><title>x</title><main><h1>x</h1><input></main>"
    )
    assert "input_label_exists" in [rule for rule, _, _ in failures(window)]
