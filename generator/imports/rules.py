"""What one sentence says of the week: spans that need an appointment, or come on a rhythm.

Each function returns a rule only when every word of the sentence is understood and the rule means
whole spans of the week, or spans that the week does not touch and the sentence gives in full.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from generator.imports.moments import (
    Moment,
    Token,
    Week,
    is_beside,
    moments,
    spans_of,
    tokens,
)
from generator.imports.spans import DAYS, Span

_RANK = (
    r"(?:1ere?s?|premiere?s?|2n?de?|2eme|2e|deuxieme|second"
    r"|3e|3i?eme|troisieme|4e|4i?eme|quatrieme|5e|5i?eme|dernier)"
)
_RANK_OF = {
    "1": "1er", "p": "1er", "2": "2e", "deu": "2e", "s": "2e", "3": "3e", "t": "3e",
    "4": "4e", "q": "4e", "5": "5e", "der": "dernier",
}  # fmt: skip
_EVERY_RANK = ("1er", "2e", "3e", "4e", "5e")
_DAY = "|".join(DAYS)
_NTH_DAY = (
    rf"(?:(?:tous )?les? |chaque )?(?P<ranks>{_RANK}(?:(?: ?, ?| et ){_RANK})*) (?P<day>{_DAY})s?"
)
_MONTH = r"(?:du|de chaque) mois"
_MONTHLY = re.compile(
    rf"(?:accueil )?(?:ouverte?|ouverture)? ?(?:uniquement )?{_NTH_DAY} {_MONTH}(?P<rest>.*)"
)
_MONTHLY_CLOSING = re.compile(
    rf"(?:structure )?ferm(?:ee?|eture) (?:au public )?{_NTH_DAY} ?(?P<rest>.*?) ?{_MONTH}"
    r"(?P<tail>.*)"
)
_PARITY = re.compile(
    rf"(?:ouverte?|ouverture)? ?(?:uniquement )?(?:les? (?P<day>{_DAY})s? )?"
    r"(?:en |les )?semaines? (?P<parity>paire|impaire)s?"
)
_CLOSED = re.compile(
    r"(?:(?:structure|accueil) )?ferm(?:ee?s?|eture)(?: au public)? (?P<when>.*)"
    r"|(?P<before>.*?)(?: accueil)? fermee?(?: au public)?"
)
_ALSO_CLOSED = re.compile(r" ?[,(] ?(?:accueil )?fermee?(?: au public)? ?\)?$")


class Rule(Struct, frozen=True):
    """One understood sentence: its spans by day need an appointment, or come on *rhythm*."""

    kind: str
    spans: Mapping[str, tuple[Span, ...]]
    rhythm: str = ""
    names_days: bool = True


def rule_of(plain: str, days: Sequence[str], is_note: bool, week: Week) -> Rule | None:
    """Return what the normalised sentence *plain* says of *week*; None unless it is certain.

    *days* are those it is about when it names none; a slot's note (*is_note*) needs no
    "uniquement" to mean them all.
    """
    return (
        _monthly(plain, week)
        or _monthly_closing(plain, week)
        or _parity(plain, days, week)
        or _booked(plain, days, is_note, week)
    )


def ranks_of(text: str) -> tuple[str, ...]:
    """Return the ranks that a normalised *text* names, as a page writes them: ``1er``, ``3e``."""
    found = re.findall(_RANK, text)
    return tuple(next(_RANK_OF[key] for key in _RANK_OF if one.startswith(key)) for one in found)


def closed_moments(plain: str, week: Week) -> tuple[Moment, ...]:
    """Return the moments of every week that *plain* says closed; none when it says more."""
    found = _CLOSED.fullmatch(plain)
    words = tokens((found["when"] or found["before"]).strip(" ,:")) if found else None
    if not words or any(word.kind in ("booked", "free", "only") for word in words):
        return ()
    return moments(words, (), week) or ()


def _monthly(plain: str, week: Week) -> Rule | None:
    found = _MONTHLY.fullmatch(plain)
    spans = _spans_on(found["day"], found["rest"], week) if found else ()
    if not found or not spans or spans != week[found["day"]]:
        return None
    rhythm = f"{', '.join(ranks_of(found['ranks']))} du mois "
    return Rule("nième jour du mois", {found["day"]: spans}, rhythm)


def _monthly_closing(plain: str, week: Week) -> Rule | None:
    found = _MONTHLY_CLOSING.fullmatch(plain)
    ranks = ranks_of(found["ranks"]) if found else ()
    if not found or "dernier" in ranks:
        return None
    spans = _spans_on(found["day"], found["rest"] + found["tail"], week)
    open_ranks = ", ".join(rank for rank in _EVERY_RANK if rank not in ranks)
    if not spans:
        return None
    return Rule("fermeture mensuelle", {found["day"]: spans}, f"{open_ranks} du mois ")


def _spans_on(day: str, rest: str, week: Week) -> tuple[Span, ...]:
    words = tokens(rest)
    if words is None or any(word.kind in ("booked", "free", "only") for word in words):
        return ()
    moment = moments((Token("days", days=(day,)), *words), (), week)
    return spans_of(moment[0], week) if moment and len(moment) == 1 else ()


def _parity(plain: str, own_days: Sequence[str], week: Week) -> Rule | None:
    found = _PARITY.fullmatch(plain)
    days = (found["day"],) if found and found["day"] else own_days
    if not found or len(days) != 1 or not week.get(days[0]):
        return None
    return Rule("semaines", {days[0]: week[days[0]]}, f"semaines {found['parity']}s ")


def _booked(plain: str, own_days: Sequence[str], is_note: bool, week: Week) -> Rule | None:
    said, sauf, excepted = _ALSO_CLOSED.sub("", plain).partition(" sauf ")
    words = tokens(said.strip(" ,"))
    about = _about_booking(words) if words else None
    if about is None:
        return None
    names_days = any(word.kind == "days" for word in about)
    names_none = not names_days and not any(word.kind == "part" for word in about)
    only = any(word.kind == "only" for word in about)
    if names_none and not (only or is_note):
        return None
    days = tuple(day for day in own_days if week.get(day))
    found = moments(about, days, week)
    is_dated = names_days or (is_note and len(own_days) == 1)
    rule = _whole_spans(found, len(days), is_dated, week)
    return _without(rule, excepted, week) if rule and sauf else rule


def _about_booking(words: Sequence[Token]) -> Sequence[Token] | None:
    """Return the words that say when an appointment is needed, if one part of *words* does."""
    marks = [rank for rank, word in enumerate(words) if word.kind in ("booked", "free")]
    booked = [rank for rank in marks if words[rank].kind == "booked"]
    if len(booked) != 1 or len(marks) > 2:
        return None
    if len(marks) == 1:
        return words
    first_mark, second_mark = marks
    cut = second_mark if first_mark == 0 else first_mark + 1
    return words[:cut] if booked[0] < cut else words[cut:]


def _whole_spans(
    named: Sequence[Moment] | None, days_number: int, names_days: bool, week: Week
) -> Rule | None:
    """Return the rule for the moments *named*: open spans of *week*, or times beside them."""
    spans: dict[str, tuple[Span, ...]] = {}
    spread = len(named or ()) == days_number
    for moment in named or ():
        chosen = spans_of(moment, week)
        if not chosen and names_days and isinstance(moment.part, Span) and is_beside(moment, week):
            chosen = (moment.part,)
        if not chosen and not (spread and isinstance(moment.part, str) and moment.part):
            return None
        spans[moment.day] = spans.get(moment.day, ()) + chosen
    spans = {day: chosen for day, chosen in spans.items() if chosen}
    return Rule("rendez-vous", spans, names_days=names_days) if spans else None


def _without(rule: Rule, excepted: str, week: Week) -> Rule | None:
    """Return *rule* without the moments *excepted*, each of which must be in it."""
    words = tokens(excepted)
    if not words or any(word.kind in ("booked", "free", "only") for word in words):
        return None
    gone: list[tuple[str, Span]] = []
    for one in moments(words, (), week) or ():
        own = [span for span in spans_of(one, week) if span in rule.spans.get(one.day, ())]
        if not own:
            return None
        gone += [(one.day, span) for span in own]
    kept = {
        day: tuple(span for span in spans if (day, span) not in gone)
        for day, spans in rule.spans.items()
    }
    return Rule(rule.kind, {day: spans for day, spans in kept.items() if spans})
