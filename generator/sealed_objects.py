"""Objects of our own classes that a later run reads again: sealed, and made of these classes only.

A line of JSON: what the content is, with a hash of both; the content, pickled. Reading pickles runs
what they name: so a file is read where nobody but its owner, who runs this, can have written it,
and no name is followed but those of classes that the reader expects.
"""

from __future__ import annotations

import io
import json
import os
import pickle
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import Any

About = Mapping[str, str | int]
IsExpected = Callable[[str, str], bool]
"""Tells whether a content may be made of the class of this module and name."""
_BYTES_MAX = 500_000_000
_CHUNK_BYTES = 1 << 22
_PROTOCOL = 5
_SEAL = "sha256"
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_FLAGS |= getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class ObjectsRefused(Exception):
    """Damaged, of something else, of another person, open to others, or of other classes."""


def write_objects(path: Path, about: About, content: Any) -> None:
    """Write *content* under a temporary name that its owner alone may read, then rename.

    Raises:
        OSError: there is no room, or no right; nothing is left behind.
    """
    body = _pickled(content)
    header = json.dumps({**about, _SEAL: _seal(about, body)}).encode()
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    with suppress(FileNotFoundError):
        temporary.unlink()
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(b"%s\n%s" % (header, body))
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def read_objects(path: Path, about: About, is_expected: IsExpected) -> Any:
    """Return what `write_objects` was given together with the same *about*.

    Raises:
        ObjectsRefused: it is not what was written here.
        OSError: it cannot be read.
    """
    header, _, body = _own_bytes(path).partition(b"\n")
    try:
        found = json.loads(header)
    except (ValueError, RecursionError) as error:
        raise ObjectsRefused from error
    if found != {**about, _SEAL: _seal(about, body)}:
        raise ObjectsRefused
    try:
        return _Unpickler(body, is_expected).load()
    except Exception as error:  # whatever a class thinks of values of another time
        raise ObjectsRefused from error


def _own_bytes(path: Path) -> bytes:
    handle = os.open(path, _FLAGS)
    try:
        found = os.fstat(handle)
        is_plain = stat.S_ISREG(found.st_mode) and found.st_size <= _BYTES_MAX
        if not is_plain or not _is_own(found):
            raise ObjectsRefused
        return b"".join(iter(lambda: os.read(handle, _CHUNK_BYTES), b""))
    finally:
        os.close(handle)


def _is_own(found: os.stat_result) -> bool:
    """Tell whether nobody but who runs this can have written the file.

    Windows tells no owner and no rights here: there the expected classes alone stand guard.
    """
    if not hasattr(os, "geteuid"):
        return True
    return found.st_uid == os.geteuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


class _Pickler(pickle.Pickler):
    """Has members of enumerations made of their values.

    Python 3.11.0 to 3.11.3, Debian 12's among them, would have them looked up with `getattr`,
    which is no expected class.
    """

    def reducer_override(self, value: Any) -> Any:
        """Return how *value* is made again, where not as ever."""
        return (type(value), (value.value,)) if isinstance(value, Enum) else NotImplemented


def _pickled(content: Any) -> bytes:
    body = io.BytesIO()
    _Pickler(body, _PROTOCOL).dump(content)
    return body.getvalue()


class _Unpickler(pickle.Unpickler):
    """Follows no name but those of expected classes."""

    def __init__(self, body: bytes, is_expected: IsExpected) -> None:
        super().__init__(io.BytesIO(body))
        self._is_expected = is_expected

    def find_class(self, module: str, name: str) -> Any:
        """Return the class of this name, if one is expected."""
        is_plain = "." not in name and self._is_expected(module, name)
        found = super().find_class(module, name) if is_plain else None
        # A module has the names of what it imports, too.
        if not isinstance(found, type) or found.__module__ != module:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return found


def _seal(about: About, body: bytes) -> str:
    digest = sha256(json.dumps(dict(about), sort_keys=True).encode() + b"\n")
    digest.update(body)
    return digest.hexdigest()
