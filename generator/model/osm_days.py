"""Days of an OSM expression that is more than rules, as opening-hours-py evaluates it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

import opening_hours

from generator.model.opening_hours import MINUTES_PER_DAY, Span, joined

_ONE_DAY = timedelta(days=1)


def expression_spans(expression: str, first: date, last: date) -> Mapping[date, tuple[Span, ...]]:
    """Return the open spans of every day that has some, from *first* to *last* included.

    What is open past midnight, as on 24-hour days, is cut there.
    Times are local; seconds do not exist in these expressions.
    """
    spans: defaultdict[date, list[Span]] = defaultdict(list)
    start = datetime.combine(first, time())
    end = datetime.combine(last, time()) + _ONE_DAY
    evaluated = opening_hours.OpeningHours(expression)
    for opens, closes, state, _ in evaluated.intervals(start, end):
        if state == opening_hours.State.OPEN:
            _cut(spans, max(opens, start), min(closes or end, end))
    return {day: joined(found) for day, found in spans.items()}


def _cut(spans: defaultdict[date, list[Span]], opens: datetime, closes: datetime) -> None:
    while opens < closes:
        midnight = datetime.combine(opens.date(), time()) + _ONE_DAY
        ends = MINUTES_PER_DAY if closes >= midnight else _minutes(closes)
        spans[opens.date()].append(Span(_minutes(opens), ends))
        opens = midnight


def _minutes(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute
