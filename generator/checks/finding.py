"""A doubt about one field of one house, before it is known where the field stands in its file."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.model.house import House
from generator.model.located import Located
from generator.problems import Code, Severity

Steps = tuple[str | int, ...]


class Finding(Struct, frozen=True):
    """What is doubtful: the keys that lead to the field, a stable code, a French sentence.

    ``other`` is the path of the page that this one was held against, empty for none.
    """

    house: House
    steps: Steps
    code: Code
    message: str
    severity: Severity = Severity.WARNING
    other: str = ""


def places_of(house: House) -> Iterator[tuple[Steps, Located]]:
    """Yield the house, its branches and its stops, each with the keys that lead to it."""
    yield (), house
    for rank, branch in enumerate(house.branches):
        yield ("antennes", rank), branch
    for rank, stop in enumerate(house.stops):
        yield ("tournee", rank), stop
