"""The national list of France services structures (ANCT, data.gouv.fr, Licence Ouverte 2.0).

A CSV file, one row per place, in the 24 columns of August 2024; with commas until the spring of
2025, semicolons since.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from generator.geography.codes import provisional_code
from generator.geography.territory import Territory
from generator.imports import branches
from generator.imports.cleaning import (
    department_folder,
    house_name,
    in_french,
    one_line,
    paragraphs,
    stem_of,
)
from generator.imports.comments import Remark, Setting
from generator.imports.identifiers import Claims
from generator.imports.merging import TEXT
from generator.imports.page import Field, ImportedPage, Notice, Refusal
from generator.imports.plain_text import markdown_of
from generator.imports.reading import RowReading
from generator.imports.tables import Columns, TableRow, table_rows
from generator.imports.whereabouts import Neighbourhood
from generator.imports.zeros import department_of_codes, whole_code, whole_department
from generator.problems import shown

PREFIX = "fs-"
_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi")
COLUMNS = (
    "id_fs", "insee_dep", "lib_fs", "adresse", "complement_adresse", "insee_com", "code_postal",
    "lib_com", "latitude", "longitude", "mail", "telephone", *(f"h_{day}" for day in _WEEKDAYS),
    "prise_rdv", "commentaire", "type_fs", "format_fs", "groupe_fs", "labellisation_fs",
)  # fmt: skip
TABLE = Columns(
    COLUMNS, ("id_fs", "lib_fs", "adresse", "code_postal", "lib_com"), "lib_fs", "id_fs", PREFIX
)
_HOURS = ("horaires", "horaires_rdv", "exceptions", "tournee", "antennes")
_TOLD_BY: Mapping[str, tuple[str, ...]] = {
    "complement_adresse": ("complement_adresse",),
    "insee_com": ("code_insee",),
    "latitude": ("latitude", "longitude"),
    "longitude": ("latitude", "longitude"),
    "mail": ("courriels",),
    "telephone": ("telephone", "autres_telephones"),
    **{f"h_{day}": _HOURS for day in _WEEKDAYS},
    "prise_rdv": ("prise_rdv",),
    "commentaire": (TEXT, *_HOURS),
    "type_fs": ("antenne_de",),
    "format_fs": ("format",),
    "groupe_fs": ("reseau", "antenne_de"),
    "labellisation_fs": ("label_depuis",),
}
_FORMATS = {
    "Fixe": "fixe",
    "Fixe_antenne(s)": "fixe-antennes",
    "Multisites": "multisites",
    "Bus_équivalent": "bus",
    "Itinérante": "itinerante",
}
_NUMBER = re.compile(r"[0-9]{1,9}")
_POSTCODE = re.compile(r"[0-9]{5}")
_LABELLED = re.compile(r"Espace labellisé (\d{2})/(\d{2})/(\d{4})")
Row = TableRow


def read(path: Path, *, may_be_cut: bool = False) -> Iterator[Row | Refusal | Notice]:
    """Yield the rows of the list at *path*, as :func:`tables.table_rows` does.

    Raises:
        ImportFault: the file cannot be read, is empty, cut (unless it *may_be_cut*), or lacks a
            column that every page needs.
    """
    for row in table_rows(path, TABLE, may_be_cut=may_be_cut):
        yield Row(row.line, _with_zeros(row.cells), row.missing) if isinstance(row, Row) else row


def _with_zeros(cells: dict[str, str]) -> dict[str, str]:
    """Return *cells* with their department whole; other codes are told of as they are read."""
    return cells | {
        "id_fs": cells["id_fs"].strip(),
        "insee_dep": whole_department(cells["insee_dep"]),
    }


def pages(
    rows: Sequence[Row], published: date, source: str = "", territory: Territory | None = None
) -> Iterator[ImportedPage | Refusal]:
    """Yield one page per row of the list *published* on that day, or the refusal of the row.

    The stops that comments tell are only read with a *territory* to know their communes.
    """
    links = branches.links([_member(row) for row in rows])
    claims = Claims((row.cells["id_fs"], f"ligne {row.line}", row.cells) for row in rows)
    for row in rows:
        reason = _refused(row) or claims.refusal(row.cells["id_fs"], f"ligne {row.line}")
        if reason:
            yield _refusal(row, source, reason)
        else:
            link = links.get(row.cells["id_fs"], branches.Link())
            yield _page(row, published, link, territory, source)


def _refusal(row: Row, source: str, reason: str) -> Refusal:
    cells = row.cells
    department = department_of_codes(cells["insee_com"], cells["insee_dep"])
    identifier = PREFIX + cells["id_fs"]
    return Refusal(
        source, row.line, one_line(cells["lib_fs"]), reason, identifier, department.lower()
    )


def _member(row: Row) -> branches.Member:
    cells = row.cells
    return branches.Member(
        identifier=cells["id_fs"],
        name=house_name(cells["lib_fs"]),
        department=cells["insee_dep"],
        network=one_line(cells["groupe_fs"]),
        is_branch=cells["type_fs"] == "Antenne",
        telephone=cells["telephone"],
        email=cells["mail"],
    )


def _refused(row: Row) -> str:
    cells = row.cells
    if not _NUMBER.fullmatch(cells["id_fs"]):
        return f"id_fs « {shown(cells['id_fs'], 40)} » n'est pas un numéro"
    for column in ("lib_fs", "lib_com", "code_postal"):
        if not one_line(cells[column]):
            return f"{column} est vide"
    if not _POSTCODE.fullmatch(_postcode(cells)):
        return f"code_postal « {shown(cells['code_postal'], 40)} » n'a pas cinq chiffres"
    if not one_line(cells["adresse"]) and cells["format_fs"] not in (
        "Itinérante",
        "Bus_équivalent",
    ):
        return "adresse est vide"
    return ""


def _postcode(cells: Mapping[str, str]) -> str:
    department = department_of_codes(cells["insee_com"], cells["insee_dep"])
    return whole_code(cells["code_postal"].strip(), department)


def _codes_restored(cells: dict[str, str], reading: RowReading) -> dict[str, str]:
    """Return *cells* with the zeros of their codes put back, each with a doubt."""
    department = department_of_codes(cells["insee_com"], cells["insee_dep"])
    names = {"code_postal": "code postal", "insee_com": "code INSEE"}
    restored = {
        column: reading.restored(cells[column], lambda code: whole_code(code, department), name)
        for column, name in names.items()
    }
    return cells | {column: one_line(code) for column, code in restored.items()}


def _page(
    row: Row, published: date, link: branches.Link, territory: Territory | None, source: str
) -> ImportedPage:
    reading = RowReading()
    cells = _codes_restored(row.cells, reading)
    code_postal = cells["code_postal"]
    comment = reading.telling("commentaire", paragraphs(cells["commentaire"]))
    setting = _setting(cells, reading, territory)
    remarks = [Remark("\n".join(comment))] if comment else []
    fields = _fields(cells, published, link, remarks, setting, reading)
    untold = {key for column in row.missing for key in _TOLD_BY.get(column, ())}
    return ImportedPage(
        identifier=str(fields["id"]),
        folder=department_folder(str(fields["code_insee"]) or provisional_code(code_postal)),
        stem=stem_of(str(fields["nom"]), cells["lib_com"]),
        fields={key: value for key, value in fields.items() if value},
        body=markdown_of([*comment, *reading.kept]),
        doubts=(*reading.doubts, *link.doubts),
        structured=reading.structured,
        origin=(source, row.line),
        untold=frozenset(untold | reading.untold),
    )


def _setting(cells: dict[str, str], reading: RowReading, territory: Territory | None) -> Setting:
    code_postal, form = cells["code_postal"], _FORMATS.get(cells["format_fs"])
    around = Neighbourhood(territory, cells["insee_com"], code_postal) if territory else None
    week = {day: reading.day(day, cells[f"h_{day}"]) for day in _WEEKDAYS}
    roams = form in ("bus", "itinerante")
    return Setting(week, code_postal, around, roams or form == "multisites", roams)


def _fields(
    cells: dict[str, str],
    published: date,
    link: branches.Link,
    remarks: Sequence[Remark],
    setting: Setting,
    reading: RowReading,
) -> dict[str, Field]:
    code_insee = reading.code_insee(cells["insee_com"])
    code_postal = cells["code_postal"]
    reading.check_postcode(code_postal, code_insee)
    contacts = reading.contacts(cells["telephone"], cells["mail"], code_postal)
    contacts, hours = reading.completed(contacts, remarks, setting)
    return {
        "id": PREFIX + cells["id_fs"],
        "nom": house_name(cells["lib_fs"]),
        "label": "france-services",
        "label_depuis": _labelled(cells["labellisation_fs"], reading),
        "format": _form(cells["format_fs"], reading),
        "antenne_de": PREFIX + link.main if link.main else "",
        "reseau": link.network,
        "adresse": one_line(cells["adresse"]),
        "complement_adresse": _complement(cells["complement_adresse"], reading),
        "code_postal": code_postal,
        "commune": one_line(cells["lib_com"]),
        "code_insee": code_insee,
        **reading.position(cells["latitude"], cells["longitude"]),
        **contacts.fields(),
        "prise_rdv": {"Oui": "oui", "Non": "non"}.get(cells["prise_rdv"], ""),
        **hours,
        "source": "data.gouv.fr, liste des structures France services, " + in_french(published),
        "date_maj": published.isoformat(),
    }


def _complement(text: str, reading: RowReading) -> str:
    line = one_line(text)
    return "".join(reading.telling("complément d'adresse", (line,) if line else ()))


def _labelled(text: str, reading: RowReading) -> str:
    found = _LABELLED.fullmatch(one_line(text))
    if found:
        try:
            return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
        except ValueError:
            pass
    if text:
        reading.doubts.append(f"labellisation « {one_line(text)} » non comprise")
        reading.untold.add("label_depuis")
    return ""


def _form(text: str, reading: RowReading) -> str:
    if text and text not in _FORMATS:
        reading.doubts.append(f"format « {one_line(text)} » inconnu")
        reading.untold.add("format")
    return _FORMATS.get(text, "")
