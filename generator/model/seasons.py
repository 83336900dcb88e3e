"""Seasons of a page: parts of each year with a week of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated, Any, NoReturn, Self

from msgspec.structs import replace
from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from generator.model.fields import HoursOfPeriod, PeriodHours
from generator.model.french_dates import MONTHS, day_of_year_meant
from generator.model.opening_hours import DayRule, OpeningHours, Season
from generator.model.rhythms import school_time
from generator.model.scalars import Text, refuse_notation
from generator.model.value import Value, refuse
from generator.model.year_parts import MONTHS_LAST_DAYS, MonthDay, SchoolTime, YearPart
from generator.problems import shown

_MONTH_DAY = re.compile(r"(\d{1,2})-(\d{1,2})")
_IN_WORDS = re.compile(r"(\d{1,2})(?:er)?\s+([a-zéûôè]+)", re.IGNORECASE)
_LEAP_DAY = MonthDay(2, 29)
_END_OF_FEBRUARY = MonthDay(2, 28)
_EXAMPLE = "mois-jour, par exemple 07-01 pour le 1er juillet"
_WHEN = ("pendant les vacances scolaires", "hors vacances scolaires")


def _month_day(value: Any) -> MonthDay:
    if not isinstance(value, str):
        refuse("saison", f"un jour est attendu ici, pas une liste ni un bloc : {_EXAMPLE}.")
    text = value.strip()
    if match := _MONTH_DAY.fullmatch(text):
        found = MonthDay(int(match[1]), int(match[2]))
    elif (match := _IN_WORDS.fullmatch(text)) and match[2].lower() in MONTHS:
        found = MonthDay(MONTHS.index(match[2].lower()) + 1, int(match[1]))
    elif re.match(r"\d{4}", text):
        refuse("saison", f"une saison revient chaque année, sans l'année : {_EXAMPLE}.")
    else:
        otherwise = f"« {shown(text)} » n'est pas un jour de l'année : {_EXAMPLE}."
        refuse_notation("saison", text, day_of_year_meant(text), otherwise)
    if found == _LEAP_DAY:
        refuse(
            "saison",
            "le 29 février ne revient pas chaque année : « au: 02-28 » va jusqu'à la fin du "
            "mois, « du: 03-01 » commence après.",
        )
    if not _is_there(found):
        refuse("saison", f"« {shown(text)} » n'existe pas : {_right_form(found)}.")
    return found


def _is_there(day: MonthDay) -> bool:
    return 1 <= day.month <= 12 and 1 <= day.day <= MONTHS_LAST_DAYS[day.month - 1]


def _right_form(typed: MonthDay) -> str:
    """Return what to write for a day that is not there.

    Whoever wrote 31-08 wrote the other end so too, and 01-07 is read as another day in silence.
    """
    turned = MonthDay(typed.day, typed.month)
    if not _is_there(turned) or turned == _LEAP_DAY:
        return _EXAMPLE
    return (
        f"le mois vient avant le jour, {turned.month:02d}-{turned.day:02d} pour le {turned.day} "
        f"{MONTHS[turned.month - 1]} ; relisez « du » et « au », où 07-01 est le 1er juillet"
    )


def _when(value: Any) -> SchoolTime:
    found = school_time(value) if isinstance(value, str) else None
    if found is None:
        refuse("saison", f"écrivez « {_WHEN[0]} » ou « {_WHEN[1]} ».")
    return found


_DayOfYear = Annotated[
    MonthDay,
    BeforeValidator(_month_day),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^\d{1,2}(-\d{1,2}|(er)? [A-Za-zéèûôÉ]+)$",
            "examples": ["07-01"],
        }
    ),
]
_When = Annotated[
    SchoolTime,
    BeforeValidator(_when),
    WithJsonSchema({"type": "string", "examples": list(_WHEN)}),
]


class HoursSeason(Value):
    """A part of each year with hours of its own, by dates, by school holidays, or both."""

    first: _DayOfYear | None = Field(None, alias="du", description="Premier jour, mois-jour.")
    last: _DayOfYear | None = Field(
        None, alias="au", description="Dernier jour, mois-jour, inclus ; peut passer le nouvel an."
    )
    school: _When = Field(
        SchoolTime.ANY,
        alias="quand",
        description="« pendant les vacances scolaires » ou « hors vacances scolaires ».",
    )
    hours: HoursOfPeriod | None = Field(
        None,
        alias="horaires",
        description="Jour par jour, ou les heures de tous les jours ouverts.",
    )
    hours_by_appointment: HoursOfPeriod | None = Field(
        None, alias="horaires_rdv", description="Sur rendez-vous seulement."
    )
    reason: Text | None = Field(None, alias="motif", description="Ce que lira le public.")

    @model_validator(mode="after")
    def _coherent(self) -> Self:
        if (self.first is None) != (self.last is None):
            missing, given = ("au", "du") if self.last is None else ("du", "au")
            refuse("saison", f"il manque « {missing} » à côté de « {given} ».", given)
        if self.first is None and self.school is SchoolTime.ANY:
            refuse(
                "saison",
                f"dites quand : « du: 07-01 » et « au: 08-31 », ou « quand: {_WHEN[0]} ».",
            )
        if self.hours is None and self.hours_by_appointment is None:
            refuse("saison", "il manque « horaires » : un jour par ligne, ou « fermé ».")
        return self

    @property
    def part(self) -> YearPart:
        """When it holds; to the 28th of February is to the end of the month."""
        last = _LEAP_DAY if self.last == _END_OF_FEBRUARY else self.last
        return YearPart(self.first, last, self.school)


def refuse_unclear(seasons: Sequence[HoursSeason], base: Sequence[OpeningHours | None]) -> None:
    """Refuse *seasons* that hold the same days, or that lean on a week which is not there.

    Args:
        seasons: those of one place.
        base: its ordinary hours, then those by appointment.

    Raises:
        PydanticCustomError: at the later one of two that overlap, at hours without days.
    """
    if seasons and any(hours and (hours.expression or hours.seasons) for hours in base):
        refuse(
            "saison",
            "l'expression de « horaires » dit déjà des dates : écrivez « horaires » jour par "
            "jour à côté de « saisons ».",
            "saisons",
        )
    for rank, season in enumerate(seasons):
        _refuse_overlap(rank, season, seasons[:rank])
        hours = {"horaires": season.hours, "horaires_rdv": season.hours_by_appointment}
        for (key, own), usual in zip(hours.items(), base, strict=True):
            if isinstance(own, tuple) and own and not (usual and usual.rules):
                _refuse_no_days(rank, key)


def _refuse_overlap(rank: int, season: HoursSeason, earlier: Sequence[HoursSeason]) -> None:
    if any(season.part.overlaps(other.part) for other in earlier):
        refuse(
            "saison",
            "cette saison tombe les mêmes jours qu'une autre, au-dessus : "
            "changez les dates de l'une des deux.",
            "saisons",
            rank,
            "du" if season.first else "quand",
        )


def _refuse_no_days(rank: int, key: str) -> NoReturn:
    refuse(
        "saison",
        "les jours d'ouverture du reste de l'année ne sont pas connus : nommez les jours, "
        "par exemple « horaires: {lundi: 10:00-12:00} ».",
        "saisons",
        rank,
        key,
    )


def with_seasons(
    hours: OpeningHours | None,
    by_appointment: OpeningHours | None,
    seasons: Sequence[HoursSeason],
) -> tuple[OpeningHours, OpeningHours | None]:
    """Return both kinds of hours with *seasons* in them; a season replaces the week of both."""
    is_known = hours is not None or by_appointment is not None
    walk_in = replace(hours or OpeningHours(), is_base_known=is_known)
    walk_in = replace(walk_in, seasons=_seasons(seasons, [s.hours for s in seasons], hours))
    booked = [season.hours_by_appointment for season in seasons]
    if by_appointment is None and not any(booked):
        return walk_in, None
    base = by_appointment or OpeningHours()
    return walk_in, replace(base, seasons=_seasons(seasons, booked, by_appointment))


def _seasons(
    seasons: Sequence[HoursSeason], hours: Sequence[PeriodHours | None], base: OpeningHours | None
) -> tuple[Season, ...]:
    return tuple(
        Season(season.part, _rules(own, base), season.reason or "")
        for season, own in zip(seasons, hours, strict=True)
    )


def _rules(own: PeriodHours | None, base: OpeningHours | None) -> tuple[DayRule, ...]:
    """Return the rules of a season: its own, or its spans on the opening days of the week."""
    if isinstance(own, OpeningHours):
        return own.rules
    if not own:
        return ()
    # On the days of a rhythm, and only on them, as in the ordinary week.
    rhythms = dict.fromkeys((rule.weekday, rule.rhythm) for rule in (base.rules if base else ()))
    return tuple(DayRule(weekday, own, rhythm) for weekday, rhythm in rhythms)
