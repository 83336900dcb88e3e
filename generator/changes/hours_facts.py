"""What is told of opening hours: the days that changed, as people read them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.changes.fact import Fact, Telling
from generator.changes.hours_record import CLOSED
from generator.changes.record import Record
from generator.french import NBSP, span_text
from generator.model.opening_hours import DAYS, Span

HOURS = "horaires"
_SPAN = re.compile(r"(\d\d):(\d\d)-(\d\d):(\d\d)")
_NAMES = {"horaires": "Horaires", "horaires_rdv": "Horaires sur rendez-vous"}
# More days than this are told as a whole new week.
_DAYS_APART = 3


def hours_facts(old: Record, new: Record, telling: Telling) -> Iterator[Fact]:
    """Yield what changed of the weeks, the seasons and the public holidays of a place."""
    for key, name in _NAMES.items():
        if old.get(key) != new.get(key):
            yield Fact(HOURS, _sentence(name, old.get(key), new.get(key)))
    if old.get("saisons") != new.get("saisons"):
        yield Fact(HOURS, "Les horaires de saison changent.")
    if old.get("jours_feries") != new.get("jours_feries"):
        is_open = bool(new.get("jours_feries"))
        yield Fact(HOURS, f"{'Ouverte' if is_open else 'Fermée'} les jours fériés.")


def _sentence(name: str, old: Any, new: Any) -> str:
    if new is None:
        return f"{name}{NBSP}: plus d’indication."
    if not isinstance(new, Mapping) or not _is_week(new):
        return f"{name}{NBSP}: ils changent." if old is not None else f"{name}{NBSP}: les voici."
    if not isinstance(old, Mapping) or not _is_week(old):
        return f"{name}{NBSP}: {_week(new)}."
    changed = [day for day in DAYS if _day(old, day) != _day(new, day)]
    if len(changed) > _DAYS_APART:
        return f"{name}{NBSP}: {_week(new)}."
    days = (f"{day} {_day(new, day)} (avant{NBSP}: {_day(old, day)})" for day in changed)
    return f"{name}{NBSP}: {f'{NBSP}; '.join(days)}."


def _is_week(hours: Mapping[str, Any]) -> bool:
    return all(day in DAYS and isinstance(text, str) for day, text in hours.items())


def _week(hours: Mapping[str, str]) -> str:
    told = [f"{day} {_day(hours, day)}" for day in DAYS if hours.get(day, CLOSED) != CLOSED]
    return f"{NBSP}; ".join(told) or "fermée toute la semaine"


def _day(hours: Mapping[str, str], day: str) -> str:
    return _SPAN.sub(_span, hours.get(day, CLOSED))


def _span(match: re.Match[str]) -> str:
    start_h, start_m, end_h, end_m = map(int, match.groups())
    return span_text(Span(start_h * 60 + start_m, end_h * 60 + end_m))
