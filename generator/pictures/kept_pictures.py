"""Keeps what pictures were made into between builds: found by their bytes, made once.

A file for each, sealed, below ``.cache/pictures``: two builds at once write the same, each in one
step, and what is damaged is made again.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Collection
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from PIL import __version__ as pillow_version

from generator.pictures.versions import Made, Version
from generator.sealed import SealBroken, read_sealed, write_sealed

RECIPE = 1
"""Counts the changes of what is made of the same bytes; a new Pillow makes all again, too."""
_FOLDER = "pictures"
_KEPT_BYTES_MAX = 500_000_000


class KeptPictures:
    """What is kept in the folder *cache*; nothing where it is missing."""

    def __init__(self, cache: Path) -> None:
        self._folder = cache / _FOLDER
        self._keeps = cache.is_dir()

    def of(self, content: bytes) -> Made:
        """Return what the picture of these bytes is made into, from before or made here.

        Raises:
            PictureRefused: nothing can be made of it.
        """
        key = key_of(content)
        if (known := self.known(key)) is not None:
            return known
        from generator.pictures.making import make  # noqa: PLC0415 - only where one is new

        made = make(content)
        if self._keeps:
            with suppress(OSError):  # no room, or no right: the next build makes it again
                self._folder.mkdir(exist_ok=True)
                write_sealed(self._file(key), _about(key), _packed(made))
        return made

    def known(self, key: str) -> Made | None:
        """Return what is kept under *key*, as `key_of` gives it; None where it has to be made."""
        with suppress(OSError, SealBroken):
            about, kept = read_sealed(self._file(key))
            if about == _about(key):
                return _unpacked(kept)
        return None

    def let_go(self, used: Collection[str], bytes_max: int = _KEPT_BYTES_MAX) -> None:
        """Remove the oldest files, but those of the keys *used*, while all have too many bytes."""
        with suppress(OSError):  # another build removes the same
            found = sorted((file.stat().st_mtime_ns, file) for file in self._folder.iterdir())
            total_bytes = sum(file.stat().st_size for _, file in found)
            for _, file in found:
                if total_bytes > bytes_max and file.name.partition(".")[0] not in used:
                    total_bytes -= file.stat().st_size
                    file.unlink()

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.json"


def key_of(content: bytes) -> str:
    """Return what a picture of these bytes is kept under."""
    return sha256(content).hexdigest()


def _about(key: str) -> dict[str, str | int]:
    return {"source": key, "recipe": RECIPE, "pillow": pillow_version}


def _packed(made: Made) -> dict[str, Any]:
    versions = [
        [each.suffix, each.width_px, each.height_px, b64encode(each.content).decode()]
        for each in made.versions
    ]
    return {"versions": versions, "animated": made.is_animated}


def _unpacked(kept: dict[str, Any]) -> Made:
    versions = tuple(
        Version(suffix, width_px, height_px, b64decode(text))
        for suffix, width_px, height_px, text in kept["versions"]
    )
    return Made(versions, kept["animated"])
