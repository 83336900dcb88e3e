"""What one day is: open to all, by appointment, closed, or unknown."""

from __future__ import annotations

from typing import NamedTuple

from generator.model.opening_hours import Span

Spans = tuple[Span, ...]


class DayPlan(NamedTuple):
    """One day: open to all, and by appointment only; the two never overlap.

    ``open`` None is unknown, which is not closed.
    """

    open: Spans | None
    by_appointment: Spans = ()

    @property
    def receives(self) -> bool:
        """Tell whether one can come at some moment of the day."""
        return bool(self.open or self.by_appointment)


UNKNOWN_DAY = DayPlan(None)


def day_plan(walk_in: Spans | None, by_appointment: Spans | None) -> DayPlan:
    """Return the plan of both kinds of hours; where both say a moment, it is by appointment."""
    if walk_in is None or by_appointment is None:
        return UNKNOWN_DAY
    return DayPlan(without(walk_in, by_appointment), by_appointment)


def without(spans: Spans, taken: Spans) -> Spans:
    """Return what is left of *spans* outside *taken*; both sorted, neither overlapping."""
    left = list(spans)
    for start_min, end_min in taken:
        left = [
            part
            for span in left
            for part in (
                Span(span.start_min, min(span.end_min, start_min)),
                Span(max(span.start_min, end_min), span.end_min),
            )
            if part.start_min < part.end_min
        ]
    return tuple(left)
