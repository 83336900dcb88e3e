"""The index against the plain comparison of everything with everything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.geography.distance import distance_km
from generator.geography.nearest import NamedAnswers, NearestIndex
from generator.model.position import Position

positions = st.builds(
    Position,
    st.floats(-90, 90, allow_nan=False),
    st.floats(-180, 180, allow_nan=False),
)
near_positions = st.builds(Position, st.floats(44.9, 45.5), st.floats(2.9, 3.5))


@given(
    points=st.lists(positions | near_positions, max_size=20),
    queries=st.lists(positions | near_positions, max_size=8),
    count=st.integers(0, 5),
    few=st.sampled_from([0, 64]),
)
def test_distances_are_those_of_the_plain_comparison(
    points: list[Position], queries: list[Position], count: int, few: int
) -> None:
    """Where few are compared with each, and where all are many."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.geography.nearest._FEW_POINTS", few)
        found = NearestIndex(points).nearest_many(queries, count)
    for query, neighbours in zip(queries, found, strict=True):
        plain = sorted(distance_km(query, point) for point in points)[:count]
        assert [km for _, km in neighbours] == pytest.approx(plain, abs=1e-3)
        for index, km in neighbours:
            assert distance_km(query, points[index]) == pytest.approx(km, abs=1e-3)


def test_fewer_points_than_asked_for_are_all_given() -> None:
    index = NearestIndex([Position(45, 3), Position(46, 3)])
    assert [each for each, _ in index.nearest(Position(46, 3), 3)] == [1, 0]


def test_of_points_at_one_place_the_first_comes_first() -> None:
    index = NearestIndex([Position(45, 3)] * 4)
    assert [each for each, _ in index.nearest(Position(45.1, 3), 3)] == [0, 1, 2]


def test_no_points_no_neighbours() -> None:
    assert NearestIndex([]).nearest(Position(45, 3), 3) == []


def test_answers_are_asked_for_by_number_by_name_and_one_after_the_other() -> None:
    points = [Position(45, 3), Position(46, 3), Position(47, 3)]
    index = NearestIndex(points)
    answers = index.nearest_many(points, 2)
    alone = [index.nearest(point, 2) for point in points]
    assert [answers[number] for number in range(len(answers))] == list(answers) == alone
    named = NamedAnswers(("a", "b", "c"), answers)
    assert dict(named) == dict(zip("abc", alone, strict=True))
    assert len(named) == 3
    assert answers.nearest == ([0, 1, 2], [0, 0, 0])


def test_metres_are_told_apart() -> None:
    index = NearestIndex([Position(45, 3.00002), Position(45, 3.00001)])
    found = index.nearest(Position(45, 3), 2)
    assert [each for each, _ in found] == [1, 0]
    assert found[0][1] == pytest.approx(0.000786, abs=1e-6)


def test_neighbours_across_the_date_line_are_found() -> None:
    index = NearestIndex([Position(-14, 179), Position(-14, -179.9)])
    assert index.nearest(Position(-14, 179.9), 1)[0][0] == 1
