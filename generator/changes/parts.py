"""The full file in parts: one per department, one per house, all of its shape."""

from __future__ import annotations

from msgspec import DecodeError, Raw, Struct, json

from generator.changes.document import FORMAT, DocumentRefused
from generator.json_bytes import json_bytes

Part = tuple[str, bytes]


class _Full(Struct):
    """The full file whose records are left as they are written: read, they would be 100 MB of
    objects for ten times the country.
    """

    format: int
    maisons: dict[str, Raw]


class _Record(Struct):
    """What a record tells of where its parts go."""

    departement: str
    page: str


def parts_of(content: bytes) -> tuple[list[Part], list[Part]]:
    """Return the parts of the full file *content* by department, and by house.

    Returns:
        Each part by the code of its department (empty where it is not known), by the name of the
        page of its house. Every record stands there byte by byte as it does in the full file.

    Raises:
        DocumentRefused: it is no full file of this format.
    """
    houses: list[Part] = []
    departments: dict[str, list[bytes]] = {}
    try:
        full = json.decode(content, type=_Full)
        for id_, record in full.maisons.items():
            row = b"%s:%s" % (json_bytes(id_), bytes(record))
            told = json.decode(record, type=_Record)
            departments.setdefault(told.departement, []).append(row)
            slug = told.page.rstrip("/").rpartition("/")[2]
            houses.append((slug, _document([row])))
    except DecodeError as error:
        raise DocumentRefused("ce n'est pas un fichier « annuaire.json » entier") from error
    return [(code, _document(rows)) for code, rows in sorted(departments.items())], houses


def _document(rows: list[bytes]) -> bytes:
    return b'{"format":%d,"maisons":{%s}}\n' % (FORMAT, b",".join(rows))
