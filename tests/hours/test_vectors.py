"""The vectors that node runs (tests/js/opening.test.js) are what opening-hours-py says."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from generator.hours.compiled import compiled
from generator.hours.schedule import Schedule
from generator.hours.timetables import Timetables

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "opening.json").read_text("utf-8"))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: ascii(vector["nom"]))
def test_vector(
    vector: dict[str, Any], schedule: Callable[..., Schedule], reference: Callable[..., Any]
) -> None:
    place, today = schedule(**vector), date.fromisoformat(vector["bati"])
    assert json.loads(compiled(place, Timetables(today))) == vector["compile"]
    truth = reference(place, today)
    for moment in vector["moments"]:
        instant = datetime.fromtimestamp(moment["t"] / 1000, UTC).astimezone(ZoneInfo("UTC"))
        assert truth.status(instant) == moment["attendu"], instant
