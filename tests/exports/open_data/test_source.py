"""What two files have in common is made once for both, as long as not too much waits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.exports.open_data.source import Source
from tests.conftest import MakeDirectory

WAITING_MAX = "generator.exports.open_data.source._WAITING_MAX"


@pytest.mark.parametrize(("waiting_max", "times"), [(2, [1, 1, 2]), (0, [2, 2, 2])])
def test_what_waits_for_a_second_file_is_bounded(
    directory_of: MakeDirectory, monkeypatch: pytest.MonkeyPatch, waiting_max: int, times: list[int]
) -> None:
    """Of three values so many wait; the others are made again, and are the same."""
    monkeypatch.setattr(WAITING_MAX, waiting_max)
    source = Source(directory_of())
    made: list[int] = []

    def value(number: int) -> Callable[[], int]:
        return lambda: made.append(number) or 10 * number

    for _ in range(2):
        assert [source.twice(number, value(number)) for number in range(3)] == [0, 10, 20]
    assert [made.count(number) for number in range(3)] == times
