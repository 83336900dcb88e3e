"""Houses made from a few fields, as the reader would give them."""

from collections.abc import Callable

import pytest

from generator.files.reading import HouseReader
from generator.files.writing import page_text
from generator.model.house import House

_FIELDS = {
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
MakeHouse = Callable[..., House]


@pytest.fixture
def house(vocabularies, territory) -> MakeHouse:
    """Return a house of Durtal with some fields changed, an empty text taking a field away."""

    def make(slug: str = "durtal", **changed) -> House:
        reader = HouseReader(vocabularies, territory)
        text = page_text(_FIELDS | changed, "")
        made = reader.read(text.encode(), f"content/msap/49/{slug}.md", slug)
        assert made is not None, reader.problems
        return made

    return make
