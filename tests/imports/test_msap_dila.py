"""The directory of 2017: one page per house, from French keys and loose shapes."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.imports.msap_dila import Row, pages, read
from generator.imports.page import ImportedPage, ImportFault, Refusal


def _house(**changed: Any) -> dict[str, Any]:
    return {
        "id": "msap-49080-01",
        "codeInsee": "49080",
        "dateMiseAJour": "2016-11-04",
        "Nom": "Maison de services au public -  Durtal",
        "Adresse": {
            "Ligne": ["Bureau de poste", "2 rue des Fontaines"],
            "CodePostal": "49330",
            "NomCommune": "Durtal",
            "Localisation": {"Latitude": "47.68067", "Longitude": "-0.494127"},
        },
        "CoordonnéesNum": {"Téléphone": "02 41 24 10 66 06 87 89 68 21"},
        "Ouverture": {
            "PlageJ": {
                "début": "lundi",
                "fin": "mardi",
                "Note": "Sur rendez-vous l'après-midi",
                "PlageH": [
                    {"début": "09:00:00", "fin": "12:15:00"},
                    {"début": "14:00:00", "fin": "17:00:00"},
                ],
            }
        },
    } | changed


def _result(properties: dict[str, Any]) -> ImportedPage | Refusal:
    (result,) = pages([Row("49.json", 1, properties)])
    return result


def _page(**changed: Any) -> ImportedPage:
    result = _result(_house(**changed))
    assert isinstance(result, ImportedPage)
    return result


def test_a_house_becomes_a_page() -> None:
    page = _page()
    assert page.fields == {
        "id": "msap-49080-01",
        "nom": "Maison de services au public - Durtal",
        "label": "msap",
        "adresse": "2 rue des Fontaines",
        "complement_adresse": "Bureau de poste",
        "code_postal": "49330",
        "commune": "Durtal",
        "code_insee": "49080",
        "latitude": "47.68067",
        "longitude": "-0.494127",
        "telephone": "02 41 24 10 66",
        "autres_telephones": ("06 87 89 68 21",),
        "horaires": {"lundi": "09:00-12:15", "mardi": "09:00-12:15"},
        "horaires_rdv": {"lundi": "14:00-17:00", "mardi": "14:00-17:00"},
        "source": "DILA, annuaire de l'administration, fiche du 4 novembre 2016",
        "date_maj": "2016-11-04",
    }
    assert page.body == "Du lundi au mardi : Sur rendez-vous l'après-midi"


def test_a_comment_and_a_note_that_say_nothing_are_dropped_with_a_doubt() -> None:
    slot = {"début": "jeudi", "fin": "jeudi", "Note": "-", "PlageH": []}
    page = _page(Commentaire="RAS.", Ouverture={"PlageJ": slot})
    assert page.body == ""
    assert page.doubts == (
        "commentaire « RAS. » ne dit rien : non repris",
        "note des horaires « - » ne dit rien : non repris",
    )


def test_one_day_and_one_span_may_stand_alone() -> None:
    slot = {"début": "jeudi", "fin": "jeudi", "PlageH": {"début": "09:00:00", "fin": "12:00:00"}}
    assert _page(Ouverture={"PlageJ": [slot]}).fields["horaires"] == {"jeudi": "09:00-12:00"}


def test_hours_that_end_before_they_start_are_doubtful_and_kept_in_the_text() -> None:
    slot = {"début": "jeudi", "fin": "jeudi", "PlageH": {"début": "13:30:00", "fin": "10:00:00"}}
    page = _page(Ouverture={"PlageJ": slot})
    assert "horaires" not in page.fields and page.doubts and "13:30-10:00" in page.body


def test_no_position_and_no_hours_are_left_out() -> None:
    address = _house()["Adresse"] | {"Localisation": {"Latitude": {}, "Longitude": {}}}
    page = _page(Adresse=address, Ouverture=None)
    assert not {"latitude", "longitude", "horaires"} & set(page.fields) and not page.doubts


def test_a_digit_lost_from_a_postcode_is_put_back_with_a_doubt() -> None:
    page = _page(codeInsee="11021", Adresse=_house()["Adresse"] | {"CodePostal": "1140"})
    assert page.fields["code_postal"] == "11140" and "11140" in page.doubts[0]


def test_the_home_page_of_the_former_site_is_not_a_link() -> None:
    online = {"Url": "https://www.maisondeservicesaupublic.fr"}
    assert "site_web" not in _page(CoordonnéesNum=online).fields


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("id", "49080", "n'a pas la forme"),
        ("Nom", "", "Nom est vide"),
        ("Adresse", {}, "NomCommune est vide"),
        ("dateMiseAJour", "hier", "dateMiseAJour"),
    ],
)
def test_a_house_that_gives_no_page_is_refused(key: str, value: Any, reason: str) -> None:
    result = _result(_house(**{key: value}))
    assert isinstance(result, Refusal) and reason in result.reason


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "vide"),
        (b"{", "lisible"),
        (b"[" * 100_000, "lisible"),
        (b"[]", "features"),
        ("é".encode("latin-1"), "lisible"),
    ],
)
def test_a_wrong_file_is_one_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "49.json"
    path.write_bytes(content)
    with pytest.raises(ImportFault, match=sentence):
        list(read(path))


def test_a_feature_without_properties_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "49.json"
    path.write_text(json.dumps({"features": [1, {"properties": _house()}]}))
    assert [type(row) for row in read(path)] == [Refusal, Row]
