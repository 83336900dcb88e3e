"""The form knows every field of the model, in French words, and the vocabularies."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.model.vocabulary import Vocabularies
from plugins.pages.editing.form_data import (
    FIELDS,
    MODELS,
    FieldsRefused,
    fields_of,
    form_data,
    form_rest,
)
from plugins.pages.editing.house_files import unusual_files
from tests.plugins.recording import SITE

ROOT = Path(__file__).resolve().parents[4]
VIEWS = ROOT / "themes" / "msap" / "static" / "js" / "editor" / "views"
WORDS = json.loads(FIELDS.read_text("utf-8"))["fields"]
# Kinds that TextField shows, and those whose fields have a view of their own: offers, seasons.
PLAIN = {"text", "long", "tel", "email", "url", "digits", "date"}
WITHIN = {"code", "exception-type", "day-of-year", "school"}


@pytest.fixture(scope="module")
def data(vocabularies: Vocabularies) -> dict[str, Any]:
    """Return what the browser is given."""
    return form_data(vocabularies, SITE, {"durtal": "49/durtal-2.md"}, "m")


@pytest.mark.parametrize("name", MODELS)
def test_no_field_of_the_model_is_forgotten(name: str, data: dict[str, Any]) -> None:
    """House, branches, stops, partners, services, exceptions, seasons, bearer, photo, video."""
    known = {str(field.alias) for field in MODELS[name].model_fields.values()}
    told = [field["key"] for field in data["fields"][name]]
    assert set(told) == known
    assert len(told) == len(known)


@pytest.mark.parametrize("name", MODELS)
def test_a_field_without_words_is_named(name: str) -> None:
    """A field added to the model alone, or taken from it, stops the build with a sentence."""
    own = next(iter(WORDS[name]))
    fewer = {key: told for key, told in WORDS[name].items() if key != own}
    with pytest.raises(FieldsRefused, match=own):
        fields_of(name, WORDS | {name: fewer})
    with pytest.raises(FieldsRefused, match="inconnu"):
        fields_of(name, WORDS | {name: WORDS[name] | {"inconnu": {}}})


def every(data: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [(name, field) for name, fields in data["fields"].items() for field in fields]


def test_every_field_has_a_name_and_a_sentence(data: dict[str, Any]) -> None:
    """What people read is no key and no code: a name, then a sentence that ends."""
    for name, field in every(data):
        assert field["label"][0].isupper(), (name, field)
        assert re.search(r"[.?…]$", field["hint"]), (name, field)
        assert "_" not in field["label"] + field["hint"], (name, field)


def test_every_kind_has_its_control(data: dict[str, Any]) -> None:
    """A kind that no view shows would be a box of text."""
    table = (
        (VIEWS / "fields.jsx").read_text("utf-8").partition("CONTROLS = {")[2].partition("};")[0]
    )
    controls = set(re.findall(r'^\s+"?([\w-]+)"?:', table, re.MULTILINE))
    assert "offers" in controls
    kinds = {field["kind"] for _, field in every(data)}
    assert kinds - controls - PLAIN - WITHIN == set()
    assert controls - kinds == set()


def test_a_houses_fields_stand_in_the_parts_of_the_form(data: dict[str, Any]) -> None:
    """All but the preview have some; that of the text also holds what is under the fields."""
    parts = [part["code"] for part in data["parts"]]
    used = {field["part"] for field in data["fields"]["house"]}
    assert used == set(parts) - {"apercu"}
    assert parts[-1] == "envoyer"


def test_what_is_required_and_whose_codes_are_asked_of_the_model(data: dict[str, Any]) -> None:
    """As the reader has it."""
    house = {field["key"]: field for field in data["fields"]["house"]}
    required = [key for key, field in house.items() if field.get("required")]
    assert required == ["nom", "label", "code_postal", "commune", "date_maj"]
    coded = {key: field["vocabulary"] for key, field in house.items() if "vocabulary" in field}
    assert coded == {
        "label": "labels", "format": "formats", "accessibilite": "accessibilites",
        "equipements": "equipements", "langues": "langues",
    }  # fmt: skip
    [nature] = [field for field in data["fields"]["bearer"] if field["key"] == "nature"]
    assert nature["vocabulary"] == "natures"


def test_the_vocabularies_are_whole(data: dict[str, Any], vocabularies: Vocabularies) -> None:
    """Each code once, with its name; partners in groups; a label with what it brings."""
    for kind, terms in data["vocabularies"].items():
        assert [term["code"] for term in terms] == list(vocabularies.of(kind).codes())
        assert all(term["label"] for term in terms)
    partners = {term["code"]: term for term in data["vocabularies"]["partenaires"]}
    assert partners["france-travail"]["replaces"] == ["pole-emploi", "anpe"]
    assert {term["group"] for term in partners.values()} == {
        "Opérateurs nationaux", "Acteurs locaux",
    }  # fmt: skip
    labels = {term["code"]: term for term in data["vocabularies"]["labels"]}
    assert "caf" in labels["france-services"]["bundle"]


def test_every_sentence_of_a_term_comes_once(
    data: dict[str, Any], vocabularies: Vocabularies
) -> None:
    """Those of long lists with the rest, for which the form does not wait; the others at once."""
    rest = form_rest(vocabularies, date(2026, 11, 23))
    told = {
        kind: {term["code"]: term["description"] for term in terms if "description" in term}
        for kind, terms in data["vocabularies"].items()
    }
    assert not set(rest["descriptions"]) & {kind for kind, terms in told.items() if terms}
    assert told | rest["descriptions"] == {
        kind: {term.code: term.description for term in vocabularies.of(kind) if term.description}
        for kind in told
    }
    assert rest["descriptions"]["partenaires"]["caf"]
    assert rest["calendar"]["zone"] == "Europe/Paris"


def test_only_files_at_unusual_places_are_told(directory_of: Any) -> None:
    """The browser finds the others by their postcode; outside the folder only a name is told."""
    paths = (
        "content/msap/48/maison-0.md", "content/msap/lozere/maison-1.md", "/secret/maison-2.md",
    )  # fmt: skip
    found = [house.of_page(house.slug, path, "") for house, path in
             zip(directory_of({}, {}, {}).houses, paths, strict=True)]  # fmt: skip
    assert unusual_files(found, "content/msap") == {
        "maison-1": "lozere/maison-1.md",
        "maison-2": "maison-2.md",
    }
