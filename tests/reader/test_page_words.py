"""The words that other languages have are those that pages say; no heading is without them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
import yaml

from generator.help_numbers import HELP_NAMES
from generator.hours.holidays_by_department import public_holidays
from generator.model.page_words import HOLIDAY_WORDS, PAGE_WORDS, STATUS_WORDS, WORDS_OF_PAGES
from tests.reader.building import ROOT
from tests.reader.reading import Page, spaced

_LABELS = frozenset(("h2", "h3", "h4", "th", "dt", "caption", "label", "button", "summary"))
_DAYS = frozenset(("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"))
_STAY_FRENCH = {
    # For who works there, or keeps this site.
    "Label", "Portée par", "SIRET", "RNA", "Réseau", "Équipe", "Source", "Modifié le",
    "Détails d’accès", "Montrer cette maison sur votre site", "Code à coller dans une page",
    "Ce que déclare cette maison, en face de ce que demande le label",
    # Around what is French: articles, lists of places.
    "On en parle", "Chercher par région", "Lire le texte de la vidéo",
}  # fmt: skip
# Their pieces stand apart: templates/house.html, js/lib/sentences.js, js/search/easing.js,
# plugins/pages/places/verified.py, house/telling.py.
_PUT_TOGETHER = {
    "Avec le label France services", "Des maisons vous aident pour « {nom} »",
    "Le code postal {code} sert aussi une autre commune",
    "Une autre commune porte ce nom : ajoutez un code postal ou un département",
    "{n} autres communes portent ce nom : ajoutez un code postal ou un département",
    "Aucune maison de ce département {manque}", "Aucune maison de cette région {manque}",
    "Aucune de ces maisons {manque}", "Aucune de ces maisons à moins de {n} km",
    "Page vérifiée en {mois}",
    "Vacances scolaires à confirmer : ce site ne connaît pas le calendrier scolaire d’ici",
}  # fmt: skip
_SAID_IN = (
    "themes/msap/templates",
    "themes/msap/components",
    "themes/msap/static/js",
    "plugins",
    "generator/french.py",
    "generator/distant_territories.json",
    "content/vocabulaires",
)


def labels(element: Element) -> Iterator[str]:
    """Yield what the labels below *element* say, but those of what a house wrote itself."""
    if element.get("class", "") in ("prose", "place-card", "house-declared", "offer-list"):
        return
    if element.tag in _LABELS and (text := spaced(element.text or "").strip(" :.")):
        yield text
    for child in element:
        yield from labels(child)


@pytest.mark.parametrize(
    "path", ["maisons/pleine", "maisons/fourgon", "maisons/muette", "recherche"]
)
def test_each_label_of_a_page_is_said_in_other_languages(small_site: Path, path: str) -> None:
    """A new one needs its words, or a reason to stay French."""
    found = list(labels(Page(small_site / path / "index.html").part("main")))
    assert len(found) > 6
    words = WORDS_OF_PAGES["recherche" if path == "recherche" else "maison"]
    known = {word.casefold() for word in words} | _DAYS
    own = {text for text in found if text.casefold() not in known and text not in _STAY_FRENCH}
    assert own == set()


def test_each_word_is_said_by_a_page() -> None:
    """None is asked of translators for nothing."""
    sources = [
        file.read_text("utf-8")
        for where in _SAID_IN
        for file in (
            [ROOT / where] if (ROOT / where).is_file() else sorted((ROOT / where).rglob("*"))
        )
        if file.suffix in (".html", ".py", ".js", ".json", ".yaml") and file.name != "phrases.js"
    ]
    said = spaced(" ".join(sources).replace("\\u00a0", " ").replace("&nbsp;", " ")).casefold()
    unsaid = [word for word in PAGE_WORDS if not all(piece in said for piece in _pieces(word))]
    # Statuses are put together by scripts: tests/js/language.test.js holds them.
    assert set(unsaid) - set(HELP_NAMES) - _PUT_TOGETHER <= {*STATUS_WORDS, *HOLIDAY_WORDS}


@pytest.mark.parametrize("department_code", ["48", "67", "972", "973", "974"])
def test_each_public_holiday_is_said(department_code: str) -> None:
    """They are why a house is closed, on its page and in its status."""
    days = public_holidays(department_code, date(2027, 1, 1), date(2027, 12, 31))
    assert set(days.values()) <= set(HOLIDAY_WORDS)


@pytest.mark.parametrize("kind", ["formats", "accessibilites", "equipements", "langues", "modes"])
def test_each_plain_fact_is_said(kind: str) -> None:
    """A new term of these vocabularies needs its words: whether one's language is spoken there."""
    terms = yaml.safe_load((ROOT / "content" / "vocabulaires" / f"{kind}.yaml").read_text("utf-8"))
    assert {term["nom"] for term in terms} <= set(WORDS_OF_PAGES["maison"])


def _pieces(word: str) -> list[str]:
    """Return what stands between what varies: it is put together when it is said."""
    pieces = re.split(r"\{\w+\}|[«»():]|, ", word.casefold())
    return [piece.strip() for piece in pieces if piece.strip()]
