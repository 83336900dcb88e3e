"""The pictures of ``content/images``: which may be published, and which a page shows.

Only what shows itself to be a picture is: a page, a script or a drawing with scripts in it would
run on the site as its own, and a link would publish what it leads to.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Collection, Iterator
from pathlib import Path

from generator.files.content_files import files_below, shown_path
from generator.model.names import NAME_BYTES_MAX, is_reserved
from generator.problems import Problem, Severity, shown
from generator.regular_files import FileRefused, read_bytes, start_of

PICTURE_BYTES_MAX = 10_000_000
HEAVY_BYTES = 500_000
"""A picture above this makes a page slow on a telephone: a warning."""
_START_BYTES = 64
_NAME = re.compile(r"[^\W_][\w-]*\.(?:png|jpe?g|webp|avif)", re.IGNORECASE)
_FOLDER = re.compile(r"[^\W_][\w-]*")
_SUFFIXES = {"PNG": ("png",), "JPEG": ("jpg", "jpeg"), "WebP": ("webp",), "AVIF": ("avif",)}


def picture_fault(content: Path, name: str) -> str:
    """Return in French why ``images/<name>`` is not published; nothing when it can be.

    Args:
        content: the content folder.
        name: below its folder ``images``, as pages write it: ``durtal.jpg``.
    """
    if not is_fit_name(name):
        return (
            "ne peut pas être publiée sous ce nom : lettres, chiffres et tirets, "
            "par exemple facade.jpg"
        )
    try:
        start = start_of(_unlinked(content, name), _START_BYTES)
    except FileRefused as refused:
        return f"n'est pas un fichier de content/images : {refused.reason}"
    return _kind_fault(start, name) or _size_fault(content / "images" / name)


def _kind_fault(start: bytes, name: str) -> str:
    kind = kind_of(start)
    if not kind:
        return "n'est pas une image PNG, JPEG, WebP ou AVIF"
    if name.rpartition(".")[2].lower() not in _SUFFIXES[kind]:
        return f"est une image {kind} : son nom se termine par .{_SUFFIXES[kind][0]}"
    return ""


def _size_fault(file: Path) -> str:
    if file.stat().st_size <= PICTURE_BYTES_MAX:
        return ""
    return f"dépasse {PICTURE_BYTES_MAX // 1_000_000} Mo : enregistrez-la en plus petit"


def picture_bytes(content: Path, name: str) -> bytes:
    """Return the bytes of a picture without fault.

    Raises:
        FileRefused: it has a fault now, or cannot be read.
    """
    if fault := picture_fault(content, name):
        raise FileRefused(fault)
    return read_bytes(_unlinked(content, name), PICTURE_BYTES_MAX)


def kind_of(start: bytes) -> str:
    """Return the kind of picture whose first 64 bytes are *start*: ``PNG``, ``JPEG`` …, or nothing.

    Sources: PNG 3rd edition §5.2; ITU-T T.81 §B.1; RFC 9649 §2.4; AVIF 1.1 §6 (ISO 14496-12).
    """
    if start.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if start.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return "WebP"
    brands_end = min(int.from_bytes(start[:4], "big"), len(start))
    if start[4:8] == b"ftyp" and re.search(rb"avi[fs]", start[8:brands_end]):
        return "AVIF"
    return ""


def is_fit_name(name: str) -> bool:
    """Tell whether a picture may have this *name*, folders below ``images`` included."""
    *folders, file = name.split("/")
    return (
        unicodedata.is_normalized("NFC", name)
        and bool(_NAME.fullmatch(file))
        and all(map(_FOLDER.fullmatch, folders))
        and all(len(part.encode()) <= NAME_BYTES_MAX and not is_reserved(part)
                for part in (*folders, file))
    )  # fmt: skip


def unpublished(content: Path, root: Path, used: Collection[str]) -> Iterator[Problem]:
    """Yield a warning for each file of ``content/images`` that no page shows, or that is heavy.

    Args:
        root: paths in problems are relative to it.
        used: the pictures that pages show, by their names below ``images``.
    """
    for file in _all_files(content):
        name = file.relative_to(content / "images").as_posix()
        fault = picture_fault(content, name)
        if fault:
            message = f"« {shown(name)} » {fault} : ce fichier n'est pas publié."
        elif name not in used:
            message = f"« {shown(name)} » n'est montrée par aucune page : elle n'est pas publiée."
        elif (size_bytes := file.stat().st_size) > HEAVY_BYTES:
            message = (
                f"« {shown(name)} » pèse {size_bytes // 1000} ko : enregistrez-la en plus petit, "
                f"{HEAVY_BYTES // 1000} ko au plus."
            )
        else:
            continue
        yield Problem(shown_path(file, root), 0, 0, Severity.WARNING, "image", message)


def _all_files(content: Path) -> list[Path]:
    images = content / "images"
    if images.is_symlink():
        return []  # each page that shows one of its pictures has an error already
    return files_below(images, hidden=True)


def _unlinked(content: Path, name: str) -> Path:
    """Return the file of a picture, none of whose folders nor itself is a link."""
    file = content / "images"
    for part in ("", *name.split("/")):
        file = file / part
        if os.path.islink(file):  # noqa: PTH114 - Path.is_symlink raises where it may not look
            raise FileRefused("c'est un lien, mettez-y le fichier lui-même")
    return file
