"""``docs/first-change.md`` walks through files that are as it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "first-change.md").read_text("utf-8")
CHANGES = re.findall(r"^```diff (\S+)\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize(("path", "change"), CHANGES, ids=[path for path, _ in CHANGES])
def test_each_change_goes_where_the_page_says(path: str, change: str) -> None:
    """The lines around it stand there, one after the other, and what it adds does not yet."""
    lines = change.splitlines(keepends=True)
    around = "".join(line[1:] for line in lines if line[0] == " ")
    added = "".join(line[1:] for line in lines if line[0] == "+")
    text = (ROOT / path).read_text("utf-8")
    assert text.count(around) == 1
    assert added and added not in text


def test_the_change_is_three_files() -> None:
    """Model, row, guide: what the page promises."""
    assert len({path for path, _ in CHANGES}) == 3


def test_every_file_that_it_names_is_there() -> None:
    """In code marks, from the root of the project."""
    named = re.findall(r"`((?:generator|plugins|tests|docs|content|themes)/[\w./-]+)`", PAGE)
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []
