"""The tables of hours of houses, branches and stops, each pattern rendered once."""

from __future__ import annotations

from markupsafe import Markup, escape
from msgspec import Struct, field

from generator.french import NBSP
from generator.hours.schedule import Schedule
from generator.hours.timetables import Timetables
from generator.model.opening_hours import OpeningHours
from plugins.pages.places.contact import day_rows
from plugins.pages.places.context import DayRow
from plugins.pages.places.hours_in_words import week_in_words
from plugins.pages.places.opening import coming_rows
from plugins.pages.places.season_weeks import SeasonWeek, season_weeks
from plugins.site.build import Build
from plugins.site.rendering import Renderer

ORDINARY = "Horaires de la semaine"
BY_APPOINTMENT = "Horaires sur rendez-vous"
# Stands for the caption in a pattern, which is rendered once for all places that share it.
_CAPTION = "\ue000"
# Some 10 MB: those of twice the country.
_PATTERNS_MOST = 4096


class WeekTables(Struct):
    """Makes the tables; where weeks differ, they show the next days of ``times``."""

    renderer: Renderer
    times: Timetables
    _patterns: dict[tuple[OpeningHours, bool], Markup] = field(default_factory=dict)

    @classmethod
    def of(cls, build: Build) -> WeekTables:
        """Return those of *build*: its pages and its posters show the same weeks."""
        return build.shared(cls, lambda: cls(build.renderer, build.times))

    def table(
        self,
        hours: OpeningHours | None,
        schedule: Schedule,
        caption: str = ORDINARY,
        open_days_only: bool = False,
    ) -> Markup:
        """Return the table of *hours*, one for each season; empty when unknown.

        An expression that is more than weeks shows the coming days of *schedule* instead.
        """
        if hours is None:
            return Markup()
        if hours.seasons:
            return self._seasons(hours, schedule, caption, open_days_only)
        if hours.expression:
            title = caption if caption != ORDINARY else "Prochains jours d’ouverture"
            return self.renderer.fragment("week-table", coming_rows(schedule, self.times), title)
        return self._captioned(hours, caption, open_days_only)

    def rows(
        self,
        hours: OpeningHours | None,
        schedule: Schedule,
        open_days_only: bool = False,
        in_words: bool = False,
    ) -> list[DayRow]:
        """Return the rows of ``table`` or of ``words``; the title of a season is one too."""
        if hours is None:
            return []
        if hours.expression:
            return list(coming_rows(schedule, self.times))
        if not hours.seasons:
            return list(_shown(hours, open_days_only))
        rows: list[DayRow] = []
        for week in season_weeks(hours, schedule, self.times.today):
            rows.append(DayRow("", (f"{week.when} {week.name}",), False))
            if in_words:
                rows.append(DayRow("", (_in_words(week),), False))
            elif week.hours and week.hours.ever_opens:
                rows += _shown(week.hours, open_days_only)
        return rows

    def words(self, hours: OpeningHours | None, schedule: Schedule) -> Markup:
        """Return the weeks of the seasons in a line each, for where no tables have room."""
        weeks = season_weeks(hours, schedule, self.times.today) if hours else ()
        shown = [(week, Markup("<p>{}</p>").format(_in_words(week))) for week in weeks]
        return self.renderer.fragment("season-weeks", shown) if shown else Markup()

    def _seasons(
        self, hours: OpeningHours, schedule: Schedule, caption: str, open_days_only: bool
    ) -> Markup:
        weeks = season_weeks(hours, schedule, self.times.today)
        shown = [
            (week, self._captioned(week.hours, _named(caption, week), open_days_only))
            if week.hours and week.hours.ever_opens
            else (week, Markup())
            for week in weeks
        ]
        return self.renderer.fragment("season-weeks", shown)

    def _captioned(self, hours: OpeningHours, caption: str, open_days_only: bool) -> Markup:
        # Markup would escape the caption's place too, were it joined.
        return Markup(str(self._pattern(hours, open_days_only)).replace(_CAPTION, escape(caption)))

    def _pattern(self, hours: OpeningHours, open_days_only: bool) -> Markup:
        key = (hours, open_days_only)
        known = self._patterns.get(key)
        if known is None:
            if len(self._patterns) >= _PATTERNS_MOST:
                self._patterns.clear()
            shown = _shown(hours, open_days_only)
            known = self.renderer.fragment("week-table", shown, _CAPTION, not open_days_only)
            self._patterns[key] = known
        return known


def _in_words(week: SeasonWeek) -> str:
    return f"{week_in_words(week.hours)}." if week.hours else "Horaires non communiqués."


def _named(caption: str, week: SeasonWeek) -> str:
    return f"{caption}{NBSP}: {week.when[:1].lower()}{week.when[1:]}"


def _shown(hours: OpeningHours, open_days_only: bool) -> tuple[DayRow, ...]:
    rows = day_rows(hours)
    return tuple(row for row in rows if not row.closed) if open_days_only else rows
