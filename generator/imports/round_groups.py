"""The days, rhythms and hours that belong together in what is said of one stop."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from generator.imports.moments import AFTERNOON, MORNING, is_possible
from generator.imports.round_words import Word
from generator.imports.rules import ranks_of
from generator.imports.spans import Span


class Group(Struct):
    """Days with one rhythm and one set of hours."""

    days: tuple[str, ...] = ()
    ranks: tuple[str, ...] = ()
    is_monthly: bool = False
    parity: str = ""
    part: str | None = None
    spans: tuple[Span, ...] = ()

    @property
    def is_timed(self) -> bool:
        """Tell whether the group says more than days: another day then starts another group."""
        return bool(self.spans or self.is_monthly) or self.part is not None

    @property
    def rhythm(self) -> str:
        """How often it comes back, as pages write it before hours; nothing for every week."""
        if self.ranks:
            return f"{', '.join(self.ranks)} du mois "
        return f"{self.parity} " if self.parity else ""


def groups_of(run: Sequence[Word]) -> list[Group]:
    """Return the groups of days that the words about time of *run* make; none unless clear."""
    groups = [Group()]
    for word in run:
        if word.kind in ("day", "rank") and groups[-1].days and groups[-1].is_timed:
            groups.append(Group())
        if not _add(groups[-1], word):
            return []
    return groups if all(_is_clear(group) for group in groups) else []


def _add(group: Group, word: Word) -> bool:
    """Add *word* to *group*; tell whether it had a place there."""
    match word.kind:
        case "day":
            group.days += word.days
        case "rank":
            group.ranks += ranks_of(_plain(word.text))
            return not group.days
        case "month":
            group.is_monthly = True
        case "range":
            group.spans += (word.span,)
        case "parity":
            is_first, group.parity = not group.parity, word.text
            return is_first
        case "part" | "whole":
            is_first = group.part is None
            group.part = "" if word.kind == "whole" else _part(word.text)
            return is_first
    return True


def _part(text: str) -> str:
    return MORNING if text == "matin" else AFTERNOON


def _plain(rank: str) -> str:
    return rank.replace("è", "e").replace("é", "e").replace(" ", "")


def _is_clear(group: Group) -> bool:
    return (
        bool(group.days)
        and len(set(group.days)) == len(group.days)
        # « Les 1er et 3e mardis » can only be the month's; « le 1er mardi » alone may be another's.
        and (group.is_monthly if len(group.ranks) == 1 else True)
        and (bool(group.ranks) or not group.is_monthly)
        and not (group.ranks and (group.parity or len(group.days) > 1))
        and all(is_possible(span, group.part or "") for span in group.spans)
        and all(one.end_min < other.start_min for one, other in pairwise(group.spans))
    )
