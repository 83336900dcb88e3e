"""The pictures of ``content/images``: which may be published, and which a page shows.

Only what shows itself to be a picture is: a page, a script or a drawing with scripts in it would
run on the site as its own, and a link would publish what it leads to.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from generator.files.content_files import files_below, shown_path
from generator.files.picture_names import fit_name_fault, is_fit_name, nfc
from generator.pictures.kept_pictures import KeptPictures, key_of
from generator.pictures.kinds import ACCEPTED, START_BYTES, kind_of, other_kind
from generator.pictures.versions import Made, PictureRefused, VersionSize
from generator.problems import Problem, Severity, shown
from generator.regular_files import FileRefused, read_bytes, reason_of, start_of

PICTURE_BYTES_MAX = 20_000_000
_CACHE = ".cache"


def picture_fault(content: Path, name: str) -> str:
    """Return in French why ``images/<name>`` is not published; nothing when it can be.

    The picture is made for this, once: what the check accepts can be built.

    Args:
        content: the content folder. What is made is kept in the ``.cache`` beside it, if there is.
        name: below its folder ``images``, as pages write it: ``durtal.jpg``.
    """
    if fault := _file_fault(content, nfc(name)):
        return fault
    return _looked_at(content, _unlinked(content, nfc(name))).fault


def _file_fault(content: Path, name: str) -> str:
    """Return what its name, its way and its first bytes tell against a picture."""
    if fault := fit_name_fault(name):
        return fault
    try:
        start = start_of(_unlinked(content, name), START_BYTES)
    except FileRefused as refused:
        return f"n'est pas un fichier de content/images : {refused.reason}{_near(content, name)}"
    if kind_of(start):
        return ""
    other = other_kind(start)
    return f"n'est pas une image {ACCEPTED}" + (f", mais {other}" if other else "")


def picture_status(content: Path, name: str) -> os.stat_result | None:
    """Return how the file of a picture stands on the disk; None where it is none, or a link."""
    if fit_name_fault(nfc(name)):
        return None
    try:
        return os.lstat(_unlinked(content, nfc(name)))
    except (FileRefused, OSError):
        return None


def picture_sizes(content: Path, name: str) -> tuple[VersionSize, ...]:
    """Return the versions of a picture without fault, without their bytes.

    Raises:
        FileRefused: it has a fault now, or cannot be read.
    """
    return _sound(content, nfc(name)).sizes


def made_picture(content: Path, name: str) -> Made:
    """Return the versions of a picture without fault.

    Raises:
        FileRefused: it has a fault now, or cannot be read.
    """
    seen, kept = _sound(content, nfc(name)), _kept(content)
    if (known := kept.known(seen.key)) is not None:
        return known
    return kept.of(read_bytes(_unlinked(content, nfc(name)), PICTURE_BYTES_MAX))


def forget_unused(content: Path, names: Collection[str]) -> None:
    """Remove kept pictures that are none of *names*, the oldest ones, when there are too many."""
    _kept(content).let_go({_sound(content, nfc(name)).key for name in names})


class _Seen(Struct, frozen=True):
    """What was found in a file: its fault in French, or what it is kept under, and its sizes."""

    fault: str = ""
    key: str = ""
    is_animated: bool = False
    sizes: tuple[VersionSize, ...] = ()


def _sound(content: Path, name: str) -> _Seen:
    if fault := _file_fault(content, name):
        raise FileRefused(fault)
    seen = _looked_at(content, _unlinked(content, name))
    if seen.fault:
        raise FileRefused(seen.fault)
    return seen


def _looked_at(content: Path, file: Path) -> _Seen:
    try:
        found = file.stat()
    except OSError as error:
        return _Seen(f"ne peut pas être lue : {reason_of(error)}")
    if found.st_size > PICTURE_BYTES_MAX:
        limit = f"{PICTURE_BYTES_MAX // 1_000_000} Mo"
        return _Seen(f"dépasse {limit} : enregistrez-la en plus petit")
    return _made_once(content, file, (found.st_mtime_ns, found.st_size, found.st_ino))


@lru_cache(maxsize=8192)
def _made_once(content: Path, file: Path, _: tuple[int, int, int]) -> _Seen:
    """Several pages may show one picture, and a build asks again when it writes them."""
    try:
        raw, kept = read_bytes(file, PICTURE_BYTES_MAX), _kept(content)
        made = kept.known(key := key_of(raw)) or kept.of(raw)
    except FileRefused as refused:
        return _Seen(f"ne peut pas être lue : {refused.reason}")
    except PictureRefused as refused:
        return _Seen(refused.reason)
    return _Seen("", key, made.is_animated, made.sizes)


def _kept(content: Path) -> KeptPictures:
    return KeptPictures(content.parent / _CACHE)


def unpublished(content: Path, root: Path, used: Collection[str]) -> Iterator[Problem]:
    """Yield a warning for each file of ``content/images`` that no page shows, or not as it is.

    Args:
        root: paths in problems are relative to it.
        used: the pictures that pages show, by their names below ``images``.
    """
    for file in _all_files(content):
        if message := _doubt(content, nfc(file.relative_to(content / "images").as_posix()), used):
            yield Problem(shown_path(file, root), 0, 0, Severity.WARNING, "image", message)


def _doubt(content: Path, name: str, used: Collection[str]) -> str:
    named = f"« {shown(name)} »"
    if fault := _file_fault(content, name):
        return f"{named} {fault} : ce fichier n'est pas publié."
    if name not in used:
        return f"{named} : aucune page ne la montre, elle n'est pas publiée."
    if _looked_at(content, _unlinked(content, name)).is_animated:
        return (
            f"{named} bouge : seule sa première vue est montrée ; "
            "pour un film, remplissez « video »."
        )
    return ""


def _all_files(content: Path) -> list[Path]:
    images = content / "images"
    if images.is_symlink():
        return []  # each page that shows one of its pictures has an error already
    return files_below(images, hidden=True)


def _near(content: Path, name: str) -> str:
    """Return a word on a picture whose name is nearly *name*, as capitals or its end differ."""
    names = (nfc(file.relative_to(content / "images").as_posix()) for file in _all_files(content))
    by_fold = {known.casefold(): known for known in names if known != name and is_fit_name(known)}
    found = get_close_matches(name.casefold(), by_fold, 1, 0.8)
    return f" ; « {by_fold[found[0]]} » y est" if found else ""


def _unlinked(content: Path, name: str) -> Path:
    """Return the file of a picture, none of whose folders nor itself is a link."""
    file = content / "images"
    for part in ("", *name.split("/")):
        file = _entry(file, part)
        if os.path.islink(file):  # noqa: PTH114 - Path.is_symlink raises where it may not look
            raise FileRefused("c'est un lien, mettez-y le fichier lui-même")
    return file


def _entry(folder: Path, name: str) -> Path:
    """Return what is called *name* there; macOS takes accents apart in the names of its files."""
    if name.isascii() or os.path.lexists(folder / name):
        return folder / name
    try:
        return next(each for each in folder.iterdir() if nfc(each.name) == name)
    except (OSError, StopIteration):
        return folder / name
