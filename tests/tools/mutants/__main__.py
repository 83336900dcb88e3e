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
from resource import RLIM_INFINITY

import yaml

from tests.tools.mutants import browser_code
from tests.tools.mutants.operators import EMPTIED, Mutant
from tests.tools.mutants.patching import patch
from tests.tools.mutants.running import (
    NOT_PATCHED,
    Ended,
    Faulty,
    be_silent,
    emptied,
    import_heavy,
    module_name,
    most_cpu_s,
    pytest_on,
    status_of,
    with_collected,
)
from tests.tools.mutants.small_site import site_then_pytest, small_site
from tests.tools.mutants.targets import ASKED, TARGETS, Target

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
    results = [_tried(target, options.jobs) for target in chosen]
    names = [target.name for target in chosen]
    if options.only in browser_code.FILE:
        names.append(browser_code.FILE)
        results.append(_browser_code(options.jobs))
    print("\n| file | killed | of | equivalent | % |\n|---|--:|--:|--:|--:|")
    for name, (killed, total, equal) in zip(names, results, strict=True):
        print(f"| {name} | {killed} | {total} | {equal} | {_percent(killed, total):.1f} |")
    return int(any(_percent(killed, total) < GOAL_PERCENT for killed, total, _ in results))


def _browser_code(jobs: int) -> tuple[int, int, int]:
    known = _equivalents(browser_code.FILE)
    faults = browser_code.tried(jobs)
    _tell_gone(browser_code.FILE, known - {fault.name for fault in faults})
    counted = [fault for fault in faults if fault.name not in known]
    survivors = [fault for fault in counted if not fault.is_seen]
    for fault in survivors:
        print(f"{browser_code.FILE}:{fault.line}: {fault.name}", flush=True)
    return len(counted) - len(survivors), len(counted), len(faults) - len(counted)


def _tell_gone(file: str, gone: set[str]) -> None:
    if gone:
        print(f"{EQUIVALENTS.name}: no longer in {file}: {sorted(gone)}", file=sys.stderr)


def _percent(killed: int, total: int) -> float:
    return 100 * killed / total if total else 100


def _tried(target: Target, jobs: int) -> tuple[int, int, int]:
    known = _equivalents(target.file)
    faults = target.faults(target.path.read_text("utf-8"))
    tried = [fault for fault in faults if fault.name not in known]
    survivors = _survivors(target, tried, jobs)
    for fault in survivors:
        print(f"{target.file}:{fault.line}: {fault.name}", flush=True)
    if not target.told:
        _tell_gone(target.file, known - {fault.name for fault in faults})
    return len(tried) - len(survivors), len(tried), len(faults) - len(tried)


def _survivors(target: Target, faults: Sequence[Mutant], jobs: int) -> list[Mutant]:
    """Return the *faults* that survive; they are tried in modules imported once first."""
    source = target.path.read_text("utf-8")
    # In a process of its own: here the module must not be imported, nor what imports it.
    with ProcessPoolExecutor(1, mp_context=get_context("fork")) as pool:
        alive = pool.submit(_alive_when_patched, target, source, faults, jobs).result()
    faults = [fault for fault, is_alive in zip(faults, alive, strict=True) if is_alive]
    if not faults:
        return []
    unharmed = _imported(target, source)
    if unharmed.status:
        raise SystemExit(f"{target.name}: its tests fail without any fault.")

    def lives(fault: Mutant) -> bool:
        return not _imported(target, fault.source, most_cpu_s(unharmed)).status

    alive = _each(faults, lives, jobs)
    return [fault for fault, is_alive in zip(faults, alive, strict=True) if is_alive]


def _alive_when_patched(
    target: Target, source: str, faults: Sequence[Mutant], jobs: int
) -> list[bool]:
    """Tell of each fault whether it survives, or cannot be put into a module as it runs."""
    alive: list[bool] = []

    def task(run: Callable[[], int]) -> None:
        if not target.without:
            alive.extend(_each_patched(target, source, faults, run, jobs))
            return
        be_silent()
        with small_site(target.without, ASKED) as site:

            def write_then_run() -> int:
                site.forget()
                site.write()
                return run()

            # One after the other: they write into the same folder.
            alive.extend(_each_patched(target, source, faults, write_then_run, 1))

    with_collected(target.tests, task)
    return alive


def _each_patched(
    target: Target, source: str, faults: Sequence[Mutant], run: Callable[[], int], jobs: int
) -> list[bool]:
    module = importlib.import_module(module_name(target.path))
    vars(module)[EMPTIED] = emptied
    unharmed = status_of(lambda: None, run)
    if unharmed.status:
        raise SystemExit(f"{target.name}: its tests fail without any fault.")

    def lives(fault: Mutant) -> bool:
        ended = status_of(lambda: patch(module, source, fault.source), run, most_cpu_s(unharmed))
        return ended.status in (0, NOT_PATCHED)

    return _each(faults, lives, jobs)


def _each(faults: Sequence[Mutant], lives: Callable[[Mutant], bool], jobs: int) -> list[bool]:
    with ThreadPoolExecutor(jobs) as pool:
        return list(pool.map(lives, faults))


def _imported(target: Target, source: str, cpu_s: int = RLIM_INFINITY) -> Ended:
    """Run the tests in a process that imports *source*."""

    def prepare() -> None:
        sys.meta_path.insert(0, Faulty(target.path, source))

    def tests() -> int:
        if target.without:
            return site_then_pytest(target.tests, target.without)
        return pytest_on(target.tests)

    return status_of(prepare, tests, cpu_s)


def _equivalents(file: str) -> set[str]:
    """Return the names of the faults of *file* that nobody could see; each has its reason."""
    told = yaml.safe_load(EQUIVALENTS.read_text("utf-8")).get(file, [])
    assert all(each["reason"].strip() for each in told), f"{file}: a reason is missing"
    return {f"{each['before']}  →  {each['after']}" for each in told}


if __name__ == "__main__":
    raise SystemExit(main())
