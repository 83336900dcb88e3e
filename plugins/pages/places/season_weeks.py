"""The seasons of a place as its page shows them: a week each, the one in force first."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from generator.french import sentence, year_part_text
from generator.hours.days import days_between
from generator.hours.schedule import Schedule
from generator.hours.school_holidays import in_school_holidays
from generator.hours.timetables import covered_days
from generator.model.opening_hours import OpeningHours, Season

_REST = "Le reste de l’année"


class SeasonWeek(Struct, frozen=True):
    """One season: when in the year, what the page calls it, its week; None is unknown.

    ``runs`` are the covered days on which it holds, first and last, both included.
    """

    when: str
    name: str
    hours: OpeningHours | None
    runs: tuple[tuple[date, date], ...]

    @property
    def periods(self) -> str:
        """The runs for the browser: ``2027-07-01/2027-08-31 2028-07-01/…``."""
        return " ".join(f"{first}/{last}" for first, last in self.runs)


def season_weeks(hours: OpeningHours, schedule: Schedule, today: date) -> tuple[SeasonWeek, ...]:
    """Return the seasons of *hours*, that in force on *today* first, then as they come.

    Args:
        hours: one kind of hours of *schedule*, which tells where they hold.
    """
    held: dict[Season | None, list[date]] = {season: [] for season in (*hours.seasons, None)}
    possible: set[Season | None] = set()
    asks = hours.depends_on_school
    for day in days_between(*covered_days(today)):
        known = in_school_holidays(schedule.department_code, day) if asks else False
        answers = (False, True) if known is None else (known,)
        found = {hours.season_on(day, answer) for answer in answers}
        possible |= found
        if len(found) == 1:
            held[found.pop()].append(day)
    weeks = [_week(hours, season, held[season]) for season in held if season in possible]
    return tuple(sorted(weeks, key=lambda week: _comes(week, today)))


def _week(hours: OpeningHours, season: Season | None, days: list[date]) -> SeasonWeek:
    runs = tuple(_runs(days))
    if season is not None:
        when = sentence(year_part_text(season.part))
        return SeasonWeek(when, season.reason, OpeningHours(season.rules), runs)
    rest = OpeningHours(hours.rules) if hours.is_base_known else None
    return SeasonWeek(_REST, "", rest, runs)


def _runs(days: list[date]) -> list[tuple[date, date]]:
    runs: list[tuple[date, date]] = []
    for day in days:
        if runs and (day - runs[-1][1]).days == 1:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


def _comes(week: SeasonWeek, today: date) -> date:
    """Return the first day from *today* on which a season holds."""
    return next((max(first, today) for first, last in week.runs if last >= today), date.max)
