"""The text of an outside list, read whole, in bounds, whatever program wrote it."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from generator.imports.page import ImportFault
from generator.regular_files import FileRefused, read_bytes

LIST_BYTES_MAX = 50_000_000
"""Of one file; the national list has 1.2 MB."""
LINE_CHARS_MAX = 1_000_000
CELL_CHARS_MAX = 4000
"""Of one cell or value; the longest of the known lists has 500."""
_CHAR_BYTES_MAX = 4
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# What UTF-8 becomes when a program takes it for Windows' own: « Ã© » for « é ».
_TWICE_ENCODED = re.compile("Ã[\u0080-\u00bf\u2018-\u2122]|â€[™œ\u201c]")
# The French small letters of the Mac's old encoding, which Windows' has as rare signs.
_MAC_LETTERS = frozenset(b"\x88\x89\x8a\x8d\x8e\x8f\x90\x91\x94\x95\x99\x9d\x9e\x9f\xcf")
_WINDOWS_LETTERS = frozenset("àâäçèéêëîïôöùûüÿœÉÈÀ".encode("cp1252"))
_FILE_DATE = re.compile(r"(?<!\d)(20\d{2})[-_]?(\d{2})[-_]?(\d{2})(?!\d)")


class ListText(Struct, frozen=True):
    """A list's text, and French sentences on how it had to be read."""

    text: str
    notices: tuple[str, ...] = ()


def list_bytes(path: Path) -> bytes:
    """Return the bytes of the list at *path*.

    Raises:
        ImportFault: it cannot be read, is larger than ``LIST_BYTES_MAX``, or empty.
    """
    try:
        raw = read_bytes(path, LIST_BYTES_MAX)
    except FileRefused as refused:
        raise ImportFault(f"Impossible de lire {path} : {refused.reason}.") from None
    if not raw.strip(b"\xef\xbb\xbf \t\r\n\0"):
        raise ImportFault(f"{path} est vide.")
    return raw


def list_text(path: Path) -> str:
    """Return the text of the list at *path*, as :func:`decoded` reads it.

    Raises:
        ImportFault: as :func:`list_bytes`, or no text.
    """
    return decoded(list_bytes(path), path).text


def decoded(raw: bytes, path: Path) -> ListText:
    """Return the text of a list: UTF-8, UTF-16, or what Windows and the Mac wrote before.

    Raises:
        ImportFault: it is no text in any of these.
    """
    if (encoding := _utf_16(raw)) is not None:
        try:
            return ListText(raw.decode(encoding).removeprefix("\ufeff"))
        except UnicodeDecodeError:
            raise _no_text(path) from None
    try:
        return _mended(raw.decode("utf-8-sig"), path)
    except UnicodeDecodeError as error:
        if not _TWICE_ENCODED.search(raw.decode("cp1252", "replace")):
            return _older(raw, path)
        if error.start < len(raw) - _CHAR_BYTES_MAX:
            raise ImportFault(
                f"{path} est abîmé (octet {error.start}) : téléchargez la liste à nouveau."
            ) from None
        # Cut within its last letter: who reads the rows says so.
        return _mended(raw[: error.start].decode("utf-8-sig"), path)


def _utf_16(raw: bytes) -> str | None:
    if raw.startswith(_UTF_16_MARKS):
        return "utf-16"
    start = raw[:200]
    if b"\0" not in start:
        return None
    return "utf-16-le" if start[1::2].count(0) > start[0::2].count(0) else "utf-16-be"


def _older(raw: bytes, path: Path) -> ListText:
    if b"\0" in raw:
        raise _no_text(path)
    of_mac = sum(raw.count(byte) for byte in _MAC_LETTERS)
    encoding, name = "cp1252", "Windows-1252"
    if of_mac > sum(raw.count(byte) for byte in _WINDOWS_LETTERS):
        encoding, name = "mac_roman", "Mac Roman"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        raise _no_text(path) from None
    return ListText(text, (f"{path} n'est pas en UTF-8 : lu en {name}.",))


def _mended(text: str, path: Path) -> ListText:
    if not _TWICE_ENCODED.search(text):
        return ListText(text)
    try:
        mended = text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        raise ImportFault(
            f"{path} a des accents abîmés (« Ã© » pour « é ») : téléchargez la liste à nouveau."
        ) from None
    return ListText(mended, (f"{path} avait des accents abîmés (« Ã© » pour « é ») : réparés.",))


def _no_text(path: Path) -> ImportFault:
    return ImportFault(
        f"{path} n'est pas un texte lisible : téléchargez-le à nouveau, "
        "ou enregistrez-le en « CSV UTF-8 »."
    )


def date_in_name(path: Path) -> date | None:
    """Return the date that a file's name gives, as in ``liste-fs-20240801.csv``, if any."""
    for year, month, day in _FILE_DATE.findall(path.name):
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None


def date_of_file(path: Path) -> date | None:
    """Return the day on which the file at *path* was last written, if it can be known."""
    try:
        return date.fromtimestamp(path.stat().st_mtime)
    except (OSError, ValueError, OverflowError):
        return None


def too_long(cells: Mapping[str, object]) -> str:
    """Return the reason to refuse a row whose *cells* are no list's, at any depth; else nothing.

    Free text is searched by patterns that take their time on a whole book.
    """
    for name, value in cells.items():
        texts = (value,) if isinstance(value, str) else _texts(value)
        if max(map(len, texts), default=0) > CELL_CHARS_MAX:
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
