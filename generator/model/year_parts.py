"""Parts of the year that return: from a day to a day of each year, school holidays or not."""

from __future__ import annotations

from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from msgspec import Struct

MONTHS_LAST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class MonthDay(NamedTuple):
    """A day of each year; the 29th of February only ever ends a part."""

    month: int
    day: int


class SchoolTime(Enum):
    """How something depends on the school holidays."""

    ANY = auto()
    DURING = auto()
    OUTSIDE = auto()

    # That of ``Enum`` is written in Python, and hours are looked up by all their parts.
    __hash__ = object.__hash__

    def includes(self, in_holidays: bool) -> bool:
        """Tell whether a day that is in school holidays, or is not, is meant."""
        return self is SchoolTime.ANY or in_holidays == (self is SchoolTime.DURING)


class YearPart(Struct, frozen=True):
    """``first`` to ``last``, both included, over New Year where the last comes before.

    Without dates, the whole year. Where ``school`` says so, only their school holidays, or the
    rest.
    """

    first: MonthDay | None = None
    last: MonthDay | None = None
    school: SchoolTime = SchoolTime.ANY

    @property
    def precision(self) -> int:
        """How much it says: of two parts that hold a day, the more precise one is meant."""
        return 2 * (self.first is not None) + (self.school is not SchoolTime.ANY)

    def includes(self, day: date, in_holidays: bool) -> bool:
        """Tell whether *day* is of this part; *in_holidays* is of school."""
        return self.school.includes(in_holidays) and self._has_date(MonthDay(day.month, day.day))

    def _has_date(self, day: MonthDay) -> bool:
        if self.first is None or self.last is None:
            return True
        if self.first <= self.last:
            return self.first <= day <= self.last
        return day >= self.first or day <= self.last

    def overlaps(self, other: YearPart) -> bool:
        """Tell whether both could hold the same day, neither being more precise."""
        if (self.first is None) != (other.first is None):
            return False
        if {self.school, other.school} == {SchoolTime.DURING, SchoolTime.OUTSIDE}:
            return False
        if self.first is None or other.first is None:
            return True
        return self._has_date(other.first) or other._has_date(self.first)
