"""Places as their pages tell them, with what the build makes of their hours."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from msgspec.structs import asdict

from generator.files.nodes import plain
from generator.files.source import decode, split_page
from generator.hours.compiled import compiled
from generator.hours.form_calendar import form_calendar
from generator.hours.schedule import Schedule, moving, schedule_of
from generator.hours.timetables import Timetables
from generator.model.house import House
from generator.model.located import Located
from generator.model.opening_hours import OpeningHours
from plugins.pages.places.contact import day_rows
from plugins.pages.places.notices import NOTICE_WEEKS, notices, own_notices
from plugins.pages.places.season_weeks import SeasonWeek, season_weeks
from tests.hours.editor_answers import PAGE, problems_of_place
from tests.hours.random_places import random_schedule

Case = dict[str, Any]


def cases_of(pages: Iterable[Path], today: date) -> Iterator[Case]:
    """Yield a case for each house, branch and stop of *pages*, which lie in departments."""
    times = Timetables(today)
    for page in pages:
        tree = plain(split_page(decode(page.read_bytes())).front)
        yield from _of_house(tree, page.parent.name.upper(), times)


def drawn_cases(count: int, today: date) -> Iterator[Case]:
    """Yield *count* places at random, of which ``msap check`` has nothing to say."""
    times, draw = Timetables(today), random.Random(20261128)
    while count:
        code, fields = random_schedule(draw, _fields)
        if not problems_of_place(fields):
            yield from _of_house(PAGE | fields, code, times)
            count -= 1


def written_cases(places: Iterable[dict[str, Any]], today: date) -> Iterator[Case]:
    """Yield a case for the fields of each place; ``departement`` is its department."""
    times = Timetables(today)
    for place in places:
        fields = {key: value for key, value in place.items() if key != "departement"}
        yield from _of_house(PAGE | fields, place.get("departement", "49"), times)


def _fields(horaires: Any, departement: str, **keys: Any) -> tuple[str, dict[str, Any]]:
    given = keys | {"horaires": horaires}
    return departement, {key: value for key, value in given.items() if value}


def _of_house(tree: dict[str, Any], code: str, times: Timetables) -> Iterator[Case]:
    house = House.model_validate(tree)
    yield _case("maison", tree, tree, schedule_of(house, house, code), times, house.has_no_door)
    for own, branch in zip(tree.get("antennes", ()), house.branches, strict=True):
        yield _case("antenne", own, tree, schedule_of(house, branch, code), times, site=branch)
    for own, stop in zip(tree.get("tournee", ()), house.stops, strict=True):
        yield _case("arret", own, tree, schedule_of(house, stop, code), times, site=stop)


def _case(
    kind: str,
    fields: dict[str, Any],
    house: dict[str, Any],
    schedule: Schedule,
    times: Timetables,
    is_moving: bool = False,
    site: Located | None = None,
) -> Case:
    at_the_door = moving(schedule) if is_moving else schedule
    if site:
        told = own_notices(site, times.today)
    else:
        told = notices(schedule, times.coming(schedule, NOTICE_WEEKS))
    return {
        "kind": kind,
        "fields": fields,
        "house": house,
        "department": schedule.department_code,
        "compiled": json.loads(compiled(at_the_door, times)),
        "words": {
            "weeks": _weeks(schedule.hours, schedule, times.today),
            "booked": _weeks(schedule.by_appointment, schedule, times.today),
            "notices": [asdict(each) for each in told],
        },
    }


def _weeks(hours: OpeningHours | None, schedule: Schedule, today: date) -> list[Any] | None:
    if hours is None or hours.expression:
        return None
    if not hours.seasons:
        return [{"when": "", "name": "", "rows": _rows(hours), "runs": []}]
    return [_season(week) for week in season_weeks(hours, schedule, today)]


def _season(week: SeasonWeek) -> dict[str, Any]:
    runs = [[first.isoformat(), last.isoformat()] for first, last in week.runs]
    rows = _rows(week.hours) if week.hours else None
    return {"when": week.when, "name": week.name, "rows": rows, "runs": runs}


def _rows(hours: OpeningHours) -> list[dict[str, Any]]:
    return [asdict(row) for row in day_rows(hours)]


def document(cases: Iterable[Case], today: date) -> str:
    """Return what tests/js/compare_editor_hours.js reads."""
    return json.dumps(
        {"today": today.isoformat(), "calendar": form_calendar(today), "cases": list(cases)}
    )
