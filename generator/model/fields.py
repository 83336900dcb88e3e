"""Fields that are more than one scalar: hours, lists, telephone."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, ValidationInfo, WithJsonSchema

from generator.model.hours_text import HoursRefused, parse_spans, parse_week
from generator.model.opening_hours import DAYS, OpeningHours
from generator.model.osm_hours import parse_expression
from generator.model.phone import Phone, parse_phone
from generator.model.scalars import Text
from generator.model.value import refuse
from generator.problems import shown


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


def _spans_text(value: str) -> str:
    try:
        parse_spans(value)
    except HoursRefused as refused:
        refuse("horaires", refused.message)
    return value


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
Hours = Annotated[
    OpeningHours,
    BeforeValidator(_hours),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "examples": ["Mo-Fr 09:00-12:00,14:00-17:00"]},
                {
                    "type": "object",
                    "properties": dict.fromkeys(DAYS, _DAY_SCHEMA),
                    "additionalProperties": False,
                },
            ]
        }
    ),
]
HoursOfDay = Annotated[Text, AfterValidator(_spans_text)]
PhoneNumber = Annotated[
    Phone,
    BeforeValidator(_phone),
    WithJsonSchema({"type": ["string", "number"], "examples": ["02 41 96 10 40"]}),
]
Listed = BeforeValidator(_listed)
