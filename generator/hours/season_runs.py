"""The seasons of a place one after the other: from which day to which day each holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from generator.hours.days import days_between
from generator.hours.schedule import Schedule
from generator.hours.school_holidays import in_school_holidays
from generator.model.opening_hours import OpeningHours, Season


class SeasonRun(Struct, frozen=True):
    """Days of one season, from ``first`` to ``last``, both included, as far as was looked.

    ``walk_in`` and ``by_appointment`` are the seasons of both kinds of hours, None for the
    ordinary week. ``is_known`` is False where it depends on a calendar of schools that is not
    known; then the seasons say nothing.
    """

    first: date
    last: date
    walk_in: Season | None = None
    by_appointment: Season | None = None
    is_known: bool = True

    def schedule(self, whole: Schedule) -> Schedule:
        """Return *whole* with the week of this season as its only one."""
        return replace(
            whole,
            hours=_only(whole.hours, self.walk_in),
            by_appointment=_only(whole.by_appointment, self.by_appointment),
        )


def season_runs(schedule: Schedule, first: date, last: date) -> list[SeasonRun]:
    """Return the seasons of *schedule* from *first* to *last*, both included, in order."""
    tracks = (schedule.hours, schedule.by_appointment)
    if not any(hours and hours.seasons for hours in tracks):
        return [SeasonRun(first, last)]
    asks = schedule.depends_on_school
    runs: list[SeasonRun] = []
    for day in days_between(first, last):
        known = in_school_holidays(schedule.department_code, day) if asks else False
        answers = {_seasons(tracks, day, a) for a in ((False, True) if known is None else (known,))}
        run = SeasonRun(day, day, *answers.pop()) if len(answers) == 1 else _unknown(day)
        if runs and replace(run, first=runs[-1].first) == replace(runs[-1], last=day):
            runs[-1] = replace(runs[-1], last=day)
        else:
            runs.append(run)
    return runs


def _unknown(day: date) -> SeasonRun:
    return SeasonRun(day, day, is_known=False)


def _seasons(
    tracks: Sequence[OpeningHours | None], day: date, in_holidays: bool
) -> tuple[Season | None, Season | None]:
    walk_in, by_appointment = (
        hours.season_on(day, in_holidays) if hours and hours.seasons else None for hours in tracks
    )
    return walk_in, by_appointment


def _only(hours: OpeningHours | None, season: Season | None) -> OpeningHours | None:
    if hours is None or season is not None:
        return OpeningHours(season.rules) if season else None
    return replace(hours, seasons=()) if hours.is_base_known else None
