"""The one way to read a file: looked at first, then opened without waiting, then read in bounds.

Content is not trusted: a page may be a pipe that nobody writes to, a device without end, a link
to the machine's own files, or two gigabytes of nothing.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

_REASONS = {
    errno.ENOENT: "ce fichier ou ce dossier n'existe pas",
    errno.EACCES: "vous n'en avez pas le droit",
    errno.EPERM: "vous n'en avez pas le droit",
    errno.EISDIR: "c'est un dossier, pas un fichier",
    errno.ENOTDIR: "un fichier porte le nom d'un des dossiers",
    errno.EEXIST: "un fichier porte le nom d'un des dossiers",
    errno.ENOSPC: "le disque est plein, faites de la place puis recommencez",
    errno.EDQUOT: "votre quota de disque est atteint, faites de la place puis recommencez",
    errno.EROFS: "ce disque est en lecture seule",
    errno.ENAMETOOLONG: "ce nom est trop long",
    errno.ELOOP: "ce lien tourne en rond",
}
_NOT_WAITING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_NOT_WAITING |= getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
_CHUNK_BYTES = 1 << 20


class FileRefused(Exception):
    """A file that is not read; ``reason`` is French, without capital or full stop."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class FileTooLarge(FileRefused):
    """A file above the limit of its kind."""


def reason_of(error: OSError) -> str:
    """Return in French why the system refused a file."""
    return _REASONS.get(error.errno or 0, error.strerror or "erreur du système")


def read_bytes(path: Path, bytes_max: int, within: Iterable[Path] = ()) -> bytes:
    """Return the bytes of the regular file *path*, *bytes_max* at most.

    Args:
        within: where *path* lies below one of these folders, no link may lead out of it; one
            that leads elsewhere inside it passes.

    Raises:
        FileRefused: no regular file, too large, led out of *within* by a link, or unreadable.
    """
    content = _read(path, bytes_max + 1, bytes_max, within)
    if len(content) > bytes_max:
        raise FileTooLarge(_too_large(len(content), bytes_max))
    return content


def start_of(path: Path, length_bytes: int, within: Iterable[Path] = ()) -> bytes:
    """Return the first *length_bytes* of the regular file *path*, however large it is.

    Raises:
        FileRefused: as for :func:`read_bytes`, but for the size.
    """
    return _read(path, length_bytes, None, within)


def _read(path: Path, wanted_bytes: int, size_max: int | None, within: Iterable[Path]) -> bytes:
    try:
        for folder in within:
            if leads_out(path, folder):
                raise FileRefused(f"c'est un lien qui mène hors du dossier « {folder.name} »")
        # Opening a device can do something to it: it is looked at first, and again once open.
        refuse_unfit(path.stat(), size_max)
        handle = os.open(path, _NOT_WAITING)
        try:
            refuse_unfit(os.fstat(handle), size_max)
            return b"".join(_chunks(handle, wanted_bytes))
        finally:
            os.close(handle)
    except OSError as error:
        raise FileRefused(reason_of(error)) from error
    except ValueError as error:
        raise FileRefused("ce nom contient un caractère nul") from error


def leads_out(path: Path, within: Path) -> bool:
    """Tell whether a link on the way from the folder *within* to *path* leads out of it.

    A *path* that does not lie below *within* is led out by no link: a person named it.
    """
    root, inner = os.path.abspath(within), os.path.abspath(path)  # noqa: PTH100
    if not inner.startswith(root + os.sep):
        return False
    at = root
    for name in inner[len(root) + 1 :].split(os.sep):  # noqa: PTH206 - as below
        at = f"{at}{os.sep}{name}"
        if os.path.islink(at):  # noqa: PTH114 - thousands of pages: paths stay texts
            real_root = os.path.realpath(root)
            return not os.path.realpath(inner).startswith(real_root + os.sep)
    return False


def refuse_unfit(found: os.stat_result, size_max: int | None) -> None:
    """Refuse what is no regular file, or has more than *size_max* bytes.

    Raises:
        FileRefused: with the reason.
    """
    if stat.S_ISDIR(found.st_mode):
        raise FileRefused("c'est un dossier, pas un fichier")
    if not stat.S_ISREG(found.st_mode):
        raise FileRefused("ce n'est pas un fichier ordinaire (tube, prise ou périphérique)")
    if size_max is not None and found.st_size > size_max:
        raise FileTooLarge(_too_large(found.st_size, size_max))


def _too_large(size_bytes: int, bytes_max: int) -> str:
    return f"{_size(size_bytes)}, et {_size(bytes_max)} au plus sont lus"


def _size(size_bytes: int) -> str:
    """Return ``400 ko`` or ``2,1 Go``."""
    for unit_bytes, unit in ((10**9, "Go"), (10**6, "Mo")):
        if size_bytes >= unit_bytes:
            return f"{size_bytes / unit_bytes:.1f} {unit}".replace(".0 ", " ").replace(".", ",")
    return f"{max(size_bytes // 1000, 1)} ko"


def _chunks(handle: int, wanted_bytes: int) -> Iterator[bytes]:
    """Yield what is left to read of *handle*, *wanted_bytes* at most."""
    while wanted_bytes > 0:
        chunk = os.read(handle, min(_CHUNK_BYTES, wanted_bytes))
        if not chunk:
            return
        wanted_bytes -= len(chunk)
        yield chunk
