"""What is asked of an answer of the search, and what it lacks.

A question of ``fresh_questions.json`` or ``later_questions.json`` has ``q``, ``kind``,
``frequency`` and ``expects``:

- ``place``: one of these codes is the place in use (INSEE, department, or region as ``R53``).
- ``place_offered``: all of these are in use or offered.
- ``place_found``: one of these is in use or offered, or one of the first three houses is there.
- ``place_or_none``: the place in use is one of these, or there is none; of a zone, the first house
  may be there.
- ``no_place``: no place is in use.
- ``places_at_least``: so many places are proposed while it is typed.
- ``around``: the first house is within ``km`` of ``commune``; without houses, a place offered, be
  it a natural region or an intercommunality, which have codes of their own (``z-…``).
- ``needs``: of each list of services and partners, one is understood.
- ``filters``: of each list of names, one is understood (``jour:*``: any day). That nobody answers
  them, and what is shown instead, is no excuse: the filter is understood all the same.
- ``house``: one of these is among the first three.
- ``not_empty``: there are houses. ``asks_where``: there are none, the page asks where one is.
- ``help``: one of these numbers to call is told.
- ``left_aside``: these words are said to be left aside.
- ``nothing``: nothing is understood, no house is shown; a place may be offered, not used.

A zone (a natural region, an island, an intercommunality) is a place of its own; who expects a
commune finds it in a zone whose reach holds the middle of that commune: Marie-Galante.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.fold import fold
from generator.geography.codes import usual_department
from generator.geography.distance import distance_km
from generator.geography.divisions import Commune
from generator.model.position import Position

Question = dict[str, Any]
Answer = dict[str, Any]
"""As ``tests/js/question_answers.js`` prints it; only ``error`` when the search threw."""

CommuneOf = Callable[[str], Commune | None]
"""The commune of an INSEE code; None for the code of a department or a region."""

_FIRST_HOUSES = 3
_SAME_FILTER = {
    "rayon": "radius",
    "itinerante": "itinerant",
    "itinerantes": "itinerant",
    "maintenant": "ouvert",
    "jour:samedi": "samedi",
    "jour:dimanche": "dimanche",
    "jour:aujourdhui": "aujourdhui",
    "jour:demain": "demain",
    "moment:midi": "midi",
    "moment:soir": "soir",
    **{day: f"jour:{day}" for day in ("lundi", "mardi", "mercredi", "jeudi", "vendredi")},
}


def lacks(question: Question, answer: Answer, commune_of: CommuneOf) -> list[str]:
    """The names of what *question* expects and *answer* does not give, in a fixed order."""
    if "error" in answer:
        return ["error"]
    seen = _Seen(answer, commune_of)
    return [name for name, wanted in question["expects"].items() if not _LOOKS[name](seen, wanted)]


def is_empty(answer: Answer) -> bool:
    """Tell whether something was understood, and yet the page shows nothing to go on with."""
    understood = answer.get("used") or answer.get("needs") or answer.get("filters")
    shown = "error" not in answer and any(
        answer[name] for name in ("houses", "asksWhere", "offered", "help")
    )
    return bool(understood) and not shown


@dataclass(frozen=True, slots=True)
class _Seen:
    """An answer, as one looks at it for what is expected."""

    answer: Answer
    commune_of: CommuneOf

    def __getitem__(self, name: str) -> Any:
        return self.answer[name]

    @property
    def first_houses(self) -> Sequence[dict[str, Any]]:
        return self.answer["houses"][:_FIRST_HOUSES]

    @property
    def shown(self) -> set[str]:
        return {*self.answer["used"], *self.answer["offered"]}

    @property
    def filters(self) -> set[str]:
        """The filters' names as questions write them, whatever the search calls them."""
        names = (re.sub(r"^rayon:.*", "rayon", name) for name in self.answer["filters"])
        plain = (re.sub(r"^moment:.*\dh.*", "heure", name) for name in names)
        return {_SAME_FILTER.get(name, name) for name in plain}

    def uses(self, codes: Sequence[str]) -> bool:
        return bool(set(codes) & set(self.answer["used"]))

    def finds(self, codes: Sequence[str]) -> bool:
        return (
            bool(set(codes) & self.shown)
            or any(self._has_house_in(code, self.first_houses) for code in codes)
            or self._holds_one_of(codes, self.shown)
        )

    def uses_or_none(self, codes: Sequence[str]) -> bool:
        used = self.answer["used"]
        if not used or self.uses(codes):
            return True
        first = self.first_houses[:1] if set(used) & self.zones.keys() else ()
        return self._holds_one_of(codes, used) or any(
            self._has_house_in(code, first) for code in codes
        )

    @property
    def zones(self) -> dict[str, dict[str, float]]:
        """The zones shown, by their codes: ``latitude``, ``longitude``, ``radiusKm``."""
        zones: dict[str, dict[str, float]] = self.answer["zones"]
        return zones

    def _holds_one_of(self, codes: Sequence[str], among: Iterable[str]) -> bool:
        """Tell whether the reach of a zone *among* those shown holds the middle of a commune."""
        middles = [found.position for found in map(self.commune_of, codes) if found]
        return any(
            distance_km(_position(zone), middle) <= zone["radiusKm"]
            for zone in (self.zones[code] for code in among if code in self.zones)
            for middle in middles
        )

    def _has_house_in(self, code: str, houses: Sequence[dict[str, Any]]) -> bool:
        commune = self.commune_of(code)
        return commune is not None and any(
            fold(house["commune"]) == fold(commune.name)
            and usual_department(house["postcode"]) == commune.department_code
            for house in houses
        )

    def is_around(self, wanted: dict[str, Any]) -> bool:
        center = self.commune_of(wanted["commune"])
        if center is None:
            raise KeyError(wanted["commune"])
        return any(
            distance_km(center.position, position) <= wanted["km"] for position in self._positions()
        )

    def _positions(self) -> Iterator[Position]:
        """Of the first house, else of the places offered."""
        for house in self.answer["houses"][:1]:
            if house["position"]:
                yield _position(house["position"])
        if not self.answer["houses"]:
            yield from (found.position for found in map(self.commune_of, self["offered"]) if found)
            yield from (
                _position(self.zones[code]) for code in self["offered"] if code in self.zones
            )

    def filters_by(self, names: Sequence[str]) -> bool:
        told = self.filters
        return any(
            name in told or (name == "jour:*" and any(each.startswith("jour:") for each in told))
            for name in names
        )

    def is_nothing(self) -> bool:
        return not any(self[name] for name in ("used", "needs", "filters", "houses", "asksWhere"))


def _position(at: dict[str, float]) -> Position:
    return Position(at["latitude"], at["longitude"])


_LOOKS: dict[str, Callable[[_Seen, Any], bool]] = {
    "place": _Seen.uses,
    "place_offered": lambda seen, codes: set(codes) <= seen.shown,
    "place_found": _Seen.finds,
    "place_or_none": _Seen.uses_or_none,
    "no_place": lambda seen, _: not seen["used"],
    "places_at_least": lambda seen, least: len(seen["proposed"]) >= least,
    "around": _Seen.is_around,
    "needs": lambda seen, lists: all(set(codes) & set(seen["needs"]) for codes in lists),
    "filters": lambda seen, lists: all(map(seen.filters_by, lists)),
    "house": lambda seen, ids: any(house["id"] in ids for house in seen.first_houses),
    "not_empty": lambda seen, _: bool(seen["houses"]),
    "asks_where": lambda seen, _: bool(seen["asksWhere"]),
    "help": lambda seen, numbers: bool(set(numbers) & set(seen["help"])),
    "left_aside": lambda seen, words: set(fold(" ".join(words))) <= set(seen["unknown"]),
    "nothing": lambda seen, _: seen.is_nothing(),
}
EXPECTATIONS = frozenset(_LOOKS)
