"""Pages that are not read, only known: those beside the checked ones, and those with an error."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from generator.files.content_files import shown_path, source_bytes
from generator.files.nodes import plain
from generator.files.source import decode, split_page
from generator.files.source_refused import SourceRefused
from generator.model.house import House
from generator.model.status import Status

_IDENTIFIER = re.compile(rb"^id:[ \t]*[\"']?([A-Za-z0-9._-]+)", re.MULTILINE)
_TELLS_MORE = re.compile(rb"^(?:fermee_le|anciennes_adresses|statut)\b", re.MULTILINE)


class Neighbour(NamedTuple):
    """What others may ask of a page: its name, its identifier, its path, what it names itself.

    ``closes``: it says when the house closes, ``replaced_by`` by which one; ``former_slugs`` are
    the names it had before. A page that ``is_draft`` is not published.
    """

    slug: str
    id: str
    path: str
    closes: bool = False
    replaced_by: str = ""
    former_slugs: tuple[str, ...] = ()
    is_draft: bool = False


def neighbour_of(house: House) -> Neighbour:
    """Return what others may ask of a page that was read."""
    return Neighbour(
        house.slug,
        house.id,
        house.path,
        house.closes_on is not None,
        house.replaced_by or "",
        house.former_slugs,
        not house.is_out,
    )


def neighbours(
    files: Iterable[Path], root: Path, within: Sequence[Path] = ()
) -> Iterator[Neighbour]:
    """Yield what others may ask of each page of *files*, which are read as YAML only if need be.

    Args:
        within: folders that no link may lead out of.
    """
    for file in files:
        try:
            raw = source_bytes(file, *within)
        except SourceRefused:
            continue
        found = _IDENTIFIER.search(raw)
        identifier = found[1].decode() if found else file.stem
        own = Neighbour(file.stem, identifier, shown_path(file, root))
        yield _with_names(own, raw) if _TELLS_MORE.search(raw) else own


def _with_names(neighbour: Neighbour, raw: bytes) -> Neighbour:
    try:
        fields = plain(split_page(decode(raw)).front)
    except SourceRefused:
        return neighbour
    former = fields.get("anciennes_adresses", ())
    return neighbour._replace(
        closes="fermee_le" in fields,
        replaced_by=_text(fields.get("remplacee_par")),
        is_draft=_text(fields.get("statut")).lower() == Status.DRAFT,
        former_slugs=tuple(map(_text, former if isinstance(former, list) else [former])),
    )


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
