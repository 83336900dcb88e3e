"""Dated exceptions to the week: closures, other hours, messages."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from generator.model.fields import HoursOfDay
from generator.model.scalars import IsoDate, Text
from generator.model.value import Value, refuse


class ExceptionKind(StrEnum):
    """What a dated exception does to the week."""

    CLOSED = "ferme"
    HOURS = "horaires"
    MESSAGE = "message"


def _exception_kind(value: Any) -> ExceptionKind:
    if value in ("fermé", "fermeture"):
        value = "ferme"
    try:
        return ExceptionKind(value)
    except ValueError:
        refuse("exception", "type d'exception inconnu : écrivez ferme, horaires ou message.")


class HoursException(Value):
    """Days on which the week does not hold: closed, other hours, or only a message."""

    first: IsoDate = Field(alias="du", description="Premier jour, inclus.")
    last: IsoDate | None = Field(None, alias="au", description="Dernier jour, inclus.")
    kind: Annotated[ExceptionKind, BeforeValidator(_exception_kind)] = Field(
        alias="type", description="ferme, horaires ou message."
    )
    hours: HoursOfDay | None = Field(
        None, alias="horaires", description="Les horaires de ces jours."
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
        if self.kind is ExceptionKind.MESSAGE and not self.reason:
            refuse("exception", "un message s'écrit dans « motif ».", "type")
        return self

    @property
    def last_day(self) -> date:
        """The last day, included."""
        return self.last or self.first
