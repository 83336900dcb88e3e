"""Shares tasks out among processes: each takes the next of one queue until none is left.

As many processes as there are cores, and one where that is enough: each forked process copies the
pages of memory that it looks at, and works out again what another has worked out already.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from generator.beside import Beside
from plugins.site.freed_memory import give_back

T = TypeVar("T")
_TASKS_MAX = 255  # a number is a byte: the system gives each to one reader only


def results_of(tasks: Sequence[Callable[[], T]], processes: int) -> list[T]:
    """Run *tasks*, begun in their order, in this and other processes; return what they give.

    Raises:
        SystemExit: one has failed, and has said why; those that were not begun are not.
    """
    processes = min(processes, len(tasks))
    if processes < 2 or not hasattr(os, "fork"):
        return [_said(task) for task in tasks]
    queue = _queue(len(tasks))
    try:
        work = partial(_work, tasks, queue)
        give_back()  # or each would have a copy of it
        others = [Beside(work) for _ in range(processes - 1)]
        done = work()
        for other in others:
            done |= other.result()
    finally:
        os.close(queue)
    return [done[number] for number in range(len(tasks))]


def _queue(length: int) -> int:
    """Return where the numbers of the tasks are read from, each by one process."""
    assert length <= _TASKS_MAX, f"{length} tasks"
    queue, write_end = os.pipe()
    os.write(write_end, bytes(range(length)))
    os.close(write_end)
    return queue


def _work(tasks: Sequence[Callable[[], T]], queue: int) -> dict[int, T]:
    done: dict[int, T] = {}
    try:
        while number := os.read(queue, 1):
            done[number[0]] = _said(tasks[number[0]])
            give_back()
    except BaseException:
        os.read(queue, _TASKS_MAX)  # the build has failed: nobody begins another
        raise
    return done


def _said(task: Callable[[], T]) -> T:
    """Run *task*; what it raises is said in a line, wherever it runs."""
    try:
        return task()
    except Exception as error:
        print(f"erreur: {type(error).__name__}: {error}", file=sys.stderr)
        raise SystemExit(1) from error
