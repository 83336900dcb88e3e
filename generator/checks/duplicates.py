"""Houses that are probably in the directory twice; places of one house that its page has twice.

Certainty over coverage: two houses of one name in one commune are not yet the same (towns have
several), nor are a bus and the house it starts from.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from generator.checks.finding import Finding
from generator.fold import fold, glue
from generator.model.house import House
from generator.model.located import Branch, Stop

_NAMED = "cette maison semble être aussi {path} (même nom, même commune, {shared})."
_REACHED = "cette maison semble être aussi {path} (même adresse, même téléphone)."
_ADVICE = " Si c'est la même, gardez une seule page."


def duplicates(houses: Iterable[House]) -> Iterator[Finding]:
    """Yield a finding on the later page of each pair that is probably one house."""
    by_name: dict[Hashable, list[House]] = {}
    by_reach: dict[Hashable, House] = {}
    for house in houses:
        alike = by_name.setdefault(_name_key(house), [])
        twin = next((other for other in alike if _shared(house, other)), None)
        alike.append(house)
        reached = _first_reached(house, by_reach)
        if twin:
            yield _finding(house, twin, _NAMED.format(path=twin.path, shared=_shared(house, twin)))
        elif reached:
            yield _finding(house, reached, _REACHED.format(path=reached.path))


def twice_on_one_page(house: House) -> Iterator[Finding]:
    """Yield a finding on each branch or stop that reads like one before it: pasted twice.

    Other hours make another one: a bus comes to the town hall on two days.
    """
    kinds: tuple[tuple[str, str, Sequence[Branch | Stop]], ...] = (
        ("antennes", "cette antenne", house.branches),
        ("tournee", "ce passage", house.stops),
    )
    for key, word, places in kinds:
        if len(places) < 2:
            continue
        known: list[Hashable] = []
        for rank, place in enumerate(places):
            own = _reading(place)
            if own in known:
                message = (
                    f"{word} se lit comme le n° {known.index(own) + 1} (même nom, même lieu, mêmes "
                    "horaires) : supprimez-en un, ou écrivez ce qui les distingue."
                )
                name = "nom" if key == "antennes" else "lieu"
                yield Finding(house, (key, rank, name), "doublon", message)
            known.append(own)


def _reading(place: Branch | Stop) -> Hashable:
    """Return what a reader tells *place* by."""
    return (
        fold(place.name),
        glue(place.street_address or ""),
        glue(place.address_complement or ""),
        place.code_postal,
        fold(place.commune),
        place.position,
        place.phone,
        repr((place.hours, place.hours_by_appointment, place.exceptions)),
    )


def _finding(house: House, twin: House, message: str) -> Finding:
    return Finding(house, ("nom",), "doublon", message + _ADVICE, other=twin.path)


def _name_key(house: House) -> Hashable:
    return fold(house.name), house.code_insee, house.is_itinerant


def _first_reached(house: House, known: dict[Hashable, House]) -> House | None:
    """Return the first fixed house of the same telephone and address, None if there is none."""
    if house.is_itinerant or house.phone is None or not house.street_address:
        return None
    key = house.phone.dialled, glue(house.street_address), house.code_insee
    first = known.setdefault(key, house)
    return None if first is house else first


def _shared(house: House, other: House) -> str:
    """Return in French what two houses share besides their name; empty for nothing."""
    if house.street_address and glue(house.street_address) == glue(other.street_address or ""):
        return "même adresse"
    if house.phone and house.phone == other.phone:
        return "même téléphone"
    if house.position == other.position and not house.position_is_approximate:
        return "même point"
    return ""
