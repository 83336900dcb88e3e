"""What is to be sent to a server after a build: the files that changed, and those that are gone.

Two lists, a name from the site's root on each line: ``envoi.txt``, ``envoi.txt.retires``. As long
as they lie there, they were not sent: the next build adds to them, and nothing is forgotten when a
transfer failed. Who has sent all deletes both.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from generator.publishing.file_states import served
from generator.publishing.refusal import PublicationRefused

GONE = ".retires"
"""Ends the name of the list of what is gone."""
_NAME = re.compile(r"(?![-~/])(?!(?:.*/)?\.\.(?:/|$))[^\s:;\"'<>|*?#\\\x00-\x1f\x7f]+")
_LIST_BYTES_MAX = 200_000_000


class SendLists(Struct, frozen=True):
    """The list at *file*, and that of what is gone beside it."""

    file: Path

    @property
    def gone(self) -> Path:
        """The list of what is gone."""
        return self.file.with_name(self.file.name + GONE)

    def refuse_others(self, output: Path) -> None:
        """Refuse a place where something else stands, or that the site itself is put in.

        Raises:
            PublicationRefused: with a French sentence.
        """
        if self.file.parent.resolve().is_relative_to(output.resolve()):
            raise PublicationRefused(
                f"« {self.file} » serait dans le site lui-même : écrivez la liste à côté, "
                "par exemple --changes envoi.txt."
            )
        if not self.file.parent.is_dir():
            raise PublicationRefused(f"« {self.file.parent} » n'est pas un dossier.")
        for each in (self.file, self.gone):
            _read(each)

    def add(self, site: Path, previous: Path) -> None:
        """Write how *site* differs from *previous*, which it is to replace, and what was unsent.

        Args:
            site: complete, with the times that ``served_files.prepare`` gave.
            previous: the site in place; it may be absent.

        Raises:
            OSError: the disk will not do. PublicationRefused: something else stands there.
        """
        fresh, old = _states(site), _states(previous)
        unsent = _read(self.file) | _read(self.gone)
        changed = {name for name, state in fresh.items() if old.get(name) != state}
        _write(self.file, sorted(changed | unsent & fresh.keys(), key=_turn))
        gone = {name for name in old.keys() - fresh.keys() if _NAME.fullmatch(name)}
        _write(self.gone, sorted(gone | unsent - fresh.keys()))


def _turn(name: str) -> tuple[bool, str]:
    """Return when a file is sent: a page after what it asks for."""
    return ".html" in name, name


def _states(site: Path) -> dict[str, tuple[int, int]]:
    """Return size and time of each file, by its name from the site's root.

    ``served_files.prepare`` has given a file its old time where its bytes are the old ones, and
    never else.
    """
    every = served(site) if site.is_dir() else ()
    return {name: (size, time_ns) for name, size, time_ns in every}


def _read(file: Path) -> set[str]:
    """Return the names of a list; none where there is no file."""
    try:
        if not file.is_file() or file.is_symlink() or file.stat().st_size > _LIST_BYTES_MAX:
            if not os.path.lexists(file):
                return set()
            raise ValueError
        names = file.read_text("utf-8").splitlines()
        if not all(map(_NAME.fullmatch, names)):
            raise ValueError
    except ValueError:
        raise PublicationRefused(
            f"« {file} » est déjà là et n'est pas une liste de fichiers à envoyer : choisissez un "
            "autre nom, par exemple --changes envoi.txt."
        ) from None
    return set(names)


def _write(file: Path, names: Iterable[str]) -> None:
    temporary = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        temporary.write_text("".join(f"{name}\n" for name in names), "utf-8")
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)
