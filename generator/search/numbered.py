"""The houses as the search numbers them, and the Lunr index over them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lunr.index import Index

from generator.search import index
from generator.search.entry import Entry
from generator.search.leaves import leaves


class NumberedHouses(NamedTuple):
    """Houses in their leaves: a house's number is its rank over all, and its name in ``index``."""

    leaves: list[tuple[Entry, ...]]
    index: Index

    @property
    def entries(self) -> Iterator[Entry]:
        """All houses, in the order of their numbers."""
        return (entry for leaf in self.leaves for entry in leaf)


def numbered(entries: Iterable[Entry]) -> NumberedHouses:
    """Number *entries*, given in any order, and index their words."""
    groups = leaves(entries)
    return NumberedHouses(
        groups, index.build(index.documents(entry for leaf in groups for entry in leaf))
    )
