"""Marks that Git leaves in a text are an error at their line."""

from __future__ import annotations

import pytest

from generator.files.nodes import Mapping
from generator.files.proofreading import text_problems
from generator.files.source import Source, split_page
from generator.files.source_refused import SourceRefused


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<<<<<<< HEAD\nBonjour.\n=======\nBonsoir.\n>>>>>>> branche", [10]),
        ("a\n\n<<<<<<< HEAD\nb\n||||||| 12\nc\n=======\nd\n>>>>>>> x\n\n<<<<<<< y\n", [12, 20]),
        ("Bonjour.\n>>>>>>> branche", [11]),
        ("Bonjour.\n\n=======\nBonsoir.", [12]),
        ("Contact\n=======\nBonsoir.", []),
        ("Contact\n=======\nBonsoir.\n>>>>>>> x", [11]),
        ("||||||| ancêtre", [10]),
        ("> > > > citation", []),
        ("<<<<<< six", []),
        ("<<<<<<<<< neuf", []),
        ("voir <<<<<<< ici", []),
    ],
)  # fmt: skip
def test_a_conflict_is_told_once_at_its_first_mark(body: str, lines: list[int]) -> None:
    found = text_problems(Source(Mapping(1, 1), body, 10), "a.md", None)
    told = [(each.line, each.column, each.code) for each in found if each.code == "conflit"]
    assert told == [(line, 1, "conflit") for line in lines]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\nnom: A\n<<<<<<< HEAD\ntelephone: 1\n=======\ntelephone: 2\n>>>>>>> b\n---\n", 3),
        ("---\nnom: A\n||||||| 12\n---\n", 3),
        ("---\nnom: A\n=======\n---\n", 3),
        ("---\nadresse: |\n  a\n>>>>>>> b\n---\n", 4),
        ("<<<<<<< HEAD\n---\nnom: A\n---\n", 1),
    ],
)
def test_a_conflict_in_the_fields_is_told_at_its_line(text: str, line: int) -> None:
    with pytest.raises(SourceRefused) as refused:
        split_page(text)
    assert (refused.value.line, refused.value.column, refused.value.code) == (line, 1, "conflit")


def test_fields_that_hold_such_signs_are_read() -> None:
    source = split_page("---\n# =======\nadresse: >\n  <<<<<<< a\n  =======\n---\nUn\n=======\n")
    assert source.front.items
