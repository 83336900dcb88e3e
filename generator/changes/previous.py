"""The data of the site before: its full file, and beside it the history with its patches."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from generator.changes.document import (
    DOCUMENT_BYTES_MAX,
    Document,
    DocumentRefused,
    read_document,
)
from generator.changes.history import KEPT_PATCH_BYTES, History
from generator.changes.index import INDEX_BYTES_MAX, IndexRefused, read_index
from generator.regular_files import FileRefused, read_bytes

PATCHES_FOLDER = "changements"
INDEX_NAME = "index.json"


class Previous(Struct, frozen=True):
    """What was published before: ``content`` is the full file; ``patches`` are by their names."""

    content: bytes
    history: History = field(default_factory=History)
    patches: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def document(self) -> Document:
        """The full file.

        Raises:
            DocumentRefused: it is none.
        """
        return read_document(self.content)


class PreviousRefused(Exception):
    """The data of the site before cannot be used; the text is one French sentence."""


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of *content*, in hexadecimal."""
    return sha256(content).hexdigest()


def read_previous(file: Path) -> Previous:
    """Return the full file *file* and the history in ``changements/`` beside it, if there is one.

    The document itself is not read yet: one that is the same as the next needs not be.

    Raises:
        PreviousRefused: the full file or its history cannot be read, or is another's.
    """
    try:
        content = read_bytes(file, DOCUMENT_BYTES_MAX, (file.parent,))
    except FileRefused as refused:
        raise PreviousRefused(f"« {file} » : {refused.reason}.") from None
    index = file.parent / PATCHES_FOLDER / INDEX_NAME
    if not index.exists():
        return Previous(content)
    try:
        told = read_bytes(index, INDEX_BYTES_MAX, (file.parent,))
        history = read_index(told, digest_of(content))
    except (FileRefused, IndexRefused):
        raise PreviousRefused(f"« {index} » n'est pas l'historique de « {file.name} ».") from None
    return _with_patches(content, history, index.parent)


def checked_document(file: Path) -> None:
    """Look whether *file* is a full file.

    Raises:
        PreviousRefused: it is none, or cannot be read.
    """
    try:
        _ = read_previous(file).document
    except DocumentRefused as refused:
        raise PreviousRefused(f"« {file} » : {refused.reason}.") from None


def _with_patches(content: bytes, history: History, folder: Path) -> Previous:
    """Return the newest publications of *history* whose patches are all there and whole."""
    patches: dict[str, bytes] = {}
    kept = len(history.publications)
    for publication in reversed(history.publications):
        try:
            own = read_bytes(folder / publication.file, KEPT_PATCH_BYTES, (folder.parent,))
        except FileRefused:
            break
        if digest_of(own) != publication.digest or publication.file in patches:
            break
        patches[publication.file] = own
        kept -= 1
    return Previous(content, replace(history, publications=history.publications[kept:]), patches)
