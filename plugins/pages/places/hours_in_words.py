"""Weeks in few words, for where no table has room."""

from __future__ import annotations

from collections.abc import Sequence

from generator.french import NBSP, listing, sentence, year_part_text
from generator.model.opening_hours import DAYS, OpeningHours
from plugins.pages.places.contact import day_rows


def week_in_words(hours: OpeningHours) -> str:
    """Return a week: ``Lundi et jeudi : 9 h – 12 h ; mardi : 14 h – 17 h``.

    Seasons come one after the other: « Du 1er juillet au 31 août, lundi : 9 h – 12 h. … »
    """
    seasons = [
        f"{sentence(year_part_text(season.part))}, {_days(OpeningHours(season.rules))}."
        for season in hours.seasons
    ]
    if not seasons:
        return sentence(_days(hours))
    if hours.rules:
        seasons.append(f"Le reste de l’année, {_days(hours)}.")
    return " ".join(seasons)


def _days(hours: OpeningHours) -> str:
    days: dict[tuple[str, ...], list[str]] = {}
    for row in day_rows(hours):
        if not row.closed:
            days.setdefault(row.lines, []).append(row.day)
    parts = [f"{_run(names)}{NBSP}: {listing(lines)}" for lines, names in days.items()]
    return f"{NBSP}; ".join(parts) or "fermé"


def _run(days: Sequence[str]) -> str:
    first, last = DAYS.index(days[0]), DAYS.index(days[-1])
    if len(days) > 2 and last - first == len(days) - 1:
        return f"du {days[0]} au {days[-1]}"
    return listing(days)
