"""Hours that may not be what was meant, and closings that go on and on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from generator.checks.finding import Finding, Steps, places_of
from generator.french import day_and_date, listing, long_date
from generator.geography.codes import department_code
from generator.hours.changes import changed_days
from generator.hours.schedule import schedule_of
from generator.model.exceptions import NO_END_FORM, ExceptionKind, HoursException
from generator.model.house import House
from generator.model.located import Located
from generator.model.opening_hours import DAYS, OpeningHours

REMINDED_AFTER_MONTHS = 3
_NO_OPENING_DAY = (
    "aucun de ces jours n'est un jour d'ouverture : ces heures ne changent rien ; "
    "nommez les jours, par exemple « horaires: {samedi: 10:00-12:00} »."
)

_MISNAMED = (
    "{days} : aucun jour de ce nom du {first} au {last}, et un jour d'ouverture qui n'est pas "
    "nommé est fermé ; vérifiez les jours et les dates."
)


def doubtful_hours(house: House, today: date) -> Iterator[Finding]:
    """Yield what is doubtful in the hours and the exceptions of *house* and of its places."""
    for steps, site in places_of(house):
        tracks = {"horaires": site.hours, "horaires_rdv": site.hours_by_appointment}
        for key, hours in tracks.items():
            if hours is not None:
                if hours.replaced:
                    yield _replaced(house, (*steps, key), hours)
                yield from _late_fortnights(house, (*steps, key), hours)
        for rank, exception in enumerate(site.exceptions):
            at = (*steps, "exceptions", rank)
            yield from _open_ended(house, at, exception, today)
            if today <= exception.last_day and _changes_nothing(house, site, exception):
                yield Finding(house, (*at, "horaires"), "jours-sans-ouverture", _NO_OPENING_DAY)
            if today <= exception.last_day and (days := _misnamed(site, exception)):
                message = _no_such_day(exception, days)
                yield Finding(house, (*at, "horaires"), "jour-hors-dates", message)


def _replaced(house: House, steps: Steps, hours: OpeningHours) -> Finding:
    days = listing([DAYS[weekday] for weekday in hours.replaced])
    message = (
        f"{days} : après « ; », une règle remplace celles d'avant pour ces jours ; pour ajouter "
        "des heures, mettez-les derrière les autres avec une virgule, "
        "par exemple « Mo-Fr 08:30-12:00,13:30-17:00 »."
    )
    return Finding(house, steps, "regle-remplacee", message)


def _late_fortnights(house: House, steps: Steps, hours: OpeningHours) -> Iterator[Finding]:
    """Yield the days whose fortnight begins after the first of them that a reader would think of.

    Weeks are counted from Monday: « un lundi sur deux depuis » a Thursday is not the Monday after.
    """
    for rule in hours.rules:
        start = rule.rhythm.start
        if start and rule.weekday < start.weekday():
            first = start + timedelta(days=rule.weekday - start.weekday() + 14)
            message = (
                f"« depuis {start} » est un {DAYS[start.weekday()]} : la première fois est le "
                f"{day_and_date(first)} ; si c'est juste, écrivez « depuis {first} »."
            )
            yield Finding(house, (*steps, DAYS[rule.weekday]), "quinzaine", message)


def _open_ended(
    house: House, steps: Steps, exception: HoursException, today: date
) -> Iterator[Finding]:
    if exception.seems_open_ended and exception.kind is not ExceptionKind.HOURS:
        day = long_date(exception.first)
        message = (
            f"sans « au », ceci ne vaut que le {day} ; si la fin n'est pas connue, "
            f"écrivez « au: {NO_END_FORM} »."
        )
        yield Finding(house, (*steps, "motif"), "fin-inconnue", message)
    elif exception.is_open_ended and _months_later(exception.first) <= today:
        message = (
            f"« {NO_END_FORM} » depuis le {long_date(exception.first)} : est-ce encore vrai ? "
            "Sinon écrivez le dernier jour dans « au », ou supprimez ces lignes."
        )
        yield Finding(house, (*steps, "au"), "rappel", message)


def _changes_nothing(house: House, site: Located, exception: HoursException) -> bool:
    """Tell whether hours of several days fall on none of the days on which *site* opens."""
    if not exception.needs_opening_days or exception.is_open_ended:
        return False
    alone = replace(
        schedule_of(house, site, department_code(site.code_insee or house.code_insee or "")),
        exceptions=(exception,),
    )
    changed = changed_days(alone, exception.first, exception.last_day)
    return all(change.is_holiday for change in changed.values())


def _misnamed(site: Located, exception: HoursException) -> list[int]:
    """Return the named weekdays that no date has, where a date that usually opens has no name."""
    named, dates = exception.named_days, exception.weekdays
    usual = {rule.weekday for rule in site.hours.rules} if site.hours else set()
    if named.isdisjoint(dates) or usual.isdisjoint(set(dates) - named):
        return []
    return sorted(named.difference(dates))


def _no_such_day(exception: HoursException, days: list[int]) -> str:
    return _MISNAMED.format(
        days=listing([DAYS[weekday] for weekday in days]),
        first=day_and_date(exception.first),
        last=day_and_date(exception.last_day),
    )


def _months_later(day: date) -> date:
    """Return the same day three months later, or the first of the next one where it has none."""
    years, month = divmod(day.month - 1 + REMINDED_AFTER_MONTHS, 12)
    try:
        return day.replace(year=day.year + years, month=month + 1)
    except ValueError:
        return day.replace(year=day.year + years, month=month + 2, day=1)
