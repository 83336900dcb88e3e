"""The full file: every house of the directory in one JSON document, always spelled alike.

``{"format": 1, "maisons": {"durtal": {…}}}``: keys sorted, no spaces, UTF-8, a line end at the
end. Whoever applies the patches and writes so has the same bytes.
"""

from __future__ import annotations

from typing import Any

from generator.changes.record import Record, house_record
from generator.directory import Directory
from generator.json_bytes import json_bytes, json_value

FORMAT = 1
"""To be raised whenever a record says the same facts otherwise, or with more keys: then only
houses that came or went are told, and no key is compared (``docs/decisions/changes.md``)."""
DOCUMENT_BYTES_MAX = 200_000_000

Document = dict[str, Any]


class DocumentRefused(Exception):
    """What is no full file; ``reason`` is French, without capital or full stop."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def document_of(directory: Directory) -> Document:
    """Return the full file of *directory*: houses in service, announced and closed, by id."""
    houses = {house.id: house_record(house, directory.today) for house in directory.every}
    return {"format": FORMAT, "maisons": houses}


def canonical(value: Any) -> bytes:
    """Return *value* as the one text that stands for it."""
    return json_bytes(value, has_sorted_keys=True) + b"\n"


def read_document(content: bytes) -> Document:
    """Return the full file that *content* is.

    Raises:
        DocumentRefused: it is none, or one of a later format.
    """
    try:
        document = json_value(content)
    except ValueError:
        raise DocumentRefused("ce n'est pas du JSON") from None
    if not isinstance(document, dict) or not _has_houses(document):
        raise DocumentRefused("ce n'est pas un fichier « annuaire.json » de ce programme")
    if document["format"] > FORMAT:
        raise DocumentRefused(
            f"il est au format {document['format']}, ce programme lit jusqu'au format {FORMAT}"
        )
    return document


def houses_of(document: Document) -> dict[str, Record]:
    """Return the records of *document* by the id of their house."""
    houses: dict[str, Record] = document["maisons"]
    return houses


def _has_houses(document: Document) -> bool:
    form, houses = document.get("format"), document.get("maisons")
    is_numbered = isinstance(form, int) and not isinstance(form, bool) and form >= 1
    return (
        is_numbered
        and isinstance(houses, dict)
        and all(isinstance(house, dict) for house in houses.values())
    )
