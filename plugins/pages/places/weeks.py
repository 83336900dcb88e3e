"""The tables of hours of houses, branches and stops, each pattern rendered once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from markupsafe import Markup, escape

from generator.hours.schedule import Schedule
from generator.model.opening_hours import OpeningHours
from plugins.pages.places.contact import day_rows
from plugins.pages.places.opening import coming_rows
from plugins.site.rendering import Renderer

ORDINARY = "Horaires de la semaine"
BY_APPOINTMENT = "Horaires sur rendez-vous"
# Stands for the caption in a pattern, which is rendered once for all places that share it.
_CAPTION = "\ue000"


@dataclass(slots=True)
class WeekTables:
    """Makes the tables; ``today`` is the first day shown where weeks differ."""

    renderer: Renderer
    today: date
    _patterns: dict[tuple[OpeningHours, bool], Markup] = field(default_factory=dict)

    def table(
        self,
        hours: OpeningHours | None,
        schedule: Schedule,
        caption: str = ORDINARY,
        open_days_only: bool = False,
    ) -> Markup:
        """Return the table of *hours*; empty when unknown.

        An expression that is more than a week shows the coming days of *schedule* instead.
        """
        if hours is None:
            return Markup()
        if hours.expression:
            title = caption if caption != ORDINARY else "Prochains jours d’ouverture"
            return self.renderer.fragment("week-table", coming_rows(schedule, self.today), title)
        # Markup would escape the caption's place too, were it joined.
        return Markup(str(self._pattern(hours, open_days_only)).replace(_CAPTION, escape(caption)))

    def _pattern(self, hours: OpeningHours, open_days_only: bool) -> Markup:
        key = (hours, open_days_only)
        known = self._patterns.get(key)
        if known is None:
            rows = day_rows(hours)
            shown = tuple(row for row in rows if not row.closed) if open_days_only else rows
            known = self.renderer.fragment("week-table", shown, _CAPTION, not open_days_only)
            self._patterns[key] = known
        return known
