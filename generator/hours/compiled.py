"""A schedule as the small JSON from which a browser says whether a place is open.

The reader is ``themes/msap/static/js/lib/opening.js``; ``docs/decisions/hours.md`` says
why it holds days, not rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from generator.hours.day_plan import DayPlan
from generator.hours.schedule import Schedule
from generator.hours.time_zones import time_zone
from generator.hours.timetable import Timetable
from generator.hours.timetables import Timetables, in_its_zone
from generator.json_bytes import json_text
from generator.model.opening_hours import Span


def compiled(schedule: Schedule, times: Timetables) -> str:
    """Return the days of *schedule* for a browser, as JSON; equal ones are compiled once.

    Returns:
        An object. ``du``: the first day; ``jours``: how many; ``zone``: IANA name;
        ``plages``: distinct days, each ``[open]`` or ``[open, by appointment]``, where
        minutes alternate start and end, or null for unknown; ``semaine``: the index in
        ``plages`` of each weekday, Monday first; ``ecarts``: other days, each
        ``[index in plages, reason, offsets from du…]``; ``deplace``, only where it is so:
        the house is somewhere else each day; ``ouvre`` and ``ferme``, only of a house that opens
        after ``du`` or has an end: its first day, and the first on which it is closed for good. The
        days before and from then on are not among ``ecarts``.
    """
    return _compiled(in_its_zone(schedule), times)


@lru_cache(maxsize=4096)
def _compiled(schedule: Schedule, times: Timetables) -> str:
    table = times.of(schedule.endless)
    columns = _columns(table, time_zone(schedule.department_code))
    if schedule.is_moving:
        columns["deplace"] = 1
    if schedule.opens_on and schedule.opens_on > table.first:
        columns["ouvre"] = schedule.opens_on.isoformat()
    if schedule.closes_on:
        columns["ferme"] = schedule.closes_on.isoformat()
    return json_text(columns)


def _columns(table: Timetable, zone: str) -> dict[str, Any]:
    plans = list(dict.fromkeys([*table.week, *(d.plan for d in table.deviations.values())]))
    groups: dict[tuple[int, str], list[int]] = {}
    for day, (plan, reason) in table.deviations.items():
        groups.setdefault((plans.index(plan), reason), []).append((day - table.first).days)
    return {
        "du": table.first.isoformat(),
        "jours": (table.last - table.first).days + 1,
        "zone": zone,
        "plages": [_plan(plan) for plan in plans],
        "semaine": [plans.index(plan) for plan in table.week],
        "ecarts": [[plan, reason, *days] for (plan, reason), days in groups.items()],
    }


def _plan(plan: DayPlan) -> list[list[int]] | None:
    if plan.open is None:
        return None
    tracks = [plan.open, plan.by_appointment] if plan.by_appointment else [plan.open]
    return [_minutes(spans) for spans in tracks]


def _minutes(spans: Sequence[Span]) -> list[int]:
    return [minute for span in spans for minute in span]
