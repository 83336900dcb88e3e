"""The full file in parts: one per department, one per house, all of its shape.

Every record stands in them byte by byte as it does in the full file, which is our own
(``canonical``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Raw, Struct, json

from generator.changes.document import FORMAT
from generator.json_bytes import json_bytes

Part = tuple[str, bytes]
_Row = tuple[str, Raw]


class _Full(Struct):
    """The full file whose records are left as they are written: read, they would be 100 MB of
    objects for ten times the country.
    """

    maisons: dict[str, Raw]


class _Record(Struct):
    """What a record tells of where its parts go."""

    departement: str
    page: str


def house_parts(content: bytes) -> Iterator[Part]:
    """Yield the part of each house of the full file *content*, by the name of its page."""
    for told, row in _records(content):
        yield told.page.rstrip("/").rpartition("/")[2], _document([row])


def department_parts(content: bytes) -> Iterator[Part]:
    """Yield the part of each department, in the order of their codes; empty where none is known."""
    departments: dict[str, list[_Row]] = {}
    for told, row in _records(content):
        departments.setdefault(told.departement, []).append(row)
    return ((code, _document(departments.pop(code))) for code in sorted(departments))


def _records(content: bytes) -> Iterator[tuple[_Record, _Row]]:
    """Yield where each record goes, and the record, which is no copy, behind its name."""
    for id_, record in json.decode(content, type=_Full).maisons.items():
        yield json.decode(record, type=_Record), (id_, record)


def _document(rows: Iterable[_Row]) -> bytes:
    told = (b"%s:%s" % (json_bytes(id_), bytes(record)) for id_, record in rows)
    return b'{"format":%d,"maisons":{%s}}\n' % (FORMAT, b",".join(told))
