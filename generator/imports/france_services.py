"""The national list of France services structures (ANCT, data.gouv.fr, Licence Ouverte 2.0).

A UTF-8 CSV file with a comma, one row per place, in the 24 columns of August 2024.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
from generator.imports.list_file import CELL_CHARS_MAX, LINE_CHARS_MAX, list_text, too_long
from generator.imports.page import Field, ImportedPage, ImportFault, Refusal
from generator.imports.plain_text import markdown_of
from generator.imports.reading import RowReading
from generator.imports.whereabouts import Neighbourhood
from generator.problems import shown

_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi")
COLUMNS = (
    "id_fs", "insee_dep", "lib_fs", "adresse", "complement_adresse", "insee_com", "code_postal",
    "lib_com", "latitude", "longitude", "mail", "telephone", *(f"h_{day}" for day in _WEEKDAYS),
    "prise_rdv", "commentaire", "type_fs", "format_fs", "groupe_fs", "labellisation_fs",
)  # fmt: skip
_FORMATS = {
    "Fixe": "fixe",
    "Fixe_antenne(s)": "fixe-antennes",
    "Multisites": "multisites",
    "Bus_équivalent": "bus",
    "Itinérante": "itinerante",
}
_LABELLED = re.compile(r"Espace labellisé (\d{2})/(\d{2})/(\d{4})")
_FILE_DATE = re.compile(r"(?<!\d)(20\d{2})-?(\d{2})-?(\d{2})(?!\d)")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line in the file, from 1 with the header, and its cells by column."""

    line: int
    cells: dict[str, str]


def date_of(path: Path) -> date | None:
    """Return the date that a file's name gives, as in ``liste-fs-20240801.csv``, if any."""
    for year, month, day in _FILE_DATE.findall(path.name):
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None


def read(path: Path, ignore_unknown: bool = False) -> Iterator[Row | Refusal]:
    """Yield the rows of the list at *path*; a row cut short or too long is refused.

    Raises:
        ImportFault: the file cannot be read, is not UTF-8, is empty, or its columns are not
            those expected (*ignore_unknown* accepts columns that are not known).
    """
    lines = csv.reader(_lines(path, list_text(path)), delimiter=",")
    try:
        yield from _rows(path, lines, ignore_unknown)
    except csv.Error as error:
        raise ImportFault(f"{path} n'est pas un fichier CSV lisible.") from error


def _lines(path: Path, text: str) -> Iterator[str]:
    for number, line in enumerate(io.StringIO(text, newline=""), 1):
        if len(line) > LINE_CHARS_MAX:
            raise ImportFault(f"{path} : la ligne {number} dépasse {LINE_CHARS_MAX} caractères.")
        yield line


def _rows(path: Path, lines: Iterator[list[str]], ignore_unknown: bool) -> Iterator[Row | Refusal]:
    header = [one_line(name) for name in next(lines, [])]
    _check_header(path, header, ignore_unknown)
    line = 2
    for cells in lines:
        if any(cells):
            yield _row(path, header, cells, line)
        line = getattr(lines, "line_num", line) + 1


def _check_header(path: Path, header: Sequence[str], ignore_unknown: bool) -> None:
    missing = [name for name in COLUMNS if name not in header]
    unknown = [name for name in header if name not in COLUMNS]
    if missing:
        raise ImportFault(f"{path} : colonnes absentes : {_quoted(missing)}.{_separator(header)}")
    if len(set(header)) < len(header):
        raise ImportFault(f"{path} : une colonne figure deux fois dans l'en-tête.")
    if unknown and not ignore_unknown:
        raise ImportFault(
            f"{path} : colonnes inconnues : {_quoted(unknown)}. "
            "Pour importer sans elles : --ignorer-inconnues."
        )


def _quoted(names: Sequence[str]) -> str:
    first = ", ".join(f"« {shown(name, 40)} »" for name in names[:5])
    return first + (f" et {len(names) - 5} autres" if len(names) > 5 else "")


def _separator(header: Sequence[str]) -> str:
    semicolon = len(header) == 1 and ";" in header[0]
    return " Le séparateur attendu est la virgule, pas le point-virgule." if semicolon else ""


def _row(path: Path, header: Sequence[str], cells: Sequence[str], line: int) -> Row | Refusal:
    if len(cells) != len(header):
        reason = f"{len(cells)} cases au lieu de {len(header)}"
        name = one_line(cells[2][:CELL_CHARS_MAX]) if len(cells) > 2 else ""
        return Refusal(str(path), line, name, reason)
    by_column = dict(zip(header, cells, strict=True))
    if reason := too_long(by_column):
        return Refusal(str(path), line, one_line(by_column["lib_fs"][:CELL_CHARS_MAX]), reason)
    return Row(line, by_column)


def pages(
    rows: Sequence[Row], published: date, source: str = "", territory: Territory | None = None
) -> Iterator[ImportedPage | Refusal]:
    """Yield one page per row of the list *published* on that day, or the refusal of the row.

    The stops that comments tell are only read with a *territory* to know their communes.
    """
    links = branches.links([_member(row) for row in rows])
    seen: set[str] = set()
    for row in rows:
        reason = _refused(row, seen)
        seen.add(row.cells["id_fs"])
        if reason:
            yield Refusal(source, row.line, one_line(row.cells["lib_fs"]), reason)
        else:
            link = links.get(row.cells["id_fs"], branches.Link())
            yield _page(row, published, link, territory, source)


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


def _refused(row: Row, seen: set[str]) -> str:
    cells = row.cells
    if not re.fullmatch(r"[0-9]{1,9}", cells["id_fs"]):
        return f"id_fs « {shown(cells['id_fs'], 40)} » n'est pas un numéro"
    if cells["id_fs"] in seen:
        return f"id_fs {cells['id_fs']} figure déjà plus haut"
    for column in ("lib_fs", "lib_com", "code_postal"):
        if not one_line(cells[column]):
            return f"{column} est vide"
    if not re.fullmatch(r"[0-9]{5}", cells["code_postal"]):
        return f"code_postal « {shown(cells['code_postal'], 40)} » n'a pas cinq chiffres"
    if not one_line(cells["adresse"]) and cells["format_fs"] not in (
        "Itinérante",
        "Bus_équivalent",
    ):
        return "adresse est vide"
    return ""


def _page(
    row: Row, published: date, link: branches.Link, territory: Territory | None, source: str
) -> ImportedPage:
    cells, code_postal = row.cells, row.cells["code_postal"]
    reading = RowReading()
    comment = reading.telling("commentaire", paragraphs(cells["commentaire"]))
    setting = _setting(cells, reading, territory)
    fields = _fields(cells, published, link, [Remark("\n".join(comment))], setting, reading)
    return ImportedPage(
        identifier=str(fields["id"]),
        folder=department_folder(str(fields["code_insee"]) or provisional_code(code_postal)),
        stem=stem_of(str(fields["nom"]), cells["lib_com"]),
        fields={key: value for key, value in fields.items() if value},
        body=markdown_of([*comment, *reading.kept]),
        doubts=(*reading.doubts, *link.doubts),
        structured=reading.structured,
        origin=(source, row.line),
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
        "id": f"fs-{cells['id_fs']}",
        "nom": house_name(cells["lib_fs"]),
        "label": "france-services",
        "label_depuis": _labelled(cells["labellisation_fs"], reading),
        "format": _form(cells["format_fs"], reading),
        "antenne_de": f"fs-{link.main}" if link.main else "",
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
    return ""


def _form(text: str, reading: RowReading) -> str:
    if text and text not in _FORMATS:
        reading.doubts.append(f"format « {one_line(text)} » inconnu")
    return _FORMATS.get(text, "")
