"""What a program and its tasks tell of a site is read as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publishing.told_files import Told, add_to_told, read_told, told_part

PAGE, SUMMER = ("maisons/a/index.html", 12, 3), ("maisons/été.html", 0, 1_500_000_000_123_456_789)


def test_the_parts_of_tasks_are_read_with_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "told"
    add_to_told(file, Told(kept=[PAGE]))
    add_to_told(told_part(file, 0), Told(made=[SUMMER], others=["a"]))
    add_to_told(told_part(file, 11), Told(others=["b"]))
    add_to_told(told_part(file, 11), Told(others=["c"]))
    told = read_told(file)
    assert told is not None
    assert (told.kept, told.made, sorted(told.others)) == ([PAGE], [SUMMER], ["a", "b", "c"])
    assert sorted(told.names()) == ["a", "b", "c", PAGE[0], SUMMER[0]]


def test_nobody_may_have_told(tmp_path: Path) -> None:
    assert read_told(tmp_path / "told") is None


@pytest.mark.parametrize("kind", ["kept", "made", "others"])
def test_what_was_told_since_is_taken_back(kind: str) -> None:
    told = Told([PAGE], [PAGE], ["a"])
    before = told.lengths()
    getattr(told, kind).append(SUMMER)
    told.take_back(before)
    assert told == Told([PAGE], [PAGE], ["a"])
