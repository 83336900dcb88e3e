"""Which names a question's everyday words would take apart, and how the browser is told of them."""

from __future__ import annotations

import json
from itertools import accumulate
from pathlib import Path

import brotli
import pytest

from generator.fold import words
from generator.geography.territory import Territory
from generator.json_bytes import json_bytes
from generator.model.vocabulary import Vocabularies
from generator.search import needs
from generator.search.extract import gazetteer_places
from generator.search.protected_names import number_of, protected_names, protected_numbers

ROOT = Path(__file__).parents[2]
VECTORS = ROOT / "tests" / "vectors" / "protected_names.json"
QUERY_WORDS = json.loads((ROOT / "generator" / "query_words.json").read_text("utf-8"))
FILTERS = json.loads((ROOT / "generator" / "words_of_filters.json").read_text("utf-8"))
PHRASES = ("poste", "agence postale", "jeunes", "petite enfance")


@pytest.fixture(scope="module")
def names(territory: Territory) -> list[str]:
    """The name of every place of France, former ones included."""
    return [_folded(place.name) for place in gazetteer_places(territory)]


def _folded(name: str) -> str:
    return " ".join(words(name))


@pytest.mark.parametrize(
    "name",
    [
        "Ville-d'Avray",  # begins with a word that links others
        "Mantes-la-Ville",  # ends with one
        "Maisons-Alfort",  # begins with a word of the network
        "Roissy-en-France",
        "Cours-les-Bains",  # begins with a street's first word
        "Arnac-la-Poste",  # says a need
        "Aillon-le-Jeune",  # says one in the plural
        "Bus-la-Mésière",  # says a filter
        "Cherré-Au",  # ends with an article
        "Saintes",  # is what others begin with
        "Vers",  # is but a word that links others
    ],
)
def test_a_name_that_everyday_words_would_take_apart_is_protected(name: str) -> None:
    """Whatever makes it so."""
    assert protected_names([_folded(name)], PHRASES) == {words(name)}


@pytest.mark.parametrize(
    "name",
    [
        "Mende",
        "Saint-Chély-d'Apcher",
        "Postel",
        "Mas-Postale-Agence",  # the words of a phrase in another order say nothing
        "Villeneuve-sur-Lot",  # linking words in the midst of a name are left there
    ],
)
def test_another_name_is_not(name: str) -> None:
    """One name in a hundred is."""
    assert protected_names([_folded(name)], PHRASES) == set()


def test_a_name_is_protected_without_its_article_too() -> None:
    """But not where a street is called so, nor when one word is left."""
    names = ("la ville aux dames", "la rue saint pierre", "la poste")
    assert protected_names(names, PHRASES) == {
        ("la", "ville", "aux", "dames"),
        ("ville", "aux", "dames"),
        ("la", "rue", "saint", "pierre"),
        ("la", "poste"),
    }


def test_the_browser_gives_a_name_the_same_number() -> None:
    """tests/js/protected_names.test.js reads the same vectors."""
    vectors = json.loads(VECTORS.read_text("utf-8"))
    assert [number_of(name.split()) for name, _ in vectors] == [number for _, number in vectors]


def test_the_numbers_of_france_are_few(
    names: list[str], vocabularies: Vocabularies, territory: Territory
) -> None:
    """They are in the manifest, which every question waits for."""
    phrases = needs.phrases((*vocabularies.services, *vocabularies.partners))
    protected = protected_names(names, phrases)
    numbers = protected_numbers(names, phrases)
    assert list(accumulate(numbers)) == sorted({number_of(name) for name in protected})
    assert len(brotli.compress(json_bytes(numbers))) < 540
    for name in ("Ville-d'Avray", "Voisins-le-Bretonneux", "Sainte-Adresse", "La Crèche"):
        assert words(name) in protected, name


@pytest.mark.parametrize(
    "kept", [QUERY_WORDS["links"], QUERY_WORDS["streets"], QUERY_WORDS["network"], FILTERS]
)
def test_each_word_of_the_lists_is_written_as_it_is_read(kept: list[str]) -> None:
    """Folded, once, in order: another spelling would never be met."""
    assert [list(words(word)) for word in kept] == [[word] for word in kept]
    assert kept == sorted(set(kept))
