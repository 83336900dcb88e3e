"""Links to the pages of needs, each with its sign: on the home page, beside other needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from generator import addresses
from generator.directory import Directory
from generator.model.need import Need


class NeedTile(Struct, frozen=True):
    """A need to touch: where it leads, its few words, its sign, a sentence that is easy to read."""

    href: str
    text: str
    sign: str
    simple: str = ""


def need_tiles(needs: Iterable[Need], root: str, *, with_sentence: bool = False) -> list[NeedTile]:
    """Return the tiles of *needs*, in their order."""
    return [
        NeedTile(
            root + addresses.need(need.code),
            need.name,
            need.sign,
            need.simple if with_sentence else "",
        )
        for need in needs
    ]


def offered_needs(directory: Directory) -> Iterator[Need]:
    """Yield the needs that a house of *directory* answers; urgent ones have numbers to call."""
    for need in directory.vocabularies.needs:
        if need.is_urgent or directory.by_need[need.code]:
            yield need
