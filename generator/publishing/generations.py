"""The files of the sites before: a page that is open still finds what it names by a content's hash.

Scripts, styles and the files of the search and the map have their content's hash in their name, so
a new site lacks those of the one that it replaces, and a reader's page, opened a minute before,
would ask for them in vain. They are carried over for a while. ``NAME`` in the site says since when.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from msgspec import Struct

from generator.publishing.new_site import link_or_copy

NAME = ".msap-generations.json"
#: A site that is published often keeps more of them, each a day; one that rarely is, the last two.
KEPT_GENERATIONS = 2
KEPT_AT_MOST = timedelta(days=30)
KEPT_AT_LEAST = timedelta(days=1)
MOST_BYTES = 64_000_000

# Each is a file, or a folder whose whole content stands and falls with its hash.
_FOLDERS = ("static", "recherche/donnees", "carte/donnees")
_HASHED = re.compile(r".+-[0-9A-Za-z]{8}(\.\w+)?")
_MOST_JSON_BYTES = 1_000_000


class Generation(Struct, frozen=True):
    """What one publication replaced: when, and the entries that the new site lacked."""

    replaced: datetime
    entries: tuple[str, ...]


def carry_over(old: Path, new: Path, now: datetime) -> list[str]:
    """Add to the site *new* the hashed files of the site *old* that it lacks, for a while.

    Returns the names of what was added, files or folders.

    A file keeps its time; nothing that *new* has is touched; what *old* itself has carried over for
    too long is left. Without an *old*, or with nothing to carry, *new* is left as it is. Files are
    linked where the file system can, else copied.

    Args:
        old: the site that is going to be replaced; it may be absent.
        new: the site that is going to replace it, on no server yet.
        now: the time of the publication, with its zone.

    Raises:
        OSError: the disk will not do.
    """
    kept = list(_within_bounds(old, list(_generations(old, new, now))))
    if not kept:
        return []
    entries = [entry for generation in kept for entry in generation.entries]
    for entry in entries:
        _carry(old / entry, new / entry)
    _write(new, kept)
    return [*entries, NAME]


def _generations(old: Path, new: Path, now: datetime) -> Iterator[Generation]:
    """Yield what is to be kept, the newest first."""
    gone = {entry for entry in _entries(old) if not _exists(new / entry)}
    before = _read(old)
    carried = {entry for generation in before for entry in generation.entries}
    known = [Generation(now, tuple(sorted(gone - carried))), *before]
    rank = 0
    for generation in known:
        left = tuple(entry for entry in generation.entries if entry in gone)
        age = now - generation.replaced
        is_recent = rank < KEPT_GENERATIONS and age <= KEPT_AT_MOST
        if left and (is_recent or age <= KEPT_AT_LEAST):
            yield Generation(generation.replaced, left)
        rank += bool(left)
        gone -= set(left)


def _within_bounds(old: Path, generations: list[Generation]) -> Iterator[Generation]:
    """Yield the newest whole generations that weigh no more than ``MOST_BYTES`` together."""
    weight = 0
    for generation in generations:
        weight += sum(_size(old / entry) for entry in generation.entries)
        if weight > MOST_BYTES:
            return
        yield generation


def _entries(site: Path) -> Iterator[str]:
    for folder in _FOLDERS:
        if not (site / folder).is_dir():
            continue
        for entry in (site / folder).iterdir():
            if _HASHED.fullmatch(entry.name) and not entry.is_symlink():
                yield f"{folder}/{entry.name}"


def _exists(path: Path) -> bool:
    return os.path.lexists(path)


def _files(entry: Path) -> Iterator[tuple[str, int]]:
    """Yield the regular files of *entry*, itself when it is one, without following links.

    Each by what comes after the name of *entry*, with its bytes: after thirty edits of a day there
    are thousands.
    """
    with suppress(FileNotFoundError):
        found = entry.lstat()
        if stat.S_ISREG(found.st_mode):
            yield "", found.st_size
        elif stat.S_ISDIR(found.st_mode):
            yield from _below(str(entry), "")


def _below(entry: str, inner: str) -> Iterator[tuple[str, int]]:
    with os.scandir(f"{entry}{inner}") as found:
        for each in found:
            name = f"{inner}/{each.name}"
            if each.is_dir(follow_symlinks=False):
                yield from _below(entry, name)
            elif each.is_file(follow_symlinks=False):
                yield name, each.stat(follow_symlinks=False).st_size


def _size(entry: Path) -> int:
    return sum(size for _, size in _files(entry))


def _carry(entry: Path, target: Path) -> None:
    made: set[str] = set()
    for name, _ in _files(entry):
        copy = f"{target}{name}"
        folder = copy.rpartition("/")[0]
        if folder not in made:
            Path(folder).mkdir(parents=True, exist_ok=True)
            made.add(folder)
        link_or_copy(f"{entry}{name}", copy)


def _write(site: Path, generations: list[Generation]) -> None:
    content = [
        {"replaced": each.replaced.astimezone(UTC).isoformat(), "entries": each.entries}
        for each in generations
    ]
    (site / NAME).write_text(json.dumps({"generations": content}, indent=1) + "\n", "utf-8")


def _read(site: Path) -> list[Generation]:
    """Return what *site* says that it carries, the newest first; nothing if it cannot be read."""
    file = site / NAME
    try:
        if file.is_symlink() or not file.is_file() or file.stat().st_size > _MOST_JSON_BYTES:
            return []
        listed = json.loads(file.read_text("utf-8"))["generations"]
        return sorted(map(_generation, listed), key=lambda each: each.replaced, reverse=True)
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return []


def _generation(value: dict[str, Any]) -> Generation:
    replaced = datetime.fromisoformat(value["replaced"])
    if replaced.tzinfo is None:
        raise ValueError("a time without its zone")
    return Generation(replaced, tuple(str(entry) for entry in value["entries"]))
