"""What a page puts in the cells: all that it says, and nothing that a cell cannot tell."""

from typing import Any

from generator.sheets.records import records_of

_PAGE: dict[str, Any] = {
    "nom": "Maison",
    "courriels": "a@b.fr",
    "equipements": ["wifi", "ordinateur"],
    "horaires": {"lundi": "09:00-12:00"},
    "horaires_rdv": "Tu 09:00-12:00",
    "structure_porteuse": {"nom": "CC", "nature": "epci"},
    "partenaires": ["caf", {"partenaire": "msa", "horaires": "Tu 09:00-12:00"}],
    "antennes": [{"nom": "A", "exceptions": [{"du": "2026-12-24", "type": "ferme"}]}, {"nom": "B"}],
    "exceptions": [{"du": "2026-12-25", "type": "ferme"}],
}


def test_a_house_is_one_row() -> None:
    assert records_of(_PAGE, "Texte")["maisons"] == {
        (): {
            "nom": "Maison",
            "courriels": ("a@b.fr",),
            "equipements": ("wifi", "ordinateur"),
            "horaires.lundi": "09:00-12:00",
            "horaires_rdv": "Tu 09:00-12:00",
            "structure_porteuse.nom": "CC",
            "structure_porteuse.nature": "epci",
            "texte": "Texte",
        }
    }


def test_what_is_in_lists_has_rows_by_rank() -> None:
    records = records_of(_PAGE, "")
    assert records["antennes"] == {("1",): {"nom": "A"}, ("2",): {"nom": "B"}}
    assert records["partenaires"] == {
        ("1",): {"partenaire": "caf"},
        ("2",): {"partenaire": "msa", "horaires": "Tu 09:00-12:00"},
    }


def test_an_exception_tells_of_which_place_it_is() -> None:
    assert records_of(_PAGE, "")["exceptions"] == {
        ("", "1"): {"du": "2026-12-25", "type": "ferme"},
        ("antenne 1", "1"): {"du": "2026-12-24", "type": "ferme"},
    }


def test_another_shape_than_the_models_is_in_no_cell() -> None:
    odd: dict[str, Any] = {
        "nom": ["x"], "courriels": [{"a": "b"}], "antennes": "A", "services": [["x"]],
        "horaires": ["lundi"], "adresse": "  ", "exceptions": ["demain"],
    }  # fmt: skip
    assert {name: rows for name, rows in records_of(odd, "").items() if rows} == {
        "maisons": {(): {}}
    }
