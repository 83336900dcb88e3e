"""The JSON Schema and the snippets that editors' tools read."""

import re
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from generator.cli.schema import SCHEMA_PATH, editor_files
from generator.files.nodes import plain
from generator.files.source import decode, split_page
from generator.files.tree import house_files
from generator.model.hours_text import HoursRefused, parse_day
from generator.model.house import House
from generator.model.schema import DAY_PATTERN, house_schema
from generator.model.snippets import house_snippets

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def schema(vocabularies):
    return house_schema(vocabularies)


@pytest.fixture(scope="module")
def errors(schema):
    validator = Draft7Validator(schema)
    return lambda fields: [error.message for error in validator.iter_errors(fields)]


def as_yaml_types(value):
    """Type scalars as an editor's YAML tool does: numbers are numbers, the rest is text."""
    if isinstance(value, dict):
        return {key: as_yaml_types(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_yaml_types(inner) for inner in value]
    return float(value) if re.fullmatch(r"-?\d+(\.\d+)?", value) else value


def fields_of(file):
    return plain(split_page(decode(file.read_bytes())).front)


SOUND = {
    "nom": "France services Durtal",
    "label": "france-services",
    "adresse": "11 rue Joseph Cugnot",
    "code_postal": "49430",
    "commune": "Durtal",
    "date_maj": "2026-08-01",
}


def test_it_is_a_valid_schema(schema):
    Draft7Validator.check_schema(schema)


def test_committed_files_are_in_step_with_the_model():
    for path, text in editor_files(ROOT).items():
        assert (ROOT / path).read_text("utf-8") == text, "lancez « msap schema »"
    assert SCHEMA_PATH.as_posix() == "schemas/maison.schema.json"


@pytest.mark.parametrize("file", house_files(ROOT / "content" / "msap"), ids=lambda file: file.stem)
def test_every_committed_house_is_valid(errors, file):
    assert errors(fields_of(file)) == []
    assert errors(as_yaml_types(fields_of(file))) == []


@pytest.mark.parametrize(
    "fault",
    [
        {"label": "msap-plus"},
        {"nom2": "x"},
        {"nom": ["x"]},
        {"code_postal": "4943"},
        {"date_maj": "1/8/2026"},
        {"services": ["rien-de-tel"]},
        {"services": [{"precision": "x"}]},
        {"partenaires": [{"partenaire": "caf", "mode": "hologramme"}]},
        {"horaires": {"lundi": "9h-12h"}},
        {"horaires": {"lundy": "09:00-12:00"}},
        {"latitude": "47.6"},
        {"jours_feries": "vrai"},
        {"exceptions": [{"du": "2026-12-24", "type": "conges"}]},
        {"exceptions": [{"du": "2026-12-24", "au": "bientôt", "type": "ferme"}]},
        {"saisons": [{"du": "2027-07-01", "au": "08-31", "horaires": "fermé"}]},
        {"saisons": [{"du": "07-01", "au": "08-31", "horaires": {"lundy": "09:00-12:00"}}]},
    ],
    ids=str,
)
def test_a_wrong_page_is_not_valid(errors, fault):
    assert errors(SOUND) == []
    assert errors(SOUND | fault)


def test_an_address_is_required_save_for_what_comes_to_people(errors):
    without = {key: value for key, value in SOUND.items() if key != "adresse"}
    assert errors(without)
    assert errors(without | {"format": "fixe"})
    assert errors(without | {"format": "bus"}) == []
    stop = {"lieu": "Mairie", "code_postal": "08400", "commune": "Monthois"}
    assert errors(without | {"tournee": [stop]}) == []


def test_seasons_and_what_has_no_known_end_are_accepted(errors):
    seasons = [
        {"du": "07-01", "au": "08-31", "horaires": {"lundi": "09:00-12:00"}, "motif": "Été"},
        {"du": "1er décembre", "au": "02-28", "horaires": "10:00-12:00"},
        {"quand": "pendant les vacances scolaires", "horaires_rdv": {"mardi": "09:00-12:00"}},
    ]
    closed = {"du": "2026-11-20", "au": "jusqu'à nouvel ordre", "type": "ferme"}
    by_day = {"du": "2026-11-20", "type": "horaires", "horaires": {"lundi": "10:00-12:00"}}
    assert errors(SOUND | {"saisons": seasons, "exceptions": [closed, by_day]}) == []


def test_short_forms_are_accepted(errors):
    assert (
        errors(SOUND | {"courriels": "a@b.fr", "partenaires": ["caf", {"partenaire": "msa"}]}) == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "08:30-12:00, 13:30-17:00",
        "8:30 - 12:00 / 13:30-17:00",
        "fermé",
        "Fermé",
        "1er du mois 09:00-12:00",
        "1er et 3e du mois 09:00-12:00",
        "dernier du mois 09:00-12:00",
        "semaines paires 09:00-12:00 ; semaines impaires 14:00-17:00",
        "une semaine sur deux depuis 2026-01-05 09:00-12:00",
        "hors vacances scolaires 09:00-12:00",
        "09:00-12:00, hors vacances scolaires",
        "1er du mois hors vacances scolaires 09:00-12:00",
        "pendant les vacances scolaires : 1er du mois 09:00-12:00",
        "09:00-17:00 ; pendant les vacances scolaires 09:00-12:00",
        "09:00-17:00 ; fermé pendant les vacances scolaires",
        "hors vacances 09:00-12:00",
        "vacances scolaires",
        "9h-12h",
        "matin",
        "",
        "1er du mois",
        "semaines 09:00-12:00",
    ],
)
def test_the_pattern_of_a_day_accepts_what_the_reader_reads(text):
    try:
        parse_day(0, text)
    except HoursRefused:
        assert not re.search(DAY_PATTERN, text)
    else:
        assert re.search(DAY_PATTERN, text)


def test_the_schema_is_all_french_and_names_no_class(schema):
    assert "title" not in schema["properties"]["nom"]
    assert all("description" not in model for model in schema["definitions"].values())
    assert set(schema["properties"]) == {field.alias for field in House.model_fields.values()}


def test_every_field_has_a_snippet_that_fills_in_to_a_sound_field(schema, vocabularies, errors):
    snippets = house_snippets(schema, vocabularies)
    assert set(schema["properties"]) <= set(snippets)
    for name in ("label", "services", "partenaires", "horaires", "equipements", "format"):
        filled = re.sub(r"\$\{\d\|([^,|]*)[^}]*\}", r"\1", "\n".join(snippets[name]["body"]))
        page = split_page(f"---\n{filled}\n---\n")
        assert errors(SOUND | plain(page.front)) == [], filled
