"""Schedules drawn at random: every rhythm, seasons, exceptions, holidays and time zones."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, TypeVar

from generator.model.opening_hours import DAYS

Made = TypeVar("Made")
TODAY = date(2026, 11, 22)  # a year of 53 weeks; the leap day of 2028 is in reach of later ones
SPANS = ("09:00-12:00", "09:00-12:00, 13:30-17:00", "14:00-18:15", "00:00-24:00")
SPANS += ("20:00-24:00", "00:00-01:30", "08:30-16:45", "02:15-02:45")
RHYTHMS = ("", "", "", "1er du mois ", "2e et 4e du mois ", "dernier du mois ", "5e du mois ")
RHYTHMS += ("semaines paires ", "semaines impaires ", "une semaine sur deux depuis 2026-01-05 ")
RHYTHMS += ("une semaine sur deux depuis 2027-02-10 ", "1er et dernier du mois ")
EXPRESSIONS = (
    "24/7", "Mo-Fr 09:00-12:00; Jul-Aug Mo-Fr 09:00-11:00", "week 10-20 Mo,We 10:00-12:00",
    "Mo[1] 09:00-12:00; Tu[-1] 14:00-17:00", "2026 Dec 01-2027 Mar 01 Mo-Sa 10:00-19:00",
    "Fr 22:00-24:00, Sa 00:00-02:00", "Sa[2] 09:00-12:00,13:00-16:00",
    "Mo-Fr 09:00-12:00 || Sa 10:00-11:00",
    "Apr-Sep Tu-Th 08:00-18:00; Oct-Mar Tu-Th 09:00-17:00", "easter +1 day 10:00-12:00",
    "Mo-Fr 09:00-17:00; Jul 14-Aug 15 09:00-12:00; Dec 24-Jan 02 off", "SH Mo-Fr 10:00-11:00",
    "Mo-Fr 09:00-12:00; SH off",
    "Jul-Aug SH Mo 09:00-12:00; Mo-Fr,Sa[1] 14:00-17:00, Tu 09:00-12:00",
    "week 10-20 Fr 22:00-24:00, Sa 00:00-02:00",
)  # fmt: skip
SCHOOL = ("hors vacances scolaires ", "pendant les vacances scolaires ", "", "")
SEASONS = (
    [("07-01", "08-31")], [("12-15", "01-10")], [("11-01", "02-28"), ("07-14", "08-15")],
    [("04-01", "09-30"), ("10-01", "03-31")], [("03-01", "03-28"), ("03-29", "11-02")],
    [("06-15", "06-15"), ("12-24", "01-01")],
)  # fmt: skip
DEPARTMENTS = ("49", "57", "67", "68", "971", "972", "973", "974", "975", "976", "977", "978")
DEPARTMENTS += ("986", "987", "988", "2A", "63", "75", "34", "75")


def random_schedule(draw: random.Random, make: Callable[..., Made]) -> Made:
    """Return what *make* gives for the fields of a page that are drawn."""
    hours = draw.choice((_random_hours(draw), _random_hours(draw), _random_hours(draw), None))
    booked = _random_hours(draw) if draw.random() < 0.3 else None
    by_day = all(not isinstance(each, str) for each in (hours, booked))
    return make(
        hours,
        horaires_rdv=booked,
        saisons=_random_seasons(draw) if by_day and draw.random() < 0.4 else [],
        exceptions=[_random_exception(draw) for _ in range(draw.choice((0, 0, 1, 2, 4)))],
        jours_feries=draw.choice(("ouvert", "fermé", "fermé")),
        departement=draw.choice(DEPARTMENTS),
    )


def _random_hours(draw: random.Random) -> Any:
    if draw.random() < 0.15:
        return draw.choice(EXPRESSIONS)
    return _random_week(draw)


def _random_seasons(draw: random.Random) -> list[dict[str, Any]]:
    """Return seasons by dates, by school holidays, or both; none of a kind overlap."""
    dates = [{"du": first, "au": last} for first, last in draw.choice(SEASONS)]
    if draw.random() < 0.2:
        dates[0]["quand"] = "hors vacances scolaires"
        dates.append(dates[0] | {"quand": "pendant les vacances scolaires"})
    if draw.random() < 0.3:
        dates.append({"quand": "vacances scolaires"})
    if draw.random() < 0.2:
        dates = dates[-1:]
    return [found | {"motif": "Saison", **_season_hours(draw)} for found in dates]


def _season_hours(draw: random.Random) -> dict[str, Any]:
    hours = {
        "horaires": draw.choice((_random_week(draw), _random_week(draw), "fermé", "10:00-12:00"))
    }
    booked = {"horaires_rdv": _random_week(draw)}
    return draw.choice((hours, hours, hours, booked, hours | booked))


def _random_week(draw: random.Random) -> dict[str, str]:
    school = draw.random() < 0.12
    days = {day: _random_day(draw, school) for day in DAYS if draw.random() < 0.7}
    return days or {"lundi": "fermé"}


def _random_day(draw: random.Random, school: bool) -> str:
    rules = [
        (draw.choice(SCHOOL) if school else "") + draw.choice(RHYTHMS) + draw.choice(SPANS)
        for _ in range(draw.choice((1, 1, 1, 2)))
    ]
    return draw.choice(("fermé", *[" ; ".join(rules)] * 6))


def _random_exception(draw: random.Random) -> dict[str, Any]:
    first = TODAY + timedelta(days=draw.randrange(-40, 420))
    if draw.random() < 0.3:
        first = date(2026, 12, 25)
    found: dict[str, Any] = {
        "du": first.isoformat(),
        "type": draw.choice(("ferme", "horaires", "message")),
    }
    if draw.random() < 0.6:
        found["au"] = (first + timedelta(days=draw.randrange(0, 40))).isoformat()
        if draw.random() < 0.15:
            found["au"] = "jusqu'à nouvel ordre"
    if found["type"] == "horaires":
        found["horaires"] = draw.choice((draw.choice(SPANS), _plain_week(draw, first)))
    return found | {"motif": "Congés"}


def _plain_week(draw: random.Random, first: date) -> dict[str, str]:
    """Return the hours of days one of which is *first*: a period has a day that is named."""
    rhythms = ("", "", "1er du mois ", "semaines paires ")
    days = dict.fromkeys([DAYS[first.weekday()], *draw.sample(DAYS, 2)])
    return {day: draw.choice(rhythms) + draw.choice(SPANS) for day in days}
