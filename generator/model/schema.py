"""The JSON Schema of a house's fields, drawn from the model and the vocabularies.

Editors' tools read it: it accepts what the reader accepts, typed as YAML 1.2 types it (49430 is
a number there, ``oui`` a text), and names every code. What no schema can say (a commune and its
postcode agree, spans in order) is left to ``msap check``.
"""

from __future__ import annotations

from typing import Any

from generator.model.coded import VOCABULARY
from generator.model.coded_keys import short_forms
from generator.model.house import House
from generator.model.opening_hours import DAYS
from generator.model.vocabulary import Vocabularies

Schema = dict[str, Any]
DIALECT = "http://json-schema.org/draft-07/schema#"
_REFERENCE = "#/definitions/{model}"
_SPAN = r"\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2}"
_SPANS = rf"{_SPAN}(\s*[,/]\s*{_SPAN})*"
_RANK = r"(\d([eè]r|ère|e|ème)|[dD]ernier)"
_RHYTHM = (
    rf"({_RANK}((\s*,\s*|\s+et\s+){_RANK})*\s+du\s+mois\s+"
    r"|[sS]emaines?\s+(im)?paires?\s+"
    r"|[uU]ne\s+semaine\s+sur\s+deux\s+depuis\s+(le\s+)?\d{4}-\d{2}-\d{2}\s+)?"
)
_SCHOOL = (
    r"(([hH]ors|[sS]auf|[eE]n\s+dehors\s+des|[sS]auf\s+pendant\s+les|[pP]endant\s+les"
    r"|[dD]urant\s+les|[eE]n)\s+vacances\s+scolaires|[vV]acances\s+scolaires)"
)
_BEFORE = rf"({_SCHOOL}\s*[,:]?\s+)?"
_AFTER = rf"(\s*,?\s+{_SCHOOL})?"
_CLOSED = r"[fF]erm[eé]e?"
_RULE = (
    rf"({_BEFORE}{_RHYTHM}{_BEFORE}{_SPANS}{_AFTER}"
    rf"|{_SCHOOL}\s*[,:]?\s+{_CLOSED}|{_CLOSED}\s+{_SCHOOL})"
)
DAY_PATTERN = rf"^\s*({_CLOSED}|{_RULE}(\s*;\s*{_RULE})*)\s*;?\s*$"
_FIELDS: dict[str, Schema] = {
    "jours_feries": {"enum": ["ouvert", "fermé"]},
    "prise_rdv": {"type": "string", "pattern": "^(oui|non|[hH][tT][tT][pP][sS]?://.+)$"},
}


def house_schema(vocabularies: Vocabularies) -> Schema:
    """Return the JSON Schema (draft 7) of the front matter of a house's page."""
    raw = House.model_json_schema(by_alias=True, ref_template=_REFERENCE)
    definitions = _dressed(raw.pop("$defs"), vocabularies)
    raw = _dressed(raw, vocabularies)
    _short_forms(raw["properties"], definitions)
    for name, schema in _FIELDS.items():
        raw["properties"][name] = {"description": raw["properties"][name]["description"], **schema}
    return {
        "$schema": DIALECT,
        "title": "Page d'une maison",
        "description": "Les champs d'une page de content/msap.",
        **{key: value for key, value in raw.items() if key not in ("title", "description")},
        "dependencies": {"latitude": ["longitude"], "longitude": ["latitude"]},
        "anyOf": _address_or_tour(vocabularies),
        "definitions": definitions,
    }


def _dressed(node: Any, vocabularies: Vocabularies) -> Any:
    """Return *node* with every schema in it changed to what an editor's tool can use."""
    if isinstance(node, list):
        return [_dressed(item, vocabularies) for item in node]
    if not isinstance(node, dict):
        return node
    schema = {key: _dressed(value, vocabularies) for key, value in node.items()}
    for step in (_without_names, _numbers, _words, _one_or_list, _days):
        step(schema)
    kind = schema.pop(VOCABULARY, None)
    return schema | ({"enum": list(vocabularies.of(kind).codes())} if kind else {})


def _without_names(node: Schema) -> None:
    """Drop what pydantic adds from the code: its titles, docstrings and defaults."""
    is_model = isinstance(node.get("title"), str) and {"properties", "enum"} & node.keys()
    for key in ("title", "default", *(("description",) if is_model else ())):
        if not isinstance(node.get(key), dict):  # a field may bear the name of a keyword
            node.pop(key, None)


def _numbers(node: Schema) -> None:
    """Let a text that looks like a number be typed without quotes."""
    examples = node.get("examples")
    if "pattern" in node and isinstance(examples, list):
        is_number = _is_number(str(examples[0]))
        node["type"] = ["string", "number"] if is_number else "string"


def _is_number(text: str) -> bool:
    return text.lstrip("-").replace(".", "", 1).isdecimal()


def _words(node: Schema) -> None:
    """Keep of the words for yes and no those that a page may hold: its scalars are texts."""
    if isinstance(node.get("enum"), list):
        node["enum"] = [word for word in node["enum"] if not isinstance(word, bool)]


def _one_or_list(node: Schema) -> None:
    """Let a single value stand for a list of one, where the list is of plain values."""
    items = node.get("items")
    if node.get("type") == "array" and isinstance(items, dict) and "$ref" not in items:
        described = {key: node.pop(key) for key in ("description",) if key in node}
        alone = {"type": node.pop("type"), "items": node.pop("items")}
        node |= {**described, "anyOf": [dict(items), alone]}


def _days(node: Schema) -> None:
    """Say what the text of a day is made of."""
    properties = node.get("properties", {})
    for day in DAYS:
        if day in properties:
            properties[day] = properties[day] | {"pattern": DAY_PATTERN}


def _short_forms(properties: Schema, definitions: Schema) -> None:
    """Let a code alone stand for a partner or a service with nothing to add."""
    for name, key in short_forms().items():
        reference = properties[name]["items"]["$ref"]
        code = definitions[reference.rpartition("/")[2]]["properties"][key]
        properties[name]["items"] = {"anyOf": [dict(code), {"$ref": reference}]}


def _address_or_tour(vocabularies: Vocabularies) -> list[Schema]:
    """An address is required, save for what comes to people."""
    itinerant = [form.code for form in vocabularies.formats if form.itinerant]
    return [
        {"required": ["adresse"]},
        {"required": ["tournee"]},
        {"required": ["format"], "properties": {"format": {"enum": itinerant}}},
    ]
