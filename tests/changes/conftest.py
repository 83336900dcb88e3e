"""Houses read from a few fields, and their records."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from generator.changes.record import house_record
from generator.files.reading import HouseReader
from generator.files.writing import page_text

TODAY = date(2026, 11, 23)
FIELDS = {
    "nom": "France services Durtal",
    "label": "france-services",
    "adresse": "11 rue Joseph Cugnot",
    "code_postal": "49430",
    "commune": "Durtal",
    "latitude": "47.671271",
    "longitude": "-0.256457",
    "telephone": "02 41 96 10 40",
    "date_maj": "2026-08-01",
}
MakeRecord = Callable[..., dict[str, Any]]


@pytest.fixture
def record(vocabularies, territory) -> MakeRecord:
    """Return the record of a house of Durtal with some fields changed; an empty one is left out."""

    def make(slug: str = "durtal", today: date = TODAY, body: str = "", **changed: Any):
        reader = HouseReader(vocabularies, territory)
        text = page_text(FIELDS | changed, body)
        house = reader.read(text.encode(), f"content/msap/49/{slug}.md", slug)
        assert house is not None, reader.problems
        return house_record(house, today)

    return make
