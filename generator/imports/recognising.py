"""Which list a file holds, or what it is where it is none."""

from __future__ import annotations

import json
from pathlib import Path

from msgspec import Struct

from generator.imports import france_services, mediation_numerique, msap_dila
from generator.imports.dila_records import records_of
from generator.imports.list_file import decoded, list_bytes
from generator.imports.page import ImportFault
from generator.imports.tables import header_of

FRANCE_SERVICES, MSAP_DILA, MEDIATION_NUMERIQUE = (
    "france-services", "msap-dila", "mediation-numerique",
)  # fmt: skip
NAMES = {
    FRANCE_SERVICES: "la liste nationale des France services",
    MSAP_DILA: "l'annuaire de l'administration (DILA)",
    MEDIATION_NUMERIQUE: "une liste de lieux de médiation numérique (norme nationale)",
}
_SAVE_AS_CSV = (
    "s'il vient de « msap export », lancez « msap import tableur » ; si c'est une liste, "
    "ouvrez-le et enregistrez la feuille en « CSV UTF-8 »"
)
_CONTAINERS = (
    (b"xl/", f"un classeur Excel : {_SAVE_AS_CSV}"),
    (b"opendocument.spreadsheet", f"un classeur LibreOffice : {_SAVE_AS_CSV}"),
    (b"word/", "un document Word, pas une liste"),
)
_SIGNATURES = (
    (b"%PDF", "un document PDF, pas une liste : cherchez le fichier CSV de la même page"),
    (b"\xd0\xcf\x11\xe0", f"un ancien classeur Excel ou document Word : {_SAVE_AS_CSV}"),
    (b"\x1f\x8b", "une archive gzip : décompressez-la, puis importez le fichier qu'elle contient"),
    (b"\x89PNG", "une image, pas une liste"),
    (b"\xff\xd8\xff", "une image, pas une liste"),
)
_ZIP = "une archive zip : décompressez-la, puis importez le fichier qu'elle contient"
_WEB_PAGE = (
    "une page web, pas la liste : le lien ouvre la page du jeu de données, prenez celui du fichier"
)
_HSDS = frozenset((
    "organization", "organizations", "services", "service_at_locations", "locations", "contacts",
    "schedules", "accessibility_for_disabilities",
))  # fmt: skip
_OWN_TABLES = (
    (
        frozenset(("page", "champ", "liste")),
        "le tableau des différences d'un import, pas une liste",
    ),
    (frozenset(("page", "a_verifier")), "le tableau des doutes d'un import, pas une liste"),
    (
        frozenset(("page", "identifiant", "date_de_mise_a_jour")),
        "une feuille de « msap export » : lancez « msap import tableur »",
    ),
)
_START_BYTES = 4000


class Recognised(Struct, frozen=True):
    """What a file is: the *command* of its list, or where it is none its *name* in French."""

    command: str = ""
    name: str = ""


def recognised(path: Path) -> Recognised:
    """Return what the file at *path* is; nothing of both where nobody can tell.

    Raises:
        ImportFault: it cannot be read, or is empty.
    """
    raw = list_bytes(path)
    if name := _by_signature(raw):
        return Recognised(name=name)
    try:
        text = decoded(raw, path).text.lstrip("\ufeff \t\r\n")
    except ImportFault:
        return Recognised()
    if text.startswith("<"):
        start = text[:_START_BYTES].lower()
        is_page = "<!doctype html" in start or "<html" in start
        return Recognised(name=_WEB_PAGE if is_page else "un fichier XML, pas une liste connue")
    return _of_json(text) if text[:1] in ("{", "[") else _of_table(text)


def unknown(path: Path, found: Recognised) -> ImportFault:
    """Return the sentence for a file that is no list that can be imported."""
    name = found.name or "un fichier inconnu"
    known = " ; ".join(NAMES.values())
    return ImportFault(f"{path} est {name}. Listes lues : {known}.")


def refuse_other(path: Path, command: str) -> None:
    """Refuse a file that is clearly something else than the list of *command*.

    Raises:
        ImportFault: with what it is, and the command that reads it if there is one.
    """
    found = recognised(path)
    if found.name:
        raise unknown(path, found)
    if found.command and found.command != command:
        raise ImportFault(f"{path} est {NAMES[found.command]} : msap import {found.command} {path}")


def _by_signature(raw: bytes) -> str:
    if raw.startswith(b"PK\x03\x04"):
        ends = raw[:_START_BYTES] + raw[-_START_BYTES:]
        return next((name for mark, name in _CONTAINERS if mark in ends), _ZIP)
    return next((name for mark, name in _SIGNATURES if raw.startswith(mark)), "")


def _of_json(text: str) -> Recognised:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return Recognised()
    if records_of(content) is not None:
        return Recognised(MSAP_DILA)
    if mediation_numerique.places_of(content) is not None:
        return Recognised(MEDIATION_NUMERIQUE)
    features = content.get("features") if isinstance(content, dict) else None
    if isinstance(features, list):
        return _of_features(features)
    first = content[0] if isinstance(content, list) and content else content
    if isinstance(first, dict) and len(_HSDS & set(first)) >= 1:
        return Recognised(name="un fichier au format HSDS (Open Referral), qui n'est pas lu")
    return Recognised(name="un fichier JSON qui n'est pas une liste connue")


def _of_features(features: list[object]) -> Recognised:
    properties = [one.get("properties") for one in features if isinstance(one, dict)]
    named = [one for one in properties if isinstance(one, dict)]
    if not named or any(msap_dila.is_house(one) for one in named):
        return Recognised(MSAP_DILA)
    return Recognised(name="un fichier GeoJSON qui n'est pas celui de l'annuaire de la DILA")


def _of_table(text: str) -> Recognised:
    header = set(header_of(text))
    if {"id_fs", "lib_fs"} <= header:
        return Recognised(FRANCE_SERVICES)
    for columns, name in _OWN_TABLES:
        if columns <= header:
            return Recognised(name=name)
    if set(mediation_numerique.TABLE.needed) <= header:
        return Recognised(MEDIATION_NUMERIQUE)
    if len(header & set(france_services.COLUMNS)) > len(france_services.COLUMNS) // 2:
        return Recognised(FRANCE_SERVICES)
    return Recognised()
