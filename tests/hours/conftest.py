"""What opening-hours-py says of a schedule: the reference for Python and for the browser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from opening_hours import OpeningHours as Evaluated

from generator.hours.schedule import Schedule
from generator.hours.time_zones import time_zone
from generator.hours.timetables import covered_days
from generator.model.exceptions import HoursException
from generator.model.hours_text import parse_week
from generator.model.opening_hours import OpeningHours
from generator.model.osm_hours import parse_expression
from generator.model.seasons import HoursSeason, with_seasons
from tests.hours.osm_reference import appointment_expression, osm_expression

EPOCH = date(1970, 1, 1)


@dataclass
class Reference:
    """The status of a place as the browser must tell it, from opening-hours-py alone."""

    schedule: Schedule
    today: date
    first: date = field(init=False)
    last: date = field(init=False)

    def __post_init__(self) -> None:
        self.first, self.last = covered_days(self.today)
        self.zone = ZoneInfo(time_zone(self.schedule.department_code))
        texts = [
            make(self.schedule, self.first, self.last)
            for make in (osm_expression, appointment_expression)
        ]
        self.here = [Evaluated(text, timezone=self.zone) for text in texts]
        # Without a limit, opening-hours-py looks for a change until the year 9999.
        self.wall = [
            Evaluated(text, max_interval_days=(self.last - self.first).days + 30) for text in texts
        ]

    def status(self, instant: datetime) -> dict[str, Any]:
        """Return what ``status`` of opening.js returns, without ``now``."""
        local = instant.astimezone(self.zone).replace(tzinfo=None)
        if not self.first <= local.date() <= self.last:
            return {"state": "inconnu", "expired": True}
        walk_in, appointment = self.here
        if appointment.is_open(instant):
            return {"state": "rdv", "until": self._moment(self.wall[1].next_change(local))}
        if walk_in.is_unknown(instant):
            return {"state": "inconnu", "expired": False}
        changes = [evaluated.next_change(local) or datetime.max for evaluated in self.wall]
        if walk_in.is_open(instant):
            return {"state": "ouvert", "until": self._moment(min(changes))}
        return {"state": "ferme", "opens": self._opening(changes)}

    def _opening(self, changes: list[datetime]) -> dict[str, Any] | None:
        moment = self._moment(min(changes))
        if moment is None or self.wall[0].is_unknown(min(changes)):
            return None
        return moment | {"byAppointment": changes[1] <= changes[0]}

    def _moment(self, wall: datetime | None) -> dict[str, Any] | None:
        if wall is None or wall.date() > self.last:
            return None
        return {"day": (wall.date() - EPOCH).days, "minute": wall.hour * 60 + wall.minute}


@pytest.fixture(scope="session")
def reference() -> Callable[[Schedule, date], Reference]:
    """Return the maker of references."""
    return Reference


def hours_of(value: Any) -> OpeningHours | None:
    """Return hours from what stands in a page."""
    if value is None:
        return None
    return parse_week(value) if isinstance(value, dict) else parse_expression(value)


def schedule_from(keys: dict[str, Any]) -> Schedule:
    """Return the schedule of a page's keys, its department under ``departement``."""
    hours, booked = hours_of(keys.get("horaires")), hours_of(keys.get("horaires_rdv"))
    if seasons := [HoursSeason.model_validate(s) for s in keys.get("saisons", ())]:
        hours, booked = with_seasons(hours, booked, seasons)
    return Schedule(
        hours,
        booked,
        tuple(HoursException.model_validate(e) for e in keys.get("exceptions", ())),
        keys.get("jours_feries") == "ouvert",
        keys.get("departement", "49"),
    )


@pytest.fixture(scope="session")
def schedule() -> Callable[..., Schedule]:
    """Return the maker of schedules from the keys of a page."""
    return lambda horaires=None, **keys: schedule_from(keys | {"horaires": horaires})
