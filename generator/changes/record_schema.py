"""The JSON Schema of the full file, drawn by pydantic from the model of a page.

What a page may write in several ways has one here: numbers are numbers, yes and no are true and
false, a list is a list. A house that is closed says few of its fields: only ``id``, ``nom``,
``page``, ``departement`` and ``etat`` are always there.
"""

from __future__ import annotations

from typing import Any

from generator.changes.document import FORMAT
from generator.model.coded import VOCABULARY
from generator.model.house import House
from generator.model.lifetime import Stage
from generator.model.opening_hours import DAYS
from generator.model.vocabulary import Vocabularies

Schema = dict[str, Any]
_DIALECT = "http://json-schema.org/draft-07/schema#"
_NUMBERS: dict[str, Schema] = {
    "latitude": {"type": "number", "minimum": -90, "maximum": 90},
    "longitude": {"type": "number", "minimum": -180, "maximum": 180},
    "agents": {"type": "integer", "minimum": 0},
    "jours_feries": {"type": "boolean"},
}
_OF_RECORD: dict[str, Schema] = {
    "page": {"type": "string", "description": "L’adresse de la page, depuis la racine du site."},
    "departement": {"type": "string", "description": "Le code INSEE du département."},
    "etat": {"enum": [stage.value for stage in Stage], "description": "À la date du fichier."},
    "texte": {"type": "string", "description": "Le texte de la page, en Markdown."},
}
_APPROXIMATE: Schema = {
    "const": True,
    "description": "La position n’est que celle de la commune.",
}
_ALWAYS = ["id", "nom", "page", "departement", "etat"]
_SILENT = frozenset({"statut"})
_SPOKEN = frozenset({"title", "default", "examples", "description"})


def record_schema(vocabularies: Vocabularies) -> Schema:
    """Return the JSON Schema (draft 7) of the full file and of its parts."""
    raw = House.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    definitions = {name: _model(own, vocabularies) for name, own in raw.pop("$defs").items()}
    house = _model(raw, vocabularies)
    for name in _SILENT:
        del house["properties"][name]
    definitions.pop("Status", None)
    house["properties"] |= _OF_RECORD
    house["required"] = _ALWAYS
    definitions["House"] = house
    return {
        "$schema": _DIALECT,
        "title": "Annuaire",
        "description": "Le fichier complet de l’annuaire, et ses parties, au même format.",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "maisons"],
        "properties": {
            "format": {"const": FORMAT},
            "maisons": {
                "type": "object",
                "description": "Les maisons, par identifiant.",
                "additionalProperties": {"$ref": "#/definitions/House"},
            },
        },
        "definitions": definitions,
    }


def _model(raw: Schema, vocabularies: Vocabularies) -> Schema:
    """Return the schema of a house or of a part of one, as records say it."""
    if "properties" not in raw:
        return {"enum": raw["enum"]}
    fields = {
        name: _described(own, _NUMBERS.get(name) or _value(own, vocabularies))
        for name, own in raw["properties"].items()
    }
    if "code_postal" in fields:
        fields["position_approchee"] = _APPROXIMATE
    required = {"required": raw["required"]} if "required" in raw else {}
    return {"type": "object", "additionalProperties": False, "properties": fields, **required}


def _described(raw: Schema, value: Schema) -> Schema:
    told = raw.get("description")
    return {"description": told, **value} if told else value


def _value(raw: Schema, vocabularies: Vocabularies) -> Schema:
    """Return what a record has for a value of the schema *raw*."""
    if "anyOf" in raw:
        ways = [_value(way, vocabularies) for way in raw["anyOf"] if way.get("type") != "null"]
        return ways[0] if len(ways) == 1 else {"anyOf": ways}
    if raw.get("type") == "array":
        return {"type": "array", "items": _value(raw["items"], vocabularies)}
    if "properties" in raw:
        return _days()
    if True in raw.get("enum", ()):
        return {"type": "boolean"}
    own = {key: told for key, told in raw.items() if key not in _SPOKEN}
    if kind := own.pop(VOCABULARY, None):
        own["enum"] = list(vocabularies.of(kind).codes())
    return own | {"type": "string"} if "type" in own else own


def _days() -> Schema:
    day = {"type": "string"}
    season = {
        "type": "object",
        "additionalProperties": False,
        "required": ["horaires"],
        "properties": {
            "horaires": {
                "type": "object",
                "additionalProperties": False,
                "properties": dict.fromkeys(DAYS, day),
            },
            **dict.fromkeys(("du", "au", "quand", "motif"), day),
        },
    }
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **dict.fromkeys(DAYS, day),
            "saisons": {"type": "array", "items": season},
        },
    }
