"""Structures and services: what they hold, and what names and addresses must be there."""

from __future__ import annotations

import json
from typing import Any

import pytest
from data_inclusion.schema.v1.services import Service
from data_inclusion.schema.v1.structures import Structure

from generator.exports.open_data.data_inclusion import services_json, structures_json
from generator.exports.open_data.source import Source
from tests.conftest import MakeDirectory
from tests.exports.open_data.houses import HOUSES, MOST

SITE = "https://annuaire.example.fr"
ODD: dict[str, dict[str, Any]] = {
    "a short name": {"nom": "A"},
    "a long name": {"nom": "x" * 299},
    "a full stop": {"nom": "Maison de Mende."},
    "a network nobody can write to": {"courriels": ["accueil@mairie.local"]},
    "a formula": {"nom": "=cmd|' /C calc'!A0", "presentation_resume": "@SUM(1)"},
    "no address": {"format": "bus", "adresse": None},
    "short number": {"telephone": "3939"},
}


def check(model: Any, values: list[dict[str, Any]]) -> None:
    for value in values:
        model.model_validate_json(
            json.dumps(value), strict=True, context={"ignore_warnings": False}
        )


@pytest.mark.parametrize("fields", [*HOUSES, *ODD.values()])
def test_their_models_take_every_house(directory_of: MakeDirectory, fields: dict[str, Any]) -> None:
    source = Source(directory_of({"label": "france-services"} | fields), SITE)
    check(Structure, json.loads(structures_json(source).content))
    check(Service, json.loads(services_json(source).content))


def test_a_structure_says_whose_it_is(directory_of: MakeDirectory) -> None:
    (structure,) = json.loads(structures_json(Source(directory_of(MOST), SITE)).content)
    assert structure["reseaux_porteurs"] == ["france-service"]
    assert structure["id"] == "maisons-services-au-public--maison-0"
    assert structure["lien_source"] == f"{SITE}/maisons/maison-0/"
    assert structure["siret"] == "12345678200051"


def test_a_service_has_its_themes_and_words_of_its_own(directory_of: MakeDirectory) -> None:
    made = services_json(Source(directory_of(MOST), SITE), "services.json")
    services = {each["id"].rpartition("--")[2]: each for each in json.loads(made.content)}
    assert services["logement"]["thematiques"] == [
        "logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement"
    ]
    assert "frais" not in services["logement"]
    assert services["energie"]["frais"] == "gratuit"
    assert services["energie"]["zone_eligibilite"] == ["48"]
    assert services["energie"]["lien_mobilisation"] == "https://rdv.exemple.fr/mende"
    assert "à Mende" in services["energie"]["description"]
    assert [gap.id for gap in made.gaps] == ["maison-0--teletravail"]


def test_equal_offers_say_where_they_are(directory_of: MakeDirectory) -> None:
    """What a label says in all its houses is made once; the sentence on the house is its own."""
    long = [{"service": "logement", "precision": "mot " * 490}]
    label = {"label": "france-services"}
    odd = {"nom": 'Maison "<b>" \\ & co', "services": long}
    made = services_json(Source(directory_of(label, label | odd), SITE))
    services = json.loads(made.content)
    energy = [each for each in services if each["id"].endswith("--energie")]
    assert [each["structure_id"] for each in energy] == [
        "maisons-services-au-public--maison-0", "maisons-services-au-public--maison-1",
    ]  # fmt: skip
    assert "par Maison 0, à Mende" in energy[0]["description"]
    assert 'par Maison "<b>" \\ & co, à Mende' in energy[1]["description"]
    assert energy[0]["thematiques"] == energy[1]["thematiques"]
    (housing,) = [each for each in services if each["id"].endswith("--logement")]
    assert len(housing["description"]) <= 2000
    assert housing["description"].endswith("mot…")


def test_what_is_changed_is_told(directory_of: MakeDirectory) -> None:
    made = structures_json(
        Source(directory_of(ODD["a full stop"], ODD["a network nobody can write to"])), "s"
    )
    assert [(gap.id, gap.field) for gap in made.gaps] == [
        ("maison-0", "nom"), ("maison-1", "courriel"),
    ]  # fmt: skip
