"""What a first visit costs: bytes as a server sends them compressed, requests, movement."""

from __future__ import annotations

import itertools
from urllib.parse import urlsplit

import brotli
import pytest
from playwright.sync_api import Browser, Page, Response, expect

# Servers that compress at each request use about this; files compressed once can do better.
BROTLI_QUALITY = 5
COMPRESSED_ALREADY = ("image/png", "image/jpeg", "image/webp", "font/woff2")
ICON = "favicon.ico"  # a browser without a window may ask for no icon; one with a window does
SEEN_MS = 200

# A tenth of what Web Vitals call good (0.1): the status of the moment takes the place of nothing.
UNSEEN = 0.01
WATCH = """() => {
  window.shifts = [];
  new PerformanceObserver(seen => {
    for (const shift of seen.getEntries()) window.shifts.push(
      [shift.value, ...shift.sources.map(source => source.node?.outerHTML?.slice(0, 100))]);
  }).observe({type: 'layout-shift', buffered: true});
}"""


def bytes_sent(response: Response) -> int:
    """Return what the body of *response* weighs on the line."""
    body = response.body()
    kind = response.headers.get("content-type", "").split(";")[0]
    if kind in COMPRESSED_ALREADY:
        return len(body)
    return len(brotli.compress(body, quality=BROTLI_QUALITY))


def cold_visit(page: Page, address: str, path: str) -> dict[str, int]:
    """Visit *path* for the first time; returns the bytes of each file asked for."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.extend([answer]))
    page.goto(address + path, wait_until="networkidle")
    weights = {urlsplit(answer.url).path.lstrip("/"): bytes_sent(answer) for answer in answers}
    if not [name for name in weights if "favicon" in name]:
        icon = page.context.request.get(address + ICON)
        weights[ICON] = len(brotli.compress(icon.body(), quality=BROTLI_QUALITY))
    return weights


@pytest.mark.parametrize(
    ("path", "most_bytes", "most_requests"),
    [
        ("maisons/durtal/", 30_000, 5),
        ("maisons/brest-pimms-itinerant/", 30_000, 5),
        ("", 45_000, 6),
        ("demarches/retraite/", 30_000, 6),
    ],
    ids=["house", "house-itinerant", "home", "need"],
)
def test_a_first_visit_is_light(
    page: Page, address: str, path: str, most_bytes: int, most_requests: int
) -> None:
    """With the favicon, the page keeps to its bytes and its requests."""
    weights = cold_visit(page, address, path)
    assert sum(weights.values()) <= most_bytes, weights
    assert len(weights) <= most_requests, weights


PHONE_PX, DESK_PX = 360, 1280
SETTLES = {
    "": "main",
    "demarches/retraite/": "main",
    "recherche/": "main",
    "recherche/?q=mende": "[data-etat=resultats]",
    "recherche/?q=zzzzqqqq": "[data-etat=vide]",
    "departements/48-lozere/": "main",
    "maisons/durtal/": "main",
    "maisons/brest-pimms-itinerant/": "main",
    "chiffres/": "main",
}
VISITS = list(itertools.product(SETTLES, (PHONE_PX, DESK_PX)))


@pytest.mark.parametrize(("path", "width_px"), VISITS)
def test_nothing_moves_while_the_page_comes(
    browser: Browser, address: str, path: str, width_px: int
) -> None:
    """No layout shift, from the first drawing to the last answer."""
    context = browser.new_context(locale="fr-FR", viewport={"width": width_px, "height": 740})
    page = context.new_page()
    # The day of the build: what a day changes on a page is another promise (test_house_hours.py).
    page.clock.set_fixed_time("2026-11-23T09:00:00+01:00")
    page.goto(address + path, wait_until="networkidle")
    expect(page.locator(SETTLES[path]).first).to_be_visible()
    page.evaluate(WATCH)
    page.wait_for_timeout(SEEN_MS)
    shifts = page.evaluate("window.shifts")
    assert [shift for shift in shifts if shift[0] > UNSEEN] == []
    context.close()


HEADER = """() => [...document.querySelectorAll(".wordmark, .site-nav a")].map(
  part => Object.values(part.getBoundingClientRect().toJSON()).slice(0, 4))"""
CUT = """kept => {
  for (const item of [...document.querySelectorAll(".site-nav li")].slice(kept)) item.remove();
}"""


@pytest.mark.parametrize("width_px", [PHONE_PX, 960, DESK_PX, 1920])
def test_a_menu_that_has_come_in_part_stands_where_it_will(
    page: Page, address: str, width_px: int
) -> None:
    """A slow network brings the header in pieces: its first links are drawn before the last."""
    page.set_viewport_size({"width": width_px, "height": 740})
    page.goto(address)
    whole = page.evaluate(HEADER)
    assert len(whole) > 1
    for links in (3, 1, 0):
        page.evaluate(CUT, links)
        assert page.evaluate(HEADER) == whole[: links + 1]
