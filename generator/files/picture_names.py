"""The names that a picture of ``content/images`` may have, and those of what is made of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from generator.model.names import NAME_BYTES_MAX, is_reserved
from generator.pictures.kinds import ACCEPTED, SUFFIXES

_NAME = re.compile(rf"[^\W_][\w-]*\.(?:{'|'.join(SUFFIXES)})", re.IGNORECASE)
_SUFFIX = re.compile(rf".*\.(?:{'|'.join(SUFFIXES)})", re.IGNORECASE | re.DOTALL)
_FOLDER = re.compile(r"[^\W_][\w-]*")
_SMALL = "petite"
_NAME_BYTES_MAX = NAME_BYTES_MAX - len(f".{_SMALL}.jpg")
_KEEPING = {"jpg": (".jpg", ".jpeg"), "png": (".png",)}
"""By the suffix of what was made: the names that may stay as they are."""


def nfc(name: str) -> str:
    """Return *name* as it is compared and published: accents are part of their letters."""
    return unicodedata.normalize("NFC", name)


def fit_name_fault(name: str) -> str:
    """Return in French why no picture may have this *name*, which is in NFC; nothing if it may."""
    if not _SUFFIX.fullmatch(name):
        return f"n'est pas une image {ACCEPTED}, par exemple facade.jpg"
    if not is_fit_name(name):
        return (
            "ne peut pas être publiée sous ce nom : lettres, chiffres et tirets, "
            "par exemple facade.jpg"
        )
    return ""


def is_fit_name(name: str) -> bool:
    """Tell whether a picture may have this *name*, folders below ``images`` included."""
    *folders, file = name.split("/")
    return (
        unicodedata.is_normalized("NFC", name)
        and bool(_NAME.fullmatch(file))
        and all(map(_FOLDER.fullmatch, folders))
        and all(len(part.encode()) <= _NAME_BYTES_MAX and not is_reserved(part)
                for part in (*folders, file))
    )  # fmt: skip


def published_names(name: str, suffixes: Iterable[str]) -> tuple[str, ...]:
    """Return how the versions of the picture *name* are called, below ``images``.

    The large one is called as the picture, so that its address lives as long: ``facade.jpg``, and
    ``facade.petite.jpg``. Capitals at the end become small: servers tell kinds by it. Where the
    format changed, the new one follows: ``vue.webp.jpg``. No picture may have two points in its
    own name, so none is in the way of another.

    Args:
        suffixes: of its versions, the large one first: ``jpg``, ``png``.
    """
    return tuple(
        _published(name, suffix, f".{_SMALL}" if rank else "")
        for rank, suffix in enumerate(suffixes)
    )


def _published(name: str, suffix: str, size: str) -> str:
    stem, _, own = name.rpartition(".")
    if f".{own.lower()}" in _KEEPING[suffix]:
        return f"{stem}{size}.{own.lower()}"
    return f"{name}{size}.{suffix}"
