"""What most tests need: the site's own vocabularies, the prepared territory, a page read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.files.reading import HouseReader
from generator.files.vocabularies import read_vocabularies
from generator.geography.errors import TerritoryError
from generator.geography.territory import Territory
from generator.model.house import House
from generator.model.vocabulary import Vocabularies
from generator.problems import Problem

ROOT = Path(__file__).resolve().parents[1]
PATH = "content/msap/49/durtal.md"
ReadPage = Callable[[str | bytes], tuple[House | None, list[Problem]]]


@pytest.fixture(scope="session")
def vocabularies() -> Vocabularies:
    """Return the vocabularies of ``content/``."""
    found, problems = read_vocabularies(ROOT / "content" / "vocabulaires", ROOT)
    assert not problems
    return found


@pytest.fixture(scope="session")
def territory() -> Territory:
    """Return the real territory; without it these tests would prove nothing."""
    try:
        return Territory.load(ROOT / ".cache")
    except TerritoryError as error:
        pytest.fail(f"{error} Lancez « msap territory », puis recommencez.", pytrace=False)


@pytest.fixture(scope="session")
def read_page(vocabularies: Vocabularies, territory: Territory) -> ReadPage:
    """Read one page as ``content/msap/49/durtal.md``; its links are looked for in ``content/``."""

    def read(page: str | bytes) -> tuple[House | None, list[Problem]]:
        reader = HouseReader(vocabularies, territory, ROOT / "content")
        raw = page if isinstance(page, bytes) else page.encode()
        house = reader.read(raw, PATH, "durtal")
        return house, sorted(reader.problems)

    return read
