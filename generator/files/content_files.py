"""The files of the content folder: which there are, and their bytes, or why they are not read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from generator.files.proposed import proposed_for, proposed_in
from generator.files.source import PAGE_BYTES_MAX
from generator.files.source_refused import SourceRefused
from generator.problems import shown
from generator.regular_files import FileRefused, FileTooLarge, read_bytes

_PATH_MAX = 4096
# What editors, spreadsheets and systems leave beside a file while it is open, or for good.
_SHADOW = re.compile(
    r"\.#.*|\._.*|\.~.*|~\$.*|#.*#|.*~|\..*\.sw[a-z]|\.git[a-z]*|\.DS_Store|Thumbs\.db|desktop\.ini",
    re.DOTALL,
)


def is_shadow(name: str) -> bool:
    """Tell whether *name* is a lock, a copy or a note of an editor or a system: ``.#x.md``."""
    return bool(_SHADOW.fullmatch(name))


def files_below(folder: Path, *, hidden: bool = False) -> list[Path]:
    """Return what *folder* holds at any depth but folders, sorted; nothing when it is missing.

    Shadows of editors are left out, and all hidden files and folders unless *hidden*. A linked
    folder stands for itself: it is not walked, so that no loop is without end.
    """
    # The order of paths, whose own comparison takes each apart again.
    return sorted(_walked(folder, hidden), key=lambda file: file.parts)


def pages_below(folder: Path) -> list[Path]:
    """Return the pages below *folder*, sorted, and linked folders, which are not walked.

    ``source_bytes`` refuses such a folder: its pages would be missing without a word.
    """
    return [file for file in files_below(folder) if _is_page(file) or file.is_dir()]


def pages_of(folder: Path) -> list[Path]:
    """Return the pages that lie in *folder* itself, sorted; itself where it cannot be read."""
    try:
        pages = {Path(entry.path) for entry in _entries(folder, False) if _is_page(entry)}
        return sorted(pages.union(proposed_in(folder)))
    except PermissionError:
        return [folder]


def source_bytes(file: Path, *within: Path) -> bytes:
    """Return the bytes of a page or a vocabulary.

    Args:
        within: folders that no link on the way may lead out of.

    Raises:
        SourceRefused: it is not read, with the one problem that says why.
    """
    if (raw := proposed_for(file)) is not None:
        return raw
    try:
        return read_bytes(file, PAGE_BYTES_MAX, within)
    except FileTooLarge as refused:
        raise SourceRefused(0, 0, "taille", f"fichier trop grand : {refused.reason}.") from None
    except FileRefused as refused:
        reason = _folder_reason(file) or refused.reason
        raise SourceRefused(0, 0, "fichier", f"fichier illisible : {reason}.") from None


def _folder_reason(file: Path) -> str:
    """Return why a folder was not walked; empty for a page."""
    if _is_page(file) or not file.is_dir():
        return ""
    if file.is_symlink():
        return "c'est un lien vers un dossier, mettez-y le dossier lui-même"
    return "ce dossier est illisible, vérifiez ses droits"


def _walked(folder: Path, hidden: bool) -> Iterator[Path]:
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = _entries(here, hidden)
        except PermissionError:  # ``unreadable.py`` tells these
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False) and not _is_page(entry):
                waiting.append(Path(entry.path))
            else:
                yield Path(entry.path)


def _entries(folder: Path, hidden: bool) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            kept = [entry for entry in entries if hidden or not entry.name.startswith(".")]
    except PermissionError:
        raise
    except OSError:  # missing, no folder, a link in a circle
        return []
    return [entry for entry in kept if not is_shadow(entry.name)]


def _is_page(entry: Path | os.DirEntry[str]) -> bool:
    """Tell whether the name is a page's; a folder of such a name is refused, not passed over."""
    return entry.name.lower().endswith(".md")


def shown_path(file: Path, root: Path) -> str:
    """Return *file* relative to *root* where it lies below it, fit for one line of a message."""
    path = file.relative_to(root) if file.is_relative_to(root) else file
    return shown(path.as_posix(), _PATH_MAX)
