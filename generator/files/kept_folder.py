"""The file in which the readings of one folder's pages are kept between runs."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from generator.files.page_reading import PageReading
from generator.model.house import House
from generator.problems import Problem, Severity
from generator.sealed_objects import About, ObjectsRefused, read_objects, write_objects

State = tuple[int, int, int, int]
"""How a file stands on the disk: size, time of its content, time of any change, inode."""
_FORM = 1
_OTHERS = frozenset({("datetime", "date"), ("datetime", "time")})


class KeptPage(NamedTuple):
    """A page as it is kept: plain values, and the house; ``state`` None: known by its bytes only.

    ``pictures`` are those that it was held against, each with how it stood.
    """

    state: State | None
    digest: bytes
    pictures: tuple[tuple[str, State], ...]
    house: House | None
    problems: tuple[tuple[object, ...], ...]
    is_stamped: bool

    @classmethod
    def of(
        cls,
        state: State | None,
        digest: bytes,
        pictures: tuple[tuple[str, State], ...],
        reading: PageReading,
    ) -> KeptPage:
        """Return *reading* as it is kept, of the file of this state and digest."""
        problems = tuple(
            (each.path, each.line, each.column, each.severity.value, each.code, each.message)
            for each in reading.problems
        )
        return cls(state, digest, pictures, reading.house, problems, reading.is_stamped)

    def standing_as(self, state: State) -> KeptPage:
        """Return the same page, whose file stands as *state* tells."""
        return self._replace(state=state)

    def reading(self) -> PageReading:
        """Return what the page was read as."""
        problems = tuple(
            Problem(path, line, column, Severity(severity), code, message)  # type: ignore[arg-type]
            for path, line, column, severity, code, message in self.problems
        )
        pictures = tuple(name for name, _ in self.pictures)
        return PageReading(self.house, problems, pictures, self.is_stamped)


class KeptFolder(Struct):
    """The pages of *folder* that are kept in *file*, by their names."""

    file: Path
    folder: str
    key: str
    pages: dict[str, KeptPage]
    has_changed: bool = False

    @classmethod
    def read(cls, kept: Path, folder: str, key: str) -> KeptFolder:
        """Return what is kept of *folder* below *kept* under *key*; nothing is, if it is unsound.

        Damaged, of another version, of another project, of another person: all is read again.
        """
        name = sha256(folder.encode(errors="surrogateescape")).hexdigest()[:16]
        made = cls(kept / name, folder, key, {})
        with suppress(OSError, ObjectsRefused):
            rows = read_objects(made.file, made.about, _is_of_a_page)
            made.pages = {name: KeptPage(*row) for name, row in rows.items()}
        return made

    @property
    def about(self) -> About:
        """What the file says of itself."""
        folder = self.folder.encode(errors="surrogateescape").hex()
        return {"form": _FORM, "key": self.key, "folder": folder}

    def put(self, name: str, page: KeptPage) -> None:
        """Put *page* in the place of what was kept under *name*."""
        self.pages[name] = page
        self.has_changed = True

    def write(self) -> None:
        """Write the pages whose files are still there.

        Raises:
            OSError: there is no room, or no right.
        """
        there = set(os.listdir(self.folder))  # noqa: PTH208 - the names alone
        rows = {name: tuple(page) for name, page in self.pages.items() if name in there}
        write_objects(self.file, self.about, rows)


def _is_of_a_page(module: str, name: str) -> bool:
    """Tell whether a house may be made of this class: those of the model open no file."""
    return module.startswith("generator.model.") or (module, name) in _OTHERS
