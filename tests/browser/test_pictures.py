"""Pictures of a page on a small telephone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page


def test_pictures_are_shown_and_widen_no_page(
    page: Page, small_site: Path, served: Callable[[Path], str]
) -> None:
    """At 320 pixels; the small file is enough there, and its place is kept before it comes."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(served(small_site) + "maisons/mere/")
    shown = page.locator(".house-photo img, .prose img")
    assert shown.count() == 2
    for rank in range(2):
        picture = shown.nth(rank)
        before = picture.bounding_box()
        picture.scroll_into_view_if_needed()
        picture.evaluate("image => image.decode()")
        after = picture.bounding_box()
        assert before and after and after["width"] <= 320 and after["height"] > 100
        for side in ("width", "height"):
            assert before[side] == pytest.approx(after[side], abs=1)
        assert ".petite." in picture.evaluate("image => image.currentSrc")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
