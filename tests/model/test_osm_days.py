"""The days of an OSM expression, as opening-hours-py gives them, cut at midnight."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model.opening_hours import Span
from generator.model.osm_days import expression_spans

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
SUNDAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("expression", "spans"),
    [
        ("Mo 08:59-12:59", {MONDAY: (Span(539, 779),)}),
        ("Mo 08:05-12:10,13:45-17:20", {MONDAY: (Span(485, 730), Span(825, 1040))}),
        ("Mo 20:30-24:00", {MONDAY: (Span(1230, 1440),)}),
        ("Mo 22:15-02:45", {MONDAY: (Span(1335, 1440),), TUESDAY: (Span(0, 165),)}),
        ("Mo 22:15-24:30", {MONDAY: (Span(1335, 1440),), TUESDAY: (Span(0, 30),)}),
        ("Mo 00:00-00:30", {MONDAY: (Span(0, 30),)}),
        ("Mo-Tu 00:00-24:00", {MONDAY: (Span(0, 1440),), TUESDAY: (Span(0, 1440),)}),
        ("Mo 09:00-12:00 unknown", {}),
        ("easter 09:00-12:00", {}),
    ],
)
def test_a_day_has_its_spans_to_the_minute_and_none_goes_on_after_midnight(
    expression: str, spans: dict[date, tuple[Span, ...]]
) -> None:
    assert expression_spans(expression, MONDAY, SUNDAY) == spans


@pytest.mark.parametrize("expression", ["24/7", "Mo-Su 00:00-24:00", "Mo-Su 18:00-18:00"])
def test_only_the_days_that_are_asked_for_are_told(expression: str) -> None:
    """What was open already at the first midnight, and still is at the last, is cut there."""
    whole = (Span(0, 1440),)
    assert expression_spans(expression, MONDAY, TUESDAY) == {MONDAY: whole, TUESDAY: whole}
