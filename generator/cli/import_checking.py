"""Whether ``msap check`` would refuse a page that an import is about to write."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

import click

from generator.cli.project import vocabularies_folder
from generator.cli.project_root import project_root
from generator.files.promises import without_promise
from generator.geography.territory import Territory
from generator.problems import Severity, has_errors

if TYPE_CHECKING:
    from generator.files.reading import HouseReader


class PageCheck:
    """Tells the first error of a page; what reads pages is loaded with the first one asked about.

    A month without news asks about none, and starts in three quarters of the time.
    """

    def __init__(self, make_reader: Callable[[], HouseReader | None]) -> None:
        self._make_reader = make_reader

    @cached_property
    def _reader(self) -> HouseReader | None:
        return self._make_reader()

    def error(self, raw: bytes, stem: str) -> str:
        """Return in French the first error of the page *raw*, named *stem*; empty without one.

        Where there is nothing to read pages with, none is found.
        """
        reader = self._reader
        if reader is None:
            return ""
        reader.problems.clear()
        if reader.read(raw, "", stem) is not None:
            return ""
        errors = (one for one in reader.problems if one.severity is Severity.ERROR)
        return without_promise(next(errors)).message.rstrip(".")  # of a page not yet written


NO_CHECK = PageCheck(lambda: None)
"""Finds no error in any page."""


def project_check(territory: Territory | None) -> PageCheck:
    """Return the check of the project one stands in; outside of one there are no vocabularies."""
    return PageCheck(lambda: _reader_of_project(territory))


def _reader_of_project(territory: Territory | None) -> HouseReader | None:
    from generator.files.reading import HouseReader  # noqa: PLC0415 - a quarter of the start-up
    from generator.files.vocabularies import read_vocabularies  # noqa: PLC0415

    try:
        root = project_root()
    except click.UsageError:
        return None
    vocabularies, problems = read_vocabularies(vocabularies_folder(root), root)
    return None if has_errors(problems) else HouseReader(vocabularies, territory)
