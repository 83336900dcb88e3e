"""The rows of the national standard: what stands where, what is left out and told."""

from __future__ import annotations

import csv
from typing import Any

import pytest

from generator.exports.open_data.made import Gap
from generator.exports.open_data.mediation import UNKNOWN_PIVOT, mediation_csv
from generator.exports.open_data.mediation_values import (
    address,
    commune,
    email,
    guarded,
    telephone,
    web_address,
)
from generator.exports.open_data.source import Source
from generator.mediation_columns import COLUMNS
from generator.model.phone import parse_phone
from tests.conftest import MakeDirectory
from tests.exports.open_data.houses import HOUSES, MOST, OVERSEAS, TRAVELLING

FILE = "lieux.csv"


def rows_of(made: MakeDirectory, *houses: dict[str, Any]) -> tuple[list[dict[str, str]], list[Gap]]:
    done = mediation_csv(Source(made(*houses), "https://annuaire.example.fr"), FILE)
    rows = list(csv.DictReader(done.content.decode().splitlines()))
    assert len(rows) == done.rows
    return rows, done.gaps


def test_the_columns_are_those_of_the_standard_in_its_order(directory_of: MakeDirectory) -> None:
    rows, _ = rows_of(directory_of, MOST)
    assert tuple(rows[0]) == COLUMNS
    assert len(COLUMNS) == 32


def test_a_house_says_all_that_the_standard_has_words_for(directory_of: MakeDirectory) -> None:
    (row, branch), _ = rows_of(directory_of, MOST)
    assert {key: value for key, value in row.items() if value} == {
        "id": "maison-0",
        "pivot": "12345678200051",
        "nom": "France services de Mende (centre)",
        "commune": "Mende",
        "code_postal": "48000",
        "code_insee": "48095",
        "adresse": "12 bis rue de l'Abbé Grégoire",
        "complement_adresse": "Bâtiment B",
        "latitude": "44.518000",
        "longitude": "3.500000",
        "typologie": "RFS|MUNI",
        "telephone": "+33466490000",
        "courriels": "accueil@exemple.fr",
        "site_web": "https://www.exemple.fr/accueil",
        "horaires": row["horaires"],
        "presentation_resume": "Au centre de Mende.",
        "itinerance": "Fixe",
        "structure_parente": "Mairie de Mende",
        "date_maj": "2026-01-01",
        "services": "Aide aux démarches administratives|Maîtrise des outils numériques du "
        "quotidien|Insertion professionnelle via le numérique|Accès internet et matériel "
        "informatique",
        "prise_en_charge_specifique": "Handicaps moteurs|Handicaps mentaux|Illettrisme|Langues "
        "étrangères (anglais)|Langues étrangères (autres)",
        "dispositif_programmes_nationaux": "France Services",
        "modalites_acces": "Se présenter|Téléphoner|Contacter par mail|Prendre un RDV en ligne",
        "prise_rdv": "https://rdv.exemple.fr/mende",
    }
    assert row["horaires"].startswith(
        "Mo 09:00-12:00; Tu 09:00-12:00,14:00-17:00; 2026 Dec 22,2027 "
    )
    assert (branch["id"], branch["commune"]) == ("maison-0#antenne-1", "Badaroux")
    assert (branch["latitude"], branch["horaires"][:14]) == ("", "Th 09:00-12:00")


def test_a_stop_comes_to_people_and_its_name_stands_for_a_street(
    directory_of: MakeDirectory,
) -> None:
    (row,), gaps = rows_of(directory_of, TRAVELLING)
    assert (row["itinerance"], row["adresse"]) == ("Itinérant", "Mairie")
    assert [(gap.id, gap.field) for gap in gaps] == [("maison-0#arret-1", "adresse")]


def test_a_house_without_address_is_told_and_not_dropped(directory_of: MakeDirectory) -> None:
    bus = {"format": "bus", "adresse": None, "nom": "Bus"}
    rows, gaps = rows_of(directory_of, bus)
    assert rows == []
    assert [(gap.file, gap.name, gap.field) for gap in gaps] == [(FILE, "Bus", "")]
    assert "adresse" in gaps[0].reason


def test_houses_that_receive_nobody_are_told(directory_of: MakeDirectory) -> None:
    _, gaps = rows_of(directory_of, *HOUSES, {"nom": "Demain", "ouvre_le": "2027-01-04"})
    told = {gap.name: gap.reason for gap in gaps if not gap.field}
    assert told == {
        "Maison fermée": "Cette maison est fermée définitivement.",
        "Demain": "Cette maison n’ouvre que le 4\u00a0janvier 2027.",
    }


def test_overseas_numbers_have_their_own_code(directory_of: MakeDirectory) -> None:
    (row,), _ = rows_of(directory_of, OVERSEAS)
    assert (row["telephone"], row["pivot"]) == ("+262262400000", UNKNOWN_PIVOT)


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "+33"])
def test_no_text_is_a_formula(directory_of: MakeDirectory, text: str) -> None:
    (row,), _ = rows_of(directory_of, {"nom": text, "presentation_resume": text})
    assert row["nom"].startswith("'")
    assert row["presentation_resume"] == guarded(text)


def test_what_the_national_programs_refuse_is_left_out_and_told() -> None:
    assert address("3 rue #7 *bis*").value == "3 rue 7 bis"
    assert commune("Château-Chinon (Ville)").value == "Château-Chinon Ville"
    assert telephone(parse_phone("3939")).value == ""
    assert email("a|b@exemple.fr").value == ""
    assert web_address("https://exemple.fr/l'accueil").value == ""
    refused = (
        address("3 rue #7"), commune("Y (Z)"), telephone(parse_phone("3939")),
        email("a|b@exemple.fr"), web_address("https://exemple.fr/l'accueil"),
    )  # fmt: skip
    assert all(kept.lost.endswith((".", "ici.")) for kept in refused)


def test_what_they_take_is_as_it_was() -> None:
    assert address("12 bis, rue de l'Église").lost == ""
    assert commune("L’Haÿ-les-Roses").value == "L’Haÿ-les-Roses"
    assert telephone(parse_phone("02 41 96 10 40")).value == "+33241961040"
    assert web_address("https://www.exemple.fr/a?b=1").lost == ""
