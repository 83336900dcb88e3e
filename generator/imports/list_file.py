"""The text of an outside list, read whole and in bounds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.imports.page import ImportFault
from generator.regular_files import FileRefused, read_bytes

LIST_BYTES_MAX = 50_000_000
"""Of one file; the national list has 1.2 MB."""
LINE_CHARS_MAX = 1_000_000
CELL_CHARS_MAX = 4000
"""Of one cell or value; the longest of the known lists has 500."""


def list_text(path: Path) -> str:
    """Return the text of the list at *path*: UTF-8, a BOM accepted.

    Raises:
        ImportFault: it cannot be read, is larger than ``LIST_BYTES_MAX``, not UTF-8, or empty.
    """
    try:
        text = read_bytes(path, LIST_BYTES_MAX).decode("utf-8-sig")
    except FileRefused as refused:
        raise ImportFault(f"Impossible de lire {path} : {refused.reason}.") from None
    except UnicodeDecodeError as error:
        raise ImportFault(
            f"{path} n'est pas en UTF-8 (octet {error.start}) : téléchargez-le à nouveau, "
            "ou enregistrez-le en « CSV UTF-8 »."
        ) from error
    if not text.strip():
        raise ImportFault(f"{path} est vide.")
    return text


def too_long(cells: Mapping[str, object]) -> str:
    """Return the reason to refuse a row whose *cells* are no list's, at any depth; else nothing.

    Free text is searched by patterns that take their time on a whole book.
    """
    for name, value in cells.items():
        if any(len(text) > CELL_CHARS_MAX for text in _texts(value)):
            return f"« {name[:40]} » dépasse {CELL_CHARS_MAX} caractères"
    return ""


def _texts(value: object) -> Iterable[str]:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, Mapping):
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
