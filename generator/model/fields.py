"""Fields that are more than one scalar: hours, lists, telephone."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainValidator, ValidationInfo, WithJsonSchema

from generator.model import meant
from generator.model.hours_advice import day_advice, day_name_advice, week_advice
from generator.model.hours_text import CLOSED_WORDS, HoursRefused, parse_spans, parse_week
from generator.model.opening_hours import DAYS, OpeningHours, Span
from generator.model.osm_hours import parse_expression
from generator.model.phone import Phone, has_letters, parse_phone
from generator.model.value import refuse
from generator.problems import shown

PeriodHours = OpeningHours | tuple[Span, ...]
"""Hours by day, or spans for every day that opens; no span is closed."""

_PHONE_CHARS_MAX = 40
_PHONES_CHARS_MAX = 120
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
        message = _advice(value, refused.day) or refused.message
        refuse("horaires", message, *([refused.day] if refused.day else []))
    refuse(
        "horaires", "écrivez un jour par ligne, par exemple « lundi: 08:30-12:00, 13:30-17:00 »."
    )


def _advice(value: Any, day: str) -> str | None:
    """Return the better sentence for hours that were refused, the day where they stand."""
    if isinstance(value, str):
        return week_advice(value)
    if not day:
        return None
    if day not in DAYS:
        return day_name_advice(day, value)
    text = value[day]
    return day_advice(text) if isinstance(text, str) else _spans_advice(day, text)


def _spans_advice(day: str, spans: Any) -> str | None:
    if not isinstance(spans, list) or not all(isinstance(span, str) for span in spans):
        return None
    return f"les horaires d'un jour s'écrivent sur une ligne, « {day}: {shown(', '.join(spans))} »."


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
            refuse("horaires", day_advice(value) or refused.message)
    if isinstance(value, str) and value.strip().lower() in CLOSED_WORDS:
        return ()
    hours = value if isinstance(value, tuple) else _hours(value)
    if isinstance(hours, OpeningHours) and (hours.expression or hours.seasons):
        refuse("horaires", f"ces heures changent encore dans l'année ; {_PERIOD_EXAMPLE}.")
    return hours


def _phone(value: Any, info: ValidationInfo) -> Phone:
    if not isinstance(value, str):
        refuse("telephone", "un seul numéro est attendu ici.")
    postcode = info.data.get("code_postal") or ""
    phone = parse_phone(value, postcode) if len(value) < _PHONE_CHARS_MAX else None
    if phone is None:
        refuse("telephone", _no_phone(value, postcode, is_listed=info.field_name == "other_phones"))
    return phone


def _no_phone(text: str, postcode: str, *, is_listed: bool) -> str:
    phones = phones_meant(text, postcode)
    if len(phones) == 1:
        return f"« {shown(text)} » s'écrit {phones[0].shown} : « msap check --fix » le fait."
    if phones and is_listed:
        form = ", ".join(phone.shown for phone in phones)
        return f"plusieurs numéros s'écrivent en liste, [{form}] : « msap check --fix » le fait."
    if phones:
        others = ", ".join(phone.shown for phone in phones[1:])
        return (
            f"un seul numéro est attendu ici, {phones[0].shown} ; les autres vont parmi les champs "
            f"de la maison, « autres_telephones: [{others}] »."
        )
    return no_phone(text)


def no_phone(text: str) -> str:
    """Return what to say of a text in which no telephone is read."""
    wrong = " : écrivez le" if has_letters(text) else " n'est pas un"
    alone = " seul, sans mot ni fax" if has_letters(text) else ""
    example = "par exemple 02 41 96 10 40 ou 3939"
    return f"« {shown(text)} »{wrong} numéro de téléphone{alone}, {example}."


def phones_meant(text: str, postcode: str) -> list[Phone]:
    """Return the numbers of « Tél. 02 … / 06 … »; none where one piece is no number."""
    if len(text) > _PHONES_CHARS_MAX:
        return []
    whole = parse_phone(text, postcode)
    found = [whole] if whole else [parse_phone(piece, postcode) for piece in meant.parts(text)]
    return [phone for phone in found if phone] if all(found) else []


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
