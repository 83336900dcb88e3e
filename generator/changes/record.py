"""A house as public data: every field of its page, by the page's own keys, as JSON has them.

What a page does not say has no key. A new field of the model is here without a word of its own.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from generator import addresses
from generator.changes.hours_record import day_of_year, hours_record, school_record, spans_record
from generator.geography.codes import department_code
from generator.model.exceptions import NO_END_FORM, UNTIL_FURTHER_NOTICE
from generator.model.house import House
from generator.model.lifetime import Stage
from generator.model.located import Located
from generator.model.opening_hours import OpeningHours, Span
from generator.model.phone import Phone
from generator.model.value import Value
from generator.model.year_parts import MonthDay, SchoolTime

Record = dict[str, Any]
# Six decimals of a degree are a hand's breadth; a prepared geography may carry more, or fewer.
_DECIMALS = 6
_POSITION = frozenset({"latitude", "longitude"})
_HOURS = frozenset({"horaires", "horaires_rdv"})
# Of the page, not of the house: what is published is no draft.
_SILENT = frozenset({"statut"})
# Said even where it is what goes without saying.
_ALWAYS = frozenset({"format"})
_OF_CLOSED = frozenset(
    {
        "id", "nom", "page", "departement", "code_insee", "code_postal", "commune", "etat",
        "ouvre_le", "fermee_le", "remplacee_par", "anciennes_adresses", "label", "format",
        "date_maj",
    }
)  # fmt: skip


class _Key(NamedTuple):
    """How a field is told: under which name, and what goes without saying."""

    alias: str
    default: Any
    is_rounded: bool


@cache
def _keys(kind: type[Value]) -> dict[str, _Key]:
    """Return how the fields of *kind* are told, by their names; but hours, which are apart."""
    silent = _SILENT | _HOURS if issubclass(kind, Located) else _SILENT
    fields = (
        (name, field.alias or name, field.default) for name, field in kind.model_fields.items()
    )
    return {
        name: _Key(alias, default, alias in _POSITION)
        for name, alias, default in fields
        if alias not in silent
    }


@cache
def _always(kind: type[Value]) -> tuple[tuple[str, str], ...]:
    """Return the names of the fields that are told in any case, each with its key's."""
    told = ((name, key.alias) for name, key in _keys(kind).items())
    return tuple((name, alias) for name, alias in told if alias in _ALWAYS)


def house_record(house: House, today: date) -> Record:
    """Return *house* as JSON values.

    Besides the fields of its page: ``id``, which every house has; ``page``, its address from the
    site's root; ``departement``; ``etat`` on *today* (annonce, en-service, ferme); ``texte``, the
    Markdown of its page; ``position_approchee`` where the point is only its commune's. Of a closed
    house only what its page still says: nobody is to telephone there.
    """
    record = _record(house)
    record["id"] = house.id
    record["page"] = addresses.house(house.slug)
    record["departement"] = department_code(house.code_insee or "")
    stage = house.stage_on(today)
    record["etat"] = stage.value
    if house.text.strip():
        record["texte"] = house.text.strip()
    if stage is Stage.CLOSED:
        return {key: own for key, own in record.items() if key in _OF_CLOSED}
    return record


def _record(value: Value) -> Record:
    keys = _keys(type(value))
    record: Record = {alias: _plain(getattr(value, name)) for name, alias in _always(type(value))}
    # What a house that was kept leaves to its class goes without saying.
    for name, own in value.__dict__.items():
        key = keys.get(name)
        if key is None or own == key.default:
            continue
        if isinstance(own, str) and not isinstance(own, StrEnum):
            record[key.alias] = own  # most are, and there are a hundred thousand of them
        else:
            record[key.alias] = round(own, _DECIMALS) if key.is_rounded else _plain(own)
    if isinstance(value, Located):
        record |= _hours(value)
        if value.position_is_approximate:
            record["position_approchee"] = True
    return record


def _hours(site: Located) -> Record:
    """Return the hours of *site*; its seasons stand in a field of their own, or in the hours."""
    both = (("horaires", site.hours), ("horaires_rdv", site.hours_by_appointment))
    told = {key: hours_record(own, with_seasons=not site.seasons) for key, own in both if own}
    return {key: hours for key, hours in told.items() if hours}


def _plain(value: Any) -> Any:
    if isinstance(value, Value):
        return _record(value)
    if isinstance(value, OpeningHours):
        return hours_record(value)
    if isinstance(value, tuple) and not isinstance(value, Phone | MonthDay):
        if not value or isinstance(value[0], Span):
            return spans_record(value)  # the hours of a period; without a span, it is closed
        return [_plain(each) for each in value]
    return _scalar(value)


def _scalar(value: Any) -> Any:
    match value:
        case SchoolTime():
            return school_record(value)
        case StrEnum():
            return value.value
        case Phone():
            return value.shown
        case MonthDay():
            return day_of_year(value)
        case date():
            return NO_END_FORM if value == UNTIL_FURTHER_NOTICE else value.isoformat()
        case _:
            return value
