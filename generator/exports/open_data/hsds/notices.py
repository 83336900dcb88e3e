"""Exceptions in a sentence each: HSDS has no days on which a schedule does not hold."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.french import long_date, spans_text
from generator.hours.changes import NO_END
from generator.model.exceptions import ExceptionKind, HoursException
from generator.model.opening_hours import DAYS, OpeningHours


def in_sentences(exceptions: Iterable[HoursException], first: date) -> str:
    """Return what *exceptions* say that are not over on *first*; empty for nothing."""
    return " ".join(_sentence(each) for each in exceptions if each.last_day >= first)


def _sentence(exception: HoursException) -> str:
    when, why = _when(exception), exception.why.rstrip(".")
    match exception.kind:
        case ExceptionKind.CLOSED:
            told = f"Fermé {when}" + (f" : {why}" if why else "")
        case ExceptionKind.HOURS:
            told = f"Autres horaires {when} : {_hours(exception)}" + (f" ({why})" if why else "")
        case ExceptionKind.MESSAGE:
            told = f"{when[:1].upper()}{when[1:]} : {why}"
    return f"{told}."


def _when(exception: HoursException) -> str:
    first = long_date(exception.first)
    if exception.is_open_ended:
        return f"à partir du {first}, {NO_END}"
    return (
        f"le {first}" if exception.is_one_day else f"du {first} au {long_date(exception.last_day)}"
    )


def _hours(exception: HoursException) -> str:
    if isinstance(exception.hours, OpeningHours):
        week = zip(DAYS, exception.hours.week(), strict=True)
        return ", ".join(f"{day} {spans_text(spans)}" for day, spans in week if spans)
    return spans_text(exception.hours or ())
