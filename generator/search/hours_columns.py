"""The hours of many places in columns: few weeks are distinct, few places deviate from theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from generator.hours.day_plan import DayPlan
from generator.search.calendar import epoch_day
from generator.search.encoding import column, deltas, or_none, unusual
from generator.search.place_hours import Deviation, PlaceHours, Week

_UNKNOWN = "?"
_MOVING = "~"
_BY_APPOINTMENT = "r"


def hours_columns(hours: Sequence[PlaceHours | None]) -> dict[str, Any]:
    """Columns of the hours of places, None where they are unknown.

    Returns:
        ``semaines``/``semaine``: the distinct weeks as text (``week_text``) in the order of the
        places (``~`` for a house that is somewhere else each day), and for each place 0 if its
        week is the next of them, else 1 and its rank: nine places in ten have one of their own.
        ``feries``: the ranks of places that public holidays do not close, as deltas. ``ecarts``:
        by rank, ``[[day as text, reason, days since 1970 as deltas], …]``. Those of the last
        three that say nothing are left out: zeros alone, none, none.
    """
    texts = [_text(each) for each in hours]
    ranks = {week: rank for rank, week in enumerate(dict.fromkeys(texts))}
    ranked = [(rank, each) for rank, each in enumerate(hours) if each]
    return {"semaines": column(ranks)} | unusual(
        semaine=or_none(_references(texts, ranks)),
        feries=_always_open(ranked),
        ecarts={
            rank: [_deviation(deviation) for deviation in each.deviations]
            for rank, each in ranked
            if each.deviations
        },
    )


def _always_open(ranked: Iterable[tuple[int, PlaceHours]]) -> list[int]:
    return deltas(rank for rank, each in ranked if not each.closed_on_holidays)


def _references(texts: Iterable[str], ranks: Mapping[str, int]) -> list[int]:
    met: set[str] = set()
    references = []
    for text in texts:
        references.append(1 + ranks[text] if text in met else 0)
        met.add(text)
    return references


def _text(hours: PlaceHours | None) -> str:
    return _MOVING if hours and hours.week is None else week_text(hours.week if hours else None)


def week_text(week: Week | None) -> str:
    """A week as text: days apart by ``;``; a day that is as the one before is ``=``.

    ``?`` is an unknown week, see ``day_text``.
    """
    if week is None:
        return _UNKNOWN
    days = [day_text(plan) for plan in week]
    return ";".join(
        "=" if rank and day and day == days[rank - 1] else day for rank, day in enumerate(days)
    )


@lru_cache(maxsize=4096)
def day_text(plan: DayPlan) -> str:
    """A day as text: spans by ``,``, in quarters of an hour where they are.

    ``34-48,r54-68`` is 08:30-12:00, and 13:30-17:00 by appointment; ``511m-720m`` counts minutes;
    ``?`` is unknown.
    """
    if plan.open is None:
        return _UNKNOWN
    spans = [f"{_quarter(start)}-{_quarter(end)}" for start, end in plan.open]
    spans += [
        f"{_BY_APPOINTMENT}{_quarter(start)}-{_quarter(end)}" for start, end in plan.by_appointment
    ]
    return ",".join(spans)


def _quarter(minutes: int) -> str:
    return f"{minutes}m" if minutes % 15 else str(minutes // 15)


def _deviation(deviation: Deviation) -> list[Any]:
    days = deltas(map(epoch_day, deviation.days))
    return [day_text(deviation.plan), deviation.reason, *days]
