"""The branches and stops of a house, and the days of its tour."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from generator.directory import Directory
from generator.french import NBSP, sentence
from generator.model.house import House
from generator.model.located import Branch, Stop
from generator.places import Place, PlaceKind
from plugins.pages.house.context import PlaceView
from plugins.pages.places.contact import address_lines, phone_view, point_view
from plugins.pages.places.context import PointView, VisitView
from plugins.pages.places.notices import own_notices
from plugins.pages.places.opening import OpeningView, next_visits, opening_view, where
from plugins.pages.places.specification import Specification
from plugins.pages.places.travelling import place_title, stop_phrase
from plugins.pages.places.weeks import WeekTables
from plugins.site.page import Link

_DATES_TITLES = {PlaceKind.BRANCH: "Prochaines ouvertures", PlaceKind.STOP: "Prochains passages"}
_OTHERS = {
    PlaceKind.BRANCH: Link("#antennes", "Toutes les antennes"),
    PlaceKind.STOP: Link("#tournee", "Tous les lieux de passage"),
}


class PlaceViews(Struct, frozen=True):
    """Makes the views of the other places of houses."""

    directory: Directory
    weeks: WeekTables

    def branches(self, house: House) -> tuple[PlaceView, ...]:
        """Return the places where a team of *house* stays."""
        return tuple(map(self._view, self._of_kind(house, PlaceKind.BRANCH)))

    def stops(self, house: House) -> tuple[PlaceView, ...]:
        """Return the places that *house* comes to."""
        return tuple(map(self._view, self._of_kind(house, PlaceKind.STOP)))

    def next_visits(self, house: House) -> tuple[VisitView, ...]:
        """Return the next days of the tour of *house*, at which place each."""
        stops = self._of_kind(house, PlaceKind.STOP)
        return next_visits([(stop.site, stop.schedule) for stop in stops], self.weeks.times)

    def specifications(self, house: House, kind: PlaceKind) -> tuple[Specification, ...]:
        """Return the openings, for machines, of each branch or stop of *house* in their order."""
        return tuple(self._opening(place).specification for place in self._of_kind(house, kind))

    def _of_kind(self, house: House, kind: PlaceKind) -> Sequence[Place]:
        places = self.directory.places_by_house.get(house.slug, ())
        return [place for place in places if place.kind is kind]

    def _others(self, place: Place) -> Link:
        if len(self._of_kind(place.house, place.kind)) > 1:
            return _OTHERS[place.kind]
        return Link("#horaires", "La maison elle-même")

    def _opening(self, place: Place) -> OpeningView:
        return opening_view(place.site, place.schedule, self.weeks.times)

    def _view(self, place: Place) -> PlaceView:
        assert isinstance(place.site, Branch | Stop)  # a house is no place of its own
        opening = self._opening(place)
        caption = f"Horaires{NBSP}: {place.name}"
        return PlaceView(
            anchor=place.anchor,
            name=place.name,
            title=place_title(place.site),
            others=self._others(place),
            address=address_lines(place.site),
            phone=phone_view(place.site.phone),
            point=_exact_point(place),
            hours=self.weeks.table(place.hours, place.schedule, caption, open_days_only=True),
            next_dates=opening.next_dates,
            dates_title=_DATES_TITLES[place.kind],
            days_data=opening.data if _are_days_told(place, opening) else "",
            phrase=stop_phrase(place.site) if isinstance(place.site, Stop) else "",
            where=sentence(where(place.site)) if place.kind is PlaceKind.STOP else "",
            emails=place.site.emails if isinstance(place.site, Branch) else (),
            hours_by_appointment=self.weeks.table(
                place.site.hours_by_appointment,
                place.schedule,
                f"Sur rendez-vous{NBSP}: {place.name}",
                open_days_only=True,
            ),
            exceptions=own_notices(place.site, self.weeks.times.today),
        )


def _are_days_told(place: Place, opening: OpeningView) -> bool:
    if place.kind is PlaceKind.STOP:
        return not opening.unknown
    return bool(opening.next_dates)


def _exact_point(place: Place) -> PointView | None:
    """Return the links to maps; none where the point is only the commune's, ten times over."""
    point = point_view(place.site, place.name)
    return None if point is None or point.approximate else point
