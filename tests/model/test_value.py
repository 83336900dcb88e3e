"""What is pickled of a value is what a later run needs, and no more."""

from __future__ import annotations

import pickle

import pytest

from generator.model.house import House
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
