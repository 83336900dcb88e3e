"""The small directory of ``tests/reader``, built for one fault, or once for all of them.

Built once, those generators that write what is asked for wait: each fault then has them write in a
process of its own, which takes a twentieth of a whole build.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import Any

from tests.tools.mutants.running import pytest_on


def site_then_pytest(files: Sequence[str], without: tuple[str, ...]) -> int:
    """Build the small directory, but for some generators, and ask *files* of it.

    Args:
        without: beginnings of the names of the generators that are left out.
    """
    with _folder() as folder:
        _build(folder, partial(_leave_out, without))
        return pytest_on(files)


class SmallSite:
    """The small directory without the pages of some generators, and what writes them."""

    def __init__(self, folder: Path, without: tuple[str, ...], asked: tuple[str, ...]) -> None:
        from plugins.site.build import build_of  # noqa: PLC0415 - not before a fault is in it

        self._output = folder / "output"
        self._waiting: list[tuple[Any, Callable[[Any, object], None], object]] = []

        def change(kind: Any) -> None:
            _leave_out(without, kind)
            if kind.__name__.startswith(asked):
                kind.generate_output = self._kept(kind.generate_output)

        _build(folder, change)
        build = build_of(self._waiting[0][0].context)
        assert build is not None
        self._renderer = build.renderer
        self._renderer.wait()
        self._before = self._files()
        self._warm_up(self._renderer)

    def _warm_up(self, renderer: Any) -> None:
        """Write once, that templates and what is worked out for every page are there already."""
        written, once = deepcopy(renderer.written), deepcopy(renderer._written_once)
        self.write()
        self.forget()
        renderer.written, renderer._written_once = written, once

    def write(self) -> None:
        """Write the pages that are asked for."""
        for generator, write, writer in self._waiting:
            write(generator, writer)
        self._renderer.wait()

    def forget(self) -> None:
        """Take away what was written since."""
        for file in self._files() - self._before:
            file.unlink()

    def _kept(self, write: Callable[[Any, object], None]) -> Callable[[Any, object], None]:
        return lambda generator, writer: self._waiting.append((generator, write, writer))

    def _files(self) -> set[Path]:
        return {path for path in self._output.rglob("*") if path.is_file()}


@contextlib.contextmanager
def small_site(without: tuple[str, ...], asked: tuple[str, ...]) -> Iterator[SmallSite]:
    """Give the small directory, but for the generators *without*; those *asked* wait.

    Both are beginnings of their names.
    """
    with _folder() as folder:
        yield SmallSite(folder, without, asked)


def _build(folder: Path, change: Callable[[Any], None]) -> None:
    """Build into *folder*; each class of generators is given to *change* first."""
    from pelican import Pelican, main  # noqa: PLC0415

    from tests.reader import building as reader  # noqa: PLC0415

    all_classes = Pelican._get_generator_classes

    def changed_classes(self: Pelican) -> list[type]:
        for kind in (found := all_classes(self)):
            change(kind)
        return found

    Pelican._get_generator_classes = changed_classes
    os.environ |= reader.reader_environment() | {reader.BUILT: str(folder / "output")}
    main(reader.pelican_command(reader.whole_content(folder / "content"), folder / "output")[3:])


def _leave_out(without: tuple[str, ...], kind: Any) -> None:
    if kind.__name__.startswith(without):
        kind.generate_output = lambda self, writer: None


@contextlib.contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="mutant-") as folder:
        yield Path(folder)
