"""What the last build of a site was made from, so that one of the same can be spared."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from generator.publishing.file_states import served_digest
from generator.sealed import SealBroken, forget_oldest, read_sealed, write_sealed

_FOLDER = "builds"
_FORM = 1
_KEPT_FILES = 20


class LastBuild(Struct, frozen=True):
    """A note beside the project's other caches, of one *output*; without a note, all is built."""

    cache: Path
    output: Path

    def was_made_of(self, inputs: str) -> bool:
        """Tell whether the site in place was made of these *inputs*, and is as it was made."""
        try:
            about, site = read_sealed(self._file)
            wanted = {"form": _FORM, "inputs": inputs}
            return bool(about == wanted and site == served_digest(self.output))
        except (OSError, SealBroken):
            return False

    def note(self, inputs: str, served: str = "") -> None:
        """Note that the site in place was made of *inputs*; where it cannot be, nothing is.

        Args:
            served: its ``served_digest``, where it is known.
        """
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            served = served or served_digest(self.output)
            write_sealed(self._file, {"form": _FORM, "inputs": inputs}, served)
            forget_oldest(self._file.parent, "*.json", _KEPT_FILES)

    @property
    def _file(self) -> Path:
        name = hashlib.sha256(str(self.output).encode(errors="surrogateescape")).hexdigest()[:16]
        return self.cache / _FOLDER / f"{name}.json"
