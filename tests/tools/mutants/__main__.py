"""``make mutants``: how many of the faults put into the code are seen by the tests.

``python -m tests.tools.mutants [--only PART] [--jobs N]`` prints what survived, and a table. A
fault that changes nothing that anyone could see is named, with its reason, in
``equivalents.yaml``.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import yaml

from tests.tools.mutants import browser_code
from tests.tools.mutants.operators import Mutant
from tests.tools.mutants.patching import patch
from tests.tools.mutants.running import (
    NOT_PATCHED,
    Faulty,
    import_heavy,
    module_name,
    pytest_on,
    site_then_pytest,
    status_of,
    with_collected,
)
from tests.tools.mutants.targets import TARGETS, Target

EQUIVALENTS = Path(__file__).with_name("equivalents.yaml")
GOAL_PERCENT = 95


def main() -> int:
    """Try the targets that are asked for; 1 where one does not reach the goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="targets whose name holds this")
    parser.add_argument("--jobs", type=int, default=2, help="how many processes at once")
    options = parser.parse_args()
    import_heavy()
    chosen = [target for target in TARGETS if options.only in target.name]
    # Each target in a process of its own: what it imports must be fresh for the next.
    results = [_apart(target, options.jobs) for target in chosen]
    names = [target.name for target in chosen]
    if options.only in browser_code.FILE:
        names.append(browser_code.FILE)
        results.append(_browser_code(options.jobs))
    print("\n| file | killed | of | equivalent | % |\n|---|--:|--:|--:|--:|")
    for name, (killed, total, equal) in zip(names, results, strict=True):
        print(f"| {name} | {killed} | {total} | {equal} | {_percent(killed, total):.1f} |")
    return int(any(_percent(killed, total) < GOAL_PERCENT for killed, total, _ in results))


def _apart(target: Target, jobs: int) -> tuple[int, int, int]:
    with ProcessPoolExecutor(1, mp_context=get_context("fork")) as pool:
        return pool.submit(_tried, target, jobs).result()


def _browser_code(jobs: int) -> tuple[int, int, int]:
    known = _equivalents(browser_code.FILE)
    faults = browser_code.tried(jobs)
    counted = [fault for fault in faults if fault.name not in known]
    survivors = [fault for fault in counted if not fault.is_seen]
    for fault in survivors:
        print(f"{browser_code.FILE}:{fault.line}: {fault.name}", flush=True)
    return len(counted) - len(survivors), len(counted), len(faults) - len(counted)


def _percent(killed: int, total: int) -> float:
    return 100 * killed / total if total else 100


def _tried(target: Target, jobs: int) -> tuple[int, int, int]:
    known = _equivalents(target.file)
    faults = target.faults(target.path.read_text("utf-8"))
    tried = [fault for fault in faults if fault.name not in known]
    survivors = [f for f in _quickly(target, tried, jobs) if _survives(target, f.source)]
    for fault in survivors:
        print(f"{target.file}:{fault.line}: {fault.name}", flush=True)
    gone = known - {fault.name for fault in faults}
    if gone and not target.told:
        print(f"{EQUIVALENTS.name}: no longer in {target.file}: {sorted(gone)}", file=sys.stderr)
    return len(tried) - len(survivors), len(tried), len(faults) - len(tried)


def _quickly(target: Target, faults: Sequence[Mutant], jobs: int) -> list[Mutant]:
    """Return the *faults* that survive; those of code are put into modules imported once."""
    source = target.path.read_text("utf-8")
    if target.without:
        if not _survives(target, source):
            raise SystemExit(f"{target.name}: its tests fail without any fault.")
        with ThreadPoolExecutor(jobs) as pool:
            alive = pool.map(lambda fault: _survives(target, fault.source), faults)
            return [fault for fault, lives in zip(faults, alive, strict=True) if lives]
    survivors: list[Mutant] = []

    def task(run: Callable[[], int]) -> None:
        module = importlib.import_module(module_name(target.path))
        if status_of(lambda: None, run):
            raise SystemExit(f"{target.name}: its tests fail without any fault.")

        def lives(fault: Mutant) -> bool:
            status = status_of(lambda: patch(module, source, fault.source), run)
            return status in (0, NOT_PATCHED)

        with ThreadPoolExecutor(jobs) as pool:
            alive = pool.map(lives, faults)
            survivors.extend(f for f, is_alive in zip(faults, alive, strict=True) if is_alive)

    with_collected(target.tests, task)
    return survivors


def _survives(target: Target, source: str) -> bool:
    """Tell whether the tests pass in a process that imports *source*."""

    def prepare() -> None:
        sys.meta_path.insert(0, Faulty(target.path, source))

    def tests() -> int:
        if target.without:
            return site_then_pytest(target.tests, target.without)
        return pytest_on(target.tests)

    return status_of(prepare, tests) == 0


def _equivalents(file: str) -> set[str]:
    """Return the names of the faults of *file* that nobody could see; each has its reason."""
    told = yaml.safe_load(EQUIVALENTS.read_text("utf-8")).get(file, [])
    assert all(each["reason"].strip() for each in told), f"{file}: a reason is missing"
    return {f"{each['before']}  →  {each['after']}" for each in told}


if __name__ == "__main__":
    raise SystemExit(main())
