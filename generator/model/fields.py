"""Fields that are more than one scalar: hours, lists, telephone."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainValidator, ValidationInfo, WithJsonSchema

from generator.model.hours_text import CLOSED_WORDS, HoursRefused, parse_spans, parse_week
from generator.model.opening_hours import DAYS, OpeningHours, Span
from generator.model.osm_hours import parse_expression
from generator.model.phone import Phone, parse_phone
from generator.model.value import refuse
from generator.problems import shown

PeriodHours = OpeningHours | tuple[Span, ...]
"""Hours by day, or spans for every day that opens; no span is closed."""

_STARTS_WITH_HOUR = re.compile(r"\s*\d")
_PERIOD_EXAMPLE = "par exemple « 10:00-12:00 », ou un jour par ligne"


def _hours(value: Any) -> OpeningHours:
    if isinstance(value, OpeningHours):
        return value
    try:
        if isinstance(value, str):
            return parse_expression(value.strip())
        if isinstance(value, dict):
            return parse_week(_day_texts(value))
    except HoursRefused as refused:
        refuse("horaires", refused.message, *([refused.day] if refused.day else []))
    refuse(
        "horaires", "écrivez un jour par ligne, par exemple « lundi: 08:30-12:00, 13:30-17:00 »."
    )


def _day_texts(value: dict[str, Any]) -> dict[str, str]:
    for day, text in value.items():
        if not isinstance(text, str):
            raise HoursRefused("les horaires d'un jour s'écrivent sur une ligne.", day)
    return value


def _period_hours(value: Any) -> PeriodHours:
    """Return the hours of a part of time: by day, or spans for every day that opens in it."""
    if isinstance(value, str) and _STARTS_WITH_HOUR.match(value):
        try:
            return parse_spans(value)
        except HoursRefused as refused:
            refuse("horaires", refused.message)
    if isinstance(value, str) and value.strip().lower() in CLOSED_WORDS:
        return ()
    hours = value if isinstance(value, tuple) else _hours(value)
    if isinstance(hours, OpeningHours) and (hours.expression or hours.seasons):
        refuse("horaires", f"ces heures changent encore dans l'année ; {_PERIOD_EXAMPLE}.")
    return hours


def _phone(value: Any, info: ValidationInfo) -> Phone:
    if not isinstance(value, str):
        refuse("telephone", "un seul numéro est attendu ici.")
    phone = parse_phone(value, info.data.get("code_postal") or "") if len(value) < 40 else None
    if phone is None:
        refuse(
            "telephone",
            f"« {shown(value)} » n'est pas un numéro de téléphone, "
            "par exemple 02 41 96 10 40 ou 3939.",
        )
    return phone


def _listed(value: Any) -> Any:
    """Let a single value stand for a list of one."""
    return [value] if isinstance(value, str) else value


_DAY_SCHEMA = {
    "type": "string",
    "examples": ["08:30-12:00, 13:30-17:00", "fermé", "1er du mois 09:00-12:00"],
}
_WEEK_SCHEMA = {
    "type": "object",
    "properties": dict.fromkeys(DAYS, _DAY_SCHEMA),
    "additionalProperties": False,
}
Hours = Annotated[
    OpeningHours,
    BeforeValidator(_hours),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "examples": ["Mo-Fr 09:00-12:00,14:00-17:00"]},
                _WEEK_SCHEMA,
            ]
        }
    ),
]
HoursOfPeriod = Annotated[
    OpeningHours | tuple[Span, ...],
    PlainValidator(_period_hours),
    WithJsonSchema(
        {"anyOf": [{"type": "string", "examples": ["10:00-12:00", "fermé"]}, _WEEK_SCHEMA]}
    ),
]
PhoneNumber = Annotated[
    Phone,
    BeforeValidator(_phone),
    WithJsonSchema({"type": ["string", "number"], "examples": ["02 41 96 10 40"]}),
]
Listed = BeforeValidator(_listed)
