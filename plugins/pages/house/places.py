"""The branches and stops of a house, and the days of its tour."""

from __future__ import annotations

from dataclasses import dataclass

from generator.directory import Directory, Place, PlaceKind, department_code
from generator.french import NBSP
from generator.hours.schedule import Schedule, schedule_of
from generator.model.house import House
from plugins.pages.house.context import PlaceView, PointView, VisitView
from plugins.pages.places.contact import address_lines, phone_view, point_view
from plugins.pages.places.opening import next_visits, opening_view
from plugins.pages.places.weeks import WeekTables

_DATES_TITLES = {PlaceKind.BRANCH: "Prochaines ouvertures", PlaceKind.STOP: "Prochains passages"}


@dataclass(frozen=True, slots=True)
class PlaceViews:
    """Makes the views of the other places of houses."""

    directory: Directory
    weeks: WeekTables

    def branches(self, house: House) -> tuple[PlaceView, ...]:
        """Return the places where a team of *house* stays."""
        return self._of_kind(house, PlaceKind.BRANCH)

    def stops(self, house: House) -> tuple[PlaceView, ...]:
        """Return the places that *house* comes to."""
        return self._of_kind(house, PlaceKind.STOP)

    def next_visits(self, house: House) -> tuple[VisitView, ...]:
        """Return the next days of the tour of *house*, at which place each."""
        stops = [
            (place.site, _schedule(place))
            for place in self.directory.places_by_house.get(house.slug, ())
            if place.kind is PlaceKind.STOP
        ]
        return next_visits(stops, self.weeks.today) if stops else ()

    def _of_kind(self, house: House, kind: PlaceKind) -> tuple[PlaceView, ...]:
        places = self.directory.places_by_house.get(house.slug, ())
        return tuple(self._view(place) for place in places if place.kind is kind)

    def _view(self, place: Place) -> PlaceView:
        schedule = _schedule(place)
        opening = opening_view(place.site, schedule, self.weeks.today)
        caption = f"Horaires{NBSP}: {place.name}"
        return PlaceView(
            anchor=place.anchor,
            name=place.name,
            address=address_lines(place.site),
            phone=phone_view(place.site.phone),
            point=_exact_point(place),
            hours=self.weeks.table(place.hours, schedule, caption, open_days_only=True),
            next_dates=opening.next_dates,
            dates_title=_DATES_TITLES[place.kind],
            passages_data=opening.data if opening.next_dates else "",
            specification=opening.specification,
        )


def _schedule(place: Place) -> Schedule:
    return schedule_of(place.house, place.site, department_code(place.code_insee))


def _exact_point(place: Place) -> PointView | None:
    """Return the links to maps; none where the point is only the commune's, ten times over."""
    point = point_view(place.site, place.name)
    return None if point is None or point.approximate else point
