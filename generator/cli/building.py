"""Builds the site beside the last good one, and puts it in its place only when it is whole."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from generator.cli.assets import built_assets
from generator.timings import BESIDE, TIMINGS_FILE, Timings


class BuildFailed(Exception):
    """Pelican stopped; what was wrong is already on the standard error."""


@dataclass(frozen=True, slots=True)
class BuildOrder:
    """What to build: which houses, where to, for the public or not."""

    root: Path
    output: Path
    houses: Path | None = None
    publish: bool = False
    warnings: bool = False


def build_site(order: BuildOrder) -> Timings:
    """Build the site of *order*, and return how long each step took.

    The new site is written to a folder beside the output and renamed when it is complete.

    Raises:
        BuildFailed: a page has an error; the last good site is as it was.
        AssetsFailed: the theme's files could not be bundled.
    """
    start = perf_counter()
    timings = Timings()
    with timings.step("styles et scripts"):
        assets = built_assets(order.root)
    fresh = order.output.with_name(f"{order.output.name}.partiel-{os.getpid()}")
    order.output.parent.mkdir(parents=True, exist_ok=True)
    _remove_leftovers(order.output)
    try:
        fresh.mkdir()
        with timings.step("Pelican"):
            _run_pelican(order, fresh, assets)
        timings = _with_inner_steps(timings, fresh / TIMINGS_FILE)
        with timings.step("mise en place"):
            _put_in_place(fresh, order.output)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    timings.seconds["total"] = perf_counter() - start
    return timings


def _run_pelican(order: BuildOrder, fresh: Path, assets: Path) -> None:
    settings = "publishconf.py" if order.publish else "pelicanconf.py"
    extra = {"MSAP_WARNINGS": order.warnings, "MSAP_ASSETS": str(assets)}
    command = [
        sys.executable, "-m", "pelican", str(order.root / "content"),
        "--settings", str(order.root / settings), "--output", str(fresh),
        "--fatal", "errors", "--quiet",
        "--extra-settings", *(f"{key}={json.dumps(value)}" for key, value in extra.items()),
    ]  # fmt: skip
    if order.houses:
        command.append(f"MSAP_HOUSES={json.dumps(str(order.houses.resolve()))}")
    # Our own messages go to the standard error; Pelican's closing line counts articles only.
    # What Pelican says must not be wrapped at the terminal's width: it holds names and lines.
    environment = os.environ | {"COLUMNS": "500"}
    done = subprocess.run(
        command, cwd=order.root, env=environment, stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        sys.stderr.write(done.stdout)  # a fault of the program, of which only Pelican knows
        raise BuildFailed


def _with_inner_steps(outer: Timings, file: Path) -> Timings:
    inner = Timings.load(file)
    file.unlink()
    result = Timings()
    result.seconds["styles et scripts"] = outer.seconds["styles et scripts"]
    counted = sum(spent for step, spent in inner.seconds.items() if not step.startswith(BESIDE))
    result.seconds["démarrage de Pelican"] = outer.seconds["Pelican"] - counted
    result.seconds |= inner.seconds
    return result


def _put_in_place(fresh: Path, output: Path) -> None:
    old = output.with_name(f"{output.name}.ancien-{os.getpid()}")
    had_one = output.exists()
    if had_one:
        output.rename(old)
    try:
        fresh.rename(output)
    except OSError:
        if had_one:
            old.rename(output)
        raise
    _remove_aside(old)


def _remove_aside(folder: Path) -> None:
    """Remove *folder* without making anyone wait: a large site takes a second or more."""
    command = [sys.executable, "-c", "import shutil, sys; shutil.rmtree(sys.argv[1], True)"]
    subprocess.Popen([*command, str(folder)], start_new_session=True)


def _remove_leftovers(output: Path) -> None:
    """Remove what builds that were cut off left beside *output*."""
    for folder in output.parent.glob(f"{output.name}.*-*"):
        pid = folder.name.rpartition("-")[2]
        if pid.isdigit() and not _is_running(int(pid)):
            shutil.rmtree(folder, ignore_errors=True)


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
