"""What is hidden in the page is not on the screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize(
    "path", ["", "recherche/", "carte/", "maisons/durtal/", "departements/48-lozere/"]
)
def test_nothing_that_is_hidden_is_shown(page: Page, address: str, path: str) -> None:
    """No style brings back what ``hidden`` takes away."""
    page.goto(address + path, wait_until="networkidle")
    expect(page.locator("[hidden]:visible")).to_have_count(0)
