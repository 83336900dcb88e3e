"""Two full files held against each other: which houses came, went or changed, and how."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct

from generator import addresses
from generator.changes.contact_facts import address, contact_facts, web_facts
from generator.changes.dates_facts import dates_facts
from generator.changes.document import Document, houses_of
from generator.changes.fact import Fact, Telling, one_line
from generator.changes.hours_facts import hours_facts
from generator.changes.life_facts import added_fact, gone_fact, life_facts
from generator.changes.offer_facts import offer_facts
from generator.changes.place_facts import place_facts
from generator.changes.record import Record
from generator.geography.codes import department_code
from generator.model.lifetime import Stage
from generator.model.vocabulary import Vocabularies

_Facts = Callable[[Record, Record, Telling], Iterator[Fact]]
# In the order in which they are told.
_FACTS: tuple[_Facts, ...] = (
    life_facts, contact_facts, hours_facts, dates_facts, web_facts, offer_facts, place_facts,
)  # fmt: skip


class ChangeKind(StrEnum):
    """What happened to a house: it came, it is gone (closed, or not there), it changed."""

    ADDED = "ajout"
    GONE = "depart"
    CHANGED = "modification"


class HouseChange(Struct, frozen=True):
    """What one publication tells of one house.

    ``page`` is its address from the site's root, empty where it has none any more;
    ``departments`` are the codes of those where it has, or had, a place.
    """

    house: str
    kind: ChangeKind
    name: str
    commune: str
    page: str
    departments: tuple[str, ...]
    facts: tuple[Fact, ...]


def told_changes(
    before: Document, after: Document, vocabularies: Vocabularies, today: date
) -> tuple[HouseChange, ...]:
    """Return what is told of the houses of *after*, and of those that only *before* has.

    In the order of their ids. Only facts are told: what is written otherwise, a day of
    verification, a source are not. Between two formats no key is compared.
    """
    old, new = houses_of(before), houses_of(after)
    former = _former_ids(old, new)
    telling = Telling(vocabularies, today, new)
    same_format = before.get("format") == after.get("format")
    found: dict[str, HouseChange] = {}
    for identifier, record in new.items():
        earlier = old.get(former.get(identifier, identifier))
        if earlier is None:
            facts = _added(record)
        elif same_format:
            facts = facts_between(earlier, record, telling)
        else:
            facts = ()
        if facts:
            found[identifier] = _change(identifier, earlier, record, facts)
    for identifier, record in old.items():
        if identifier not in new and identifier not in former.values() and _was_there(record):
            found[identifier] = _gone(identifier, record)
    return tuple(found[identifier] for identifier in sorted(found))


def facts_between(old: Record, new: Record, telling: Telling) -> tuple[Fact, ...]:
    """Return what is told of a house that was *old* and is *new*."""
    if old == new:
        return ()
    asked = _FACTS if _was_there(old) and _was_there(new) else (life_facts,)
    return tuple(fact for facts in asked for fact in facts(old, new, telling))


def _added(record: Record) -> tuple[Fact, ...]:
    return (added_fact(record, address(record)),) if _was_there(record) else ()


def _was_there(record: Record) -> bool:
    """Tell whether a house was, or is, to be found: one that is closed has gone before."""
    return record.get("etat") != Stage.CLOSED


def _change(
    identifier: str, old: Record | None, new: Record, facts: tuple[Fact, ...]
) -> HouseChange:
    kind = ChangeKind.ADDED if old is None else ChangeKind.CHANGED
    if old is not None and _was_there(old) and not _was_there(new):
        kind = ChangeKind.GONE
    departments = {**_departments(new), **_departments(old or {})}
    return _house_change(identifier, kind, new, tuple(departments), facts, str(new.get("page", "")))


def _gone(identifier: str, record: Record) -> HouseChange:
    departments = tuple(_departments(record))
    return _house_change(identifier, ChangeKind.GONE, record, departments, (gone_fact(),), "")


def _house_change(
    identifier: str, kind: ChangeKind, record: Record, departments: tuple[str, ...],
    facts: tuple[Fact, ...], page: str,
) -> HouseChange:  # fmt: skip
    name, commune = str(record.get("nom", identifier)), str(record.get("commune", ""))
    told = tuple(Fact(words, one_line(sentence)) for words, sentence in facts)
    return HouseChange(
        one_line(identifier), kind, one_line(name), one_line(commune), page, departments, told
    )


def _departments(record: Record) -> dict[str, None]:
    """Return the departments of a house's own address, its branches, its stops, in that order."""
    places = [record, *record.get("antennes", ()), *record.get("tournee", ())]
    codes = (str(place.get("code_insee", "")) for place in places)
    return dict.fromkeys(department_code(code) for code in codes if code)


def _former_ids(old: Mapping[str, Record], new: Mapping[str, Record]) -> dict[str, str]:
    """Return, for each house whose id is new, the one that it had when its page was elsewhere."""
    pages = {own.get("page"): identifier for identifier, own in old.items()}
    return dict(_renamed(old, new, pages))


def _renamed(
    old: Mapping[str, Record], new: Mapping[str, Record], pages: Mapping[object, str]
) -> Iterator[tuple[str, str]]:
    for identifier, record in new.items():
        if identifier in old:
            continue
        for slug in record.get("anciennes_adresses", ()):
            earlier = pages.get(addresses.house(slug), "")
            if earlier and earlier not in new:
                yield identifier, earlier
                break
