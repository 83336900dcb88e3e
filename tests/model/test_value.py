"""What is pickled of a value is what a later run needs, and no more; equal it is all the same."""

from __future__ import annotations

import pickle

import pytest

from generator.model.house import House
from generator.model.located import Branch, Stop
from generator.model.value import Value
from tests.conftest import ReadPage

PAGE = """---
nom: Maison de Mende
label: france-services
adresse: 1 place de la Mairie
code_postal: 48000
commune: Mende
antennes: [{{nom: Relais, commune: Mende, code_postal: 48000}}]
source: Liste nationale
date_maj: 2026-01-01
---
{}
"""


def read_again(read_page: ReadPage, *texts: str) -> list[House]:
    """Return houses with these texts as a later run finds them."""
    houses = []
    for text in texts:
        house, problems = read_page(PAGE.format(text))
        assert house is not None, problems
        houses.append(house)
    found: list[House] = pickle.loads(pickle.dumps(houses))
    assert found == houses
    return found


@pytest.mark.parametrize("field", ["name", "label", "commune", "source", "code_postal"])
def test_equal_short_texts_are_one(read_page: ReadPage, field: str) -> None:
    """Of a house, and of its branches."""
    one, other = read_again(read_page, "Un texte.", "Un autre.")
    assert getattr(one, field) is getattr(other, field)
    assert one.commune is other.branches[0].commune


def test_long_texts_stay_as_they_are(read_page: ReadPage) -> None:
    one, other = read_again(read_page, "mot " * 100, "mot " * 100)
    assert one.text == other.text
    assert one.text is not other.text


def test_the_names_of_given_fields_are_not_there(read_page: ReadPage) -> None:
    (house,) = read_again(read_page, "Un texte.")
    assert house.model_fields_set == set()


def test_what_the_class_answers_for_is_not_there(read_page: ReadPage) -> None:
    """Neither of a house nor of its branch; whoever asks is told as before."""
    (house,) = read_again(read_page, "Un texte.")
    (branch,) = house.branches
    assert "stops" not in vars(house)
    assert house.stops == ()
    assert "hours" not in vars(branch)
    assert branch.hours is None
    assert house.text.strip() == "Un texte."


def test_values_are_equal_whatever_they_leave_to_the_class(read_page: ReadPage) -> None:
    """A house that was just read holds all its fields; others still differ from it."""
    read, _ = read_page(PAGE.format("Un texte."))
    (kept,) = read_again(read_page, "Un texte.")
    assert read is not None
    assert (kept, hash(kept)) == (read, hash(read))
    assert kept == read.model_copy(update={"stops": ()})
    assert kept != read.model_copy(update={"network": "Un réseau"})
    assert kept.model_copy(update={"network": "Un réseau"}) != read
    assert kept != kept.branches[0]


@pytest.mark.parametrize("kind", [House, Branch, Stop])
def test_every_default_is_answered_for(kind: type[Value]) -> None:
    """A field whose default is made anew each time would be one value for all."""
    for name, field in kind.model_fields.items():
        assert field.default_factory is None, name
        assert field.is_required() or getattr(kind, name) == field.default


def test_equal_days_are_one(read_page: ReadPage) -> None:
    one, other = read_again(read_page, "Un texte.", "Un autre.")
    assert one.updated_on is other.updated_on
