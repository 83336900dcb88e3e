"""What a comment or a note says in a regular form, as fields. Certainty over coverage.

Hours only change when every sentence of the comment is understood; an address or a number is
taken then too, or from a first sentence about making an appointment. The text itself stays in
the page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.imports.contacts import emails, telephones
from generator.imports.moments import Moment, Token, Week, moments, normalised, spans_of, tokens
from generator.imports.spans import DAYS, Span, written

_SENTENCE_END = re.compile(r"(?<=[a-z)\d])\s*[.;](?=\s)|\n", re.IGNORECASE)
_NUMBER = r"0\d(?:[ .-]?\d\d){4}"
_ADDRESS = r"[a-z0-9._%+'-]+@[a-z0-9.-]+\.[a-z]{2,}"
_REACH = rf"(?:{_NUMBER}|{_ADDRESS})"
_CONTACT = re.compile(
    r"(?:possibilite de |pour |la )?(?:contact et )?"
    r"(?:(?:prise de|prendre(?: un)?|tout) rdv|rdv|contacts?|tel(?:ephone)?|mail|courriel"
    r"|adresse mail|(?:autre|second) (?:telephone|mail))?"
    r"(?: (?:conseillee?|souhaitee?|recommandee?|possible))?"
    rf"(?: ?[:,] ?| |par (?:telephone|mail)|au|a l'adresse|a|ou|et|/|-|{_REACH})*",
)
_NEUTRAL = re.compile(
    r"|(?:la )?(?:possibilite de |pensez a )?(?:prise de|prendre(?: un)?) rdv"
    r"(?: (?:fortement |vivement )?(?:conseillee?|souhaitee?|recommandee?|possible|souhaitable))?"
    r"(?: par (?:telephone|mail)(?: ou (?:par )?(?:telephone|mail))?)?"
    r"|(?:structure |service )?non itinerante?|accueil en flux continu|oui|non"
)
_RANK = r"(?:1er|premier|2e|2eme|deuxieme|second|3e|3eme|troisieme|4e|4eme|quatrieme|dernier)"
_RANKS = {
    "1er": "1er", "premier": "1er", "2e": "2e", "2eme": "2e", "deuxieme": "2e", "second": "2e",
    "3e": "3e", "3eme": "3e", "troisieme": "3e", "4e": "4e", "4eme": "4e", "quatrieme": "4e",
    "dernier": "dernier",
}  # fmt: skip
_MONTHLY = re.compile(
    r"(?:accueil )?(?:ouverte?|ouverture)? ?(?:uniquement )?(?:les? )?"
    rf"(?P<ranks>{_RANK}(?:(?: ?, ?| et ){_RANK})*) (?P<day>{'|'.join(DAYS)})s? "
    r"(?:du|de chaque) mois(?P<rest>.*)"
)
_PARITY = re.compile(
    rf"(?:ouverte?|ouverture)? ?(?:uniquement )?(?:les? (?P<day>{'|'.join(DAYS)})s? )?"
    r"(?:en |les )?semaines? (?P<parity>paire|impaire)s?"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One understood sentence: spans that need an appointment, or a rhythm for some of them."""

    kind: str
    spans: Mapping[str, tuple[Span, ...]]
    rhythm: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What comments say: two weeks by day as pages write them, contacts, and kinds of rules."""

    opening: Mapping[str, str]
    by_appointment: Mapping[str, str]
    telephones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """A text and the days that it is about when it names none; *is_note* for a slot's note."""

    text: str
    days: tuple[str, ...] = DAYS
    is_note: bool = False


def said(remarks: Sequence[Remark], week: Week, code_postal: str = "") -> Said:
    """Return what *remarks* say about *week* (spans by day) and how to reach the house."""
    readings = [_read(remark, week) for remark in remarks]
    whole = all(one.is_whole for one in readings if not one.remark.is_note)
    rules = [rule for one in readings if whole and one.is_whole for rule in one.rules]
    reached = [text for one in readings for text in one.reached]
    numbers = [number for text in reached for number in _numbers(text, code_postal)]
    addresses = [address for text in reached for address in _addresses(text)]
    return _applied(rules, week, tuple(dict.fromkeys(numbers)), tuple(dict.fromkeys(addresses)))


@dataclass(frozen=True, slots=True)
class _Reading:
    """A remark read: its rules, the sentences that say how to reach the house, all understood?"""

    remark: Remark
    rules: Sequence[Rule]
    reached: Sequence[str]
    is_whole: bool


def _read(remark: Remark, week: Week) -> _Reading:
    rules: list[Rule] = []
    reached: list[tuple[int, str]] = []
    unknown = 0
    for rank, sentence in enumerate(_SENTENCE_END.split(remark.text)):
        plain = normalised(sentence)
        if _CONTACT.fullmatch(plain) and re.search(_REACH, plain):
            reached.append((rank, sentence))
        elif not _NEUTRAL.fullmatch(plain):
            rule = _rule(plain, remark, week)
            rules += [rule] if rule else []
            unknown += not rule
    sure = [
        text for rank, text in reached if not unknown or (rank == 0 and "rdv" in normalised(text))
    ]
    return _Reading(remark, rules, sure, not unknown)


def _addresses(sentence: str) -> tuple[str, ...]:
    return emails(" ".join(re.findall(_ADDRESS, sentence, re.IGNORECASE))).valid


def _numbers(sentence: str, code_postal: str) -> tuple[str, ...]:
    return telephones(" ".join(re.findall(_NUMBER, sentence)), code_postal).valid


def _rule(plain: str, remark: Remark, week: Week) -> Rule | None:
    return _monthly(plain, week) or _parity(plain, remark, week) or _booked(plain, remark, week)


def _monthly(plain: str, week: Week) -> Rule | None:
    found = _MONTHLY.fullmatch(plain)
    if not found:
        return None
    ranks = [_RANKS[rank] for rank in re.findall(_RANK, found["ranks"])]
    rest = tokens(found["rest"])
    moment = (
        moments((Token("days", days=(found["day"],)), *rest), (), week)
        if rest is not None
        else None
    )
    spans = spans_of(moment[0], week) if moment and len(moment) == 1 else ()
    if not spans or spans != week[found["day"]]:
        return None
    return Rule("nième jour du mois", {found["day"]: spans}, f"{', '.join(ranks)} du mois ")


def _parity(plain: str, remark: Remark, week: Week) -> Rule | None:
    found = _PARITY.fullmatch(plain)
    days = (found["day"],) if found and found["day"] else remark.days
    if not found or len(days) != 1 or not week.get(days[0]):
        return None
    return Rule("semaines", {days[0]: week[days[0]]}, f"semaines {found['parity']}s ")


def _booked(plain: str, remark: Remark, week: Week) -> Rule | None:
    words = tokens(plain)
    about = _about_booking(words) if words else None
    if about is None:
        return None
    names_none = not any(word.kind in ("days", "part") for word in about)
    only = any(word.kind == "only" for word in about)
    if names_none and not (only or remark.is_note):
        return None
    days = tuple(day for day in remark.days if week.get(day))
    return _whole_spans(moments(about, days, week), days, week)


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


def _whole_spans(named: Sequence[Moment] | None, days: Sequence[str], week: Week) -> Rule | None:
    """Return the rule for the moments *named*, each of which must be open spans of *week*."""
    spans: dict[str, tuple[Span, ...]] = {}
    spread = len(named or ()) == len(days)
    for moment in named or ():
        chosen = spans_of(moment, week)
        if not chosen and not (spread and moment.part):
            return None
        spans[moment.day] = spans.get(moment.day, ()) + chosen
    spans = {day: chosen for day, chosen in spans.items() if chosen}
    return Rule("rendez-vous", spans) if spans else None


def _applied(
    rules: Sequence[Rule], week: Week, numbers: tuple[str, ...], addresses: tuple[str, ...]
) -> Said:
    opening: dict[str, str] = {}
    booked: dict[str, str] = {}
    for day in DAYS:
        by_appointment = {
            span for rule in rules if not rule.rhythm for span in rule.spans.get(day, ())
        }
        rhythms = dict.fromkeys(rule.rhythm for rule in rules if rule.rhythm and day in rule.spans)
        rhythm = next(iter(rhythms)) if len(rhythms) == 1 else ""
        for target, wanted in ((opening, False), (booked, True)):
            spans = [span for span in week.get(day, ()) if (span in by_appointment) is wanted]
            if spans:
                target[day] = rhythm + written(spans)
    kinds = tuple(dict.fromkeys(rule.kind for rule in rules))
    return Said(opening, booked, numbers, addresses, kinds)
