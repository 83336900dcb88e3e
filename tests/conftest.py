"""What most tests need: the site's own vocabularies, the prepared territory, a page read."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.directory import Directory
from generator.files.reading import HouseReader
from generator.files.vocabularies import read_vocabularies
from generator.geography.errors import TerritoryError
from generator.geography.territory import Territory
from generator.model.house import House
from generator.model.vocabulary import Vocabularies
from generator.problems import Problem

ROOT = Path(__file__).resolve().parents[1]
TODAY = date(2026, 11, 23)  # a Monday
PATH = "content/msap/49/durtal.md"
ReadPage = Callable[[str | bytes], tuple[House | None, list[Problem]]]
MakeDirectory = Callable[..., Directory]

BASE: dict[str, Any] = {
    "label": "msap",
    "adresse": "1 rue de la Mairie",
    "commune": "Mende",
    "code_postal": "48000",
    "date_maj": "2026-01-01",
}


@pytest.fixture
def no_hang() -> Iterator[None]:
    """End a test that waits, or computes, as if for ever: two minutes are no measure of speed."""

    def stop(*_: object) -> None:
        raise TimeoutError("nothing ends this")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(120)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


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


@pytest.fixture
def directory_of(
    read_page: ReadPage, vocabularies: Vocabularies, territory: Territory
) -> MakeDirectory:
    """Return a function from houses, told by what matters beyond ``BASE``, to their directory.

    A field of ``BASE`` that is None has no line.
    """

    def make(*houses: dict[str, Any], placed: bool = True) -> Directory:
        made = []
        for rank, fields in enumerate(houses):
            told = {"nom": f"Maison {rank}"} | BASE | fields
            told = {key: value for key, value in told.items() if value is not None}
            page = yaml.safe_dump(told, allow_unicode=True)
            house, problems = read_page(f"---\n{page}---\n")
            assert house is not None, problems
            digest = sha256(page.encode()).hexdigest()
            made.append(house.of_page(f"maison-{rank}", f"48/maison-{rank}.md", "", digest))
        return Directory(made, vocabularies, territory if placed else None, today=TODAY)

    return make
