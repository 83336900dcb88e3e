"""Identifiers, and single values as HSDS takes them, or why it cannot."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha1
from typing import Any
from uuid import NAMESPACE_URL

from generator.exports.open_data.made import Gap

Fields = dict[str, Any]
Lost = list[tuple[str, str]]
"""Fields that cannot be said, by the names that pages have for them, with the reason."""
_VARIANTS = dict(zip("0123456789abcdef", "89ab" * 4, strict=True))
_URI = re.compile(r"https?://[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
_ASCII_EMAIL = re.compile(r"[!-?A-~]+@[!-?A-~]+")


def entity_id(kind: str, *names: str) -> str:
    """Return the UUID of what *names* tell apart, the same in every build and at every address.

    It is that of ``uuid.uuid5`` in a third of its time: a national list has seventy thousand.
    """
    name = "/".join(("msap:hsds", kind, *names)).encode()
    own = sha1(NAMESPACE_URL.bytes + name, usedforsecurity=False).hexdigest()
    variant = _VARIANTS[own[16]]  # RFC 9562, 4.1: the two highest bits are 10
    return f"{own[:8]}-{own[8:12]}-5{own[13:16]}-{variant}{own[17:20]}-{own[20:32]}"


def uri(field: str, text: str | None, lost: Lost) -> str:
    """Return an address of the web, if RFC 3986 has it; else nothing, and *lost* tells why."""
    if not text or _URI.fullmatch(text):
        return text or ""
    lost.append((field, f"« {text} » : une URI n’a ni accents ni espaces."))
    return ""


def email(field: str, texts: Iterable[str], lost: Lost) -> str:
    """Return the first of *texts* that RFC 5321 has; those that it has not are told in *lost*."""
    found = ""
    for text in texts:
        if not _ASCII_EMAIL.fullmatch(text):
            lost.append((field, f"« {text} » : le format n’a pas d’adresses accentuées."))
        elif not found:
            found = text
    return found


def known(fields: Fields) -> Fields:
    """Return *fields* without those that say nothing."""
    return {key: value for key, value in fields.items() if value not in (None, "", [])}


def gaps(file: str, id_: str, name: str, lost: Lost) -> list[Gap]:
    """Return what of one place or house is told among the gaps of *file*."""
    return [Gap(file, id_, name, field, reason) for field, reason in lost]
