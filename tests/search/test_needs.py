"""The needs: every way to say them, folded."""

from __future__ import annotations

from typing import Any

from generator.search.needs import beginnings, needs, numbers
from tests.search.conftest import Word


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
    assert beginnings(partners) == {"allo", "caf", "rsa", "aide", "cnaf", "assu", "retr"}
