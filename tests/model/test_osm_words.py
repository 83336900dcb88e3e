"""OSM expressions are brought to one spelling."""

from __future__ import annotations

import re

import pytest

from generator.model.osm_hours import parse_expression
from generator.model.osm_words import EXAMPLE, normalised


@pytest.mark.parametrize(
    "text",
    [
        "easter 09:00-12:00, Mo 14:00-17:00",
        "easter -1 day 09:00-12:00",
        "Mo[1],Tu[-1] 09:00-12:00,14:00-17:00",
        "Mo-Fr 09:00-12:00; Su,PH off",
        "Mo 09:00-12:00 || Sa 10:00-11:00",
    ],
)
def test_what_is_in_that_spelling_stays_to_the_letter(text: str) -> None:
    assert normalised(text) == text


def test_parts_that_say_nothing_go() -> None:
    assert normalised(" ; Mo 9h-12h ; , ;Tu 10h-11h;;") == "Mo 09:00-12:00; Tu 10:00-11:00"


def test_the_example_that_is_told_is_an_expression() -> None:
    example = re.search("« (.+) »", EXAMPLE)
    assert example
    assert len(parse_expression(example[1]).rules) == 6
