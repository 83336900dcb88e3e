"""Completion of the fields of a page where no schema is read: snippets of VS Code.

VS Code offers a snippet when its prefix is typed. One writes a whole page, the others a field
each, with the codes of its vocabulary to choose from.
Source: VS Code's documentation, "Snippets in Visual Studio Code".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.model.coded_keys import vocabulary_kinds
from generator.model.schema import Schema
from generator.model.vocabulary import Vocabularies

_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi")
# Fields of several lines, as an editor would write them; @services@ stands for a choice of codes.
_BLOCKS: Mapping[str, tuple[str, ...]] = {
    "structure_porteuse": ("nom: $1", "nature: @natures@"),
    "horaires": tuple(f"{day}: 08:30-12:00, 13:30-17:00" for day in _DAYS),
    "horaires_rdv": ("${1:mercredi}: 13:30-17:00",),
    "exceptions": ("- {du: ${1:2026-12-24}, au: ${2:2027-01-02}, type: ferme, motif: Congés}",),
    "saisons": ("- du: ${1:07-01}", "  au: ${2:08-31}", "  motif: ${3:Horaires d'été}",
                "  horaires:", "    ${4:lundi}: 09:00-12:00"),
    "partenaires": ("- @partenaires@",),
    "services": ("- @services@",),
    "antennes": ("- nom: $1", "  adresse: $2", "  code_postal: $3", "  commune: $4"),
    "tournee": ("- lieu: ${1:Mairie}", "  commune: $2", "  code_postal: $3",
                "  horaires:", "    ${4:mardi}: 09:00-12:00"),
    "photo": ("fichier: $1", "description: $2"),
    "video": ("adresse: https://$1", "transcription: $2"),
}  # fmt: skip
_PAGE = (
    "---", "nom: France services ${1:Durtal}", "label: @labels@", "adresse: $2",
    "code_postal: $3", "commune: $4", "telephone: $5", "courriels: [$6]", "horaires:",
    *(f"  {line}" for line in _BLOCKS["horaires"]),
    "date_maj: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "---", "$0",
)  # fmt: skip


def house_snippets(schema: Schema, vocabularies: Vocabularies) -> dict[str, Any]:
    """Return the snippets of a house's page, by name; *schema* is ``house_schema``'s."""
    choices = {f"@{kind}@": _choice(vocabularies.of(kind).codes()) for kind in vocabulary_kinds()}
    snippets = {"Une page entière": _snippet("maison", _PAGE, "Une page à compléter.", choices)}
    for name, field in schema["properties"].items():
        block = _BLOCKS.get(name)
        body = (f"{name}:", *(f"  {line}" for line in block)) if block else (_line(name, field),)
        snippets[name] = _snippet(name, body, field.get("description", ""), choices)
    return snippets


# VS Code takes front matter for YAML, and an empty page for Markdown.
_SCOPE = "markdown,yaml"


def _snippet(
    prefix: str, body: tuple[str, ...], description: str, choices: Mapping[str, str]
) -> Schema:
    lines = [re.sub("@[a-z]+@", lambda found: choices[found[0]], line) for line in body]
    return {"scope": _SCOPE, "prefix": prefix, "body": lines, "description": description}


def _choice(codes: tuple[str, ...] | list[str]) -> str:
    return f"${{9|{','.join(codes)}|}}"


def _line(name: str, field: Schema) -> str:
    kinds = [field, *field.get("anyOf", ())]
    as_list = any(kind.get("type") == "array" for kind in kinds)
    value = next((text for kind in kinds if (text := _value(kind))), "$1")
    return f"{name}: [{value}]" if as_list else f"{name}: {value}"


def _value(kind: Schema) -> str:
    if "enum" in kind:
        return _choice(kind["enum"])
    return f"${{1:{kind['examples'][0]}}}" if "examples" in kind else ""
