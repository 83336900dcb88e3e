"""What the whole site is told of a page that is written."""

from __future__ import annotations

from typing import NamedTuple


class WrittenPage(NamedTuple):
    """A page that is written: its file's name and its address, both from the site's root.

    ``updated`` is an ISO date or empty; what is not ``is_listed`` is not to be found by search
    engines.
    """

    name: str
    path: str
    title: str
    updated: str
    is_listed: bool
