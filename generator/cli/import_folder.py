"""The pages that stand where an import goes: found by the identifier that they hold."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

from generator.files.content_files import pages_below, source_bytes
from generator.files.nodes import plain
from generator.files.source import decode, split_page
from generator.files.source_refused import SourceRefused
from generator.imports.page import ImportFault

_FRONT_END = re.compile(rb"^---[ \t]*\r?$", re.MULTILINE)
_IDENTIFIER = re.compile(rb"^id:[ \t]*[\"']?([A-Za-z0-9._-]+)", re.MULTILINE)
_CLOSED = re.compile(rb"^fermee_le:[ \t]*[\"']?\d", re.MULTILINE)
_CONFLICT_MARK = re.compile(r"^(?:<{7}|>{7})(?: |$)", re.MULTILINE)


class Folder(Struct, frozen=True):
    """The pages that stand in a folder: bytes by relative path, and paths by identifier."""

    contents: dict[str, bytes]
    known: dict[str, str]
    anonymous: tuple[str, ...]

    def is_closed(self, path: str) -> bool:
        """Tell whether an editor has closed the house of a page."""
        return bool(_CLOSED.search(_front(self.contents[path])))


class Standing(Struct, frozen=True):
    """A page as it stands: its fields and its text; or in French *why* it cannot be changed."""

    fields: dict[str, object]
    body: str
    why: str = ""


def scanned(folder: Path) -> Folder:
    """Return what stands in *folder*, which need not exist.

    Raises:
        ImportFault: a page there cannot be read, or two have the same identifier.
    """
    contents: dict[str, bytes] = {}
    known: dict[str, str] = {}
    anonymous: list[str] = []
    for file in pages_below(folder):
        path = file.relative_to(folder).as_posix()
        contents[path] = _bytes(file, folder)
        identifier = _identifier(contents[path])
        if not identifier:
            anonymous.append(path)
        elif (other := known.setdefault(identifier, path)) != path:
            raise ImportFault(f"{folder / other} et {folder / path} ont le même « id ».")
    for path in anonymous:  # a page without identifier has its file's name for one
        known.setdefault(path.rpartition("/")[2].removesuffix(".md"), path)
    return Folder(contents, known, tuple(anonymous))


def standing(raw: bytes) -> Standing:
    """Return what the bytes of a page hold."""
    try:
        text = decode(raw)
        mark = _CONFLICT_MARK.search(text)
        if mark:
            line = text.count("\n", 0, mark.start()) + 1
            return Standing({}, "", f"ligne {line} : un conflit de git n'y est pas résolu")
        source = split_page(text)
    except SourceRefused as refused:
        return Standing({}, "", f"illisible, ligne {refused.line} : {refused.message}".rstrip("."))
    return Standing(plain(source.front), source.body)


def _front(raw: bytes) -> bytes:
    """Return the front matter: what stands above the second fence, or all where there is none."""
    fences = [found.start() for found, _ in zip(_FRONT_END.finditer(raw), "ab", strict=False)]
    return raw[: fences[1]] if len(fences) > 1 else raw


def _identifier(raw: bytes) -> str:
    """Return the identifier, read without YAML where it is written as usual."""
    front = _front(raw)
    if found := _IDENTIFIER.search(front):
        return found[1].decode()
    if b"id" not in front:
        return ""
    return str(standing(raw).fields.get("id") or "")


def _bytes(file: Path, folder: Path) -> bytes:
    try:
        return source_bytes(file, folder)
    except SourceRefused as refused:
        raise ImportFault(f"{file} : {refused.message}") from None
