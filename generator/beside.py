"""Runs a task in a second process while the first goes on: the machines of today have two cores.

The child is forked, so it sees all that the first has read without copying it; only its result,
which is small, comes back through a pipe.
"""

from __future__ import annotations

import ctypes
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, BinaryIO, Generic, NoReturn, TypeVar

T = TypeVar("T")
_PR_SET_PDEATHSIG = 1
_FAILED = object()


def cores() -> int:
    """Return how many processes can run at once here."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def die_with_parent(parent: int = 0) -> None:
    """Have the system end this process when its parent dies, however that comes (Linux).

    Args:
        parent: the parent's number, where it is known: if it is gone already, end now.
    """
    if sys.platform != "linux":
        return
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if parent and os.getppid() != parent:
        os._exit(1)


class Beside(Generic[T]):
    """A task under way in a forked process, or done at once where there is no fork."""

    def __init__(self, task: Callable[[], T]) -> None:
        self._pid, self._parent = 0, os.getpid()
        self._value: Any = None
        if hasattr(os, "fork"):
            self._fork(task)
        else:
            self._value = task()

    def result(self) -> T:
        """Wait for the task and return its value.

        In the process that began it, or in one that was forked since.

        Raises:
            SystemExit: the task failed; it has said why on the standard error.
        """
        if self._pid:
            with os.fdopen(self._pipe, "rb") as answers:
                self._value = _read(answers)
            if os.getpid() == self._parent:
                os.waitpid(self._pid, 0)
            self._pid = 0
        if self._value is _FAILED:
            raise SystemExit(1)
        value: T = self._value
        return value

    def _fork(self, task: Callable[[], T]) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        self._pipe, write_end = os.pipe()
        self._pid = os.fork()
        if self._pid:
            os.close(write_end)
            return
        die_with_parent(self._parent)
        # Or the child would be the reader of its own pipe, and never learn that the parent is gone.
        os.close(self._pipe)
        _answer(task, write_end)


class Ahead(Generic[T]):
    """A task begun before other processes are forked: one of these, or this one, takes its values.

    They lie in a file until then, written one by one as the task yields them. A process that waited
    to be asked for them would hold its memory as long: that of what it was forked from, which it
    has copied by looking at it. Where there is no room for them, whoever takes them does the task
    once more.
    """

    def __init__(self, task: Callable[[], Iterable[T]], folder: Path) -> None:
        """Begin *task*; its values go to a file of *folder*, which loses its name at once.

        Raises:
            OSError: the disk refuses.
        """
        self._task = task
        self._file = TemporaryFile(dir=folder)  # noqa: SIM115 - closed by who takes the values
        self._beside = Beside(self._leave)

    def results(self) -> Iterator[T]:
        """Wait for the task and yield its values, once.

        Raises:
            SystemExit: the task failed; it has said why on the standard error.
        """
        left = self._beside.result()
        with self._file as file:
            if left is None:
                yield from self._task()
                return
            file.seek(0)
            for _ in range(left):
                yield pickle.load(file)

    def wait(self) -> None:
        """Wait for the task; its values still lie in the file.

        Raises:
            SystemExit: as ``results``.
        """
        self._beside.result()

    def _leave(self) -> int | None:
        """Leave the values in the file; return how many, None where there was no room for all."""
        left = 0
        for value in self._task():
            try:
                pickle.dump(value, self._file, pickle.HIGHEST_PROTOCOL)
            except OSError:
                return None
            left += 1
        try:
            self._file.flush()
        except OSError:
            return None
        return left


def _read(answers: BinaryIO) -> Any:
    """Return what a child sends; ``_FAILED`` where it does not send all."""
    try:
        # From our own child, over a pipe nobody else holds.
        return pickle.load(answers)
    except (EOFError, pickle.UnpicklingError):
        return _FAILED


def _answer(task: Callable[[], T], pipe: int) -> NoReturn:
    """Be the child: send what *task* returns into *pipe*, and end, whatever happens."""
    status = 1
    try:
        with os.fdopen(pipe, "wb") as answers:
            # Piece by piece: of ten times the country the whole would be a hundred megabytes.
            pickle.dump(task(), answers, pickle.HIGHEST_PROTOCOL)
        status = 0
    except (BrokenPipeError, KeyboardInterrupt):
        pass  # the parent has failed, and has said why; or both are interrupted
    except BaseException as error:
        if not isinstance(error, SystemExit):
            print(f"erreur: {type(error).__name__}: {error}", file=sys.stderr)
    finally:
        sys.stderr.flush()
        # Not sys.exit: the parent's clean-up is not the child's to run.
        os._exit(status)
