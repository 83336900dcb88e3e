"""The days by date of an OSM expression, ``2026 Dec 25,2027 Jan 01 off``, as a page tells them.

An expression that needs no country, as our own files have it, writes out the public holidays that
close a place. A page closes on them by itself; its other days by date are exceptions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from generator.hours.holidays_by_department import public_holidays
from generator.model.opening_hours import OpeningHours
from generator.model.osm_hours import HoursRefused, parse_expression
from generator.model.osm_words import OSM_MONTHS

_DAY = rf"(20\d\d) ({'|'.join(OSM_MONTHS)}) (\d\d?)"
_RUN = rf"{_DAY}(?:-{_DAY})?"
_SPANS = r"\d\d:\d\d-\d\d:\d\d(?:,\d\d:\d\d-\d\d:\d\d)*"
_RULE = re.compile(rf"(?P<days>{_RUN}(?: ?, ?{_RUN})*) (?P<state>off|closed|{_SPANS})")
_DATED = re.compile(r"\b20\d\d\b")
_DAYS_MAX = 800
_EXCEPTIONS_MAX = 30
"""More are a rhythm that the notation has no rule for: they stay an expression."""
_CLOSED = "off"


def parted(text: str, department: str) -> tuple[str, list[dict[str, str]]]:
    """Return the expression without its days by date, and these as the exceptions of a page.

    The expression comes back whole where a page cannot tell its dates otherwise.

    Args:
        text: a valid expression.
        department: whose public holidays close the place.
    """
    rules = [rule.strip() for rule in text.split(";")]
    dated = {rule: match for rule in rules if (match := _RULE.fullmatch(rule))}
    base = "; ".join(rule for rule in rules if rule not in dated)
    if not dated or not base or _DATED.search(base):
        return text, []
    days = _days_of(dated.values())
    week = _week_of(base)
    if days is None or week is None:
        return text, []
    found = list(_exceptions(days, week, department))
    return (base, found) if len(found) <= _EXCEPTIONS_MAX else (text, [])


def _week_of(base: str) -> OpeningHours | None:
    try:
        hours = parse_expression(base)
    except HoursRefused:
        return None
    return None if hours.expression or hours.depends_on_school else hours


def _days_of(rules: Iterable[re.Match[str]]) -> dict[date, str] | None:
    """Return what holds on each day, the last rule over those before it; None for too many."""
    days: dict[date, str] = {}
    for rule in rules:
        for run in re.finditer(_RUN, rule["days"]):
            try:
                first = _date(*run.groups()[:3])
                last = _date(*run.groups()[3:]) if run[4] else first
            except ValueError:
                return None
            if not 0 <= (last - first).days < _DAYS_MAX or len(days) > _DAYS_MAX:
                return None
            state = _CLOSED if rule["state"] == "closed" else rule["state"]
            days |= {first + timedelta(n): state for n in range((last - first).days + 1)}
    return days


def _date(year: str, month: str, day: str) -> date:
    return date(int(year), OSM_MONTHS.index(month) + 1, int(day))


def _exceptions(
    days: Mapping[date, str], week: OpeningHours, department: str
) -> Iterator[dict[str, str]]:
    """Yield the exceptions; days of one state that nothing but closed days part are one."""
    holidays = public_holidays(department, min(days), max(days))
    opens = {day: bool(week.spans_on(day)) and day not in holidays for day in days}
    left = [day for day in sorted(days) if days[day] != _CLOSED or opens[day]]
    while left:
        first = last = left.pop(0)
        # Hours of several days hold on those that open anyway.
        while opens[first] and left and opens[left[0]] and days[left[0]] == days[first]:
            between = (last + timedelta(n) for n in range(1, (left[0] - last).days))
            if any(week.spans_on(day) and day not in holidays for day in between):
                break
            last = left.pop(0)
        yield _exception(first, last, days[first])


def _exception(first: date, last: date, state: str) -> dict[str, str]:
    is_closed = state == _CLOSED
    given = {
        "du": first.isoformat(),
        "au": last.isoformat() if last > first else "",
        "type": "ferme" if is_closed else "horaires",
        "horaires": "" if is_closed else state.replace(",", ", "),
    }
    return {key: value for key, value in given.items() if value}
