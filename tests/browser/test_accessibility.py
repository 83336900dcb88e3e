"""Each kind of page, asked what a machine can ask about accessibility.

The axe rules run in light at three widths. Dark changes colours only, so there the rules of
colour run, at the same widths. What a machine cannot see is said on ``/accessibilite/``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
STANDARDS = [
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice",
]  # fmt: skip
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
WIDTHS_PX = (320, 768, 1280)
HEIGHT_PX = 900
LEAST_TARGET_PX = 24


class Kind(NamedTuple):
    """A kind of page: where one is, and what says that its script is done."""

    path: str
    ready: str = "main"


KINDS = {
    "home": Kind(""),
    "search-results": Kind("recherche/?q=retraite+mende", "[data-etat=resultats]"),
    "search-filters": Kind("recherche/?q=mende&ouvert=samedi", "[data-resultats][data-etat]"),
    "search-none": Kind("recherche/?q=zzzzqqqq", "[data-etat=vide]"),
    "search-empty": Kind("recherche/"),
    "house-full": Kind("maisons/durtal/"),
    "house-bare": Kind("maisons/ayen/"),
    "house-itinerant": Kind("maisons/brest-pimms-itinerant/"),
    "department": Kind("departements/48-lozere/"),
    "departments": Kind("departements/"),
    "region": Kind("regions/occitanie/"),
    "service": Kind("services/acces-au-droit/"),
    "services": Kind("services/"),
    "partner": Kind("partenaires/defenseur-des-droits/"),
    "partners": Kind("partenaires/"),
    "figures": Kind("chiffres/"),
    "map-closed": Kind("carte/"),
    "map": Kind("carte/?carte=1", "[data-etat=carte] [data-lieux] li"),
    "article": Kind("sur-le-terrain/acces-au-droit/"),
    "articles": Kind("sur-le-terrain/"),
    "news": Kind("actualites/"),
    "publications": Kind("publications/"),
    "programme": Kind("le-programme/"),
    "accessibility": Kind("accessibilite/"),
    "legal": Kind("mentions-legales/"),
    "privacy": Kind("donnees-personnelles/"),
    "not-found": Kind("404.html"),
    "poster": Kind("maisons/durtal/affiche/"),
    "booklet": Kind("departements/48-lozere/livret/"),
}
each_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())

# Widths of content that leaves the window, wherever a style would hide it.
SIDEWAYS = """() => {
  const wide = document.documentElement.clientWidth;
  return document.documentElement.scrollWidth <= wide ? [] : [...document.body.querySelectorAll('*')]
    .filter(element => element.getBoundingClientRect().right > wide + 1)
    .map(element => element.outerHTML.slice(0, 120)).slice(0, 5);
}"""

# A link within a sentence is as high as its line; a control whose label is a target too is
# measured with it.
SMALL_TARGETS = """least => {
  const inSentence = link => link.matches('a') && getComputedStyle(link).display === 'inline'
    && [...link.parentElement.childNodes].some(
      node => node.nodeType === Node.TEXT_NODE && /\\p{L}{2}/u.test(node.data));
  const measured = element => element.labels?.length ? [element, ...element.labels] : [element];
  const large = element => measured(element).some(part => {
    const box = part.getBoundingClientRect();
    return box.width >= least - 0.5 && box.height >= least - 0.5;
  });
  const seen = element => element.checkVisibility({visibilityProperty: true})
    && element.getBoundingClientRect().width > 1;
  return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
    .filter(element => seen(element) && !inSentence(element) && !large(element))
    .map(element => {
      const box = element.getBoundingClientRect();
      return `${Math.round(box.width)}x${Math.round(box.height)} ` + element.outerHTML.slice(0, 150);
    });
}"""


@pytest.fixture
def narrow(browser: Browser) -> Iterator[Page]:
    """Return a page 320 pixels wide, into which a test may bring a script of its own."""
    context = browser.new_context(
        bypass_csp=True, locale="fr-FR", viewport={"width": WIDTHS_PX[0], "height": HEIGHT_PX}
    )
    page = context.new_page()
    page.set_default_timeout(8_000)
    yield page
    context.close()


def show(page: Page, address: str, kind: Kind) -> None:
    """Open a page of *kind* and wait until its script is done."""
    page.goto(address + kind.path)
    expect(page.locator(kind.ready).first).to_be_visible()


def violations(page: Page, run_only: dict[str, object]) -> list[str]:
    """Return the rules of axe-core that the page breaks as it is now, with the element."""
    found = page.evaluate("runOnly => axe.run(document, {runOnly})", run_only)
    return [
        f"{violation['id']}: {node['html'][:200]}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


@each_kind
def test_axe_finds_nothing(narrow: Page, address: str, kind: Kind) -> None:
    """No rule of WCAG 2.2 A and AA or of good practice is broken, at any width."""
    show(narrow, address, kind)
    narrow.evaluate(AXE.read_text("utf-8"))
    for width_px in WIDTHS_PX:
        narrow.set_viewport_size({"width": width_px, "height": HEIGHT_PX})
        assert violations(narrow, {"type": "tag", "values": STANDARDS}) == [], width_px


@each_kind
def test_dark_colours_have_enough_contrast(narrow: Page, address: str, kind: Kind) -> None:
    """In dark, the rules of colour are kept at every width."""
    narrow.emulate_media(color_scheme="dark")
    show(narrow, address, kind)
    narrow.evaluate(AXE.read_text("utf-8"))
    for width_px in WIDTHS_PX:
        narrow.set_viewport_size({"width": width_px, "height": HEIGHT_PX})
        assert violations(narrow, {"type": "rule", "values": COLOUR_RULES}) == [], width_px


@each_kind
def test_nothing_is_wider_than_a_small_phone(narrow: Page, address: str, kind: Kind) -> None:
    """At 320 pixels the page is not scrolled sideways."""
    show(narrow, address, kind)
    assert narrow.evaluate(SIDEWAYS) == []


@each_kind
def test_text_twice_as_large_still_fits(narrow: Page, address: str, kind: Kind) -> None:
    """With text at 200 %, the page is not scrolled sideways, wide or narrow."""
    show(narrow, address, kind)
    narrow.evaluate("document.documentElement.style.fontSize = '200%'")
    for width_px in WIDTHS_PX:
        narrow.set_viewport_size({"width": width_px, "height": HEIGHT_PX})
        assert narrow.evaluate(SIDEWAYS) == [], width_px


@each_kind
def test_targets_are_large_enough(narrow: Page, address: str, kind: Kind) -> None:
    """What is pressed is at least 24 by 24 pixels, links within a sentence apart."""
    show(narrow, address, kind)
    for width_px in WIDTHS_PX:
        narrow.set_viewport_size({"width": width_px, "height": HEIGHT_PX})
        assert narrow.evaluate(SMALL_TARGETS, LEAST_TARGET_PX) == [], width_px
