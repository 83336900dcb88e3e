"""What the last publications changed, kept in bounds, and the last change of every house."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, field

from generator.changes.comparison import ChangeKind, HouseChange

KEPT_PUBLICATIONS = 60
KEPT_PATCH_BYTES = 20_000_000
TOLD_APART = 200
"""More houses than this in one publication are told by department, as numbers."""


class AreaSummary(Struct, frozen=True):
    """How many houses of a department one publication added, changed and lost."""

    department: str
    added: int
    changed: int
    gone: int


class Publication(Struct, frozen=True):
    """One publication that changed something.

    Attributes:
        number: counts them since the history began, from 1.
        day: an ISO date.
        file: the name of its patch; ``digest`` the SHA-256 of it, ``size_bytes`` its length.
        before, after: the SHA-256 of the full file that it replaced, and of its own.
        operations: how many there are in the patch.
        changes: the houses one by one; of too many, ``summaries`` instead.
    """

    number: int
    day: str
    file: str
    digest: str
    size_bytes: int
    before: str
    after: str
    operations: int
    changes: tuple[HouseChange, ...] = ()
    summaries: tuple[AreaSummary, ...] = ()


class LastChange(Struct, frozen=True):
    """The day (ISO) on which a house last changed, and the words for what did."""

    day: str
    words: tuple[str, ...]


class History(Struct, frozen=True):
    """The publications, the oldest first, and the last change of each house by its id."""

    publications: tuple[Publication, ...] = ()
    last: Mapping[str, LastChange] = field(default_factory=dict)

    @property
    def next_number(self) -> int:
        """The number of the publication to come."""
        return self.publications[-1].number + 1 if self.publications else 1

    def with_publication(
        self, publication: Publication, changes: Sequence[HouseChange], houses: Iterable[str]
    ) -> History:
        """Return this history with one more publication, within its bounds.

        Args:
            publication: without what it tells.
            changes: all that it tells.
            houses: the ids of the houses that are published.
        """
        last = dict(self.last)
        for change in changes:
            words = dict.fromkeys(fact.words for fact in change.facts)
            last[change.house] = LastChange(publication.day, tuple(words))
        known = set(houses)
        kept = {house: own for house, own in sorted(last.items()) if house in known}
        every = (*self.publications, _told(publication, changes))
        return History(within_bounds(every), kept)


def within_bounds(publications: Sequence[Publication]) -> tuple[Publication, ...]:
    """Return the newest of *publications*, as many and as heavy as may be kept."""
    kept: list[Publication] = []
    size_bytes = 0
    for publication in reversed(publications[-KEPT_PUBLICATIONS:]):
        size_bytes += publication.size_bytes
        if size_bytes > KEPT_PATCH_BYTES:
            break
        kept.append(publication)
    return tuple(reversed(kept))


def _told(publication: Publication, changes: Sequence[HouseChange]) -> Publication:
    too_many = len(changes) > TOLD_APART
    return Publication(
        publication.number, publication.day, publication.file, publication.digest,
        publication.size_bytes, publication.before, publication.after, publication.operations,
        () if too_many else tuple(changes), summarised(changes) if too_many else (),
    )  # fmt: skip


def summarised(changes: Iterable[HouseChange]) -> tuple[AreaSummary, ...]:
    """Return *changes* as numbers, by the department of each house's address."""
    counts: dict[str, Counter[ChangeKind]] = {}
    for change in changes:
        department = change.departments[0] if change.departments else ""
        counts.setdefault(department, Counter())[change.kind] += 1
    return tuple(
        AreaSummary(
            department, own[ChangeKind.ADDED], own[ChangeKind.CHANGED], own[ChangeKind.GONE]
        )
        for department, own in sorted(counts.items())
    )
