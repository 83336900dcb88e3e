"""Telephone numbers: under which digits a house is found, and which of its numbers are."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import addresses
from generator.directory import Directory
from generator.hours.timetables import Timetables
from generator.search.extract import houses_of
from generator.search.phones import phone_terms
from generator.search.published import published_files
from tests.conftest import TODAY

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "phones.json").read_text("utf-8"))
BRANCH = {
    "nom": "Antenne",
    "commune": "Mende",
    "code_postal": "48000",
    "telephone": "02 41 00 00 03",
}


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["dialled"])
def test_a_number_is_found_by_its_digits(vector: dict[str, Any]) -> None:
    """lib/phone.js makes one of these of what is typed (tests/js/phone.test.js)."""
    assert list(phone_terms(vector["dialled"])) == vector["terms"]


@pytest.mark.parametrize(
    "fields",
    [
        {"telephone": "02 41 00 00 01"},
        {"autres_telephones": ["02 41 00 00 00", "+33 2 41 00 00 01"]},
        {"antennes": [BRANCH | {"telephone": "02.41.00.00.01"}]},
        {"partenaires": [{"partenaire": "caf", "telephone": "0241000001"}]},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_every_number_of_a_page_is_in_the_index(
    directory_of: Callable[..., Directory], fields: dict[str, Any]
) -> None:
    """The house's own, its others, its branches', its partners'; of no other house."""
    files = published_files(houses_of(directory_of(fields, {}), Timetables(TODAY)))
    index = json.loads(b"".join(files[addresses.LUNR_INDEX]))
    houses = {term: list(posting["telephone"]) for term, posting in index["invertedIndex"]}
    assert houses["0241000001"] == ["maison-0"]
