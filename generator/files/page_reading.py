"""What one page was read as, with what that rests on besides the bytes of its file."""

from __future__ import annotations

from msgspec import Struct

from generator.model.house import House
from generator.problems import Problem


class PageReading(Struct, frozen=True):
    """A page: its house, or None where an error prevents it; its problems, in their order.

    ``pictures`` are the files that it was held against, by their names below ``images``;
    ``is_stamped`` tells whether it bears the stamp of a proposal.
    """

    house: House | None
    problems: tuple[Problem, ...] = ()
    pictures: tuple[str, ...] = ()
    is_stamped: bool = False
