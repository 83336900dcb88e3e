"""Hours as an editor writes them, by day and in French, turned into rules.

``08:30-12:00, 13:30-17:00`` · ``fermé`` · ``1er du mois 09:00-12:00`` ·
``semaines paires 09:00-12:00 ; semaines impaires 14:00-17:00`` ·
``une semaine sur deux depuis 2026-01-05 09:00-12:00`` ·
``hors vacances scolaires 09:00-12:00 ; pendant les vacances scolaires fermé``
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec.structs import replace

from generator.model.opening_hours import (
    DAYS,
    MINUTES_PER_DAY,
    DayRule,
    OpeningHours,
    Span,
    joined,
)
from generator.model.refusal import HoursRefused
from generator.model.rhythms import split_rhythm
from generator.model.year_parts import SchoolTime
from generator.problems import shown, suggestion

__all__ = ["CLOSED_WORDS", "HoursRefused", "parse_day", "parse_spans", "parse_week"]

CLOSED_WORDS = frozenset({"fermé", "ferme", "fermée"})
_SPAN = re.compile(r"([0-9]{1,2}):([0-9]{2})\s*-\s*([0-9]{1,2}):([0-9]{2})")
_SPAN_SEPARATOR = re.compile(r"\s*(?:,|/)\s*")
_TEXT_MAX = 300
_EXAMPLE = "par exemple 08:30-12:00, 13:30-17:00"


def parse_week(days: Mapping[str, str]) -> OpeningHours:
    """Return the hours of a mapping from French day names to texts.

    Raises:
        HoursRefused: no day at all, which would read as closed all week; an unknown
            day or a text that is not hours, and then ``day`` names it.
    """
    if not days:
        raise HoursRefused(
            "aucun jour n'est donné : supprimez ce champ si les horaires sont inconnus."
        )
    rules: list[DayRule] = []
    for day, text in days.items():
        if day not in DAYS:
            raise HoursRefused(_no_day(day), day)
        try:
            rules.extend(parse_day(DAYS.index(day), text))
        except HoursRefused as refused:
            raise HoursRefused(refused.message, day) from None
    return OpeningHours(tuple(sorted(rules, key=lambda rule: (rule.weekday, rule.spans))))


def _no_day(key: str) -> str:
    named = [day for day in DAYS if re.search(rf"(?<![a-z]){day[:3]}", key.lower())]
    if len(named) > 1 or re.search(r"\bjours\b|\bweek", key.lower()):
        return (
            "écrivez un jour par ligne, "
            "par exemple « lundi: 09:00-12:00 », puis « mardi: 09:00-12:00 »."
        )
    return f"« {shown(key)} » n'est pas un jour de la semaine." + suggestion(key, DAYS)


# The 2,845 houses of the national list write 899 distinct day texts.
@lru_cache(maxsize=8192)
def parse_day(weekday: int, text: str) -> tuple[DayRule, ...]:
    """Return the rules of one weekday (0 is Monday) from its French text.

    Raises:
        HoursRefused: the text is not hours.
    """
    # Longer texts are no hours, and the patterns below take quadratic time on runs of spaces.
    if len(text) > _TEXT_MAX:
        raise HoursRefused(f"{len(text)} caractères : {_TEXT_MAX} au plus ; {_EXAMPLE}.")
    if text.strip().lower() in CLOSED_WORDS:
        return ()
    parts = [part.strip() for part in text.split(";")]
    rules = [_parse_rule(weekday, part) for part in parts if part]
    if not rules:
        raise HoursRefused(f"horaires vides ; {_EXAMPLE}, ou « fermé ».")
    return _apart_from_holidays(rules)


def _parse_rule(weekday: int, text: str) -> DayRule:
    rhythm, rest = split_rhythm(text)
    # « fermé » as the hours of a day is read before; here it says when the others do not hold.
    is_closed = rhythm.school is not SchoolTime.ANY and rest.strip().lower() in CLOSED_WORDS
    return DayRule(weekday, () if is_closed else parse_spans(rest), rhythm)


def _apart_from_holidays(rules: Sequence[DayRule]) -> tuple[DayRule, ...]:
    """Keep what is said of every week out of the school holidays, where they have their own say.

    « 09:00-17:00 ; pendant les vacances scolaires 09:00-12:00 » means the morning alone then;
    « 09:00-17:00 ; hors vacances scolaires fermé », the holidays alone.
    """
    own = {rule.rhythm.school for rule in rules}
    closed = {rule.rhythm.school for rule in rules if not rule.spans}
    rest = SchoolTime.ANY
    if SchoolTime.DURING in own:
        rest = SchoolTime.OUTSIDE
    elif SchoolTime.OUTSIDE in closed:
        rest = SchoolTime.DURING
    parted = [
        replace(rule, rhythm=replace(rule.rhythm, school=rest))
        if rule.rhythm.school is SchoolTime.ANY
        else rule
        for rule in rules
    ]
    if not any(rule.spans for rule in parted):
        raise HoursRefused(
            "il manque les heures du reste de l'année ; par exemple "
            "« 09:00-12:00 ; pendant les vacances scolaires fermé »."
        )
    return tuple(rule for rule in parted if rule.spans)


def parse_spans(text: str) -> tuple[Span, ...]:
    """Return the spans of ``08:30-12:00, 13:30-17:00``; adjoining ones are joined.

    Raises:
        HoursRefused: not in this form, out of the day, unsorted or overlapping.
    """
    spans = [_parse_span(part) for part in _SPAN_SEPARATOR.split(text.strip())]
    for before, after in pairwise(spans):
        if after.start_min < before.end_min:
            raise HoursRefused(
                f"« {before} » et « {after} » se chevauchent ou ne sont pas dans l'ordre ; "
                f"{_EXAMPLE}."
            )
    return joined(spans)


def _parse_span(text: str) -> Span:
    match = _SPAN.fullmatch(text)
    if not text:
        raise HoursRefused(f"il manque des heures ; {_EXAMPLE}.")
    if not match:
        raise HoursRefused(f"« {shown(text)} » n'est pas une plage horaire ; {_EXAMPLE}.")
    start_h, start_m, end_h, end_m = map(int, match.groups())
    start_min, end_min = start_h * 60 + start_m, end_h * 60 + end_m
    if start_m > 59 or end_m > 59 or start_min >= MINUTES_PER_DAY or end_min > MINUTES_PER_DAY:
        raise HoursRefused(
            f"« {text} » : ces heures n'existent pas (de 00:00 à 24:00) ; {_EXAMPLE}."
        )
    if end_min <= start_min:
        raise HoursRefused(f"« {text} » : la fin vient avant le début ; {_EXAMPLE}.")
    return Span(start_min, end_min)
