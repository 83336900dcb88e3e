"""Runs the nearest tests against one fault, in a process of its own; nothing on the disk changes.

The faulty text takes the place of its module when a fresh process imports it. What takes long to
import, and is not ours, is there before the processes part.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.abc
import importlib.machinery
import math
import os
import resource
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from multiprocessing.sharedctypes import RawArray
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

from tests.tools.mutants.operators import EMPTIED
from tests.tools.mutants.patching import NotPatched

ROOT = Path(__file__).resolve().parents[3]
TIMES_AS_LONG = 5
"""A fault that makes tests work longer than so many times what they take without it is seen: it is
an endless loop."""
MOST_BYTES = 6 << 30
"""What an endless loop may fill of the machine's addresses."""
STOPPED, NOT_PATCHED = 3, 77
_LOUD = "MUTANTS_LOUD" in os.environ
_SILENT = ("-p", "no:terminal", "-o", "addopts=--import-mode=importlib --strict-markers")
_OPTIONS = (
    "-x", "-p", "no:cacheprovider", "-W", "ignore", "--assert=plain", *(() if _LOUD else _SILENT),
)  # fmt: skip
_HEAVY = (
    "numpy", "shapely", "pydantic", "holidays", "opening_hours", "phonenumbers", "lunr", "jinja2",
    "pelican", "markdown", "nh3", "yaml", "segno", "pytest",
)  # fmt: skip


def import_heavy() -> None:
    """Import what all processes share."""
    for name in _HEAVY:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)


def emptied(value: Any) -> Any:
    """Return the emptiest value of the kind of *value*: what a forgotten argument would give."""
    if value is None or isinstance(value, str | int | float | tuple | list | dict):
        return None if value is None else type(value)()
    return None


def module_name(file: Path) -> str:
    """Return the dotted name by which *file* is imported."""
    names = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(names[:-1] if names[-1] == "__init__" else names)


class Faulty(importlib.abc.MetaPathFinder, importlib.abc.SourceLoader):
    """Finds one module, and gives it a text other than its file's."""

    def __init__(self, file: Path, source: str) -> None:
        self._file = file
        self._source = source
        self._name = module_name(file)

    def find_spec(self, name: str, path: object = None, target: object = None) -> Any:
        """Answer for the module only."""
        if name != self._name:
            return None
        return importlib.machinery.ModuleSpec(name, self, origin=str(self._file))

    def get_filename(self, name: str) -> str:
        """The file that the text stands for."""
        return str(self._file)

    def get_data(self, path: str | bytes) -> bytes:
        """Return the faulty text; there is no compiled one."""
        if path != str(self._file):
            raise OSError(path)
        return self._source.encode()

    def exec_module(self, module: ModuleType) -> None:
        """Run the text."""
        vars(module)[EMPTIED] = emptied
        super().exec_module(module)


class Ended(NamedTuple):
    """How tests ended, 0 where they pass, and the seconds of the processor they took."""

    status: int
    cpu_s: float


def most_cpu_s(without_fault: Ended) -> int:
    """Return how many seconds the tests may take on a fault."""
    return math.ceil(1 + TIMES_AS_LONG * without_fault.cpu_s)


def status_of(
    prepare: Callable[[], None], tests: Callable[[], int], cpu_s: int = resource.RLIM_INFINITY
) -> Ended:
    """Return how *tests* end in a process of their own: 0 means that nobody saw the fault."""
    child = os.fork()
    if child:
        _, status, used = os.wait4(child, 0)
        return Ended(os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime)
    status = STOPPED
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (cpu_s, cpu_s))
        resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
        be_silent()
        prepare()
        status = tests()
    except NotPatched:
        status = NOT_PATCHED
    except SystemExit as stopped:
        traceback.print_exc()
        status = stopped.code if isinstance(stopped.code, int) and stopped.code else STOPPED
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def be_silent() -> None:
    """Let nothing that this process, or one of its own, says reach anybody."""
    if _LOUD:
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def pytest_on(files: Sequence[str]) -> int:
    """Run *files* until the first failure."""
    os.chdir(ROOT)
    return int(pytest.main([*_OPTIONS, *files]))


class _Order:
    """In which order tests run: first what saw many faults in little time.

    The processes of all faults share what they learn here.
    """

    def __init__(self, tests: int) -> None:
        self._seconds = RawArray("d", tests)
        self._seen = RawArray("i", tests)

    def __iter__(self) -> Iterator[int]:
        return iter(sorted(range(len(self._seen)), key=self._cost))

    def _cost(self, test: int) -> float:
        return self._seconds[test] / (1 + self._seen[test])

    def learn(self, test: int, seconds: float, saw_fault: bool) -> None:
        """Take what one run of a *test* cost, and whether it failed."""
        self._seconds[test] = seconds
        self._seen[test] += saw_fault


class _Collected:
    """Collects tests once, and gives the function that runs them to *task*."""

    def __init__(self, task: Callable[[Callable[[], int]], None]) -> None:
        self._task = task
        self.is_done = False

    def pytest_runtestloop(self, session: Any) -> bool:
        """Stand in for pytest's own loop."""
        order = _Order(len(session.items))

        def run() -> int:
            numbers = list(order)
            for number, following in zip_longest(numbers, numbers[1:]):
                item = session.items[number]
                after = None if following is None else session.items[following]
                started_s = time.process_time()
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
                order.learn(number, time.process_time() - started_s, bool(session.testsfailed))
                if session.testsfailed:
                    return 1
            return 0

        self._task(run)
        self.is_done = True
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: Any, call: Any) -> Any:
        """Say that a test failed and no more: to tell how takes longer than most tests."""
        if _LOUD or call.excinfo is None or call.excinfo.errisinstance(pytest.skip.Exception):
            return None
        return pytest.TestReport(item.nodeid, item.location, {}, "failed", None, call.when)


def with_collected(files: Sequence[str], task: Callable[[Callable[[], int]], None]) -> None:
    """Call *task* with what runs *files*; they are imported and collected once for all faults."""
    os.chdir(ROOT)
    collected = _Collected(task)
    pytest.main([*_OPTIONS, *files], plugins=[collected])
    if not collected.is_done:
        told = "cannot be collected, or fail without any fault"
        raise SystemExit(f"Tests {told}: {' '.join(files)}")
