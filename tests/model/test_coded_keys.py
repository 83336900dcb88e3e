"""Which keys hold codes is read from the fields: no second list to keep."""

from __future__ import annotations

from pathlib import Path

from generator.files.vocabularies import PAGE_KINDS
from generator.model.coded_keys import kind_of_key, short_forms, vocabulary_kinds
from generator.model.house import House

VOCABULARIES = Path(__file__).resolve().parents[2] / "content" / "vocabulaires"


def test_the_vocabulary_of_every_coded_key():
    assert (
        kind_of_key().items()
        >= {
            "label": "labels",
            "format": "formats",
            "nature": "natures",
            "partenaires": "partenaires",
            "partenaire": "partenaires",
            "mode": "modes",
            "services": "services",
            "service": "services",
            "equipements": "equipements",
            "accessibilite": "accessibilites",
            "langues": "langues",
        }.items()
    )


def test_they_are_those_of_the_schema():
    """pydantic's own walk finds the same codes."""
    found = {}

    def visit(node, key):
        if isinstance(node, dict):
            if "x-vocabulaire" in node:
                found[key] = node["x-vocabulaire"]
            for name, inner in node.get("properties", {}).items():
                visit(inner, name)
            for name in ("items", "anyOf"):
                visit(node.get(name), key)
        elif isinstance(node, list):
            for inner in node:
                visit(inner, key)

    raw = House.model_json_schema()
    visit(raw, "")
    for model in raw["$defs"].values():
        visit(model, "")
    assert found.items() <= kind_of_key().items()
    assert kind_of_key().keys() - found.keys() == short_forms().keys()


def test_lists_where_a_code_may_stand_alone():
    assert short_forms() == {"partenaires": "partenaire", "services": "service"}


def test_every_vocabulary_of_the_site_has_fields_and_a_file():
    assert {*vocabulary_kinds(), *PAGE_KINDS} == {file.stem for file in VOCABULARIES.glob("*.yaml")}
