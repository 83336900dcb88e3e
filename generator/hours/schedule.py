"""All that decides when one place is open, as one value."""

from __future__ import annotations

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from generator.model.exceptions import ExceptionKind, HoursException
from generator.model.house import House
from generator.model.located import Located, Stop
from generator.model.opening_hours import OpeningHours


class Schedule(Struct, frozen=True, cache_hash=True):
    """The week of a place and what is laid over it, in the place's own time.

    ``hours`` None is unknown, which is not closed. ``by_appointment`` is time for which
    one must have an appointment: where both say a moment, this one holds. Of
    ``exceptions`` that share a day, the last one holds, and it wins over a holiday.
    ``is_moving``: the place is somewhere else each day, see ``moving``. Before ``opens_on`` and
    from ``closes_on`` on, nobody is received whatever the week says.
    """

    hours: OpeningHours | None
    by_appointment: OpeningHours | None = None
    exceptions: tuple[HoursException, ...] = ()
    open_on_holidays: bool = False
    department_code: str = ""
    is_moving: bool = False
    opens_on: date | None = None
    closes_on: date | None = None

    @property
    def endless(self) -> Schedule:
        """What holds as long as the house is in service, whenever that is."""
        if self.opens_on is None and self.closes_on is None:
            return self
        return replace(self, opens_on=None, closes_on=None)

    def is_in_service(self, day: date) -> bool:
        """Tell whether *day* is between the opening of the house and its end."""
        return not (self.opens_on and day < self.opens_on) and not (
            self.closes_on and day >= self.closes_on
        )

    @property
    def walk_in(self) -> OpeningHours | None:
        """The hours without an appointment: none, but known, where all are by appointment."""
        if self.hours is None and self.by_appointment is not None:
            return OpeningHours()
        return self.hours

    @property
    def is_unknown(self) -> bool:
        """Tell whether nothing is known of the week."""
        return self.walk_in is None

    @property
    def is_weekly(self) -> bool:
        """Tell whether every week is like the next, holidays and exceptions aside."""
        tracks = (self.walk_in, self.by_appointment)
        return all(hours is None or hours.is_weekly for hours in tracks)

    @property
    def ever_opens(self) -> bool:
        """Tell whether there is any opening, with or without an appointment."""
        return any(hours and hours.ever_opens for hours in (self.walk_in, self.by_appointment))

    @property
    def depends_on_school(self) -> bool:
        """Tell whether school holidays change the hours."""
        tracks = (self.walk_in, self.by_appointment)
        return any(hours is not None and hours.depends_on_school for hours in tracks)


def schedule_of(house: House, site: Located, department_code: str) -> Schedule:
    """Return the schedule of *site*: the house itself, one of its branches or stops.

    A branch has its own exceptions; a stop has its house's closures besides, for the
    team that travels is the house's.
    """
    closures = tuple(e for e in house.exceptions if e.kind is ExceptionKind.CLOSED)
    return Schedule(
        site.hours,
        site.hours_by_appointment,
        closures + site.exceptions if isinstance(site, Stop) else site.exceptions,
        house.open_on_holidays,
        department_code,
        opens_on=house.opens_on,
        closes_on=house.closes_on,
    )


def moving(schedule: Schedule) -> Schedule:
    """Return what *schedule* says of the address of a house that travels: its closures alone.

    Its hours are those of a team, nobody knows where.
    """
    closures = tuple(e for e in schedule.exceptions if e.kind is ExceptionKind.CLOSED)
    return replace(
        schedule,
        hours=None,
        by_appointment=None,
        exceptions=closures,
        open_on_holidays=False,
        is_moving=True,
    )
