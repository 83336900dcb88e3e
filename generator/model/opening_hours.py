"""When a place is open, as its page says it: weekly rules, each with its rhythm, by season.

Times are local to the place and count minutes from midnight. Public holidays
and dated exceptions are not rules of the week: they are laid over it later.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum, auto
from typing import NamedTuple

from msgspec import Struct

from generator.model.year_parts import SchoolTime, YearPart

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
OSM_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MINUTES_PER_DAY = 24 * 60


class Span(NamedTuple):
    """Minutes after midnight, start before end, the end at most 24:00."""

    start_min: int
    end_min: int

    def __str__(self) -> str:
        return f"{clock(self.start_min)}-{clock(self.end_min)}"


def clock(minutes: int) -> str:
    """Return ``HH:MM`` for *minutes* after midnight."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


class Beat(Enum):
    """How often a weekly rule comes back."""

    WEEKLY = auto()
    NTH = auto()
    EVEN_WEEKS = auto()
    ODD_WEEKS = auto()
    FORTNIGHT = auto()

    # That of ``Enum`` is written in Python, and hours are looked up by all their parts.
    __hash__ = object.__hash__


class Rhythm(Struct, frozen=True):
    """A beat with what it needs: the ranks of an nth weekday, the first day of a fortnight.

    ``nth`` holds 1 to 5 from the month's start, -1 for the last one. Even and odd
    weeks are ISO weeks: 2026 has a week 53, so two odd weeks follow each other there,
    which is why a true fortnight counts from a date instead. ``school`` limits any beat to
    the school holidays, or to the rest of the year.
    """

    beat: Beat = Beat.WEEKLY
    nth: tuple[int, ...] = ()
    start: date | None = None
    school: SchoolTime = SchoolTime.ANY

    @property
    def is_weekly(self) -> bool:
        """Tell whether it is every week of the year."""
        return self.beat is Beat.WEEKLY and self.school is SchoolTime.ANY

    def falls_on(self, day: date, in_holidays: bool = False) -> bool:
        """Tell whether a rule of this rhythm applies on *day*, its weekday aside.

        *in_holidays*: whether the day is in school holidays.
        """
        return self.school.includes(in_holidays) and self._beats_on(day)

    def _beats_on(self, day: date) -> bool:
        match self.beat:
            case Beat.WEEKLY:
                return True
            case Beat.NTH:
                return _rank_in_month(day) in self.nth or (-1 in self.nth and _is_last(day))
            case Beat.EVEN_WEEKS:
                return day.isocalendar().week % 2 == 0
            case Beat.ODD_WEEKS:
                return day.isocalendar().week % 2 == 1
            case Beat.FORTNIGHT:
                return self._in_fortnight(day)

    def _in_fortnight(self, day: date) -> bool:
        assert self.start is not None
        monday = self.start - timedelta(days=self.start.weekday())
        return day >= self.start and (day - monday).days // 7 % 2 == 0


WEEKLY = Rhythm()


def _rank_in_month(day: date) -> int:
    return (day.day - 1) // 7 + 1


def _is_last(day: date) -> bool:
    return (day + timedelta(days=7)).month != day.month


class DayRule(Struct, frozen=True):
    """Spans of one weekday (0 is Monday), with the rhythm on which they come back."""

    weekday: int
    spans: tuple[Span, ...]
    rhythm: Rhythm = WEEKLY

    def falls_on(self, day: date, in_holidays: bool = False) -> bool:
        """Tell whether this rule speaks of *day*; *in_holidays*: of school."""
        return day.weekday() == self.weekday and self.rhythm.falls_on(day, in_holidays)


class Season(Struct, frozen=True):
    """A part of the year with a week of its own, instead of the ordinary one.

    ``reason`` is what the public reads of it: « Horaires d'été ».
    """

    part: YearPart
    rules: tuple[DayRule, ...]
    reason: str = ""


class Untold(tuple[int, ...]):
    """Numbers that tell nothing of what they belong to: any are as good as any others."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Untold)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return 0


class OpeningHours(Struct, frozen=True, cache_hash=True):
    """The rules of a place's week and of its seasons, or an OSM expression that is more.

    ``rules`` empty and ``expression`` empty means: known, and never open. With
    ``is_base_known`` False nothing is known of the days that no season holds.
    ``replaced`` are the weekdays (0 is Monday) whose hours a later rule of the expression has
    replaced by others.
    """

    rules: tuple[DayRule, ...] = ()
    expression: str = ""
    seasons: tuple[Season, ...] = ()
    is_base_known: bool = True
    replaced: Untold = Untold()

    @property
    def is_weekly(self) -> bool:
        """Tell whether every week is like the next."""
        if self.expression or self.seasons:
            return False
        return all(rule.rhythm.is_weekly for rule in self.rules)

    @property
    def ever_opens(self) -> bool:
        """Tell whether there is any opening at all, of the week or of a season."""
        return bool(self.expression) or any(rule.spans for rule in self._every_rule())

    @property
    def depends_on_school(self) -> bool:
        """Tell whether a rule or a season asks for the dates of school holidays."""
        schools = [rule.rhythm.school for rule in self._every_rule()]
        schools += [season.part.school for season in self.seasons]
        return any(school is not SchoolTime.ANY for school in schools)

    def _every_rule(self) -> list[DayRule]:
        return [*self.rules, *(rule for season in self.seasons for rule in season.rules)]

    def season_on(self, day: date, in_holidays: bool = False) -> Season | None:
        """Return the season that holds on *day*, the most precise of several; None is none."""
        held = [season for season in self.seasons if season.part.includes(day, in_holidays)]
        return max(held, key=lambda season: season.part.precision, default=None)

    def spans_on(self, day: date, in_holidays: bool = False) -> tuple[Span, ...] | None:
        """Return the spans of *day*, sorted and joined; None where nothing is known of it.

        *in_holidays*: whether the day is in school holidays.

        Raises:
            ValueError: the hours are an expression, not rules.
        """
        if self.expression:
            raise ValueError("an OSM expression is evaluated, not read")
        season = self.season_on(day, in_holidays) if self.seasons else None
        if season is None and not self.is_base_known:
            return None
        rules = season.rules if season else self.rules
        return joined(s for rule in rules if rule.falls_on(day, in_holidays) for s in rule.spans)

    def week(self) -> tuple[tuple[Span, ...], ...]:
        """Return the spans of an ordinary week, Monday first: weekly rules only."""
        return tuple(
            joined(
                span
                for rule in self.rules
                if rule.weekday == weekday and rule.rhythm.is_weekly
                for span in rule.spans
            )
            for weekday in range(7)
        )


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return *spans* sorted, adjoining and overlapping ones made one."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start_min <= result[-1].end_min:
            result[-1] = Span(result[-1].start_min, max(result[-1].end_min, span.end_min))
        else:
            result.append(span)
    return tuple(result)
