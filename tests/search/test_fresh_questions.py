"""The fresh questions expect what can be: codes of the gazetteer and of the vocabularies."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator.geography.territory import Territory
from generator.model.vocabulary import Vocabularies
from tests.search.judging import EXPECTATIONS


def _read(name: str) -> list[dict[str, Any]]:
    questions: list[dict[str, Any]] = json.loads(Path(__file__).with_name(name).read_text("utf-8"))
    return questions


QUESTIONS = _read("fresh_questions.json")
ALL = [*QUESTIONS, *_read("later_questions.json")]
_OF_PLACES = ("place", "place_offered", "place_found", "place_or_none")
FEWEST = 560
FEWEST_OF_A_KIND = 15


def _codes(names: tuple[str, ...]) -> set[str]:
    return {code for each in ALL for name in names for code in each["expects"].get(name, ())}


def test_every_question_expects_something_that_is_judged() -> None:
    """And none is asked twice."""
    for question in ALL:
        assert question.keys() == {"q", "kind", "frequency", "expects"}
        assert question["expects"], question["q"]
        assert question["expects"].keys() <= EXPECTATIONS, question["q"]
    assert max(Counter(each["q"].lower() for each in ALL).values()) == 1


def test_questions_are_many_and_of_many_kinds() -> None:
    """About half everyday, a third now and then, the rest rare."""
    assert len(QUESTIONS) >= FEWEST
    assert min(Counter(each["kind"] for each in QUESTIONS).values()) >= FEWEST_OF_A_KIND
    shares = Counter(each["frequency"] for each in QUESTIONS)
    assert {frequency: round(count / len(QUESTIONS), 1) for frequency, count in shares.items()} == {
        "everyday": 0.5,
        "now_and_then": 0.4,
        "rare": 0.2,
    }


def test_places_expected_are_in_the_gazetteer(territory: Territory) -> None:
    """By the code of today, which is the one that the page shows."""
    regions = {f"R{code}" for code in territory.regions}
    areas = territory.departments.keys() | regions
    codes = _codes(_OF_PLACES) - areas
    codes |= {each["expects"]["around"]["commune"] for each in ALL if "around" in each["expects"]}
    known = {code: territory.commune(code) for code in codes}
    assert {code for code, found in known.items() if not found or found.code_insee != code} == set()


def test_needs_expected_are_in_the_vocabularies(vocabularies: Vocabularies) -> None:
    """Services and partners alike."""
    codes = {code for each in ALL for some in each["expects"].get("needs", ()) for code in some}
    terms = (*vocabularies.services, *vocabularies.partners)
    assert codes <= {term.code for term in terms}


@pytest.mark.parametrize("question", [each for each in ALL if "postcode" in each["kind"]])
def test_a_postcode_asked_is_that_of_a_place_expected(
    question: dict[str, Any], territory: Territory
) -> None:
    """Unless it is one of a CEDEX, cut short, or an INSEE code taken for one."""
    digits = "".join(letter for letter in question["q"] if letter.isdigit())[:5]
    communes = territory.communes_of_postcode(digits)
    if not communes:
        return
    wanted = {code for name in _OF_PLACES for code in question["expects"].get(name, ())}
    assert wanted & {commune.code_insee for commune in communes}
