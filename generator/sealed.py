"""Files that a later run reads again, sealed: a bit that flipped or a cut end is noticed.

Two lines of JSON: what the content is, with a hash of both; the content. A seal guards against
discs and interrupted copies, not against people.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.json_bytes import json_bytes, json_value

About = Mapping[str, str | int]
"""What tells one content from another: a format, the hash of a source."""
_SEAL = "sha256"


class SealBroken(Exception):
    """The file is not as it was written; a ``FileNotFoundError`` means that there is none."""


def write_sealed(path: Path, about: About, content: Any) -> None:
    """Write *content*, which JSON can hold, under a temporary name, then rename.

    Raises:
        OSError: there is no room, or no right; nothing is left behind.
    """
    write_sealed_json(path, about, (json_bytes(content),))


def write_sealed_json(path: Path, about: About, body: Sequence[bytes]) -> None:
    """Write *body*, parts of what is JSON already, as ``write_sealed`` does.

    Raises:
        OSError: there is no room, or no right; nothing is left behind.
    """
    header = json_bytes({**about, _SEAL: _seal(about, *body)})
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.writelines((header, b"\n", *body, b"\n"))
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def forget_oldest(folder: Path, pattern: str, most: int) -> None:
    """Remove the oldest files of *folder* whose names are like *pattern*, until *most* are left.

    Raises:
        OSError: the disk refuses.
    """
    notes = sorted(folder.glob(pattern), key=lambda each: each.stat().st_mtime)
    for old in notes[:-most]:
        old.unlink(missing_ok=True)


def read_sealed(path: Path) -> tuple[dict[str, Any], Any]:
    """Return what `write_sealed` was given: what the content is, and the content.

    Raises:
        SealBroken: the file is damaged, or was not written here.
        OSError: it cannot be read.
    """
    about, body = read_sealed_json(path)
    return about, json_value(body)


def read_sealed_json(path: Path) -> tuple[dict[str, Any], bytes]:
    """Return what ``write_sealed_json`` was given, its parts in one.

    Raises:
        SealBroken, OSError: as ``read_sealed``.
    """
    return _opened(path.read_bytes())


def read_about(path: Path) -> dict[str, Any]:
    """Return what the content of a whole file is; the content is not taken apart.

    Raises:
        SealBroken: the file is damaged, or was not written here.
        OSError: it cannot be read.
    """
    return _opened(path.read_bytes())[0]


def _opened(raw: bytes) -> tuple[dict[str, Any], bytes]:
    try:
        header, _, body = raw.partition(b"\n")
        about = dict(json_value(header))
        found = about.pop(_SEAL)
    except (ValueError, TypeError, KeyError) as error:
        raise SealBroken from error
    if not body.endswith(b"\n") or found != _seal(about, body[:-1]):
        raise SealBroken
    return about, body[:-1]


def _seal(about: About, *body: bytes) -> str:
    digest = sha256(json_bytes(about) + b"\n")
    for part in body:
        digest.update(part)
    return digest.hexdigest()
