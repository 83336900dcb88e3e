"""The fields of one house of the DILA's directory, in the words of 2017."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from generator.geography.territory import Territory
from generator.imports import spans
from generator.imports.cleaning import house_name, in_french
from generator.imports.comments import Remark, Setting
from generator.imports.dila_values import dicts_of, iso_date, lines_of, mapping_of, text_of
from generator.imports.links import link
from generator.imports.page import Field
from generator.imports.pivots import numbers_of
from generator.imports.reading import RowReading
from generator.imports.whereabouts import Neighbourhood

_LABELS = {"france_services": "france-services"}
_ACCESS = {
    "ACC": "Lieu indiqué comme accessible aux personnes handicapées.",
    "NAC": "Lieu indiqué comme non accessible aux personnes handicapées.",
}


def fields_of(
    properties: Mapping[str, Any],
    identifier: str,
    comment: Sequence[str],
    reading: RowReading,
    territory: Territory | None,
) -> dict[str, Field]:
    """Return the fields of a house's page, empty ones too; *reading* gathers what comes up."""
    address = mapping_of(properties, "Adresse")
    place = mapping_of(address, "Localisation")
    online = mapping_of(properties, "CoordonnéesNum")
    code_insee = reading.code_insee(text_of(properties, "codeInsee"))
    code_postal = postcode_of(address, code_insee, reading)
    contacts = reading.contacts(text_of(online, "Téléphone"), text_of(online, "Email"), code_postal)
    week, notes = _hours(mapping_of(properties, "Ouverture"), reading)
    remarks = [*([Remark("\n".join(comment))] if comment else []), *notes]
    around = Neighbourhood(territory, code_insee, code_postal) if territory else None
    contacts, hours = reading.completed(contacts, remarks, Setting(week, code_postal, around))
    _keep_the_rest(address, online, reading)
    return {
        "id": identifier,
        "nom": house_name(text_of(properties, "Nom")),
        "label": _LABELS.get(text_of(properties, "pivotLocal"), "msap"),
        **numbers_of(text_of(properties, "siret"), reading),
        **_address(address),
        "code_postal": code_postal,
        "commune": text_of(address, "NomCommune"),
        "code_insee": code_insee,
        **reading.position(text_of(place, "Latitude"), text_of(place, "Longitude")),
        **contacts.fields(),
        "site_web": _site(text_of(online, "Url"), reading),
        **hours,
        **_dates(properties),
    }


def _keep_the_rest(
    address: Mapping[str, Any], online: Mapping[str, Any], reading: RowReading
) -> None:
    """Keep in the text what no field of a page can hold."""
    fax = text_of(online, "Télécopie")
    access = _ACCESS.get(text_of(mapping_of(address, "Accessibilité"), "type"))
    reading.keep("Télécopie : ", [fax] if fax else [])
    reading.keep("", [access] if access else [])


def _dates(properties: Mapping[str, Any]) -> dict[str, Field]:
    updated = iso_date(text_of(properties, "dateMiseAJour")) or date.min
    source = f"DILA, annuaire de l'administration, fiche du {in_french(updated)}"
    return {"source": source, "date_maj": updated.isoformat()}


def _address(address: Mapping[str, Any]) -> dict[str, Field]:
    """Return the street line, which comes last in the source, and what precedes it."""
    lines = lines_of(address.get("Ligne"))
    streets = [line for line in lines if not line.upper().startswith(("BP ", "CS "))]
    numbered = [line for line in streets if re.match(r"\d", line)]
    street = (numbered or streets or lines)[-1]
    return {
        "adresse": street,
        "complement_adresse": ", ".join(line for line in lines if line != street),
    }


def postcode_of(address: Mapping[str, Any], code_insee: str, reading: RowReading) -> str:
    """Return the postcode; one digit lost at the start is put back from the department."""
    text = text_of(address, "CodePostal")
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
    for slot in dicts_of(opening.get("PlageJ")):
        days = _days(slot)
        if not days:
            reading.doubts.append("une plage de jours n'est pas comprise")
        note = text_of(slot, "Note")
        for told in reading.telling("note des horaires", (note,) if note else ()):
            reading.keep(f"{_named(days)} : ", [told])
            notes.append(Remark(told, days, is_note=True))
        for hours in dicts_of(slot.get("PlageH")):
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
    start, end = text_of(hours, "début"), text_of(hours, "fin")
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
    first, last = text_of(slot, "début"), text_of(slot, "fin")
    if first not in spans.DAYS or last not in spans.DAYS:
        return ()
    return spans.DAYS[spans.DAYS.index(first) : spans.DAYS.index(last) + 1]


def _named(days: Sequence[str]) -> str:
    if len(days) < 2:
        return "".join(days).capitalize()
    return f"Du {days[0]} au {days[-1]}"
