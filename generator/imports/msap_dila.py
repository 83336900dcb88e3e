"""The Maisons de services au public of the directory of administration (DILA, Licence Ouverte).

One GeoJSON file per department, December 2017, whose keys are French words with accents; today's
JSON is brought to the same words by ``dila_records``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from generator.geography.codes import provisional_code
from generator.geography.territory import Territory
from generator.imports.cleaning import (
    department_folder,
    paragraphs,
    stem_of,
)
from generator.imports.dila_fields import fields_of, postcode_of
from generator.imports.dila_records import old_properties, records_of
from generator.imports.dila_values import iso_date, lines_of, mapping_of, raw_text, text_of
from generator.imports.identifiers import Claims
from generator.imports.json_lists import json_content
from generator.imports.list_file import too_long
from generator.imports.page import ImportedPage, ImportFault, Notice, Refusal
from generator.imports.plain_text import markdown_of
from generator.imports.reading import RowReading
from generator.imports.zeros import department_of_codes

PREFIXES = ("msap-", "dila-")
_IDENTIFIER = re.compile(r"msap-[0-9A-Z]{5}-[0-9]{2,3}|dila-[0-9a-z-]{1,75}")


class Row(Struct, frozen=True):
    """One house as the file gives it: its rank in *source*, from 1, and its properties."""

    source: str
    rank: int
    properties: Mapping[str, Any]


def read(path: Path) -> Iterator[Row | Refusal | Notice]:
    """Yield the houses of the JSON file at *path*, of 2017 or of today.

    Raises:
        ImportFault: the file cannot be read, is not JSON, or is no list of houses.
    """
    content = json_content(path)
    if (records := records_of(content)) is not None:
        yield from _of_today(path, records)
        return
    features = content.get("features") if isinstance(content, dict) else None
    if not isinstance(features, list):
        raise ImportFault(
            f"{path} n'est pas un fichier de l'annuaire de la DILA : ni « features » (2017), "
            "ni « service » ou « results » (aujourd'hui)."
        )
    for rank, feature in enumerate(features, start=1):
        properties = feature.get("properties") if isinstance(feature, dict) else None
        yield _row(path, rank, properties)


def is_house(properties: Mapping[str, Any]) -> bool:
    """Tell whether a feature's *properties* are those of this directory."""
    return bool({"CoordonnéesNum", "pivotLocal", "Nom", "dateMiseAJour"} & set(properties))


def _of_today(path: Path, records: Sequence[object]) -> Iterator[Row | Refusal | Notice]:
    others = 0
    for rank, record in enumerate(records, start=1):
        properties = old_properties(record) if isinstance(record, dict) else None
        if isinstance(record, dict) and properties is None:
            others += 1
        else:
            yield _row(path, rank, properties)
    if others:
        yield Notice(f"{path} : services qui ne sont pas des maisons, passés : {others}.")


def _row(path: Path, rank: int, properties: object) -> Row | Refusal:
    if not isinstance(properties, dict):
        return Refusal(str(path), rank, "", "cet élément n'a pas de « properties »")
    if reason := too_long(properties):
        identifier = text_of(properties, "id")[:80]
        return Refusal(str(path), rank, "", reason, identifier)
    return Row(str(path), rank, properties)


def pages(
    rows: Sequence[Row], territory: Territory | None = None
) -> Iterator[ImportedPage | Refusal]:
    """Yield one page per house, or the refusal of the row.

    The places that comments tell are only read with a *territory* to know their communes.
    """
    claims = Claims((text_of(row.properties, "id"), _place(row), row.properties) for row in rows)
    for row in rows:
        identifier = text_of(row.properties, "id")
        reason = _refused(row.properties, identifier) or claims.refusal(identifier, _place(row))
        if reason:
            name, code = text_of(row.properties, "Nom"), text_of(row.properties, "codeInsee")
            department = department_of_codes(code).lower()
            yield Refusal(row.source, row.rank, name, reason, identifier, department)
        else:
            yield _page(row, identifier, territory)


def _place(row: Row) -> str:
    return f"{row.source}, rang {row.rank}"


def _refused(properties: Mapping[str, Any], identifier: str) -> str:
    if not _IDENTIFIER.fullmatch(identifier):
        return f"id « {identifier[:40]} » n'a pas la forme msap-49080-01"
    address = mapping_of(properties, "Adresse")
    for key, holder in (("Nom", properties), ("NomCommune", address), ("CodePostal", address)):
        if not text_of(holder, key):
            return f"{key} est vide"
    if not lines_of(address.get("Ligne")):
        return "Adresse.Ligne est vide"
    if not iso_date(text_of(properties, "dateMiseAJour")):
        return "dateMiseAJour n'est pas une date"
    if not postcode_of(address, text_of(properties, "codeInsee"), RowReading()):
        return f"CodePostal « {text_of(address, 'CodePostal')[:40]} » n'a pas cinq chiffres"
    return ""


def _page(row: Row, identifier: str, territory: Territory | None) -> ImportedPage:
    properties = row.properties
    reading = RowReading()
    comment = reading.telling("commentaire", paragraphs(raw_text(properties, "Commentaire")))
    fields = fields_of(properties, identifier, comment, reading, territory)
    code_postal = str(fields["code_postal"])
    return ImportedPage(
        identifier=identifier,
        folder=department_folder(str(fields["code_insee"]) or provisional_code(code_postal)),
        stem=stem_of(str(fields["nom"]), str(fields["commune"])),
        fields={key: value for key, value in fields.items() if value},
        body=markdown_of([*comment, *reading.kept]),
        doubts=tuple(reading.doubts),
        structured=reading.structured,
        origin=(row.source, row.rank),
        untold=frozenset(reading.untold),
    )
