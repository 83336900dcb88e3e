"""The needs: every way to say them, folded."""

from __future__ import annotations

import json
from itertools import accumulate
from pathlib import Path
from typing import Any

from generator.search.needs import PARTS, beginning_number, beginning_numbers, needs, numbers, parts
from tests.search.conftest import Word

VECTORS = Path(__file__).parents[1] / "vectors"


def test_a_need_is_said_by_its_name_acronym_synonyms_and_old_codes(
    services: Any, partners: Any
) -> None:
    """Articles dropped, brackets after the name left out; their order says nothing."""
    phrases = needs(services, partners)["mots"].splitlines()[2].split(",")
    assert sorted(phrases) == ["aide logement", "allocations familiales", "caf", "cnaf", "rsa"]


def test_phrases_that_the_same_needs_share_stand_together() -> None:
    """Written alike twice, they weigh half."""
    first = Word("caf", "CAF", ("RSA", "loyer", "bourse"))
    second = Word("msa", "MSA", ("bourse", "agriculteur", "RSA"))
    assert needs([first], [second])["mots"] == "caf,loyer,bourse,rsa\nbourse,rsa,agriculteur,msa"


def test_numbers_are_ranks_in_the_columns(services: Any, partners: Any) -> None:
    """The store's numbers and the needs' lines agree."""
    codes = needs(services, partners)["codes"].splitlines()
    known = numbers(services, partners)
    assert all(codes[number] == code for code, number in known.partners.items())
    assert all(codes[number] == code for code, number in known.services.items())


def test_one_code_may_be_a_service_and_a_partner(services: Any) -> None:
    """They keep different numbers."""
    known = numbers(services, services)
    assert known.services["emploi"] != known.partners["emploi"]


def test_the_beginnings_are_the_first_letters_of_the_phrases(partners: Any) -> None:
    """Four at most, of the first word alone: a shorter word is whole."""
    begun = {"allo", "caf", "rsa", "aide", "cnaf", "assu", "retr"}
    assert list(accumulate(beginning_numbers(partners))) == sorted(map(beginning_number, begun))


def test_a_part_holds_what_its_beginnings_say(services: Any, partners: Any) -> None:
    """All parts together say what the whole says, each phrase in the part of its first word."""
    every = needs(services, partners)
    said: dict[int, set[str]] = {}
    for number, part in enumerate(parts(services, partners)):
        for need, phrases in zip(
            accumulate(part["numeros"]), part["mots"].splitlines(), strict=True
        ):
            assert {beginning_number(phrase) % PARTS for phrase in phrases.split(",")} == {number}
            said.setdefault(need, set()).update(phrases.split(","))
    lines = [set(line.split(",")) for line in every["mots"].splitlines()]
    assert [said[need] for need in sorted(said)] == lines


def test_a_part_names_its_needs_as_the_whole_does(services: Any, partners: Any) -> None:
    """By number, code and name."""
    every = needs(services, partners)
    known = list(zip(every["codes"].splitlines(), every["noms"].splitlines(), strict=True))
    for part in parts(services, partners):
        assert part["services"] == every["services"]
        own = zip(part["codes"].splitlines(), part["noms"].splitlines(), strict=True)
        assert [known[need] for need in accumulate(part["numeros"])] == list(own)


def test_the_browser_gives_a_beginning_the_same_number() -> None:
    """tests/js/needs_said.test.js reads the same vectors."""
    vectors = json.loads((VECTORS / "beginnings.json").read_text("utf-8"))
    assert [[word, beginning_number(word)] for word, _ in vectors] == vectors
