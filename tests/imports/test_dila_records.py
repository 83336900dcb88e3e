"""The DILA's directory of today gives the pages that the one of 2017 would."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.imports.msap_dila import Row, pages, read
from generator.imports.page import ImportedPage, ImportFault, Notice, Refusal
from generator.model.opening_hours import DAYS

SLOTS = [
    {"nom_jour_debut": "Lundi", "nom_jour_fin": "Vendredi",
     "valeur_heure_debut_1": "09:00:00", "valeur_heure_fin_1": "12:00:00",
     "valeur_heure_debut_2": "", "valeur_heure_fin_2": "", "commentaire": ""},
    {"nom_jour_debut": "Mardi", "nom_jour_fin": "Mardi",
     "valeur_heure_debut_1": "", "valeur_heure_fin_1": "",
     "valeur_heure_debut_2": "14:00:00", "valeur_heure_fin_2": "17:00:00",
     "commentaire": "Sur rendez-vous l'après-midi"},
]  # fmt: skip
RECORD: dict[str, Any] = {
    "id": "00007e4d-264c-43a0-b0b7-7f3b7dd995ab",
    "ancien_code_pivot": "msap-49127-01",
    "nom": "France services - Durtal",
    "pivot": [{"type_service_local": "france_services", "code_insee_commune": ["49127"]}],
    "plage_ouverture": SLOTS,
    "adresse": [
        {"type_adresse": "Adresse postale", "numero_voie": "BP 1", "code_postal": "49430",
         "nom_commune": "Durtal"},
        {"type_adresse": "Adresse", "complement1": "Mairie", "complement2": "",
         "numero_voie": "11 rue Joseph Cugnot", "service_distribution": "", "code_postal": "49430",
         "nom_commune": "Durtal", "latitude": "47.671271", "longitude": "-0.256457"},
    ],
    "telephone": [{"valeur": "02 41 96 10 40", "description": ""}],
    "adresse_courriel": ["franceservices.durtal@ccals.fr"],
    "site_internet": [{"libelle": "", "valeur": "https://www.durtal.fr"}],
    "telecopie": [],
    "date_modification": "09/08/2026 13:30:19",
}  # fmt: skip
AS_TEXT = {key: json.dumps(value) if isinstance(value, list) else value
           for key, value in RECORD.items()}  # fmt: skip
FIELDS = {
    "id": "msap-49127-01",
    "nom": "France services - Durtal",
    "label": "france-services",
    "adresse": "11 rue Joseph Cugnot",
    "complement_adresse": "Mairie",
    "code_postal": "49430",
    "commune": "Durtal",
    "code_insee": "49127",
    "latitude": "47.671271",
    "longitude": "-0.256457",
    "telephone": "02 41 96 10 40",
    "courriels": ("franceservices.durtal@ccals.fr",),
    "site_web": "https://www.durtal.fr",
    "horaires": dict.fromkeys(DAYS[:5], "09:00-12:00"),
    "horaires_rdv": {"mardi": "14:00-17:00"},
    "source": "DILA, annuaire de l'administration, fiche du 9 août 2026",
    "date_maj": "2026-08-09",
}


def _read(folder: Path, content: object) -> list[ImportedPage | Refusal | Notice]:
    path = folder / "dila.json"
    path.write_text(json.dumps(content))
    given = list(read(path))
    told = [one for one in given if not isinstance(one, Row)]
    return [*told, *pages([one for one in given if isinstance(one, Row)])]


@pytest.mark.parametrize(
    "content",
    [
        {"service": [RECORD]},
        {"total_count": 1, "results": [AS_TEXT]},
        [AS_TEXT],
        {"service": [RECORD | {"code_insee_commune": "49127", "pivot": RECORD["pivot"][0]}]},
    ],
)
def test_a_service_becomes_a_page_in_every_form_of_the_file(tmp_path: Path, content: Any) -> None:
    (page,) = _read(tmp_path, content)
    assert isinstance(page, ImportedPage)
    assert page.fields == FIELDS


def test_other_services_are_passed_and_counted(tmp_path: Path) -> None:
    town_hall = RECORD | {"pivot": [{"type_service_local": "mairie"}]}
    notice, page = _read(tmp_path, {"service": [town_hall, RECORD, town_hall]})
    assert isinstance(notice, Notice) and notice.text.endswith("passés : 2.")
    assert isinstance(page, ImportedPage)


@pytest.mark.parametrize(
    ("types", "label"),
    [
        (["msap"], "msap"),
        (["france_services"], "france-services"),
        (["msap", "france_services"], "france-services"),
        (["mairie", "msap"], "msap"),
    ],
)
@pytest.mark.parametrize("as_text", [False, True])
def test_both_types_are_houses_the_newer_label_wins(
    tmp_path: Path, types: list[str], label: str, as_text: bool
) -> None:
    pivots: Any = [{"type_service_local": one, "code_insee_commune": ["49127"]} for one in types]
    record = RECORD | {"pivot": json.dumps(pivots) if as_text else pivots}
    (page,) = _read(tmp_path, {"results" if as_text else "service": [record]})
    assert isinstance(page, ImportedPage) and page.fields["label"] == label


@pytest.mark.parametrize(
    ("siret", "expected", "doubts"),
    [("43493312300029", "43493312300029", 0), (None, None, 0), ("43493312300028", None, 1)],
)
def test_a_siret_is_taken_where_its_key_fits(
    tmp_path: Path, siret: str | None, expected: str | None, doubts: int
) -> None:
    (page,) = _read(tmp_path, {"service": [RECORD | {"siret": siret}]})
    assert isinstance(page, ImportedPage)
    assert (page.fields.get("siret"), len(page.doubts)) == (expected, doubts)
    assert ("siret" in page.untold) is (expected is None)


@pytest.mark.parametrize(
    ("record", "identifier"),
    [
        ({"ancien_code_pivot": "france_services-49127-02"}, "msap-49127-02"),
        ({"ancien_code_pivot": None}, "dila-00007e4d-264c-43a0-b0b7-7f3b7dd995ab"),
        ({"ancien_code_pivot": "", "id": None}, "dila-49430-france-services-durtal"),
    ],
)
def test_the_identifier_is_the_one_of_2017_or_the_directorys_own(
    tmp_path: Path, record: dict[str, Any], identifier: str
) -> None:
    (page,) = _read(tmp_path, {"service": [RECORD | record]})
    assert isinstance(page, ImportedPage) and page.identifier == identifier


def test_a_record_with_next_to_nothing_is_read(tmp_path: Path) -> None:
    """As in a public test record: no identifier, no INSEE code, nulls for lists."""
    record = {
        "nom": "MSAP de Durtal", "plage_ouverture": SLOTS[:1], "telephone": None, "sve": None,
        "adresse": [{"numero_voie": "1 rue Haute", "code_postal": "49430", "nom_commune": "Durtal",
                     "latitude": 47.671, "longitude": -0.256}],
        "pivot": [{"type_service_local": "msap"}], "date_modification": "09/08/2026 13:30:19",
    }  # fmt: skip
    (page,) = _read(tmp_path, {"service": [record]})
    assert isinstance(page, ImportedPage)
    assert (page.fields["label"], page.folder, page.fields["latitude"]) == ("msap", "49", "47.671")


def test_a_record_without_a_date_is_refused(tmp_path: Path) -> None:
    (refusal,) = _read(tmp_path, {"service": [RECORD | {"date_modification": "hier"}]})
    assert isinstance(refusal, Refusal) and refusal.identifier == "msap-49127-01"


def test_a_file_cut_in_the_middle_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "dila.json"
    path.write_text(json.dumps({"service": [RECORD]})[:-40])
    with pytest.raises(ImportFault, match="coupé"):
        list(read(path))
