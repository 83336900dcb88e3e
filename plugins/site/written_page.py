"""What the whole site is told of a page that is written."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct, field
from pelican import signals


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


class Listed(NamedTuple):
    """A page that search engines are told of: its address and when it changed, if that is known."""

    path: str
    updated: str


class WrittenPages(Struct):
    """The pages of a build, of each no more than somebody asks for: there are a hundred thousand.

    ``listed`` are those for search engines; ``told`` all of them, whole, where a plugin of Pelican
    wants to be told (``announcing.py``).
    """

    listed: list[Listed] = field(default_factory=list)
    told: list[WrittenPage] = field(default_factory=list)

    def add(self, page: WrittenPage) -> None:
        """Add *page*."""
        if page.is_listed:
            self.listed.append(Listed(page.path, page.updated))
        if signals.content_written.receivers:
            self.told.append(page)

    def take_over(self, more: WrittenPages) -> None:
        """Add the pages of *more*, of another process."""
        self.listed += more.listed
        self.told += more.told
