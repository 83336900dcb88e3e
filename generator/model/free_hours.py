"""Hours as people say them, "lundi au vendredi 9h-12h et 14h-17h", turned into a week.

The text is cut into the few words that a week needs: days, clock times, what joins them, and
"fermé". One word more and it is refused: an example is worth more than a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, NoReturn

from generator.model.hours_text import HoursRefused, parse_spans
from generator.model.opening_hours import DAYS, Span, clock
from generator.model.tidy_hours import tidied
from generator.problems import shown

EXAMPLE = "par exemple « lundi au vendredi 9h-12h et 14h-17h, samedi 9h-12h »"
_TEXT_MAX = 500
# Two digits after « 12h » are its minutes, unless they are an hour themselves: « 12h 14h ».
_CLOCK = (
    r"(?P<hour>\d{1,2})\s*(?:h(?:eures?\b)?|:)"
    r"(?:\s*(?P<minute>\d{2})(?!\d|\s*[h:]))?(?!\d)"
)
_SHORT_DAYS = tuple(day[:3] for day in DAYS)
# Said beside the hours it agrees with, half a day adds nothing: « samedi matin 9h-12h ».
_HALF_DAY = (
    r"(?P<half>matin(?:ée)?s?\s*:?(?=\s*(?:0?\d|1[0-2])\s*[h:])"
    r"|apr[èe]s[- ]midis?\s*:?(?=\s*(?:1[2-9]|2\d)\s*[h:]))"
)
_TOKENS = (
    r"(?P<every>tous les jours|7\s*j(?:ours)?\s*(?:/|sur)\s*7)\b"
    rf"|(?P<time>{_CLOCK})|(?P<bare>\d{{1,2}}(?![\dh:]))|(?P<noon>midi)\b"
    rf"|(?P<day>{'|'.join(DAYS)})s?\b|(?P<short>{'|'.join(_SHORT_DAYS)})\b\.?"
    rf"|{_HALF_DAY}|(?P<closed>ferm[ée](?:e|s|es)?)\b|(?P<to>jusqu['’](?:à|au)|au|à|a\b|-)"
    r"|(?P<and>et\b|puis\b|ainsi que\b|[,/&+])|(?P<end>[;.\n])"
    r"|(?P<filler>(?:du|de|le|les|des|ouverte?|horaires?|tous)\b|:|\s+)"
)
_DASHES = str.maketrans("–—−\u2011\u00a0\u202f", "----  ")


@cache
def _any_token() -> re.Pattern[str]:
    """Return what reads a token; compiled when it is first asked for, since few pages need it."""
    return re.compile(_TOKENS, re.IGNORECASE)


class _Token(NamedTuple):
    kind: str
    value: int = 0
    text: str = ""


def parse_free_hours(text: str) -> dict[str, str]:
    """Return the week that *text* tells: French day names, in order, to spans of a page.

    ``lundi au vendredi 9h-12h et 14h-17h`` gives ``{"lundi": "09:00-12:00, 14:00-17:00", …}``.
    A day that is not named is absent; « fermé le mercredi » takes a day away.

    Raises:
        HoursRefused: anything that could be read in two ways; the sentence holds an example.
    """
    if len(text) > _TEXT_MAX:
        _refuse("ce texte est trop long")
    try:
        week = _week(text)
    except HoursRefused as refused:
        try:
            week = _week(tidied(text))  # « 9h/12h - 14h/17h », « 9h > 12h »
        except HoursRefused:
            raise refused from None
    return {DAYS[day]: ", ".join(map(str, week[day])) for day in sorted(week)}


def _week(text: str) -> dict[int, tuple[Span, ...]]:
    week = _Reader(list(_tokens(text))).week()
    if not week:
        _refuse("aucun horaire reconnu")
    return week


def days_of(text: str) -> list[str] | None:
    """Return the days that « lundi au vendredi » or « lun., mar. » name; None for other texts."""
    if len(text) > _TEXT_MAX:
        return None
    try:
        reader = _Reader(list(_tokens(text)))
        return [DAYS[day] for day in reader.days_only()]
    except HoursRefused:
        return None


def _refuse(reason: str) -> NoReturn:
    raise HoursRefused(f"{reason} ; écrivez {EXAMPLE}.")


def _tokens(text: str) -> Iterator[_Token]:
    plain = text.lower().translate(_DASHES)
    at = 0
    while at < len(plain):
        match = _any_token().match(plain, at)
        if match is None:
            _refuse(f"« {shown(plain[at:].split()[0], 30)} » n'est pas compris")
        at = match.end()
        if match.lastgroup not in ("filler", "half"):
            yield _token(match)


def _token(match: re.Match[str]) -> _Token:
    text = match[0].strip()
    if match["time"]:
        return _Token("time", int(match["hour"]) * 60 + int(match["minute"] or 0), text)
    if match["bare"]:
        return _Token("bare", int(match["bare"]) * 60, text)
    if match["noon"]:
        return _Token("time", 12 * 60, text)
    if match["day"]:
        return _Token("day", DAYS.index(match["day"]), text)
    if match["short"]:
        return _Token("day", _SHORT_DAYS.index(match["short"]), text)
    kind = next(name for name in ("every", "closed", "to", "and", "end") if match[name])
    return _Token(kind, text=text)


_END = _Token("end")


class _Reader:
    """Reads tokens from left to right: days then spans, or spans then days, or « fermé »."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def week(self) -> dict[int, tuple[Span, ...]]:
        """Return the spans of each day named."""
        week: dict[int, tuple[Span, ...]] = {}
        closed: set[int] = set()
        while self._skipped("and", "end"):
            self._group(week, closed)
        return {day: spans for day, spans in week.items() if day not in closed}

    def days_only(self) -> list[int]:
        """Return the days, which must be all that there is."""
        days = self._days()
        if self._at < len(self._tokens):
            _refuse("des jours seulement sont attendus")
        return days

    def _group(self, week: dict[int, tuple[Span, ...]], closed: set[int]) -> None:
        if self._is("time", "bare"):
            self._hours_first(week)
        elif self._is("closed"):
            self._at += 1
            closed.update(self._days())
        else:
            self._days_first(week, closed)

    def _hours_first(self, week: dict[int, tuple[Span, ...]]) -> None:
        spans, days = self._spans(), self._days()
        if week or self._at < len(self._tokens):
            _refuse("le jour vient avant ses heures")
        week.update(dict.fromkeys(days, spans))

    def _days_first(self, week: dict[int, tuple[Span, ...]], closed: set[int]) -> None:
        days = self._days()
        if self._is("closed"):
            self._at += 1
            closed.update(days)
            return
        spans = self._spans()
        for day in days:
            if day in week:
                _refuse(f"« {DAYS[day]} » est donné deux fois")
            week[day] = spans

    def _days(self) -> list[int]:
        if self._is("every"):
            self._at += 1
            return list(range(7))
        days: list[int] = []
        while True:
            first = self._taken("day", "un jour de la semaine est attendu").value
            if self._is("to"):
                self._at += 1
                last = self._taken("day", "un jour de la semaine est attendu").value
                days += [(first + step) % 7 for step in range((last - first) % 7 + 1)]
            else:
                days.append(first)
            if self._is("and") and self._is("day", ahead=1):
                self._at += 1
            elif not self._is("day"):
                break
        if len(set(days)) < len(days):
            _refuse("le même jour est donné deux fois")
        return days

    def _spans(self) -> tuple[Span, ...]:
        texts = [self._span()]
        while self._another_span():
            texts.append(self._span())
        try:
            return parse_spans(", ".join(texts))
        except HoursRefused as refused:
            _refuse(refused.message.partition(" ; ")[0])

    def _another_span(self) -> bool:
        """Go to the next span of the same days: after « et » and its like, or right behind.

        « 9h-12h - 14h-17h » too: a dash between two whole spans only parts them.
        """
        joined = self._is("and") or (self._is("to") and self._is("to", ahead=2))
        if joined and self._is("time", "bare", ahead=1):
            self._at += 1
            return True
        return self._is("time", "bare") and self._is("to", ahead=1)

    def _span(self) -> str:
        start = self._time()
        self._taken("to", f"il manque une heure de fin après « {start.text} »")
        end = self._time()
        if start.kind == end.kind == "bare":
            _refuse(f"« {start.text}-{end.text} » : ajoutez « h » aux heures")
        return f"{clock(start.value)}-{clock(end.value)}"

    def _time(self) -> _Token:
        if self._is("bare"):
            return self._taken("bare", "")
        return self._taken("time", "une heure est attendue, comme 9h ou 9h30")

    def _taken(self, kind: str, otherwise: str) -> _Token:
        if not self._is(kind):
            token = self._ahead()
            _refuse(f"{otherwise}, avant « {token.text} »" if token.text else otherwise)
        self._at += 1
        return self._tokens[self._at - 1]

    def _skipped(self, *kinds: str) -> bool:
        while self._at < len(self._tokens) and self._is(*kinds):
            self._at += 1
        return self._at < len(self._tokens)

    def _is(self, *kinds: str, ahead: int = 0) -> bool:
        return self._ahead(ahead).kind in kinds

    def _ahead(self, count: int = 0) -> _Token:
        place = self._at + count
        return self._tokens[place] if place < len(self._tokens) else _END
