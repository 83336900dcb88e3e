"""Hours of several days in one line: ``lundi au vendredi: 9h-12h``, one line a day in a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.files.explaining import named
from generator.files.fixing.edits import Change, Edit, Fix, at, plain_text, setting
from generator.files.raw_scalars import RawPage, RawScalar, Steps
from generator.model.free_hours import days_of, parse_free_hours
from generator.model.key_names import HOURS_KEYS
from generator.model.opening_hours import DAYS
from generator.model.osm_hours import parse_expression
from generator.model.refusal import HoursRefused
from generator.model.tidy_hours import tidy_day_text
from generator.problems import shown


def day_groups(page: RawPage, fields: dict[str, Any]) -> Iterator[Edit]:
    """Yield the keys of hours that name several days, where none of them has a line of its own."""
    for scalar in page.scalars:
        if len(scalar.steps) < 2 or scalar.steps[-2] not in HOURS_KEYS or not scalar.is_simple:
            continue
        key = str(scalar.steps[-1])
        days = [] if key in DAYS else (days_of(key) or [])
        text = tidy_day_text(scalar.value)
        if text is None or len(days) < 2 or _named_apart(days, key, at(fields, scalar.steps[:-1])):
            continue
        yield from _one_line_each(scalar, page, dict.fromkeys(days, text))


def _named_apart(days: list[str], key: str, holder: Mapping[str, Any]) -> bool:
    others = [other for other in holder if other != key]
    return any(day in days for other in others for day in (days_of(other) or [other]))


def _one_line_each(scalar: RawScalar, page: RawPage, week: Mapping[str, str]) -> Iterator[Edit]:
    entries = [f"{day}: {plain_text(text, scalar.in_flow)}" for day, text in week.items()]
    pieces: tuple[tuple[int, int, str], ...]
    if scalar.in_flow:
        pieces = ((scalar.key.start, scalar.end, ", ".join(entries)),)
    elif page.before(scalar.key.start).strip(" "):
        return  # the first field of an item of a list: what follows is not aligned below it
    else:
        more = _lines(entries[1:], scalar.key_column, page, scalar)
        pieces = ((scalar.key.start, scalar.end, entries[0]), more)
    old = f"« {shown(str(scalar.steps[-1]))} » devient une ligne par jour."
    fix = Fix(scalar.line, scalar.column, named(scalar.steps[:-1], old))
    yield Edit(pieces, fix, _spreading(scalar.steps, week))


def free_hours(page: RawPage, _fields: dict[str, Any]) -> Iterator[Edit]:
    """Yield hours told in one French text, « lundi au vendredi 9h-12h », which is no expression."""
    for scalar in page.scalars:
        if scalar.steps[-1] not in HOURS_KEYS or not scalar.is_simple or not scalar.value:
            continue
        week = _week_told(scalar.value)
        if not week:
            continue
        pieces: tuple[tuple[int, int, str], ...]
        entries = [f"{day}: {plain_text(text, scalar.in_flow)}" for day, text in week.items()]
        if scalar.in_flow:
            pieces = ((scalar.start, scalar.end, f"{{{', '.join(entries)}}}"),)
        else:
            start = scalar.start - (
                len(page.before(scalar.start)) - len(page.before(scalar.start).rstrip(" "))
            )
            more = _lines(entries, scalar.key_column + 2, page, scalar)
            pieces = ((start, scalar.end, ""), more)
        fix = Fix(scalar.line, scalar.column, named(scalar.steps, "une ligne par jour."))
        yield Edit(pieces, fix, setting(scalar.steps, week))


def _week_told(text: str) -> dict[str, str]:
    """Return the days of a French text, none where it is an expression or is not understood."""
    try:
        parse_expression(text.strip())
    except HoursRefused:
        try:
            return parse_free_hours(text)
        except HoursRefused:
            return {}
    return {}


def _lines(
    entries: list[str], indent: int, page: RawPage, scalar: RawScalar
) -> tuple[int, int, str]:
    """Return the piece that writes *entries* below the line of *scalar*, behind its comment."""
    end = page.line_end(scalar.end)
    text = "".join(f"{page.line_break(scalar.end)}{' ' * indent}{entry}" for entry in entries)
    return end, end, text


def _spreading(steps: Steps, week: Mapping[str, str]) -> Change:
    def change(fields: dict[str, Any]) -> None:
        holder = at(fields, steps[:-1])
        del holder[steps[-1]]
        holder.update(week)

    return change
