"""The fields of one row of the national standard "lieux de médiation numérique"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from generator.fold import slug
from generator.imports.cleaning import house_name, one_line
from generator.imports.dated_hours import parted
from generator.imports.links import link
from generator.imports.page import Field
from generator.imports.pivots import numbers_of
from generator.imports.reading import RowReading
from generator.imports.zeros import department_of_codes, whole_code
from generator.model.osm_hours import HoursRefused, parse_expression

_SUMMARY_MAX = 280
_NO_PUBLIC = "ce-lieu-n-accueille-pas-de-public"
_FIELD_OF_TERM: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "services": {
        "maitrise-des-outils-numeriques-du-quotidien": ("services", "accompagnement-numerique"),
        "acces-internet-et-materiel-informatique": ("equipements", "ordinateur"),
    },
    "prise_en_charge_specifique": {"langues-etrangeres-anglais": ("langues", "en")},
}
"""By column, the terms that mean one code of ours and nothing besides: its field, and it."""


def values_of(cell: str) -> list[str]:
    """Return the values of a cell, parted by ``|``."""
    return [value for part in cell.split("|") if (value := one_line(part))]


def department_of(cells: Mapping[str, str]) -> str:
    """Return the department of a row, as far as its INSEE code tells it."""
    return department_of_codes(one_line(cells["code_insee"]))


def label_of(cells: Mapping[str, str]) -> str:
    """Return the label of the house that a row is; empty for a place that is none."""
    kinds = set(values_of(cells["typologie"]))
    programmes = {slug(one) for one in values_of(cells["dispositif_programmes_nationaux"])}
    if "RFS" in kinds or "france-services" in programmes:
        return "france-services"
    return "msap" if "MSAP" in kinds else ""


def terms_without_code(cells: Mapping[str, str]) -> set[str]:
    """Return the terms of a row that no code of ours means: ``services : Loisirs …``."""
    return {
        f"{column} : {value[:80]}"
        for column, known in _FIELD_OF_TERM.items()
        for value in values_of(cells[column])
        if slug(value) not in known
    }


def fields_of(cells: Mapping[str, str], identifier: str, reading: RowReading) -> dict[str, Field]:
    """Return the fields of a row's page, empty ones too; *reading* gathers what comes up."""
    department = department_of(cells)
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
        "label": label_of(cells),
        "format": "itinerante" if values_of(cells["itinerance"]) == ["Itinérant"] else "",
        "structure_porteuse": {"nom": parent} if is_parent_named else "",
        **numbers_of(cells["pivot"], reading),
        "adresse": one_line(cells["adresse"]),
        "complement_adresse": one_line(cells["complement_adresse"]),
        "code_postal": codes["code_postal"],
        "commune": one_line(cells["commune"]),
        "code_insee": code_insee,
        **reading.position(cells["latitude"], cells["longitude"]),
        **contacts.fields(),
        "site_web": _site(cells["site_web"], reading),
        "prise_rdv": _site(cells["prise_rdv"], reading),
        **_hours(cells, reading),
        **_offers(cells, reading),
        "fiche_acces_libre": _site(cells["fiche_acces_libre"], reading),
        "presentation_resume": _summary(cells["presentation_resume"], reading),
        "source": one_line(cells["source"]) or "liste de lieux de médiation numérique",
        "date_maj": str(day_of(cells["date_maj"])),
    }


def _offers(cells: Mapping[str, str], reading: RowReading) -> dict[str, Field]:
    """Return services, equipment and languages, as far as a term means one code of ours.

    What the label gives to all its houses is not written: a change of it is one change.
    """
    found: dict[str, list[str]] = {"services": [], "equipements": [], "langues": []}
    for column, known in _FIELD_OF_TERM.items():
        for field, code in (known[term] for term in map(slug, values_of(cells[column]))
                            if term in known):  # fmt: skip
            if (field, label_of(cells)) != ("services", "france-services"):
                found[field].append(code)
    if _NO_PUBLIC in map(slug, values_of(cells["modalites_acces"])):
        reading.doubts.append("modalites_acces dit que ce lieu n'accueille pas de public")
    return {field: tuple(dict.fromkeys(codes)) for field, codes in found.items()}


def _site(cell: str, reading: RowReading) -> str:
    """Return the first sound address of a cell."""
    found = [link(value) for value in values_of(cell)]
    reading.doubts.extend(one.doubt for one in found if one.doubt)
    return next((one.address for one in found if one.address), "")


def _hours(cells: Mapping[str, str], reading: RowReading) -> dict[str, Field]:
    """Return the hours of a row: public holidays, by date, are the page's own rule again."""
    text = one_line(cells["horaires"])
    try:
        if text:
            parse_expression(text)
    except HoursRefused as refused:
        reading.doubt("Horaires à vérifier : ", f"horaires « {{}} » : {refused}", [text])
        reading.untold.add("horaires")
        return {"horaires": ""}
    base, exceptions = parted(text, department_of(cells))
    return {"horaires": base, "exceptions": exceptions}


def _summary(cell: str, reading: RowReading) -> str:
    text = one_line(cell)
    if len(text) > _SUMMARY_MAX:
        reading.doubts.append(f"presentation_resume dépasse {_SUMMARY_MAX} caractères : non repris")
        reading.untold.add("presentation_resume")
        return ""
    return text


def day_of(cell: str) -> date | None:
    """Return the day of ``2024-04-02``, or of ``02/04/2024`` as a spreadsheet writes it."""
    text = one_line(cell)[:10]
    french = re.fullmatch(r"(\d{2})/(\d{2})/(\d{4})", text)
    try:
        return date.fromisoformat(f"{french[3]}-{french[2]}-{french[1]}" if french else text)
    except ValueError:
        return None
