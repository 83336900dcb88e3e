"""What is said of a page that nobody has verified for twelve months, on the day it is read."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from generator.french import NBSP, month_and_year
from generator.geography.codes import department_code
from generator.hours.time_zones import time_zone
from generator.model.house import House
from plugins.pages.places.context import VerifiedView
from plugins.pages.places.travelling import moves_unknown


def verified_view(house: House, today: date) -> VerifiedView:
    """Return when *house* was verified, and from which instant on its page says so."""
    stale_from = house.stale_from
    told = _are_hours_told(house)
    return VerifiedView(
        what=f"{'Horaires vérifiés' if told else 'Page vérifiée'} en "
        f"{month_and_year(house.updated_on)}",
        advice=_advice(house) if told else "",
        start=_start_of(stale_from, time_zone(department_code(house.code_insee or ""))),
        is_stale=today >= stale_from,
    )


@lru_cache(maxsize=4096)
def _start_of(day: date, zone: str) -> str:
    """Return the first instant of *day* in *zone*; pages are verified by hundreds on one day."""
    return datetime.combine(day, time(), ZoneInfo(zone)).isoformat()


def stale_sentence(house: House, today: date) -> str:
    """Return what paper printed *today* says of a page verified long ago; else nothing."""
    view = verified_view(house, today)
    return f"{view.what}{view.advice}." if view.is_stale else ""


def _are_hours_told(house: House) -> bool:
    """Tell whether the page says when people are received; where it does not, it says to ask."""
    if moves_unknown(house):
        return False
    places = (house, *house.stops)
    return any(place.hours or place.hours_by_appointment for place in places)


def _advice(house: House) -> str:
    if house.phone or house.other_phones:
        return f"{NBSP}: téléphonez avant de venir"
    if house.emails:
        return f"{NBSP}: écrivez avant de venir"
    if house.website:
        return f"{NBSP}: voyez le site de la maison avant de venir"
    return f"{NBSP}: ils ont pu changer"
