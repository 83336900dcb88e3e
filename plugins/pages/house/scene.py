"""Which drawing shows how a house receives people, where its page says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.fold import words
from generator.model.house import House

_BUS = "bus"
_POST = "la-poste"
# "3 place de la Mairie" is a street: only a line that begins so tells where the house is.
_IN_POST_OFFICE = re.compile(r"(?:bureau de|la) poste\b")
_OF_THE_POST = re.compile(r"\bla poste\b")
_IN_TOWN_HALL = re.compile(r"(?:mairie|hotel de ville)\b")


def scene_of(house: House) -> str:
    """Return a scene of ``components/scene``; empty for an ordinary house.

    What is drawn is told by the page itself: its form, its name, its address, its stops.
    """
    if house.format == _BUS:
        return "bus"
    if "pirogue" in words(house.name):
        return "pirogue"
    if house.has_no_door:
        return _where_it_stops(house)
    if _is_of_the_post(house) or _begins(house, _IN_POST_OFFICE):
        return "post-office"
    return "town-hall" if _begins(house, _IN_TOWN_HALL) else ""


def _where_it_stops(house: House) -> str:
    told = {word for stop in house.stops for word in words(stop.name)}
    if "marche" in told:
        return "market"
    return "town-hall" if "mairie" in told else ""


def _is_of_the_post(house: House) -> bool:
    nature = house.bearer.nature if house.bearer else None
    return nature == _POST or bool(_OF_THE_POST.search(" ".join(words(house.name))))


def _begins(house: House, place: re.Pattern[str]) -> bool:
    lines: Sequence[str | None] = (house.street_address, house.address_complement)
    return any(place.match(" ".join(words(line))) for line in lines if line)
