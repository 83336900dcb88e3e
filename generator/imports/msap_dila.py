"""The Maisons de services au public of the directory of administration (DILA, Licence Ouverte).

One GeoJSON file per department, December 2017, whose keys are French words with accents; today's
JSON is brought to the same words by ``dila_records``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generator.geography.codes import provisional_code
from generator.geography.territory import Territory
from generator.imports import spans
from generator.imports.cleaning import (
    department_folder,
    house_name,
    in_french,
    one_line,
    paragraphs,
    stem_of,
)
from generator.imports.comments import Remark, Setting
from generator.imports.dila_records import old_properties, records_of
from generator.imports.identifiers import Claims
from generator.imports.json_lists import json_content
from generator.imports.links import link
from generator.imports.list_file import too_long
from generator.imports.page import Field, ImportedPage, ImportFault, Notice, Refusal
from generator.imports.plain_text import markdown_of
from generator.imports.reading import RowReading
from generator.imports.whereabouts import Neighbourhood
from generator.imports.zeros import department_of_codes

PREFIXES = ("msap-", "dila-")
_IDENTIFIER = re.compile(r"msap-[0-9A-Z]{5}-[0-9]{2,3}|dila-[0-9a-z-]{1,75}")
_LABELS = {"france_services": "france-services"}
_ACCESS = {
    "ACC": "Lieu indiqué comme accessible aux personnes handicapées.",
    "NAC": "Lieu indiqué comme non accessible aux personnes handicapées.",
}


@dataclass(frozen=True, slots=True)
class Row:
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
        identifier = _text(properties, "id")[:80]
        return Refusal(str(path), rank, "", reason, identifier)
    return Row(str(path), rank, properties)


def pages(
    rows: Sequence[Row], territory: Territory | None = None
) -> Iterator[ImportedPage | Refusal]:
    """Yield one page per house, or the refusal of the row.

    The places that comments tell are only read with a *territory* to know their communes.
    """
    claims = Claims((_text(row.properties, "id"), _place(row), row.properties) for row in rows)
    for row in rows:
        identifier = _text(row.properties, "id")
        reason = _refused(row.properties, identifier) or claims.refusal(identifier, _place(row))
        if reason:
            name, code = _text(row.properties, "Nom"), _text(row.properties, "codeInsee")
            department = department_of_codes(code).lower()
            yield Refusal(row.source, row.rank, name, reason, identifier, department)
        else:
            yield _page(row, identifier, territory)


def _place(row: Row) -> str:
    return f"{row.source}, rang {row.rank}"


def _refused(properties: Mapping[str, Any], identifier: str) -> str:
    if not _IDENTIFIER.fullmatch(identifier):
        return f"id « {identifier[:40]} » n'a pas la forme msap-49080-01"
    address = _mapping(properties, "Adresse")
    for key, holder in (("Nom", properties), ("NomCommune", address), ("CodePostal", address)):
        if not _text(holder, key):
            return f"{key} est vide"
    if not _lines(address.get("Ligne")):
        return "Adresse.Ligne est vide"
    if not _iso_date(_text(properties, "dateMiseAJour")):
        return "dateMiseAJour n'est pas une date"
    if not _postcode(address, _text(properties, "codeInsee"), RowReading()):
        return f"CodePostal « {_text(address, 'CodePostal')[:40]} » n'a pas cinq chiffres"
    return ""


def _page(row: Row, identifier: str, territory: Territory | None) -> ImportedPage:
    properties = row.properties
    reading = RowReading()
    comment = reading.telling("commentaire", paragraphs(_raw(properties, "Commentaire")))
    fields = _fields(properties, identifier, comment, reading, territory)
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


def _fields(
    properties: Mapping[str, Any],
    identifier: str,
    comment: Sequence[str],
    reading: RowReading,
    territory: Territory | None,
) -> dict[str, Field]:
    address = _mapping(properties, "Adresse")
    place = _mapping(address, "Localisation")
    online = _mapping(properties, "CoordonnéesNum")
    code_insee = reading.code_insee(_text(properties, "codeInsee"))
    code_postal = _postcode(address, code_insee, reading)
    contacts = reading.contacts(_text(online, "Téléphone"), _text(online, "Email"), code_postal)
    week, notes = _hours(_mapping(properties, "Ouverture"), reading)
    remarks = [*([Remark("\n".join(comment))] if comment else []), *notes]
    around = Neighbourhood(territory, code_insee, code_postal) if territory else None
    contacts, hours = reading.completed(contacts, remarks, Setting(week, code_postal, around))
    _keep_the_rest(address, online, reading)
    return {
        "id": identifier,
        "nom": house_name(_text(properties, "Nom")),
        "label": _LABELS.get(_text(properties, "pivotLocal"), "msap"),
        **_address(address),
        "code_postal": code_postal,
        "commune": _text(address, "NomCommune"),
        "code_insee": code_insee,
        **reading.position(_text(place, "Latitude"), _text(place, "Longitude")),
        **contacts.fields(),
        "site_web": _site(_text(online, "Url"), reading),
        **hours,
        **_dates(properties),
    }


def _keep_the_rest(
    address: Mapping[str, Any], online: Mapping[str, Any], reading: RowReading
) -> None:
    """Keep in the text what no field of a page can hold."""
    fax = _text(online, "Télécopie")
    access = _ACCESS.get(_text(_mapping(address, "Accessibilité"), "type"))
    reading.keep("Télécopie : ", [fax] if fax else [])
    reading.keep("", [access] if access else [])


def _dates(properties: Mapping[str, Any]) -> dict[str, Field]:
    updated = _iso_date(_text(properties, "dateMiseAJour")) or date.min
    source = f"DILA, annuaire de l'administration, fiche du {in_french(updated)}"
    return {"source": source, "date_maj": updated.isoformat()}


def _address(address: Mapping[str, Any]) -> dict[str, Field]:
    """Return the street line, which comes last in the source, and what precedes it."""
    lines = _lines(address.get("Ligne"))
    streets = [line for line in lines if not line.upper().startswith(("BP ", "CS "))]
    numbered = [line for line in streets if re.match(r"\d", line)]
    street = (numbered or streets or lines)[-1]
    return {
        "adresse": street,
        "complement_adresse": ", ".join(line for line in lines if line != street),
    }


def _postcode(address: Mapping[str, Any], code_insee: str, reading: RowReading) -> str:
    """Return the postcode; one digit lost at the start is put back from the department."""
    text = _text(address, "CodePostal")
    if re.fullmatch(r"[0-9]{4}", text):
        restored = code_insee[:1] + text
        if restored.startswith(code_insee[:2]) and restored.isdecimal():
            reading.doubts.append(f"code postal « {text} » lu {restored} d'après le département")
            return restored
        return ""
    return text if re.fullmatch(r"[0-9]{5}", text) else ""


def _site(text: str, reading: RowReading) -> str:
    found = link(text)
    if found.doubt:
        reading.doubts.append(found.doubt)
    return found.address


def _hours(
    opening: Mapping[str, Any], reading: RowReading
) -> tuple[dict[str, tuple[spans.Span, ...]], list[Remark]]:
    """Return the spans by day and the notes of the day ranges; notes stay in the text too."""
    week: dict[str, list[spans.Span]] = {}
    notes: list[Remark] = []
    for slot in _dicts(opening.get("PlageJ")):
        days = _days(slot)
        if not days:
            reading.doubts.append("une plage de jours n'est pas comprise")
        note = _text(slot, "Note")
        for told in reading.telling("note des horaires", (note,) if note else ()):
            reading.keep(f"{_named(days)} : ", [told])
            notes.append(Remark(told, days, is_note=True))
        for hours in _dicts(slot.get("PlageH")):
            _add(week, days, hours, reading)
    found = {day: spans.joined(week.get(day, ())) for day in spans.DAYS}
    reading.doubts.extend(f"{day} : {one.doubt}" for day, one in found.items() if one.doubt)
    return {day: one.spans for day, one in found.items()}, notes


def _add(
    week: dict[str, list[spans.Span]],
    days: Sequence[str],
    hours: Mapping[str, Any],
    reading: RowReading,
) -> None:
    start, end = _text(hours, "début"), _text(hours, "fin")
    try:
        span = spans.span_between(start, end)
    except spans.SpanRefused as error:
        reading.doubt(f"{_named(days)}, horaires à vérifier : ", f"horaires : {error}", [
            f"{start[:5]}-{end[:5]}"
        ])  # fmt: skip
        return
    for day in days:
        week.setdefault(day, []).append(span)


def _days(slot: Mapping[str, Any]) -> tuple[str, ...]:
    first, last = _text(slot, "début"), _text(slot, "fin")
    if first not in spans.DAYS or last not in spans.DAYS:
        return ()
    return spans.DAYS[spans.DAYS.index(first) : spans.DAYS.index(last) + 1]


def _named(days: Sequence[str]) -> str:
    if len(days) < 2:
        return "".join(days).capitalize()
    return f"Du {days[0]} au {days[-1]}"


def _iso_date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def _mapping(holder: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = holder.get(key)
    return value if isinstance(value, dict) else {}


def _dicts(value: object) -> list[dict[str, Any]]:
    values = value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, dict)]


def _lines(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [one_line(line) for line in values if isinstance(line, str) and one_line(line)]


def _raw(holder: Mapping[str, Any], key: str) -> str:
    value = holder.get(key)
    return value if isinstance(value, str) else ""


def _text(holder: Mapping[str, Any], key: str) -> str:
    return one_line(_raw(holder, key))
