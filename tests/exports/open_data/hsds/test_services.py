"""The list of services for Open Referral: its shape, its sense, and what is told as lost."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from generator.exports.open_data.hsds.services import hsds_services
from generator.exports.open_data.made import Gap
from generator.exports.open_data.source import Source
from tests.conftest import MakeDirectory
from tests.exports.open_data.houses import HOUSES, MOST, OVERSEAS, TRAVELLING
from tests.exports.open_data.hsds_shape import SERVICES

SITE = "https://annuaire.example.fr"
FILE = "hsds/services.json"
FRANCE_SERVICES = {"label": "france-services"}
ODD: dict[str, dict[str, Any]] = {
    "markup": {"nom": "<script>alert('é')</script> & \"co\"", "presentation_resume": "</b>\\"},
    "a long name": {"nom": "x" * 299},
    "accents in the web": {"site_web": "https://exemple.fr/maison-é"},
    "hours of the schools": {"horaires": {"lundi": "hors vacances scolaires 09:00-12:00"}},
    "an expression": {"horaires": "Mo-Fr 09:00-12:00; 2027 Jan 04-2027 Jan 08 off"},
    "twelve closures": {
        "exceptions": [{"du": f"2027-{month:02d}-05", "type": "ferme"} for month in range(1, 13)]
    },
    "signs": {"langues": ["lsf", "gcf"], "fiche_acces_libre": "https://acceslibre.beta.gouv.fr/a"},
    "no address": {"format": "bus", "adresse": None},
}


def services_of(made: MakeDirectory, *houses: dict[str, Any]) -> tuple[list[Any], list[Gap]]:
    done = hsds_services(Source(made(*houses), SITE), FILE)
    services = json.loads(done.content)
    assert len(services) == done.rows
    return services, done.gaps


@pytest.mark.parametrize("fields", [*HOUSES, *ODD.values()])
def test_every_house_has_the_shape(directory_of: MakeDirectory, fields: dict[str, Any]) -> None:
    services, _ = services_of(directory_of, FRANCE_SERVICES | fields)
    checker = jsonschema.FormatChecker()
    jsonschema.Draft202012Validator(SERVICES, format_checker=checker).validate(services)


def test_a_service_says_who_gives_it_where_and_with_which_papers(
    directory_of: MakeDirectory,
) -> None:
    offers = [{"service": "logement", "documents": ["Avis d'imposition", "Bail"]}]
    services, gaps = services_of(directory_of, MOST | {"prise_rdv": "oui", "services": offers})
    by_name = {each["name"]: each for each in services}
    housing = by_name["Logement"]
    assert housing["organization"]["name"] == "France services de Mende (centre)"
    assert housing["organization"]["organization_identifiers"][0]["identifier"] == "12345678200051"
    assert housing["organization"]["uri"] == housing["url"] == f"{SITE}/maisons/maison-0/"
    assert housing["application_process"] == "Sur rendez-vous."
    assert housing["assured_date"] == "2026-01-01"
    papers = [each["document"] for each in housing["required_documents"]]
    assert papers == ["Avis d'imposition", "Bail"]
    assert housing["alert"].startswith("Fermé le 22")
    assert "fees_description" not in housing
    assert by_name["Énergie"]["fees_description"] == "gratuit"
    assert housing["attributes"][0]["taxonomy_term"]["code"] == "logement"
    assert [gap.field for gap in gaps] == ["adresse"]  # the branch has a name only


def test_its_places_are_locations(directory_of: MakeDirectory) -> None:
    (first, *_), _ = services_of(directory_of, MOST)
    house, branch = (each["location"] for each in first["service_at_locations"])
    assert house["addresses"][0]["address_1"] == "12 bis rue de l'Abbé « Grégoire »"
    assert house["addresses"][0]["state_province"] == "Lozère"
    assert (house["latitude"], house["longitude"]) == (44.518, 3.5)
    assert [phone["number"] for phone in house["phones"]] == ["+33466490000", "3939"]
    assert [each["code"] for each in house["languages"]] == ["fr", "en", "ar"]
    assert house["description"] == "Fermé les jours fériés."
    assert branch["external_identifier"] == "maison-0#antenne-1"
    assert branch["schedules"][0]["byday"] == "TH"
    assert "latitude" not in branch  # only its commune's middle is known


def test_a_house_that_travels_is_at_its_stops(directory_of: MakeDirectory) -> None:
    (first, *_), _ = services_of(directory_of, TRAVELLING)
    (stop,) = (each["location"] for each in first["service_at_locations"])
    assert stop["schedules"][0]["byday"] == "1MO"
    assert stop["addresses"][0]["city"] == "Langogne"


def test_ids_are_unique_and_stay(directory_of: MakeDirectory) -> None:
    houses = (FRANCE_SERVICES | MOST, FRANCE_SERVICES | OVERSEAS)
    services, _ = services_of(directory_of, *houses)
    own = [service["id"] for service in services]
    own += [each["id"] for service in services for each in service["service_at_locations"]]
    own += [each["id"] for service in services for each in service.get("required_documents", ())]
    assert len(set(own)) == len(own)
    again, _ = services_of(directory_of, *reversed(houses))
    assert {each["name"] for each in again} == {each["name"] for each in services}


def test_what_cannot_be_held_is_told(directory_of: MakeDirectory) -> None:
    _, gaps = services_of(
        directory_of,
        {"label": "msap", "services": []},
        FRANCE_SERVICES | ODD["accents in the web"],
        FRANCE_SERVICES | ODD["hours of the schools"],
        FRANCE_SERVICES | ODD["no address"],
        {"fermee_le": "2026-06-01"},
    )
    assert sorted((gap.id, gap.field) for gap in gaps) == [
        ("maison-0", ""),
        ("maison-1", "site_web"),
        ("maison-2", "horaires"),
        ("maison-3", "adresse"),
        ("maison-4", ""),
    ]
    assert {gap.file for gap in gaps} == {FILE}
