"""Strange questions, half in the box and half in the address: the page stays alive."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

# Each way; `make test-search` asks two thousand in all.
STRINGS = int(os.environ.get("SEARCH_STRINGS", "100"))
# The page's part runs in the page itself: thousands of round trips would take minutes.
_ASK_ALL = Path(__file__).with_name("ask_all.js").read_text("utf-8")


def ask_all(page: Page, how: str, seed: int, count: int = STRINGS) -> dict[str, Any]:
    """What happened while *count* strings were asked."""
    report: dict[str, Any] = page.evaluate(_ASK_ALL, {"count": count, "seed": seed, "how": how})
    return report


@pytest.mark.parametrize("how", ["box", "address"])
def test_strange_strings_each_way(page: Page, address: str, how: str) -> None:
    """Each ends in a state that says something, runs no markup, and blocks nothing."""
    page.goto(address + "recherche/")
    page.locator("input[name=q]").focus()
    page.locator("[role=combobox][aria-controls]").wait_for()
    report = ask_all(page, how, seed=2026)
    assert set(report["states"]) <= {"attente", "resultats", "vide"}
    assert sum(report["states"].values()) == STRINGS
    assert report["ran"] is None
    assert report["markup"] == 0
    page.locator("input[name=q]").fill("mende")
    page.keyboard.press("Enter")
    page.locator('[data-lieu="48095"]').first.wait_for()


def test_a_hundred_thousand_characters_in_the_address(page: Page, address: str) -> None:
    """Longer than any limit: cut, answered."""
    page.goto(address + "recherche/")
    page.locator("input[name=q]").focus()
    page.locator("[role=combobox][aria-controls]").wait_for()
    page.evaluate(
        """() => {
          document.querySelector("input[name=q]").removeAttribute("maxlength");
          document.querySelector("input[name=q]").value = "saint ".repeat(17000);
          document.querySelector("form[data-boite]").requestSubmit();
        }"""
    )
    page.wait_for_function(
        """() => document.querySelector(
             "[data-resultats][data-etat=resultats], [data-resultats][data-etat=vide]")"""
    )
