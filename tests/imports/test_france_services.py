"""The national list: one page per row, in the words of the content file."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from generator.imports.france_services import COLUMNS, Row, date_of, pages, read
from generator.imports.page import ImportedPage, ImportFault, Refusal

_DURTAL = {
    "id_fs": "908",
    "insee_dep": "49",
    "lib_fs": "France Services Durtal ",
    "adresse": "11 Rue  Joseph Cugnot",
    "insee_com": "49127",
    "code_postal": "49430",
    "lib_com": "Durtal",
    "latitude": "47.671271",
    "longitude": "-0.00914282408575149",
    "mail": "franceservices.durtal@ccals.fr",
    "telephone": "0241961040",
    "h_lundi": "08:30 - 12:00 / 13:30 - 17:00",
    "prise_rdv": "Non",
    "commentaire": "Le\\x20bus",
    "type_fs": "Principal",
    "format_fs": "Fixe_antenne(s)",
    "labellisation_fs": "Espace labellisé 01/09/2020",
}


def _list(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> str:
    table = io.StringIO()
    writer = csv.DictWriter(table, columns, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return table.getvalue()


def _written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "liste-fs-20240801.csv"
    path.write_bytes(text.encode(encoding))
    return path


def _results(folder: Path, *rows: dict[str, str]) -> list[ImportedPage | Refusal]:
    given = list(read(_written(folder, _list(*rows))))
    return list(pages([row for row in given if isinstance(row, Row)], date(2024, 8, 1)))


def _page(folder: Path, **changed: str) -> ImportedPage:
    (result,) = _results(folder, _DURTAL | changed)
    assert isinstance(result, ImportedPage)
    return result


def test_a_row_becomes_a_page(tmp_path: Path) -> None:
    page = _page(tmp_path)
    assert page.fields == {
        "id": "fs-908",
        "nom": "France services Durtal",
        "label": "france-services",
        "label_depuis": "2020-09-01",
        "format": "fixe-antennes",
        "adresse": "11 Rue Joseph Cugnot",
        "code_postal": "49430",
        "commune": "Durtal",
        "code_insee": "49127",
        "latitude": "47.671271",
        "longitude": "-0.009143",
        "telephone": "02 41 96 10 40",
        "courriels": ("franceservices.durtal@ccals.fr",),
        "prise_rdv": "non",
        "horaires": {"lundi": "08:30-12:00, 13:30-17:00"},
        "source": "data.gouv.fr, liste des structures France services, 1er août 2024",
        "date_maj": "2024-08-01",
    }
    assert (page.folder, page.stem, page.body, page.doubts) == ("49", "durtal", "Le bus", ())


@pytest.mark.parametrize("text", [".", "oui", "-", "Néant", "RAS", "non renseigné", "cf. site"])
def test_a_comment_that_says_nothing_is_dropped_with_a_doubt(tmp_path: Path, text: str) -> None:
    page = _page(tmp_path, commentaire=text)
    assert page.body == ""
    assert page.doubts == (f"commentaire « {text} » ne dit rien : non repris",)


def test_nor_is_a_complement_of_the_address_that_says_nothing(tmp_path: Path) -> None:
    page = _page(tmp_path, complement_adresse="Néant")
    assert "complement_adresse" not in page.fields
    assert page.doubts == ("complément d'adresse « Néant » ne dit rien : non repris",)


def test_no_hours_at_all_are_unknown_hours(tmp_path: Path) -> None:
    assert "horaires" not in _page(tmp_path, h_lundi="").fields


def test_an_invalid_number_is_kept_in_the_text_and_doubtful(tmp_path: Path) -> None:
    page = _page(tmp_path, telephone="01 23")
    assert "telephone" not in page.fields
    assert "Téléphone à vérifier : 01 23" in page.body and "01 23" in page.doubts[0]


def test_an_appointment_rule_of_the_comment_becomes_hours(tmp_path: Path) -> None:
    page = _page(tmp_path, commentaire="Sur rendez-vous le lundi matin")
    assert page.fields["horaires_rdv"] == {"lundi": "08:30-12:00"}
    assert page.body == "Sur rendez-vous le lundi matin"


def test_a_position_outside_france_is_not_taken(tmp_path: Path) -> None:
    page = _page(tmp_path, latitude="12.5", longitude="12.5")
    assert "latitude" not in page.fields and "hors de France" in page.doubts[0]


def test_a_postcode_of_another_department_is_doubtful(tmp_path: Path) -> None:
    assert "88230" in _page(tmp_path, code_postal="88230").doubts[0]


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("id_fs", "x1", "n'est pas un numéro"),
        ("lib_fs", " ", "lib_fs est vide"),
        ("code_postal", "4943", "cinq chiffres"),
        ("adresse", "", "adresse est vide"),
    ],
)
def test_a_row_that_gives_no_page_is_refused(
    tmp_path: Path, column: str, value: str, reason: str
) -> None:
    (result,) = _results(tmp_path, _DURTAL | {column: value})
    assert isinstance(result, Refusal) and reason in result.reason and result.row == 2


def test_an_identifier_seen_twice_is_refused_the_second_time(tmp_path: Path) -> None:
    first, second = _results(tmp_path, _DURTAL, _DURTAL)
    assert isinstance(first, ImportedPage) and isinstance(second, Refusal)


def test_a_row_cut_short_is_refused(tmp_path: Path) -> None:
    (row,) = read(_written(tmp_path, _list() + "1,49,Durtal\n"))
    assert isinstance(row, Refusal) and row.reason == "3 cases au lieu de 24"


@pytest.mark.parametrize(
    ("text", "encoding", "sentence"),
    [
        ("", "utf-8", "est vide"),
        (_list(), "utf-16", "n'est pas en UTF-8"),
        (_list(_DURTAL), "latin-1", "n'est pas en UTF-8"),
        (_list(columns=COLUMNS[1:]), "utf-8", "colonnes absentes : « id_fs »"),
        (_list(columns=(*COLUMNS, "site")), "utf-8", "colonnes inconnues : « site »"),
        (_list().replace(",", ";"), "utf-8", "point-virgule"),
    ],
)
def test_a_wrong_file_is_one_sentence(
    tmp_path: Path, text: str, encoding: str, sentence: str
) -> None:
    with pytest.raises(ImportFault, match=sentence):
        list(read(_written(tmp_path, text, encoding)))


def test_unknown_columns_can_be_passed_over(tmp_path: Path) -> None:
    path = _written(tmp_path, _list(_DURTAL, columns=(*COLUMNS, "site")))
    assert [type(row) for row in read(path, ignore_unknown=True)] == [Row]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("liste-fs-20240801.csv", date(2024, 8, 1)),
        ("fs_2024-08-01.csv", date(2024, 8, 1)),
        ("liste-20241399.csv", None),
        ("liste.csv", None),
    ],
)
def test_the_date_is_in_the_name(name: str, day: date | None) -> None:
    assert date_of(Path(name)) == day
