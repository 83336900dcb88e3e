"""What is told of dated exceptions: those to come that are new, those that are no more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.changes.fact import Fact, Telling
from generator.changes.record import Record
from generator.french import NBSP, count, long_date
from generator.model.exceptions import NO_END_FORM, ExceptionKind

DATES = "fermetures et jours particuliers"
_TOLD_MOST = 4
_WHAT = {ExceptionKind.CLOSED: "fermée", ExceptionKind.HOURS: "autres horaires"}


def dates_facts(old: Record, new: Record, telling: Telling) -> Iterator[Fact]:
    """Yield the exceptions that came or went; those that are over have gone by themselves."""
    before, now = (_to_come(each, telling.today) for each in (old, new))
    sentences = [f"À noter{NBSP}: {_words(each)}." for each in now if each not in before]
    sentences += [f"Annulé{NBSP}: {_words(each)}." for each in before if each not in now]
    for sentence in sentences[:_TOLD_MOST]:
        yield Fact(DATES, sentence)
    more = len(sentences) - _TOLD_MOST
    if more > 0:
        yield Fact(DATES, f"Et {count(more, 'autre changement', 'autres changements')}.")


def _to_come(record: Record, today: date) -> list[Record]:
    return [each for each in record.get("exceptions", ()) if _last(each) >= today.isoformat()]


def _last(exception: Record) -> str:
    last = str(exception.get("au") or exception.get("du", ""))
    return last if _is_day(last) else date.max.isoformat()


def _words(exception: Record) -> str:
    reason = str(exception.get("motif", "")).rstrip(".")
    what = _WHAT.get(exception.get("type", ""), "")
    told = what or reason
    note = f" ({reason})" if what and reason else ""
    return f"{told} {_when(exception)}{note}".strip()


def _when(exception: Record) -> str:
    first, last = exception.get("du"), exception.get("au")
    if not _is_day(first):
        return ""
    start = long_date(date.fromisoformat(str(first)))
    if last == NO_END_FORM:
        return f"à partir du {start}, {NO_END_FORM}"
    if last in (None, first) or not _is_day(last):
        return f"le {start}"
    return f"du {start} au {long_date(date.fromisoformat(str(last)))}"


def _is_day(value: Any) -> bool:
    try:
        return bool(date.fromisoformat(value))
    except (TypeError, ValueError):
        return False
