"""One page and what the list says of its house: is it as written, what does it become."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from generator.cli.import_folder import Standing
from generator.files.rewriting import NotRewritten, rewritten, without_tuples
from generator.files.source_refused import SourceRefused
from generator.files.writing import page_text
from generator.imports.merging import STAMPS, TEXT, FieldChange
from generator.imports.page import ImportedPage

_STAMP_LINE = re.compile(rb"^(?:source|date_maj): [^\n]*\n", re.MULTILINE)
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def listed_fields(page: ImportedPage) -> dict[str, Any]:
    """Return the fields of a house as a list tells them, its text among them, without stamps."""
    given = {key: value for key, value in page.fields.items() if key not in STAMPS}
    fields: dict[str, Any] = without_tuples(given)
    body = page.body.strip("\n")
    return fields | ({TEXT: body} if body else {})


def own_fields(page: ImportedPage, found: Standing, name: str) -> dict[str, Any]:
    """Return the fields of a page that stands as the file *name*, its text among them."""
    fields: dict[str, Any] = {**found.fields, **({TEXT: found.body} if found.body else {})}
    if name == f"{page.identifier}.md":
        fields.setdefault("id", page.identifier)  # a page has its file's name for one
    return fields


def changed_page(
    page: ImportedPage, raw: bytes, found: Standing, taken: Sequence[FieldChange]
) -> tuple[bytes, str]:
    """Return the bytes of a page with what is *taken* from the list; or in French why not."""
    changes = {one.key: one.listed for one in taken if one.key != TEXT}
    body = next((one.listed or "" for one in taken if one.key == TEXT), None)
    changes |= _stamps(page, found.fields)
    try:
        return rewritten(raw, changes, body, list(page.fields)), ""
    except (NotRewritten, SourceRefused) as refused:
        return raw, f"ne peut pas être mise à jour : {refused}".rstrip(".")


def is_as_written(raw: bytes, fields: Mapping[str, Any]) -> bool:
    """Tell whether a page is as an import wrote it, whatever day and source it names."""
    told = {key: value for key, value in fields.items() if key != TEXT}
    if not all(isinstance(value, str | list | dict) for value in fields.values()):
        return False
    text = page_text(told, str(fields.get(TEXT, "")))
    return _STAMP_LINE.sub(b"", raw, count=2) == text.encode()


def _stamps(page: ImportedPage, standing_fields: Mapping[str, object]) -> dict[str, Any]:
    """Return whence and when, for a page that takes something from the list.

    The day never goes back; a source that an editor wrote stays.
    """
    stamps: dict[str, Any] = {}
    listed, own = (str(fields.get("date_maj") or "") for fields in (page.fields, standing_fields))
    if listed > own or not _ISO_DATE.fullmatch(own):
        stamps["date_maj"] = listed
    source, before = (str(fields.get("source") or "") for fields in (page.fields, standing_fields))
    if not before or _without_day(before) == _without_day(source):
        stamps["source"] = source
    return {key: value for key, value in stamps.items() if value}


def _without_day(source: str) -> str:
    """Return « …, liste des structures France services » without the day behind the comma."""
    return source.rpartition(", ")[0] or source


def another_house(own: Mapping[str, Any], listed: Mapping[str, Any]) -> str:
    """Return the sentence for an identifier that seems to have gone to another house."""
    return (
        f"l'identifiant semble être celui d'une autre maison : « {own.get('nom')} » à "
        f"{own.get('commune')}, et dans la liste « {listed.get('nom')} » à "
        f"{listed.get('commune')} ; rien n'en est pris. Si c'est la même, écrivez son nouveau nom "
        "dans la page, puis recommencez"
    )
