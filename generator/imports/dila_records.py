"""The DILA's directory as it is published today, brought to the words of 2017.

``{"service": [...]}`` is the file of data.gouv.fr, ``{"results": [...]}`` an answer of the API,
whose lists are JSON within a text; an export is the list alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from generator.fold import slug
from generator.imports.cleaning import one_line

_TYPES = ("msap", "france_services")
_PIVOT = re.compile(r"(?:msap|france[_-]services?)-([0-9A-Z]{5}-[0-9]{2,3})")
_DATES = ("%d/%m/%Y %H:%M:%S", "%d/%m/%Y", "%Y-%m-%d", "%Y-%m-%dT%H:%M:%S")
_IDENTIFIER_MAX = 75


def records_of(content: object) -> Sequence[object] | None:
    """Return the services of a file of today; None where it is another thing."""
    if isinstance(content, dict):
        for key in ("service", "services", "results"):
            found = content.get(key)
            if isinstance(found, list) and (not found or _looks_like_one(found[0])):
                return found
    if isinstance(content, list) and content and _looks_like_one(content[0]):
        return content
    return None


def _looks_like_one(record: object) -> bool:
    return isinstance(record, dict) and (
        "plage_ouverture" in record or "type_service_local" in str(record.get("pivot"))
    )


def old_properties(record: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return a service as the file of 2017 would have it; None for what is no house.

    Its identifier is the one of 2017 where the record still has it, else the directory's own.
    """
    pivots = _dicts(record.get("pivot"))
    types = [_text(pivot, "type_service_local") for pivot in pivots]
    kind = next((one for one in _TYPES[::-1] if one in types), "")
    if not kind:
        return None
    addresses = _dicts(record.get("adresse"))
    physical = [one for one in addresses if _text(one, "type_adresse") == "Adresse"]
    address = next(iter(physical or addresses), {})
    return {
        "id": _identifier(record, address),
        "Nom": _text(record, "nom"),
        "pivotLocal": kind,
        "siret": _text(record, "siret"),
        "codeInsee": _code_insee(record, pivots),
        "dateMiseAJour": _day(_text(record, "date_modification")),
        "Adresse": _address(address),
        "CoordonnéesNum": _contacts(record),
        "Ouverture": {"PlageJ": [_days(slot) for slot in _dicts(record.get("plage_ouverture"))]},
        "Commentaire": "\n".join(
            text
            for key in ("commentaire_plage_ouverture", "information_complementaire")
            if (text := _text(record, key))
        ),
    }


def _identifier(record: Mapping[str, Any], address: Mapping[str, Any]) -> str:
    found = _PIVOT.fullmatch(_text(record, "ancien_code_pivot"))
    if found:
        return f"msap-{found[1]}"
    own = slug(_text(record, "id"))
    place = f"{_text(address, 'code_postal')}-{slug(_text(record, 'nom'))}"
    return f"dila-{(own or place)[: _IDENTIFIER_MAX - 5]}".rstrip("-")


def _code_insee(record: Mapping[str, Any], pivots: Sequence[Mapping[str, Any]]) -> str:
    codes = [one_line(code) for pivot in pivots for code in _texts(pivot, "code_insee_commune")]
    return _text(record, "code_insee_commune") or next(iter(codes), "")


def _address(address: Mapping[str, Any]) -> dict[str, Any]:
    keys = ("complement1", "complement2", "numero_voie", "service_distribution")
    return {
        "Ligne": [text for key in keys if (text := _text(address, key))],
        "CodePostal": _text(address, "code_postal"),
        "NomCommune": _text(address, "nom_commune"),
        "Accessibilité": {"type": _text(address, "accessibilite")},
        "Localisation": {
            "Latitude": _text(address, "latitude"),
            "Longitude": _text(address, "longitude"),
        },
    }


def _contacts(record: Mapping[str, Any]) -> dict[str, str]:
    return {
        "Téléphone": " / ".join(_values(record, "telephone")),
        "Email": " ; ".join(_values(record, "adresse_courriel")),
        "Url": next(iter(_values(record, "site_internet")), ""),
        "Télécopie": " / ".join(_values(record, "telecopie")),
    }


def _days(slot: Mapping[str, Any]) -> dict[str, Any]:
    spans = [
        {"début": start, "fin": end}
        for rank in ("1", "2")
        if (start := _text(slot, f"valeur_heure_debut_{rank}"))
        and (end := _text(slot, f"valeur_heure_fin_{rank}"))
    ]
    first = _text(slot, "nom_jour_debut").lower()
    return {
        "début": first,
        "fin": _text(slot, "nom_jour_fin").lower() or first,
        "Note": _text(slot, "commentaire"),
        "PlageH": spans,
    }


def _day(text: str) -> str:
    """Return ``2026-08-09`` of ``09/08/2026 13:30:19``; nothing where it is no date."""
    for form in _DATES:
        try:
            return datetime.strptime(text[:19], form).date().isoformat()
        except ValueError:
            continue
    return ""


def _unfolded(value: object) -> object:
    """Return what a text of JSON holds; any other value as it is."""
    if isinstance(value, str) and value.lstrip()[:1] in ("[", "{"):
        try:
            return json.loads(value)
        except (ValueError, RecursionError):
            return value
    return value


def _dicts(value: object) -> list[dict[str, Any]]:
    plain = _unfolded(value)
    values = plain if isinstance(plain, list) else [plain]
    return [one for one in values if isinstance(one, dict)]


def _texts(holder: Mapping[str, Any], key: str) -> list[str]:
    plain = _unfolded(holder.get(key))
    values = plain if isinstance(plain, list) else [plain]
    return [one for one in values if isinstance(one, str)]


def _values(record: Mapping[str, Any], key: str) -> list[str]:
    """Return the texts of a list of texts, or of ``{"valeur": …}``, or of one text."""
    given = [_text(one, "valeur") for one in _dicts(record.get(key))]
    return [text for text in (*given, *map(one_line, _texts(record, key))) if text]


def _text(holder: Mapping[str, Any], key: str) -> str:
    value = holder.get(key)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return one_line(value) if isinstance(value, str) else ""
