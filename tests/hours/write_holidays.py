"""Writes the holidays that ``generator/hours/`` keeps, from the packages that know them.

    python -m tests.hours.write_holidays

To be run when one of the packages is another: ``test_kept_holidays.py`` compares them. To ask the
packages at each build takes longer than to read the page of a house: they load the whole world.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from datetime import date, timedelta
from importlib import resources
from typing import Any

import holidays

from generator.hours.holidays_by_department import KEPT_DAYS, days_by_package, every_zone
from generator.hours.school_holidays import KEPT_SCHOOL_DAYS, school_departments

_YEARS = range(2020, 2051)


def public_days() -> dict[str, Any]:
    """Return the national days of each year, and those that a zone adds or names otherwise."""
    names: dict[str, int] = {}
    years = {}
    for year in _YEARS:
        national = days_by_package(None, year)
        zones = {"": national}
        for zone in every_zone():
            own = days_by_package(zone, year)
            assert own.keys() >= national.keys(), (zone, year)
            zones[zone] = {day: own[day] for day in own if own[day] != national.get(day)}
        years[str(year)] = {
            zone: {f"{day:%m-%d}": names.setdefault(name, len(names)) for day, name in days.items()}
            for zone, days in zones.items()
            if days
        }
    return {"package": f"holidays {holidays.__version__}", "names": list(names), "years": years}


def school_days() -> dict[str, Any]:
    """Return the school holidays of each zone that are published, as runs of days.

    ``doubtful`` are those of which the two packages do not say the same.
    """
    published = {zone: _published(zone) for zone in school_departments()}
    found: dict[str, Any] = {
        "first": min(map(min, published.values())).isoformat(),
        "last": min(map(max, published.values())).isoformat(),
        "certain": {},
        "doubtful": {},
    }
    for zone, official in published.items():
        years = range(min(official).year, max(official).year + 1)
        worked_out = {
            day
            for year in years
            for day in holidays.country_holidays(
                "FR", subdiv=f"Zone {zone}", years=year, categories=("school",)
            )
            if day.year == year
        }
        found["certain"][zone] = _runs(official & worked_out)
        found["doubtful"][zone] = _runs(official ^ worked_out)
    return found


def _published(zone: str) -> set[date]:
    # The package's data are read, not asked for: it opens them in the encoding of the machine.
    data = resources.files("vacances_scolaires_france").joinpath("data", "data.csv")
    rows = csv.DictReader(data.read_text("utf-8").splitlines())
    column = f"vacances_zone_{zone.lower()}"
    return {date.fromisoformat(row["date"]) for row in rows if row[column] == "True"}


def _runs(days: Iterable[date]) -> list[list[str]]:
    """Return the first and the last day of each run of *days*."""
    runs: list[list[date]] = []
    for day in sorted(days):
        if runs and day - runs[-1][1] == timedelta(days=1):
            runs[-1][1] = day
        else:
            runs.append([day, day])
    return [[first.isoformat(), last.isoformat()] for first, last in runs]


def main() -> None:
    """Write both files."""
    for file, found in ((KEPT_DAYS, public_days()), (KEPT_SCHOOL_DAYS, school_days())):
        text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
        file.write_text(text.replace('},"2', '},\n"2') + "\n", "utf-8")


if __name__ == "__main__":
    main()
