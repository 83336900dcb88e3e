"""Hours as one OSM ``opening_hours`` expression.

An expression made of rules of the week, by season or not, becomes rules, so that its page
shows the same tables as hours written by day. Any other valid expression is kept, in the one
spelling of the specification, and evaluated by opening-hours-py
(https://wiki.openstreetmap.org/wiki/Key:opening_hours).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

import opening_hours

from generator.model.opening_hours import DayRule, OpeningHours
from generator.model.osm_clauses import NotRules, clauses_of, refuse_open_holidays
from generator.model.osm_days import expression_spans
from generator.model.osm_seasons import hours_of
from generator.model.osm_words import (
    EXAMPLE,
    normalised,
    refuse_what_no_page_shows,
    too_long_or_unreadable,
)
from generator.model.refusal import HoursRefused
from generator.problems import shown

__all__ = ["HoursRefused", "parse_expression"]

_PUBLIC_HOLIDAYS = re.compile(r"\bPH\b")
_SCHOOL_HOLIDAYS = re.compile(r"\bSH\b")
# What ties an expression to dates: its weeks are not alike, even if those looked at are.
_DATED = re.compile(r"\b(?:19|20)\d\d\b|easter|\bweek\b|\bdays?\b")
_FIRST_DAY, _DAYS_LOOKED_AT = date(2023, 1, 2), 5 * 366


@lru_cache(maxsize=4096)
def parse_expression(text: str) -> OpeningHours:
    """Return the hours of an OSM expression such as ``Mo-Fr 09:00-12:00; Sa[1] 09:00-12:00``.

    Raises:
        HoursRefused: opening-hours-py does not understand it, a page cannot show it truly, or it
            opens on public holidays, which pages declare with ``jours_feries``.
    """
    if too_long_or_unreadable(text):
        raise HoursRefused("expression horaire trop longue ou illisible.")
    plain = normalised(text)
    if not plain:
        raise HoursRefused("horaires vides : supprimez ce champ si les horaires sont inconnus.")
    refuse_what_no_page_shows(plain)
    try:
        clauses = clauses_of(plain)
        if not clauses:
            raise HoursRefused(
                "il n'y a ici que les jours fériés : la maison y est fermée sans rien écrire ; "
                "supprimez ce champ si les horaires sont inconnus."
            )
        return hours_of(clauses)
    except NotRules:
        return _evaluated(plain)


def _evaluated(text: str) -> OpeningHours:
    """Return the hours of an expression that is more than clauses."""
    if _SCHOOL_HOLIDAYS.search(text):
        raise HoursRefused(
            "les vacances scolaires (SH) ne s'écrivent pas ainsi ; "
            "par exemple « Mo-Fr 09:00-17:00; SH Mo-Fr 09:00-12:00 », ou « saisons »."
        )
    text = "; ".join(filter(None, map(_without_closed_holidays, text.split("; "))))
    if _PUBLIC_HOLIDAYS.search(text):
        refuse_open_holidays()
    try:
        opening_hours.OpeningHours(text)
    except (opening_hours.ParserError, SyntaxError):  # type: ignore[attr-defined]
        raise HoursRefused(
            f"« {shown(text)} » n'est pas une expression d'horaires ; par exemple {EXAMPLE}."
        ) from None
    return (None if _DATED.search(text) else _weekly(text)) or OpeningHours(expression=text)


def _without_closed_holidays(part: str) -> str:
    """Return ``Su off`` for ``Su,PH off``, and nothing for ``PH off``: they close all the same."""
    days, _, holds = part.partition(" ")
    if holds not in ("off", "closed"):
        return part
    kept = [day for day in days.split(",") if day != "PH"]
    return f"{','.join(kept)} {holds}" if kept else ""


def _weekly(text: str) -> OpeningHours | None:
    """Return the week of an expression whose weeks are all alike, else None."""
    days = expression_spans(text, _FIRST_DAY, _FIRST_DAY + timedelta(days=_DAYS_LOOKED_AT))
    # The first days may lack what a night before them would give.
    week = [days.get(_FIRST_DAY + timedelta(days=7 + weekday), ()) for weekday in range(7)]
    every = (_FIRST_DAY + timedelta(days=number) for number in range(7, _DAYS_LOOKED_AT))
    if any(days.get(day, ()) != week[day.weekday()] for day in every):
        return None
    return OpeningHours(tuple(DayRule(weekday, s) for weekday, s in enumerate(week) if s))
