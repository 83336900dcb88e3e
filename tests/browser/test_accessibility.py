"""Each kind of page, asked what a machine can ask about accessibility.

All axe rules run in light at three widths. Dark changes colours only, so there the rules of
colour run, narrow and wide. What a machine cannot see is said on ``/accessibilite/``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE_MS, Axe

ROOT = Path(__file__).resolve().parents[2]
STANDARDS = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
}
COLOUR_RULES = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
WIDTHS_PX = (320, 768, 1280)
# The setting of a person who has doubled the size of text in the browser: 32 instead of 16.
LARGE_TEXT = ["--no-sandbox", "--disable-gpu", "--blink-settings=defaultFontSize=32"]
HEIGHT_PX = 900
LEAST_TARGET_PX = 24


class Kind(NamedTuple):
    """A kind of page: where one is, and what says that its script is done."""

    path: str
    ready: str = "main"


KINDS = {
    "home": Kind(""),
    "search-results": Kind("recherche/?q=retraite+mende", "[data-etat=resultats]"),
    "search-filters": Kind(
        "recherche/?q=mende+lundi+matin&ouvert=maintenant", "[data-resultats][data-etat]"
    ),
    "search-none": Kind("recherche/?q=zzzzqqqq", "[data-etat=vide]"),
    "search-empty": Kind("recherche/"),
    "house-full": Kind("maisons/durtal/"),
    "house-bare": Kind("maisons/ayen/"),
    "house-itinerant": Kind("maisons/brest-pimms-itinerant/"),
    "department": Kind("departements/48-lozere/"),
    "department-letter": Kind("departements/48-lozere/#c-48095", "#c-48095"),
    "departments": Kind("departements/"),
    "commune": Kind("communes/26086-chatillon-en-diois/"),
    "region": Kind("regions/occitanie/"),
    "service": Kind("services/acces-au-droit/"),
    "needs": Kind("services/"),
    "need": Kind("demarches/retraite/"),
    "need-urgent": Kind("demarches/violences-danger/"),
    "partner": Kind("partenaires/defenseur-des-droits/"),
    "partners": Kind("partenaires/"),
    "figures": Kind("chiffres/"),
    "open-data": Kind("donnees/"),
    "selection": Kind("selection/?maisons=durtal,ayen", "[data-maisons][aria-busy=false]"),
    "map": Kind("carte/", "[data-etat=carte] [data-lieux] li"),
    "map-near": Kind("carte/#carte=11/44.518/3.501", "[data-etat=carte] [data-lieux] li a"),
    "article": Kind("sur-le-terrain/acces-au-droit/"),
    "articles": Kind("sur-le-terrain/"),
    "news": Kind("actualites/"),
    "publications": Kind("publications/"),
    "language": Kind("langues/en/"),
    "language-right-to-left": Kind("langues/ar/"),
    "easy": Kind("facile-a-lire/"),
    "programme": Kind("le-programme/"),
    "accessibility": Kind("accessibilite/"),
    "legal": Kind("mentions-legales/"),
    "privacy": Kind("donnees-personnelles/"),
    "not-found": Kind("404.html"),
    "editor": Kind("modifier/", ".editor-start"),
    "editor-house": Kind("modifier/?maison=durtal", ".editor"),
    "card": Kind("integrer/durtal/"),
    "card-itinerant": Kind("integrer/brest-pimms-itinerant/"),
    "embedded-list": Kind("integrer/communes/48095-mende/"),
    "embedding": Kind("integrer/?maison=durtal", "[data-texte]:not([hidden])"),
    "device": Kind("sur-cet-appareil/?absente=maisons/durtal/", "[data-absente]:not([hidden])"),
    "poster": Kind("maisons/durtal/affiche.html"),
    "booklet": Kind("departements/48-lozere/livret/"),
}
each_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())

# Whether the window scrolls sideways, and by what: an element, or a text longer than its box.
SIDEWAYS = """() => {
  const wide = document.documentElement.clientWidth;
  const by = document.documentElement.scrollWidth - wide;
  const beyond = element => Math.max(
    element.scrollWidth, element.getBoundingClientRect().right) > wide;
  return by <= 0 ? [] : [`${by} px`, ...[...document.body.querySelectorAll('*')]
    .filter(beyond).map(element => element.outerHTML.slice(0, 120)).slice(-5)];
}"""

# What is wider than the element that it is in.
BEYOND = """selector => [...document.querySelectorAll(`${selector} *`)]
  .filter(element => element.getBoundingClientRect().right
    > element.closest(selector).getBoundingClientRect().right)
  .map(element => element.outerHTML.slice(0, 120))"""

# A link within a sentence is as high as its line; a control whose label is a target too is
# measured with it. What is drawn on a map stands where it stands, and the list beside leads to
# the same pages: exceptions "essential" and "equivalent" of WCAG 2.2, 2.5.8.
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
    .filter(element => !element.closest('svg, .places-map') && seen(element))
    .filter(element => !inSentence(element) && !large(element))
    .map(element => element.outerHTML.slice(0, 150));
}"""


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """Return a page into which a test may bring a script of its own.

    Without motion, so that no colour is met halfway to another.
    """
    context = browser.new_context(bypass_csp=True, locale="fr-FR", reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    yield page
    context.close()


@pytest.fixture(scope="module")
def large_text(browser: Browser) -> Iterator[Page]:
    """Return a page of a browser whose text is twice as large."""
    path = (ROOT / ".cache" / "browser").read_text("utf-8").strip()
    running = browser.browser_type.launch(executable_path=path, args=LARGE_TEXT)
    page = running.new_page(locale="fr-FR")
    page.set_default_timeout(PATIENCE_MS)
    size = page.evaluate("getComputedStyle(document.documentElement).fontSize")
    assert size == "32px", size
    yield page
    running.close()


def show(page: Page, address: str, kind: Kind, colours: Literal["light", "dark"] = "light") -> None:
    """Open a page of *kind* on the narrowest window and wait until its script is done."""
    page.emulate_media(color_scheme=colours)
    page.set_viewport_size({"width": WIDTHS_PX[0], "height": HEIGHT_PX})
    page.goto(address + kind.path)
    expect(page.locator(kind.ready).first).to_be_visible()


@each_kind
def test_axe_finds_nothing(window: Page, address: str, kind: Kind, axe: Axe) -> None:
    """No rule of WCAG 2.2 A and AA or of good practice is broken, at any width."""
    show(window, address, kind)
    for width_px in WIDTHS_PX:
        window.set_viewport_size({"width": width_px, "height": HEIGHT_PX})
        assert axe(window, STANDARDS) == [], width_px


@each_kind
def test_dark_colours_have_enough_contrast(
    window: Page, address: str, kind: Kind, axe: Axe
) -> None:
    """In dark, the rules of colour are kept, narrow and wide."""
    show(window, address, kind, "dark")
    for width_px in (WIDTHS_PX[0], WIDTHS_PX[-1]):
        window.set_viewport_size({"width": width_px, "height": HEIGHT_PX})
        assert axe(window, COLOUR_RULES) == [], width_px


@each_kind
def test_nothing_is_wider_than_a_small_phone(window: Page, address: str, kind: Kind) -> None:
    """At 320 pixels the page is not scrolled sideways."""
    show(window, address, kind)
    assert window.evaluate(SIDEWAYS) == []


@each_kind
def test_text_twice_as_large_still_fits(large_text: Page, address: str, kind: Kind) -> None:
    """With text at 200 %, the page is not scrolled sideways, wide or narrow."""
    show(large_text, address, kind)
    for width_px in WIDTHS_PX:
        large_text.set_viewport_size({"width": width_px, "height": HEIGHT_PX})
        assert large_text.evaluate(SIDEWAYS) == [], width_px


@each_kind
def test_targets_are_large_enough(window: Page, address: str, kind: Kind) -> None:
    """What is pressed is at least 24 by 24 pixels, links within a sentence apart."""
    show(window, address, kind)
    for width_px in WIDTHS_PX:
        window.set_viewport_size({"width": width_px, "height": HEIGHT_PX})
        assert window.evaluate(SMALL_TARGETS, LEAST_TARGET_PX) == [], width_px


def test_the_figures_of_a_whole_country_fit_on_the_home_page(window: Page, address: str) -> None:
    """At any width: they are longer than those of these few houses."""
    show(window, address, KINDS["home"])
    window.evaluate(
        """numbers => document.querySelectorAll(".figures-in-row strong")
          .forEach((strong, rank) => { strong.textContent = numbers[rank]; })""",
        ["2\u202f845", "2\u202f902", "101"],
    )
    for width_px in (320, 360, 480, 768, 960, 1024, 1100, 1280):
        window.set_viewport_size({"width": width_px, "height": HEIGHT_PX})
        assert window.evaluate(SIDEWAYS) == [], width_px
        assert window.evaluate(BEYOND, ".figures-in-row") == [], width_px
