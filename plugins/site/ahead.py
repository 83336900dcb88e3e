"""What a plugin works out beside the reading of the rest, as soon as the houses are read.

Articles, texts and changes are read by one process; what takes as long as that and needs the houses
alone is begun in a second one, which ends as the tasks are shared out.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from typing import Any

from generator.beside import Ahead
from generator.directory import Directory
from plugins.site.project import Project

Maker = Callable[[Project, Directory], Iterator[Any]]
"""Yields what is made, piece by piece."""
_MAKERS: dict[str, Maker] = {}

_YOUNG_OBJECTS, _YOUNG_LOOKS, _OLDER_LOOKS = 20_000, 20, 10_000


def register_ahead(name: str, make: Maker) -> None:
    """Have *make* begin in each build when its houses are read; it is known by *name*."""
    _MAKERS[name] = make


def begun(project: Project, directory: Directory) -> Mapping[str, Ahead[Any]]:
    """Begin what was registered, each in a process of its own; nothing where the disk refuses."""
    found: dict[str, Ahead[Any]] = {}
    with suppress(OSError):
        for name, make in _MAKERS.items():
            found[name] = Ahead(partial(_make, make, project, directory), project.scratch)
    return found


def _make(make: Maker, project: Project, directory: Directory) -> Iterator[Any]:
    collect_what_comes()
    yield from make(project, directory)


def collect_what_comes() -> None:
    """Look for garbage among what is made from here on; all that was read stays to the end.

    What is not looked at is not copied either by the processes that are forked. A page that is
    rendered leaves rings of objects, some 90,000 of them in a task of a national build: let lie,
    they held a third of a build's memory at ten times the houses.
    """
    gc.freeze()
    gc.set_threshold(_YOUNG_OBJECTS, _YOUNG_LOOKS, _OLDER_LOOKS)
    gc.enable()
