"""Dated exceptions to the week: closures, other hours, messages."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from generator.model.fields import HoursOfPeriod
from generator.model.opening_hours import DAYS, OpeningHours
from generator.model.scalars import IsoDate, Text, parse_date
from generator.model.value import Value, refuse
from generator.problems import shown

UNTIL_FURTHER_NOTICE = date.max
"""The last day of what has no known end: after every other day."""
NO_END_FORM = "jusqu'à nouvel ordre"
_NO_END = re.compile(r"jusqu['’]\s*[àa]\s+nouvel\s+(?:ordre|avis)", re.IGNORECASE)
_NO_END_WORDS = re.compile(
    rf"{_NO_END.pattern}|\bdur[ée]e\s+ind[ée]termin[ée]e|\bsine\s+die\b"
    r"|\bsans\s+date\s+de\s+(?:fin|r[ée]ouverture)|\bdate\s+de\s+r[ée]ouverture\s+inconnue",
    re.IGNORECASE,
)
_SAID_TWICE = re.compile(rf"[\s,;:.(-]*(?:{_NO_END.pattern})[\s).]*", re.IGNORECASE)


_CLOSED_KINDS = frozenset({"fermé", "fermée", "fermeture"})


class ExceptionKind(StrEnum):
    """What a dated exception does to the week."""

    CLOSED = "ferme"
    HOURS = "horaires"
    MESSAGE = "message"


def _exception_kind(value: Any) -> ExceptionKind:
    word = value.strip().lower() if isinstance(value, str) else ""
    try:
        return ExceptionKind("ferme" if word in _CLOSED_KINDS else word)
    except ValueError:
        refuse("exception", "type d'exception inconnu : écrivez ferme, horaires ou message.")


def _last_day(value: Any) -> date:
    if isinstance(value, str) and _NO_END.fullmatch(value.strip()):
        return UNTIL_FURTHER_NOTICE
    if isinstance(value, str) and not re.search(r"\d", value):
        refuse(
            "date",
            f"« {shown(value)} » n'est pas une date : année-mois-jour, par exemple 2026-11-22 ; "
            f"si la fin n'est pas connue, écrivez « au: {NO_END_FORM} ».",
        )
    return parse_date(value)


class HoursException(Value):
    """Days on which the week does not hold: closed, other hours, or only a message."""

    first: IsoDate = Field(alias="du", description="Premier jour, inclus.")
    last: (
        Annotated[
            date,
            BeforeValidator(_last_day),
            WithJsonSchema(
                {
                    "type": "string",
                    "pattern": r"^(\d{4}-\d{2}-\d{2}|[jJ]usqu['’][àa] nouvel (ordre|avis))$",
                    "examples": ["2026-11-22", NO_END_FORM],
                }
            ),
        ]
        | None
    ) = Field(None, alias="au", description="Dernier jour, inclus, ou « jusqu'à nouvel ordre ».")
    kind: Annotated[ExceptionKind, BeforeValidator(_exception_kind)] = Field(
        alias="type", description="ferme, horaires ou message."
    )
    hours: HoursOfPeriod | None = Field(
        None,
        alias="horaires",
        description="Les heures de tous les jours d'ouverture de ces jours, ou jour par jour.",
    )
    reason: Text | None = Field(None, alias="motif", description="Ce que lira le public.")

    @model_validator(mode="after")
    def _coherent(self) -> Self:
        if self.last and self.last < self.first:
            refuse("exception", "« au » vient avant « du ».", "au")
        if (self.kind is ExceptionKind.HOURS) != (self.hours is not None):
            refuse(
                "exception",
                "« horaires » va avec « type: horaires », et seulement avec lui.",
                "type",
            )
        if self.hours == ():
            refuse("exception", "pour fermer ces jours, écrivez « type: ferme ».", "horaires")
        if self.named_days and self.named_days.isdisjoint(self.weekdays):
            # Unsaid, these days would be closed: hours by day close the others.
            message = (
                f"le premier jour est un {DAYS[self.first.weekday()]}, et aucun des jours nommés "
                "n'est dans ces dates : changez les dates ou les jours."
            )
            refuse("exception", message, "horaires")
        if self.kind is ExceptionKind.MESSAGE and not self.reason:
            refuse("exception", "un message s'écrit dans « motif ».", "type")
        return self

    @property
    def last_day(self) -> date:
        """The last day, included; ``UNTIL_FURTHER_NOTICE`` where no end is known."""
        return self.last or self.first

    @property
    def is_open_ended(self) -> bool:
        """Tell whether nobody knows when it ends."""
        return self.last == UNTIL_FURTHER_NOTICE

    @property
    def is_one_day(self) -> bool:
        """Tell whether it is about one day only, which it then opens or closes whatever it is."""
        return self.last_day == self.first

    @property
    def weekdays(self) -> tuple[int, ...]:
        """The days of the week in it, 0 is Monday, from its first day on."""
        count = min((self.last_day - self.first).days + 1, len(DAYS))
        return tuple((self.first.weekday() + number) % len(DAYS) for number in range(count))

    @property
    def named_days(self) -> frozenset[int]:
        """The days of the week, 0 is Monday, that its hours open by name; empty for none."""
        hours = self.hours
        rules = hours.rules if isinstance(hours, OpeningHours) else ()
        return frozenset(rule.weekday for rule in rules)

    @property
    def needs_opening_days(self) -> bool:
        """Tell whether its hours are those of all the opening days of several days."""
        return isinstance(self.hours, tuple) and not self.is_one_day

    @property
    def why(self) -> str:
        """The reason as the public reads it, without an end said twice; empty for none."""
        reason = self.reason or ""
        return _SAID_TWICE.sub("", reason).strip() if self.is_open_ended else reason

    @property
    def seems_open_ended(self) -> bool:
        """Tell whether its reason says that the end is not known, and its dates one day."""
        return self.last is None and bool(_NO_END_WORDS.search(self.reason or ""))
