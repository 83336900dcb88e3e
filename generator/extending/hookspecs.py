"""Every hook: what an extension may do, what it is given, what it gives.

``docs/extending.md`` describes them for hosts, with a worked example; a test holds both together.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import pluggy

from generator.checks.finding import Finding
from generator.directory import Directory
from generator.extending.values import ExtraFile, ExtraPage
from generator.hours.timetables import Timetables
from generator.model.article import Articles

hookspec = pluggy.HookspecMarker("msap")


class SiteBuild(Protocol):
    """What pages and files are made from, all of it read already.

    ``times`` tells when places are open; ``site`` has the site's name and ``absolute`` address of
    a path; ``renderer.fragment`` gives a component of the theme as HTML.
    """

    @property
    def directory(self) -> Directory:
        """All houses and places, and the indexes over them."""

    @property
    def articles(self) -> Articles:
        """All articles."""

    @property
    def times(self) -> Timetables:
        """The timetables of this build; ``times.today`` is its day."""

    @property
    def site(self) -> Any:
        """What the site is called, and where it is."""

    @property
    def renderer(self) -> Any:
        """What makes HTML of the theme's components."""


@hookspec
def site_pages(build: SiteBuild) -> Iterable[ExtraPage]:  # type: ignore[empty-body]
    """Give pages of a kind of their own."""


@hookspec
def site_files(build: SiteBuild) -> Iterable[ExtraFile]:  # type: ignore[empty-body]
    """Give files: an export of the directory in a form of their own."""


@hookspec
def findings(directory: Directory, today: date) -> Iterable[Finding]:  # type: ignore[empty-body]
    """Give what is doubtful in pages that are sound alone, for ``msap check``."""


@hookspec
def template_folders() -> Iterable[Path]:  # type: ignore[empty-body]
    """Give the folders where the extension, when it is a package, has its templates."""
