"""What the last build made of what, owner by owner, noted beside the project's other caches.

An owner is whoever writes files together: a house, a commune, the figures. The note is of one
site, holds only for one state of everything that is no house (``general``), and is trusted for a
file only as long as that is as the build left it. Without a note, or with one that is damaged, all
is made anew.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple, Self

from msgspec import DecodeError, Raw, Struct, field, json

from generator.json_bytes import json_bytes
from generator.publishing.file_states import Served
from generator.publishing.kept_files import FileKept
from generator.sealed import SealBroken, forget_oldest, read_sealed_json, write_sealed_json

DRAFT = ".made.json"
"""The file of a workplace in which its build tells what it made of what."""

_FOLDER = "builds"
_SUFFIX = ".made"
# To be raised when the note, or what an owner is made from, is told otherwise.
_FORM = 2
_KEPT_FILES = 20
_NONE = b"{}"


class Record(NamedTuple):
    """What one owner wrote, and what it was made from.

    Args:
        key: a digest of what it was made from, but for the houses shown.
        shown: the slugs of houses of which it shows details, in the order in which they came.
        shown_digest: a digest of the files of these.
        files: name, what it was made from as a sentence names it, then size and time (ns) as they
            are in the site in place; without these two where it is new and not in its place yet.
        pages: what else of its pages is told to the whole site, as JSON can hold it.
        rows: where rows of single houses stand in its files, by the file (``house_rows.py`` of the
            open data, which alone reads them); empty for most.
    """

    key: str
    shown: Sequence[str]
    shown_digest: str
    files: Sequence[Sequence[Any]]
    pages: Sequence[Sequence[Any]]
    rows: Mapping[str, Raw] = {}

    def kept(self) -> Iterable[FileKept]:
        """Return its files as they were left in the site in place."""
        return (FileKept(name, size, time_ns) for name, _, size, time_ns in self.files)


_RECORDS = json.Decoder(Record)


class _AsWritten(NamedTuple):
    """A ``Record`` of which all but the files stays as it is written."""

    key: Raw
    shown: Raw
    shown_digest: Raw
    files: list[list[Any]]
    pages: Raw
    rows: Raw


_WRITTEN = json.Decoder(_AsWritten)


class LastMade(Struct, frozen=True):
    """The records of the owners of the site in place at *site*; none where all is to be made.

    ``owners`` are as they were written, by name: of a country there are nine thousand, and a record
    is read by whoever asks for it.
    """

    site: Path
    owners: Mapping[str, Raw] = field(default_factory=dict)

    @classmethod
    def read(cls, cache: Path, site: Path, general: str) -> Self:
        """Return what is noted in *cache* of *site*, if it was made of the same *general*."""
        try:
            about, body = read_sealed_json(_note_of(cache, site))
            if about != _about(general):
                return cls(site)
            return cls(site, json.decode(body, type=dict[str, Raw]))
        except (OSError, SealBroken, DecodeError):
            return cls(site)

    def record(self, name: str) -> Record | None:
        """Return the record of the owner *name*; None without one that can be read."""
        raw = self.owners.get(name)
        try:
            return None if raw is None else _RECORDS.decode(raw)
        except DecodeError:
            return None


def add_to_draft(file: Path, owners: Mapping[str, Record | Raw]) -> None:
    """Add to *file* what a build has made of what, as long as its site is not in its place.

    Two lines: the owners all of whose files were taken as they were left, of which the last record
    holds, and the others. After an edit nearly all are of the first.

    Raises:
        OSError: the disk refuses.
    """
    kept = {name: record for name, record in owners.items() if isinstance(record, Raw)}
    others = {name: record for name, record in owners.items() if name not in kept}
    with file.open("ab") as draft:
        draft.write(b"%s\n%s\n" % (json.encode(kept), json.encode(others)))


def draft_part(draft: Path, number: int) -> Path:
    """Return where a task tells of its part of *draft*, as ``add_to_draft`` does.

    Of ten times the country what all have made would be 200 MB in the process that gathers it.
    """
    return draft.with_name(f"{draft.name}.{number}")


def read_drafts(draft: Path) -> list[bytes]:
    """Return the content of *draft* and of all its parts; nothing without it.

    Raises:
        OSError: one cannot be read.
    """
    if not draft.exists():
        return []
    parts = sorted(draft.parent.glob(f"{draft.name}.*"), key=lambda each: int(each.suffix[1:]))
    return [each.read_bytes() for each in (draft, *parts)]


def note(
    cache: Path, site: Path, general: str, drafts: Iterable[bytes], served: Iterable[Served] = ()
) -> None:
    """Note *drafts* for the *site*, which is in its place now; where it cannot be, nothing is.

    Args:
        drafts: what ``add_to_draft`` wrote for it, and each of its tasks.
        served: the files of the site, where they are known already.
    """
    known = {name: (size, time_ns) for name, size, time_ns in served}
    with suppress(OSError, ValueError, DecodeError):
        members = (each for draft in drafts for each in _members(draft, site, known))
        parts = [part for each in members for part in (b",", each)]
        file = _note_of(cache, site)
        file.parent.mkdir(parents=True, exist_ok=True)
        write_sealed_json(file, _about(general), (b"{", *parts[1:], b"}"))
        forget_oldest(file.parent, f"*{_SUFFIX}", _KEPT_FILES)


def _members(draft: bytes, site: Path, known: Mapping[str, tuple[int, int]]) -> Iterator[bytes]:
    """Yield the owners of *draft* as members of a JSON object, files with how they stand.

    Those that were kept are taken over in one piece. The others are read one by one: all at once,
    those of ten times the country would be 400 MB of objects.
    """
    lines = BytesIO(draft)
    for kept, others in zip(lines, lines, strict=True):
        if kept.strip() != _NONE:
            yield kept.strip()[1:-1]
        for name, record in json.decode(others, type=dict[str, Raw]).items():
            yield b"%s:%s" % (json_bytes(name), _in_place(record, site, known))


def _in_place(record: Raw, site: Path, known: Mapping[str, tuple[int, int]]) -> bytes:
    """Return *record* with size and time of each of its files, as they are in the *site*."""
    told = _WRITTEN.decode(record)
    files = [(*file, *(known.get(file[0]) or _as_left(site, file[0]))) for file in told.files]
    return json.encode((*told[:3], files, *told[4:]))


def forget(cache: Path, site: Path) -> None:
    """Remove the note of *site*: all of it is to be made anew."""
    with suppress(OSError):
        _note_of(cache, site).unlink(missing_ok=True)


def _note_of(cache: Path, site: Path) -> Path:
    name = hashlib.sha256(str(site).encode(errors="surrogateescape")).hexdigest()[:16]
    return cache / _FOLDER / f"{name}{_SUFFIX}"


def _as_left(site: Path, name: str) -> tuple[int, int]:
    status = os.lstat(f"{site}/{name}")
    return status.st_size, status.st_mtime_ns


def _about(general: str) -> dict[str, str | int]:
    return {"form": _FORM, "general": general}
