"""Closures with whole dates: ``Fermeture de la structure le vendredi 10 mai 2024``.

A date without its year, or a weekday that is not the date's, gives nothing.
"""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from generator.imports.spans import DAYS

_MONTHS = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin",
    "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
)  # fmt: skip


def _date_as(prefix: str, month_is_needed: bool = True) -> str:
    """Return the pattern of a date whose groups start with *prefix*."""
    needed = "" if month_is_needed else "?"
    return (
        rf"(?:(?P<{prefix}_weekday>{'|'.join(DAYS)}) )?(?P<{prefix}_day>\d{{1,2}})(?:er)?"
        rf"(?: (?P<{prefix}_month>{'|'.join(_MONTHS)})(?: (?P<{prefix}_year>20\d\d))?"
        rf"|/(?P<{prefix}_number>\d\d?)(?:/(?P<{prefix}_short>(?:20)?\d\d))?){needed}"
    )


_CLOSURE = re.compile(
    r"(?:(?:la |notre |france )?(?:structure|services?|espace|accueil)(?: sera)? )?"
    r"(?:ferm(?:e|ee|eture)(?: exceptionnelle(?:ment)?)?|exceptionnellement fermee?)"
    r"(?: (?:de la |de notre )?structure)?(?: au public)? "
    rf"(?:(?:le|:) {_date_as('only')}|du {_date_as('from', month_is_needed=False)}"
    rf" (?:au|jusqu'au) {_date_as('to')}"
    r"(?: \(?inclus\)?)?)"
    r"(?P<reason> pour (?:conges?(?: annuels?)?|formation|travaux))?"
)
_REASONS = {"conge": "Congés", "forma": "Formation", "trava": "Travaux"}
_LONGEST_DAYS = 92


class Closure(Struct, frozen=True, order=True):
    """Days closed, both included, with their reason in French when it was said."""

    first: date
    last: date
    reason: str = ""

    def fields(self) -> dict[str, str]:
        """Return the exception as a page writes it."""
        given = {
            "du": self.first.isoformat(),
            "au": self.last.isoformat() if self.last > self.first else "",
            "type": "ferme",
            "motif": self.reason,
        }
        return {key: value for key, value in given.items() if value}


def closure_of(plain: str) -> Closure | None:
    """Return the closure that a normalised sentence tells, and nothing but it; else None."""
    found = _CLOSURE.fullmatch(plain)
    if not found:
        return None
    last = _date(found, "to" if found["to_day"] else "only")
    first = _date(found, "from", last) if last and found["to_day"] else last
    if not first or not last or not 0 <= (last - first).days <= _LONGEST_DAYS:
        return None
    reason = found["reason"] or ""
    return Closure(first, last, _REASONS.get(reason.removeprefix(" pour ")[:5], ""))


def _date(found: re.Match[str], prefix: str, end: date | None = None) -> date | None:
    """Return a date of the sentence, in the month and year of *end* when it says none."""
    year = found[f"{prefix}_year"] or found[f"{prefix}_short"] or (str(end.year) if end else "")
    month = found[f"{prefix}_month"]
    said = found[f"{prefix}_number"] or (str(end.month) if end else "")
    number = _MONTHS.index(month) + 1 if month else int(said)
    try:
        day = date(int(year) % 2000 + 2000, number, int(found[f"{prefix}_day"]))
    except ValueError:
        return None
    weekday = found[f"{prefix}_weekday"]
    return day if not weekday or DAYS[day.weekday()] == weekday else None
