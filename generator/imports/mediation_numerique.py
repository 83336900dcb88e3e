"""A list in the national standard "lieux de médiation numérique" (La Mednum, v1.0.2).

A CSV of 32 columns whose cells part their values with ``|``, or the same as JSON. Only places
that it names France services or Maison de services au public are houses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator.fold import slug
from generator.geography.codes import provisional_code
from generator.imports.cleaning import (
    department_folder,
    one_line,
    paragraphs,
    stem_of,
)
from generator.imports.identifiers import Claims
from generator.imports.json_lists import json_content
from generator.imports.list_file import too_long
from generator.imports.mediation_fields import (
    day_of,
    department_of,
    fields_of,
    label_of,
    terms_without_code,
)
from generator.imports.merging import TEXT
from generator.imports.page import ImportedPage, ImportFault, Notice, Refusal
from generator.imports.plain_text import markdown_of
from generator.imports.reading import RowReading
from generator.imports.tables import Columns, TableRow, table_rows
from generator.imports.zeros import whole_code
from generator.mediation_columns import COLUMNS

PREFIX = "mn-"
TABLE = Columns(
    COLUMNS,
    ("id", "nom", "commune", "code_postal", "adresse", "date_maj"),
    "nom",
    "id",
    "",
)
_TOLD_BY: Mapping[str, tuple[str, ...]] = {
    "code_insee": ("code_insee",),
    "complement_adresse": ("complement_adresse",),
    "latitude": ("latitude", "longitude"),
    "longitude": ("latitude", "longitude"),
    "telephone": ("telephone", "autres_telephones"),
    "courriels": ("courriels",),
    "site_web": ("site_web",),
    "horaires": ("horaires", "exceptions"),
    "pivot": ("siret", "rna"),
    "services": ("services", "equipements"),
    "prise_en_charge_specifique": ("langues",),
    "presentation_resume": ("presentation_resume",),
    "presentation_detail": (TEXT,),
    "itinerance": ("format",),
    "structure_parente": ("structure_porteuse",),
    "fiche_acces_libre": ("fiche_acces_libre",),
    "prise_rdv": ("prise_rdv",),
    "source": ("source",),
}
_LEFT_OUT = (
    "publics_specifiquement_adresses", "frais_a_charge", "formations_labels",
    "autres_formations_labels", "modalites_acces", "modalites_accompagnement",
)  # fmt: skip
"""Columns for which a page has no field."""
_NAMED_MAX = 20
_OUR_OWN = re.compile(r"(?:fs|msap|dila|mn)-[A-Za-z0-9._-]{1,75}")
Row = TableRow


def read(path: Path, *, may_be_cut: bool = False) -> Iterator[Row | Refusal | Notice]:
    """Yield the houses of the list at *path*; places that are none are told by their number.

    Raises:
        ImportFault: the file cannot be read, is empty, cut (unless it *may_be_cut*), or lacks a
            column that every page needs.
    """
    others = 0
    left_out: set[str] = set()
    found = _of_json(path) if path.suffix.lower() == ".json" else None
    for row in table_rows(path, TABLE, may_be_cut=may_be_cut) if found is None else found:
        if isinstance(row, Row) and not label_of(row.cells):
            others += 1
        else:
            left_out |= _left_out(row.cells) if isinstance(row, Row) else set()
            yield row
    if others:
        yield Notice(f"{path} : lieux ni France services ni MSAP, passés : {others}.")
    if left_out:
        names = ", ".join(sorted(left_out)[:_NAMED_MAX])
        yield Notice(f"{path} : sans champ dans une page, passé : {names}.")


def _left_out(cells: Mapping[str, str]) -> set[str]:
    """Return what a row says that no page can hold: columns, and terms without a code of ours."""
    columns = {column for column in _LEFT_OUT if one_line(cells[column])}
    return columns | terms_without_code(cells)


def _of_json(path: Path) -> Iterator[Row | Refusal]:
    content = json_content(path)
    places = places_of(content)
    if places is None:
        raise ImportFault(f"{path} n'est pas une liste de lieux de médiation numérique.")
    for rank, place in enumerate(places, 1):
        cells = {key: _cell(place.get(key)) for key in COLUMNS} if isinstance(place, dict) else {}
        if not isinstance(place, dict) or too_long(cells):
            yield Refusal(str(path), rank, "", too_long(cells) or "ce n'est pas un lieu")
        else:
            yield Row(rank, cells, frozenset(COLUMNS) - set(place))


def places_of(content: object) -> Sequence[object] | None:
    """Return the places of a JSON file of the standard; None where it is another thing."""
    places = content.get("data") if isinstance(content, dict) else content
    if not isinstance(places, list) or not places or not isinstance(places[0], dict):
        return None
    return places if set(TABLE.needed) <= set(places[0]) else None


def _cell(value: object) -> str:
    if isinstance(value, list):
        return "|".join(_cell(one) for one in value)
    if value is None or isinstance(value, bool | dict):
        return ""
    return str(value)


def pages(rows: Sequence[Row], source: str = "") -> Iterator[ImportedPage | Refusal]:
    """Yield one page per row, or its refusal."""
    claims = Claims((identifier_of(row.cells), _place(row), row.cells) for row in rows)
    for row in rows:
        identifier = identifier_of(row.cells)
        reason = _refused(row.cells) or claims.refusal(identifier, _place(row))
        if reason:
            name, department = one_line(row.cells["nom"]), department_of(row.cells).lower()
            yield Refusal(source, row.line, name, reason, identifier, department)
        else:
            yield _page(row, identifier, source)


def identifier_of(cells: Mapping[str, str]) -> str:
    """Return the ``id`` of a row's page: the list's own where it comes from such a page."""
    own = one_line(cells["id"])
    return own if _OUR_OWN.fullmatch(own) else f"{PREFIX}{slug(own)[:70]}"


def _place(row: Row) -> str:
    return f"ligne {row.line}"


def _refused(cells: Mapping[str, str]) -> str:
    for column in TABLE.needed:
        if not one_line(cells[column]):
            return f"{column} est vide"
    if not slug(one_line(cells["id"])):
        return f"id « {one_line(cells['id'])[:40]} » n'a ni lettre ni chiffre"
    if not re.fullmatch(
        r"[0-9]{5}", whole_code(one_line(cells["code_postal"]), department_of(cells))
    ):
        return f"code_postal « {one_line(cells['code_postal'])[:40]} » n'a pas cinq chiffres"
    if day_of(cells["date_maj"]) is None:
        return f"date_maj « {one_line(cells['date_maj'])[:40]} » n'est pas une date"
    return ""


def _page(row: Row, identifier: str, source: str) -> ImportedPage:
    cells, reading = row.cells, RowReading()
    detail = reading.telling("presentation_detail", paragraphs(cells["presentation_detail"]))
    fields = fields_of(cells, identifier, reading)
    code_postal = str(fields["code_postal"])
    untold = {key for column in row.missing for key in _TOLD_BY.get(column, ())}
    if _OUR_OWN.fullmatch(one_line(cells["id"])):
        untold.add("exceptions")  # this list has them from the page, which says more of them
    return ImportedPage(
        identifier=identifier,
        folder=department_folder(str(fields["code_insee"]) or provisional_code(code_postal)),
        stem=stem_of(str(fields["nom"]), str(fields["commune"])),
        fields={key: value for key, value in fields.items() if value},
        body=markdown_of([*detail, *reading.kept]),
        doubts=tuple(reading.doubts),
        origin=(source, row.line),
        untold=frozenset(untold | reading.untold),
    )
