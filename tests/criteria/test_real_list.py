"""The hours of the national list of 1 August 2024, counted by the criterion and by hand.

The list is not part of the project: without it (``../shared/data``) this test says so and is
skipped; the other tests count the hours of small houses whatever happens.
"""

import csv
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.criteria import weekly_hours
from generator.criteria.judgement import Outcome
from generator.criteria.opening import opening_of
from generator.hours.schedule import Schedule
from generator.model.opening_hours import DAYS, DayRule, OpeningHours, Span, joined

LIST = Path(__file__).parents[3] / "shared" / "data" / "liste-fs-20240801.csv"
TODAY = date(2026, 11, 22)
JUDGE = weekly_hours.asking(24)
SPAN = re.compile(r"(\d\d):(\d\d) - (\d\d):(\d\d)")
WRITTEN_TWICE = {"1255", "2541"}
"""Murato and Sceaux: « 08:30 - 11:30 / 08:30 - 11:30 » is three hours a day, not six."""


def _spans(cell: str) -> list[Span]:
    times = (map(int, found) for found in SPAN.findall(cell))
    return [Span(a * 60 + b, c * 60 + d) for a, b, c, d in times]


def _weeks() -> Iterator[tuple[str, list[list[Span]]]]:
    with LIST.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield row["id_fs"], [_spans(row[f"h_{day}"]) for day in DAYS[:6]]


def _outcome(week: list[list[Span]]) -> Outcome:
    rules = tuple(DayRule(n, joined(spans)) for n, spans in enumerate(week) if spans)
    schedule = Schedule(OpeningHours(rules) if rules else None)
    return JUDGE(opening_of((schedule,), TODAY)).outcome


@pytest.mark.skipif(not LIST.exists(), reason=f"the real list is not there: {LIST.name}")
def test_the_houses_under_24_hours_are_those_of_the_plain_sum_and_two_more():
    """203 by the plain sum; two rows write the same span twice, which opens no longer."""
    weeks = dict(_weeks())
    sums = {key: sum(b - a for day in week for a, b in day) for key, week in weeks.items()}
    plain = {key for key, minutes in sums.items() if 0 < minutes < 24 * 60}
    outcomes = {key: _outcome(week) for key, week in weeks.items()}
    under = {key for key, outcome in outcomes.items() if outcome is Outcome.NOT_MET}
    assert len(plain) == 203
    assert under == plain | WRITTEN_TWICE
    assert sum(outcome is Outcome.NOT_DECLARED for outcome in outcomes.values()) == 48
