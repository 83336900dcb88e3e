"""How far an import is, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Count = Callable[[], None]
"""Called once per house."""


@contextmanager
def progress(name: str) -> Iterator[Callable[[int], Count]]:
    """Show a bar called *name* for the time of the block, on a standard error that is a terminal.

    Gives a function to be called once the number of houses is known; it returns what counts them.
    """
    if not sys.stderr.isatty():
        yield lambda _total: _count_nothing
        return
    from rich.console import Console  # noqa: PLC0415 - for a person who waits, not for a script
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(name, total=None)

        def started(total: int) -> Count:
            bar.update(task, total=total)
            return lambda: bar.advance(task)

        yield started


def _count_nothing() -> None:
    return
