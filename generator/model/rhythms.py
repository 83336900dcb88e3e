"""How often the hours of a day come back, in the words of a page.

``1er et 3e du mois`` · ``semaines paires`` · ``une semaine sur deux depuis 2026-01-05`` ·
``hors vacances scolaires`` · ``pendant les vacances scolaires``
"""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from generator.model.opening_hours import WEEKLY, Beat, Rhythm
from generator.model.refusal import HoursRefused
from generator.model.year_parts import SchoolTime

_RANK = r"(?:[0-9](?:er|ère|e|ème)|dernier)"
_NTH = re.compile(
    rf"(?P<ranks>{_RANK}(?:(?:\s*,\s*|\s+et\s+){_RANK})*)\s+du\s+mois\s+", re.IGNORECASE
)
_PARITY = re.compile(r"semaines?\s+(?P<parity>paires?|impaires?)\s+", re.IGNORECASE)
_FORTNIGHT = re.compile(
    r"une\s+semaine\s+sur\s+deux\s+depuis\s+(?:le\s+)?(?P<start>[0-9]{4}-[0-9]{2}-[0-9]{2})\s+",
    re.IGNORECASE,
)
OUTSIDE_SCHOOL = r"(?:hors|sauf|en\s+dehors\s+des|sauf\s+pendant\s+les)\s+vacances\s+scolaires"
DURING_SCHOOL = r"(?:pendant\s+les\s+|durant\s+les\s+|en\s+)?vacances\s+scolaires"
_SCHOOL = rf"(?:(?P<outside>{OUTSIDE_SCHOOL})|(?P<during>{DURING_SCHOOL}))"
_SCHOOL_ALONE = re.compile(_SCHOOL, re.IGNORECASE)
_SCHOOL_FIRST = re.compile(rf"{_SCHOOL}(?:\s*[,:])?\s+", re.IGNORECASE)
_SCHOOL_LAST = re.compile(rf"(?:\s*,)?\s+{_SCHOOL}\s*$", re.IGNORECASE)


def school_time(text: str) -> SchoolTime | None:
    """Return what « hors vacances scolaires » and its like mean; None for any other text."""
    match = _SCHOOL_ALONE.fullmatch(text.strip())
    return _school(match) if match else None


def split_rhythm(text: str) -> tuple[Rhythm, str]:
    """Return how often the hours of *text* come back, and the text without those words.

    Raises:
        HoursRefused: a rank that no month has, a date that does not exist.
    """
    school, rest = _split_school(text)
    rhythm, rest = _split_beat(rest)
    if school is SchoolTime.ANY:
        school, rest = _split_school(rest)
    return replace(rhythm, school=school), rest


def _split_school(text: str) -> tuple[SchoolTime, str]:
    if match := _SCHOOL_FIRST.match(text):
        return _school(match), text[match.end() :]
    if match := _SCHOOL_LAST.search(text):
        return _school(match), text[: match.start()]
    return SchoolTime.ANY, text


def _school(match: re.Match[str]) -> SchoolTime:
    return SchoolTime.OUTSIDE if match["outside"] else SchoolTime.DURING


def _split_beat(text: str) -> tuple[Rhythm, str]:
    if match := _NTH.match(text):
        return Rhythm(Beat.NTH, nth=_ranks(match["ranks"])), text[match.end() :]
    if match := _PARITY.match(text):
        odd = match["parity"].lower().startswith("im")
        return Rhythm(Beat.ODD_WEEKS if odd else Beat.EVEN_WEEKS), text[match.end() :]
    if match := _FORTNIGHT.match(text):
        start = _start_date(match["start"])
        return Rhythm(Beat.FORTNIGHT, start=start), text[match.end() :]
    return WEEKLY, text


def _ranks(text: str) -> tuple[int, ...]:
    words = re.findall(r"[0-9]|dernier", text.lower())
    ranks = {-1 if word == "dernier" else int(word) for word in words}
    if not ranks <= {-1, 1, 2, 3, 4, 5}:
        raise HoursRefused(
            "un mois n'a que cinq fois le même jour au plus ; "
            "par exemple « 1er du mois 09:00-12:00 »."
        )
    return tuple(sorted(ranks, key=lambda rank: rank % 7))


def _start_date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise HoursRefused(
            f"« {text} » n'est pas une date ; par exemple "
            "« une semaine sur deux depuis 2026-01-05 09:00-12:00 »."
        ) from None
