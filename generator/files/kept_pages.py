"""What pages were read as, kept between runs: a page that has not changed is not read again.

Below ``.cache/pages`` a file for each folder of pages, which says for each page how its file stood
on the disk, the hash of its bytes and what it was read as. A page is taken to be the same where
size, both times and inode are; else where its bytes are.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct, field

from generator.disk_clock import YOUNG_NS, now_on_disk
from generator.files.content_files import source_bytes
from generator.files.kept_folder import KeptFolder, KeptPage, State
from generator.files.page_reading import PageReading
from generator.files.pictures import picture_status
from generator.files.proposed import proposed_for
from generator.files.reading_key import reading_key
from generator.files.source_refused import SourceRefused
from generator.geography.territory import Territory
from generator.model.vocabulary import Vocabularies
from generator.regular_files import leads_out

FOLDER = "pages"
KEPT_BYTES_MAX = 200_000_000
KEPT_FOLDERS_MAX = 1000
"""Of all folders together: some 200,000 pages, of ten times the departments of France."""
_PICTURES_MAX = 50


class _Looked(NamedTuple):
    """A file as it stood before it was read; no state while it is too young to be known by it."""

    folder: KeptFolder
    name: str
    state: State | None


class KeptPages(Struct):
    """The readings of one project that are kept in *folder*, made with all that *key* stands for.

    Args:
        started_ns: the time of the disk itself when this run began, in nanoseconds.
    """

    folder: Path
    key: str
    content: Path
    started_ns: int
    _folders: dict[str, KeptFolder] = field(default_factory=dict)
    _looked: dict[Path, _Looked] = field(default_factory=dict)
    _within: dict[tuple[str, tuple[Path, ...]], bool] = field(default_factory=dict)
    _has_others: bool = False

    @classmethod
    def of(
        cls,
        root: Path,
        vocabularies: Vocabularies,
        territory: Territory | None,
        content: Path | None = None,
    ) -> KeptPages | None:
        """Return what is kept for the project at *root*; None where nothing can be.

        Args:
            content: where pages' pictures lie; the project's ``content`` by default.
        """
        folder, content = root / ".cache" / FOLDER, content or root / "content"
        key = reading_key(root, content, vocabularies, territory)
        started_ns = now_on_disk(folder)
        return cls(folder, key, content, started_ns) if key and started_ns else None

    def known(self, files: Iterable[Path], within: Sequence[Path]) -> dict[Path, PageReading]:
        """Return those of *files* that have not changed since they were read, and what as.

        Args:
            within: folders that no link on the way may lead out of.
        """
        found = {}
        for file in files:
            reading = self._known(file, tuple(within))
            if reading is not None:
                found[file] = reading
        return found

    def note(self, file: Path, raw: bytes, reading: PageReading) -> None:
        """Note what the bytes of *file*, which ``known`` was asked for, have been read as."""
        looked = self._looked.get(file)
        if looked is None or any(each.code == "fichier-lie" for each in reading.problems):
            return
        pictures = self._pictures(reading.pictures)
        if pictures is not None:
            page = KeptPage.of(looked.state, sha256(raw).digest(), pictures, reading)
            looked.folder.put(looked.name, page)

    def maybe_stamped(self, files: Iterable[Path]) -> list[Path]:
        """Return those of *files* that may bear the stamp of a proposal; all unless they are known.

        To be asked after they were read.
        """
        return [file for file in files if self._is_stamped(file) is not False]

    def _is_stamped(self, file: Path) -> bool | None:
        looked = self._looked.get(file)
        page = looked.folder.pages.get(looked.name) if looked else None
        return page.is_stamped if page else None

    def save(self) -> None:
        """Write what is new; where there is no room, or no right, the next run reads again."""
        changed = [each for each in self._folders.values() if each.has_changed]
        with suppress(OSError):
            for each in changed:
                each.write()
            if changed or self._has_others:
                self._let_go({each.file.name for each in self._folders.values()})

    def save_one(self, folder: str) -> None:
        """Write what is new of one *folder* of pages, and hold it no longer."""
        kept = self._folders.pop(folder, None)
        if kept is not None and kept.has_changed:
            with suppress(OSError):
                kept.write()

    def look_again(self) -> None:
        """Have ``known`` look at what another process has saved since."""
        self._folders.clear()
        self._looked.clear()
        self._has_others = True

    def _known(self, file: Path, within: tuple[Path, ...]) -> PageReading | None:
        looked = self._look(file, within)
        page = looked.folder.pages.get(looked.name) if looked else None
        if looked is None or page is None:
            return None
        if page.state is None or page.state != looked.state:
            try:
                if sha256(source_bytes(file, *within)).digest() != page.digest:
                    return None
            except SourceRefused:
                return None
            if looked.state is not None:
                page = page.standing_as(looked.state)
                looked.folder.put(looked.name, page)
        if page.pictures and page.pictures != self._pictures(name for name, _ in page.pictures):
            return None
        return page.reading()

    def _look(self, file: Path, within: tuple[Path, ...]) -> _Looked | None:
        """Return how *file* stands now; None where it is no plain file of a plain folder."""
        parent, _, name = os.fspath(file).rpartition(os.sep)
        if not self._is_plain(parent, within) or proposed_for(file) is not None:
            return None
        try:
            status = os.lstat(file)
        except (OSError, ValueError):
            return None
        if not stat.S_ISREG(status.st_mode):
            return None
        folder = self._folders.get(parent)
        if folder is None:
            folder = self._folders[parent] = KeptFolder.read(self.folder, parent, self.key)
        looked = self._looked[file] = _Looked(folder, name, self._state(status))
        return looked

    def _is_plain(self, folder: str, within: tuple[Path, ...]) -> bool:
        """Tell whether no link on the way to *folder* leads out of *within*."""
        known = self._within.get((folder, within))
        if known is None:
            known = not any(leads_out(Path(folder), each) for each in within)
            self._within[folder, within] = known
        return known

    def _pictures(self, names: Iterable[str]) -> tuple[tuple[str, State], ...] | None:
        """Return how each picture stands; None where one is missing, or young, or they are many."""
        found: list[tuple[str, State]] = []
        for name in names:
            status = picture_status(self.content, name)
            state = self._state(status) if status and stat.S_ISREG(status.st_mode) else None
            if state is None or len(found) == _PICTURES_MAX:
                return None
            found.append((name, state))
        return tuple(found)

    def _state(self, status: os.stat_result) -> State | None:
        """Return how a file stands; None of one that changed just now, or later than now."""
        if max(status.st_mtime_ns, status.st_ctime_ns) >= self.started_ns - YOUNG_NS:
            return None
        return (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)

    def _let_go(self, used: set[str]) -> None:
        """Remove what was written longest ago, but *used*, while all have too many bytes."""
        found = sorted((each.stat().st_mtime_ns, each) for each in self.folder.iterdir())
        total_bytes, count = sum(each.stat().st_size for _, each in found), len(found)
        for _, each in found:
            is_too_much = total_bytes > KEPT_BYTES_MAX or count > KEPT_FOLDERS_MAX
            if is_too_much and each.name not in used:
                total_bytes, count = total_bytes - each.stat().st_size, count - 1
                each.unlink(missing_ok=True)
