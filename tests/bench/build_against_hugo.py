"""The national site by this project, by Hugo and by Eleventy, in turn, from the same pages.

    make bench-build LIST=liste-fs.csv

Hugo's templates (``hugo_site/``) say the same as the theme's, with everything that Hugo
can cache cached; Eleventy's (``eleventy/``) make a part of it. "Equal pages" of ours
(``equal_pages.py``) is our build without what Hugo does not make. Absolute times say little:
the ratios of one run do.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import sysconfig
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.houses import add_options, houses_folder
from tests.bench.hugo_source import make_source
from tests.bench.profiling import show_profile
from tests.bench.running import Run, RunFailed
from tests.bench.sides import Side, Sides, sides_of
from tests.bench.site_size import weights_table
from tests.bench.tables import table, write_section

# For some minutes after files were removed, ext4 looks at each of them before it gives an inode:
# whoever measures first would pay for what was removed before.
_SETTLE_S = 300


def main() -> None:
    """Measure, print, and put the table into the benchmarks page."""
    parser = ArgumentParser(
        description="Compare la construction nationale à celles de Hugo et d’Eleventy."
    )
    add_options(parser)
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="Tours (3).")
    parser.add_argument(
        "--only", nargs="+", default=(), metavar="NOM",
        help="Ces lignes seulement, par leurs noms ; elles ne sont qu’affichées.",
    )  # fmt: skip
    parser.add_argument(
        "--settle", type=int, default=_SETTLE_S, metavar="S",
        help=f"Secondes d’attente avant la première mesure ({_SETTLE_S}), 0 sans attendre.",
    )  # fmt: skip
    parser.add_argument("--profile", action="store_true", help="Montre où va le temps de Pelican.")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="msap-mesure-") as name:
        work = Path(name)
        try:
            houses = houses_folder(options, parser, work)
            if options.profile:
                show_profile(houses, work)
            else:
                _compare(houses, work, options)
        except RunFailed as failed:
            raise SystemExit(str(failed)) from None


def _compare(given: Path, work: Path, options: Namespace) -> None:
    rounds, only = max(options.rounds, 1), options.only
    # The pages are edited: those of a folder that was named stay as they are.
    houses = work / "pages"
    shutil.copytree(given, houses)
    make_source(houses, work / "hugo")
    sides = sides_of(houses, work / "hugo", work)
    time.sleep(options.settle)
    load = _load()
    chosen = [side for side in sides.all if not only or side.name in only]
    for side in chosen:
        side.look()
    for _ in range(rounds):
        for side in chosen:
            side.measure()
    load = f"load average {load} before these measures, {_load()} after"
    if only:
        print(_head(rounds, load), _costs(sides, chosen), sep="\n\n")
        return
    report = _report(sides, load)
    print(report)
    write_section("build-against-hugo", report)


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}"


def _report(sides: Sides, load: str) -> str:
    parts = [
        _head(len(sides.whole.runs), load),
        _costs(sides, sides.all),
        weights_table({side.name: side.site for side in sides.built}),
        table(("Step of `msap build`", "s", "of the total"), list(_step_rows(sides.whole))),
    ]
    return "\n\n".join(parts)


def _head(rounds: int, load: str) -> str:
    cores = f"{os.cpu_count()} processors"
    return f"Median of {rounds} rounds in turn. {cores}; {load}. {_python()}."


def _costs(sides: Sides, chosen: Sequence[Side]) -> str:
    return table(_COST_HEADINGS, [_cost_row(side, sides) for side in chosen])


def _python() -> str:
    """Return which Python builds our sites, and whether a profile was asked for (PGO).

    Debian's packages have one without the option: their rules make ``profile-opt``.
    """
    name = f"{platform.python_implementation()} {platform.python_version()}"
    if sys.base_prefix == "/usr":
        return f"{name} of the system's packages"
    asked = "--enable-optimizations" in str(sysconfig.get_config_var("CONFIG_ARGS"))
    return f"{name}, configured {'with' if asked else 'without'} --enable-optimizations (PGO)"


_COST_HEADINGS = (
    "Run", "wall, s", "× Hugo equal", "× Hugo pages", "CPU, s", "× Hugo equal", "× Hugo pages",
    "peak RSS, MB", "peak PSS, MB",
)  # fmt: skip


def _cost_row(side: Side, sides: Sides) -> tuple[str, ...]:
    bases = (sides.hugo, sides.hugo_pages)
    walls = (f"{side.wall_s / base.wall_s:.2f}" if base.runs else "–" for base in bases)
    cpus = (f"{side.cpu_s / base.cpu_s:.2f}" if base.runs else "–" for base in bases)
    peak = side.peak
    held = (f"{peak.rss_mb:,.0f}", f"{peak.pss_mb:,.0f}") if peak else ("–", "–")
    return side.name, f"{side.wall_s:.2f}", *walls, f"{side.cpu_s:.2f}", *cpus, *held


def _step_rows(whole: Side) -> Iterator[tuple[str, ...]]:
    rounds = [_steps(done) for done in whole.runs]
    total_s = median(steps.get("total", whole.wall_s) for steps in rounds)
    for name in rounds[0]:
        step_s = median(steps.get(name, 0.0) for steps in rounds)
        yield name, f"{step_s:.2f}", f"{step_s / total_s:.0%}"


def _steps(done: Run) -> dict[str, float]:
    """Return what ``--timings`` printed: seconds by step."""
    rows = (line.split() for line in done.output.splitlines() if line.startswith("  "))
    return {" ".join(words[:-2]): float(words[-2]) for words in rows if words[-1:] == ["s"]}


if __name__ == "__main__":
    main()
