"""Houses written as pages, in small directories."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.directory import Directory
from generator.files.reading import HouseReader
from generator.files.writing import page_text
from generator.model.house import House

TODAY = date(2026, 11, 23)
_FIELDS = {
    "nom": "France services Durtal",
    "label": "france-services",
    "adresse": "11 rue Joseph Cugnot",
    "code_postal": "49430",
    "commune": "Durtal",
    "latitude": "47.671271",
    "longitude": "-0.256457",
    "date_maj": "2026-08-01",
}
MakeHouse = Callable[..., House]
MakeDirectory = Callable[..., Directory]


@pytest.fixture
def house(vocabularies, territory) -> MakeHouse:
    """Return a house of Durtal with some fields changed."""

    def make(slug: str = "durtal", **changed) -> House:
        reader = HouseReader(vocabularies, territory)
        text = page_text(_FIELDS | changed, "")
        made = reader.read(text.encode(), f"content/msap/49/{slug}.md", slug)
        assert made is not None, reader.problems
        return made

    return make


@pytest.fixture
def directory(vocabularies, territory) -> MakeDirectory:
    """Return the directory of some houses."""
    return lambda *houses: Directory(houses, vocabularies, territory, today=TODAY)
