"""The full file in parts: one per department, one per house, all of its shape."""

from __future__ import annotations

from generator.changes.document import FORMAT, canonical, houses_of, read_document

Part = tuple[str, bytes]


def parts_of(content: bytes) -> tuple[list[Part], list[Part]]:
    """Return the parts of the full file *content* by department, and by house.

    Returns:
        Each part by the code of its department (empty where it is not known), by the name of the
        page of its house. Every record stands there byte by byte as it does in the full file.

    Raises:
        DocumentRefused: it is no full file.
    """
    houses: list[Part] = []
    departments: dict[str, list[str]] = {}
    for id_, record in houses_of(read_document(content)).items():
        row = canonical({id_: record}).decode()[1:-2]
        departments.setdefault(record["departement"], []).append(row)
        slug = record["page"].rstrip("/").rpartition("/")[2]
        houses.append((slug, _document([row])))
    return [(code, _document(rows)) for code, rows in sorted(departments.items())], houses


def _document(rows: list[str]) -> bytes:
    return f'{{"format":{FORMAT},"maisons":{{{",".join(rows)}}}}}\n'.encode()
