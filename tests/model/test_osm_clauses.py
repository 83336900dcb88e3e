"""The clauses that an OSM expression is cut into."""

from __future__ import annotations

import pytest

from generator.model.opening_hours import WEEKLY, Span
from generator.model.osm_clauses import Clause, Days, NotRules, clauses_of
from generator.model.year_parts import MonthDay, SchoolTime, YearPart

MONDAY = (Days((0,), WEEKLY, SchoolTime.ANY),)


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Mo off", Clause((), MONDAY, (), False)),
        ("Mo 08:59-12:59", Clause((), MONDAY, (Span(539, 779),), False)),
        ("Mo 23:00-24:00", Clause((), MONDAY, (Span(1380, 1440),), False)),
        (
            "Apr Mo 24/7",
            Clause((YearPart(MonthDay(4, 1), MonthDay(4, 30)),), MONDAY, (Span(0, 1440),), False),
        ),
        (
            "Apr 10-12 Mo off",
            Clause((YearPart(MonthDay(4, 10), MonthDay(4, 12)),), MONDAY, (), False),
        ),
    ],
)
def test_a_clause_says_when_in_the_year_on_which_days_what_holds(text: str, clause: Clause) -> None:
    assert clauses_of(text) == [clause]


def test_a_clause_after_a_comma_adds_to_the_one_before() -> None:
    assert [each.adds for each in clauses_of("Mo 09:00-12:00, Tu 09:00-12:00; We off")] == [
        False, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Mo 09:00-12:00 || Tu 09:00-12:00",
        "week 1-53/2 Mo[1] 09:00-12:00",
    ],
)
def test_what_is_more_than_clauses_is_told(text: str) -> None:
    with pytest.raises(NotRules):
        clauses_of(text)
