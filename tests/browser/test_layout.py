"""Where parts of pages stand: nothing touches the header, no side of a wide page is left empty."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import FloatRect, Locator, Page, ViewportSize, expect

WIDE: ViewportSize = {"width": 1920, "height": 1080}
TELEPHONE: ViewportSize = {"width": 360, "height": 740}
# What stands beside the text, on each kind of page that is read.
MARGINS = {
    "le-programme/": ".text-aside",
    "donnees-personnelles/": ".text-aside",
    "accessibilite/": ".text-aside",
    "donnees/": ".text-aside",
    "actualites/": ".article-index > section:last-child",
    "actualites/de-363-a-2845/": ".article-foot",
}


def box_of(place: Locator) -> FloatRect:
    """Return where *place* is drawn."""
    box = place.bounding_box()
    assert box is not None
    return box


def test_the_title_of_a_closed_house_does_not_touch_the_header(
    page: Page, small_site: Path, served: Callable[[Path], str]
) -> None:
    """No way from home stands between them."""
    page.goto(served(small_site) + "maisons/fermee/")
    header = box_of(page.locator(".site-header"))
    assert box_of(page.locator("h1"))["y"] - header["height"] >= 28


@pytest.mark.parametrize("path", MARGINS)
def test_what_stands_beside_a_text_ends_where_the_page_does(
    page: Page, address: str, path: str
) -> None:
    """On a wide screen the text begins at the page's left, its margin ends at the page's right."""
    page.set_viewport_size(WIDE)
    page.goto(address + path)
    content = box_of(page.locator(".content"))
    margin = box_of(page.locator(MARGINS[path]))
    assert margin["x"] + margin["width"] == pytest.approx(content["x"] + content["width"] - 16)
    title = box_of(page.locator("h1"))
    assert title["x"] == pytest.approx(content["x"] + 16)
    assert margin["y"] < 600


def test_a_french_sentence_of_an_arabic_page_stands_at_the_right(page: Page, address: str) -> None:
    """It is written from left to right, where the page's own language begins."""
    page.set_viewport_size(WIDE)
    page.goto(address + "maisons/durtal/?langue=ar")
    told = page.locator(".site-footer-name + p")
    expect(told).to_have_attribute("dir", "ltr")
    expect(told).to_have_css("text-align", "end")
    # What the house wrote of itself is read line by line as it was written.
    expect(page.locator(".house-words .prose")).to_have_css("text-align", "start")


def test_a_region_has_its_name_in_one_line_and_its_count_below(page: Page, address: str) -> None:
    """On a telephone both beside each other would break names at each hyphen."""
    page.set_viewport_size(TELEPHONE)
    page.goto(address + "departements/")
    region = page.locator(".fold-narrow", has_text="Bourgogne-Franche-Comté")
    name = box_of(region.locator("h2, h3"))
    count = box_of(region.locator("summary"))
    assert name["height"] < 45
    assert count["y"] >= name["y"] + name["height"]
    assert count["width"] == pytest.approx(name["width"])


def test_no_word_of_a_need_is_broken_on_a_telephone(page: Page, address: str) -> None:
    """In tiles of a third of 360 pixels."""
    page.set_viewport_size(TELEPHONE)
    page.goto(address)
    wider = page.locator(".need-list a span").evaluate_all(
        """spans => spans.filter(each => {
          each.style.overflowWrap = 'normal';
          return each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0;
        }).map(each => each.textContent)"""
    )
    assert wider == []
