"""Welcome pages in other languages: whose words they are, and how they are set."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import brotli
import pytest

from generator.files.welcomes import read_welcomes
from generator.json_bytes import json_bytes
from generator.model.page_words import WORDS_OF_PAGES
from plugins.pages.editorial.context import WelcomePage
from plugins.pages.editorial.welcome import card_page, isolated, page_words, welcome_page
from tests.plugins.recording import SITE

ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture
def arabic(directory_of: Any, vocabularies: Any) -> WelcomePage:
    """Return the page in Arabic, of a directory with one house."""
    welcomes, _ = read_welcomes(ROOT / "content", ROOT, vocabularies)
    [welcome] = [each for each in welcomes if each.code == "ar"]
    return welcome_page(welcome, directory_of({"partenaires": ["assurance-retraite"]}), SITE)


def test_the_head_says_the_language_and_its_direction(arabic: WelcomePage) -> None:
    """The whole document is read so."""
    assert (arabic.head.language, arabic.head.direction) == ("ar", "rtl")
    assert arabic.head.path == "langues/ar/"


def test_it_says_that_no_native_reader_has_reviewed_it(arabic: WelcomePage) -> None:
    """Until one has."""
    assert not arabic.is_reviewed


def test_needs_are_those_that_a_house_answers(arabic: WelcomePage) -> None:
    """In both languages, with what the search is asked: of a danger it tells the numbers."""
    assert [(need.french, need.href) for need in arabic.needs] == [
        ("Retraite", "../../recherche/?besoin=retraite&langue=ar"),
        ("Violences, danger", "../../recherche/?besoin=violences%20conjugales&langue=ar"),
    ]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a «France services» b", 'a «<bdi lang="fr">France services</bdi>» b'),
        ("(carte Vitale)", '(<bdi lang="fr">carte Vitale</bdi>)'),
        ("اتصلوا 112.", 'اتصلوا <a href="tel:112"><bdi>112</bdi></a>.'),
        ("<b>24</b>", "&lt;b&gt;24&lt;/b&gt;"),
    ],
)
def test_french_names_and_numbers_are_set_apart(text: str, html: str) -> None:
    """Everything else is text."""
    assert str(isolated(text)) == html


def test_the_browser_is_given_every_word_and_that_nobody_has_reviewed_them(
    vocabularies: Any,
) -> None:
    """Once somebody has, it says no more; how much each language is at most on the line."""
    welcomes, _ = read_welcomes(ROOT / "content", ROOT, vocabularies)
    assert len(welcomes) == 6
    for welcome, (kind, most) in product(welcomes, {"maison": 4_300, "recherche": 4_600}.items()):
        words = page_words(welcome, kind)
        assert tuple(words["mots"]) == WORDS_OF_PAGES[kind]
        assert words["non_relu"] == welcome.texts.not_reviewed
        assert len(brotli.compress(json_bytes(words))) <= most, (welcome.code, kind)
        reviewed = welcome.model_copy(update={"reviewer": "Une Personne"})
        assert "non_relu" not in page_words(reviewed, kind)


def test_what_leads_to_labelled_pages_is_said_in_the_language(arabic: WelcomePage) -> None:
    """The header and the footer take these words; what has none leads to French pages."""
    words = dict(arabic.head.words)
    assert words["Trouver une maison"] == "البحث عن مركز"
    assert "Départements" not in words


def test_the_card_alone_says_what_the_page_s_card_says(
    arabic: WelcomePage, vocabularies: Any
) -> None:
    """In French for who receives the person; it leads back, and is not for search engines."""
    welcomes, _ = read_welcomes(ROOT / "content", ROOT, vocabularies)
    [welcome] = [each for each in welcomes if each.code == "ar"]
    card = card_page(welcome, SITE)
    assert card.lines == arabic.card
    assert card.lines[0].french == "Bonjour. Je parle arabe. Je lis mal le français."
    assert (card.head.language, card.head.direction, card.head.robots) == ("ar", "rtl", "noindex")
    assert card.back.href == "../../../langues/ar/"
    assert card.not_reviewed == arabic.texts.not_reviewed
