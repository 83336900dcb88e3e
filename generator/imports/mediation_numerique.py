"""A list in the national standard "lieux de médiation numérique" (La Mednum, v1.0.2).

A CSV of 32 columns whose cells part their values with ``|``, or the same as JSON. Only places
that it names France services or Maison de services au public are houses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from generator.fold import slug
from generator.geography.codes import provisional_code
from generator.imports.cleaning import (
    department_folder,
    house_name,
    one_line,
    paragraphs,
    stem_of,
)
from generator.imports.identifiers import Claims
from generator.imports.json_lists import json_content
from generator.imports.links import link
from generator.imports.list_file import too_long
from generator.imports.merging import TEXT
from generator.imports.page import Field, ImportedPage, ImportFault, Notice, Refusal
from generator.imports.plain_text import markdown_of
from generator.imports.reading import RowReading
from generator.imports.tables import Columns, TableRow, table_rows
from generator.imports.zeros import department_of_codes, whole_code
from generator.model.osm_hours import HoursRefused, parse_expression

PREFIX = "mn-"
COLUMNS = (
    "id", "pivot", "nom", "commune", "code_postal", "code_insee", "adresse", "complement_adresse",
    "latitude", "longitude", "typologie", "telephone", "courriels", "site_web", "horaires",
    "presentation_resume", "presentation_detail", "source", "itinerance", "structure_parente",
    "date_maj", "services", "publics_specifiquement_adresses", "prise_en_charge_specifique",
    "frais_a_charge", "dispositif_programmes_nationaux", "formations_labels",
    "autres_formations_labels", "modalites_acces", "modalites_accompagnement",
    "fiche_acces_libre", "prise_rdv",
)  # fmt: skip
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
    "horaires": ("horaires",),
    "presentation_resume": ("presentation_resume",),
    "presentation_detail": (TEXT,),
    "itinerance": ("format",),
    "structure_parente": ("structure_porteuse",),
    "fiche_acces_libre": ("fiche_acces_libre",),
    "prise_rdv": ("prise_rdv",),
    "source": ("source",),
}
_OUR_OWN = re.compile(r"(?:fs|msap|dila|mn)-[A-Za-z0-9._-]{1,75}")
_SUMMARY_MAX = 280
Row = TableRow


def read(path: Path, *, may_be_cut: bool = False) -> Iterator[Row | Refusal | Notice]:
    """Yield the houses of the list at *path*; places that are none are told by their number.

    Raises:
        ImportFault: the file cannot be read, is empty, cut (unless it *may_be_cut*), or lacks a
            column that every page needs.
    """
    others = 0
    found = _of_json(path) if path.suffix.lower() == ".json" else None
    for row in table_rows(path, TABLE, may_be_cut=may_be_cut) if found is None else found:
        if isinstance(row, Row) and not _label(row.cells):
            others += 1
        else:
            yield row
    if others:
        yield Notice(f"{path} : lieux ni France services ni MSAP, passés : {others}.")


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
            name, department = one_line(row.cells["nom"]), _department(row.cells).lower()
            yield Refusal(source, row.line, name, reason, identifier, department)
        else:
            yield _page(row, identifier, source)


def identifier_of(cells: Mapping[str, str]) -> str:
    """Return the ``id`` of a row's page: the list's own where it comes from such a page."""
    own = one_line(cells["id"])
    return own if _OUR_OWN.fullmatch(own) else f"{PREFIX}{slug(own)[:70]}"


def _place(row: Row) -> str:
    return f"ligne {row.line}"


def _label(cells: Mapping[str, str]) -> str:
    kinds = set(_values(cells["typologie"]))
    programmes = {slug(one) for one in _values(cells["dispositif_programmes_nationaux"])}
    if "RFS" in kinds or "france-services" in programmes:
        return "france-services"
    return "msap" if "MSAP" in kinds else ""


def _values(cell: str) -> list[str]:
    return [value for part in cell.split("|") if (value := one_line(part))]


def _department(cells: Mapping[str, str]) -> str:
    return department_of_codes(one_line(cells["code_insee"]))


def _refused(cells: Mapping[str, str]) -> str:
    for column in TABLE.needed:
        if not one_line(cells[column]):
            return f"{column} est vide"
    if not slug(one_line(cells["id"])):
        return f"id « {one_line(cells['id'])[:40]} » n'a ni lettre ni chiffre"
    if not re.fullmatch(
        r"[0-9]{5}", whole_code(one_line(cells["code_postal"]), _department(cells))
    ):
        return f"code_postal « {one_line(cells['code_postal'])[:40]} » n'a pas cinq chiffres"
    if _day(cells["date_maj"]) is None:
        return f"date_maj « {one_line(cells['date_maj'])[:40]} » n'est pas une date"
    return ""


def _page(row: Row, identifier: str, source: str) -> ImportedPage:
    cells, reading = row.cells, RowReading()
    detail = reading.telling("presentation_detail", paragraphs(cells["presentation_detail"]))
    fields = _fields(cells, identifier, reading)
    code_postal = str(fields["code_postal"])
    untold = {key for column in row.missing for key in _TOLD_BY.get(column, ())}
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


def _fields(cells: Mapping[str, str], identifier: str, reading: RowReading) -> dict[str, Field]:
    department = _department(cells)
    codes = {
        key: one_line(reading.restored(cells[key], lambda code: whole_code(code, department), name))
        for key, name in (("code_postal", "code postal"), ("code_insee", "code INSEE"))
    }
    code_insee = reading.code_insee(codes["code_insee"])
    telephone = cells["telephone"].replace("|", " / ")
    contacts = reading.contacts(telephone, cells["courriels"], codes["code_postal"])
    parent = one_line(cells["structure_parente"])
    is_parent_named = bool(parent) and not parent.isdecimal()
    return {
        "id": identifier,
        "nom": house_name(cells["nom"]),
        "label": _label(cells),
        "format": "itinerante" if _values(cells["itinerance"]) == ["Itinérant"] else "",
        "structure_porteuse": {"nom": parent} if is_parent_named else "",
        "adresse": one_line(cells["adresse"]),
        "complement_adresse": one_line(cells["complement_adresse"]),
        "code_postal": codes["code_postal"],
        "commune": one_line(cells["commune"]),
        "code_insee": code_insee,
        **reading.position(cells["latitude"], cells["longitude"]),
        **contacts.fields(),
        "site_web": _site(cells["site_web"], reading),
        "prise_rdv": _site(cells["prise_rdv"], reading),
        "horaires": _hours(cells["horaires"], reading),
        "fiche_acces_libre": _site(cells["fiche_acces_libre"], reading),
        "presentation_resume": _summary(cells["presentation_resume"], reading),
        "source": one_line(cells["source"]) or "liste de lieux de médiation numérique",
        "date_maj": str(_day(cells["date_maj"])),
    }


def _site(cell: str, reading: RowReading) -> str:
    """Return the first sound address of a cell."""
    found = [link(value) for value in _values(cell)]
    reading.doubts.extend(one.doubt for one in found if one.doubt)
    return next((one.address for one in found if one.address), "")


def _hours(cell: str, reading: RowReading) -> str:
    text = one_line(cell)
    try:
        if text:
            parse_expression(text)
    except HoursRefused as refused:
        reading.doubt("Horaires à vérifier : ", f"horaires « {{}} » : {refused}", [text])
        reading.untold.add("horaires")
        return ""
    return text


def _summary(cell: str, reading: RowReading) -> str:
    text = one_line(cell)
    if len(text) > _SUMMARY_MAX:
        reading.doubts.append(f"presentation_resume dépasse {_SUMMARY_MAX} caractères : non repris")
        reading.untold.add("presentation_resume")
        return ""
    return text


def _day(cell: str) -> date | None:
    """Return the day of ``2024-04-02``, or of ``02/04/2024`` as a spreadsheet writes it."""
    text = one_line(cell)[:10]
    french = re.fullmatch(r"(\d{2})/(\d{2})/(\d{4})", text)
    try:
        return date.fromisoformat(f"{french[3]}-{french[2]}-{french[1]}" if french else text)
    except ValueError:
        return None
