"""The national list: one page per row, in the words of the content file."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from generator.imports.france_services import COLUMNS, Row, pages, read
from generator.imports.list_file import date_in_name
from generator.imports.page import ImportedPage, ImportFault, Notice, Refusal

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


def test_a_row_that_repeats_another_word_for_word_is_refused(tmp_path: Path) -> None:
    first, second = _results(tmp_path, _DURTAL, _DURTAL)
    assert isinstance(first, ImportedPage) and isinstance(second, Refusal)


def test_of_two_rows_with_one_identifier_neither_is_taken(tmp_path: Path) -> None:
    first, second = _results(tmp_path, _DURTAL, _DURTAL | {"telephone": "0241961041"})
    assert isinstance(first, Refusal) and "ligne 3" in first.reason
    assert isinstance(second, Refusal) and "ligne 2" in second.reason


def test_a_row_cut_short_is_refused_and_known_by_its_identifier(tmp_path: Path) -> None:
    text = _list() + "1,49,Durtal\n" + _list(_DURTAL).partition("\n")[2]
    short, row = read(_written(tmp_path, text))
    assert isinstance(short, Refusal) and isinstance(row, Row)
    assert (short.reason, short.identifier) == ("3 cases au lieu de 24", "fs-1")


@pytest.mark.parametrize("end", ["1,49,Durtal\n", '1,49,"Durt', "1,49,Dur"])
def test_a_list_cut_in_its_last_row_is_refused_unless_one_says_so(tmp_path: Path, end: str) -> None:
    path = _written(tmp_path, _list(_DURTAL) + end)
    with pytest.raises(ImportFault, match=r"semble coupé.*--moins-de-maisons"):
        list(read(path))
    assert [type(row) for row in read(path, may_be_cut=True)] == [Row, Refusal]


@pytest.mark.parametrize(
    ("text", "encoding", "sentence"),
    [
        ("", "utf-8", "est vide"),
        ("\ufeff\r\n ", "utf-8", "est vide"),
        ("\xff\xd8a\x9d\x81\x8d" + "x" * 300 + "\0", "latin-1", "n'est pas un texte"),
        (_list(columns=COLUMNS[1:]), "utf-8", "colonnes absentes : « id_fs »"),
        (_list(columns=(*COLUMNS, "adresse")), "utf-8", r"deux fois.*« adresse »"),
    ],
)
def test_a_wrong_file_is_one_sentence(
    tmp_path: Path, text: str, encoding: str, sentence: str
) -> None:
    with pytest.raises(ImportFault, match=sentence):
        list(read(_written(tmp_path, text, encoding)))


def _as(delimiter: str) -> str:
    table = io.StringIO()
    writer = csv.DictWriter(table, COLUMNS, restval="", delimiter=delimiter)
    writer.writeheader()
    writer.writerow(_DURTAL | {"lib_fs": "France services Cœur d’Été, à l'est ; là"})
    return table.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "mac_roman"]
)
@pytest.mark.parametrize("before", ["", "\r\n", "sep={}\r\n"])
def test_a_list_is_read_as_any_program_writes_it(
    tmp_path: Path, delimiter: str, encoding: str, before: str
) -> None:
    text = before.format(delimiter) + _as(delimiter)
    rows = [one for one in read(_written(tmp_path, text, encoding)) if isinstance(one, Row)]
    assert [row.cells["lib_fs"] for row in rows] == ["France services Cœur d’Été, à l'est ; là"]
    assert rows[0].line == (2 if not before else 3)


def test_accents_that_were_encoded_twice_are_mended_and_told(tmp_path: Path) -> None:
    broken = _as(";").encode().decode("cp1252")
    notice, row = read(_written(tmp_path, broken))
    assert isinstance(notice, Notice) and "réparés" in notice.text
    assert isinstance(row, Row) and "Été" in row.cells["lib_fs"]


def test_columns_may_stand_in_any_order_and_be_called_in_capitals(tmp_path: Path) -> None:
    text = _list(_DURTAL, columns=tuple(reversed(COLUMNS)))
    head, _, rest = text.partition("\n")
    given = list(read(_written(tmp_path, head.upper().replace("_", " ") + "\n" + rest)))
    (page,) = pages([row for row in given if isinstance(row, Row)], date(2024, 8, 1))
    assert isinstance(page, ImportedPage) and page.fields == _page(tmp_path).fields


def test_columns_that_are_new_or_missing_are_told(tmp_path: Path) -> None:
    columns = (*(name for name in COLUMNS if name not in ("mail", "h_samedi")), "site")
    given = {key: value for key, value in _DURTAL.items() if key in columns}
    new, missing, row = read(_written(tmp_path, _list(given, columns=columns)))
    assert isinstance(new, Notice) and "inconnues, passées : « site »" in new.text
    assert isinstance(missing, Notice) and "« mail », « h_samedi »" in missing.text
    assert isinstance(row, Row)
    (page,) = pages([row], date(2024, 8, 1))
    assert isinstance(page, ImportedPage) and {"courriels", "horaires"} <= page.untold


def test_zeros_that_a_spreadsheet_took_are_put_back_with_a_doubt(tmp_path: Path) -> None:
    page = _page(tmp_path, insee_dep="1", insee_com="1033", code_postal="1200",
                 telephone="450568749", latitude="46,10607")  # fmt: skip
    assert {key: page.fields[key] for key in ("code_postal", "code_insee", "telephone")} == {
        "code_postal": "01200", "code_insee": "01033", "telephone": "04 50 56 87 49",
    }  # fmt: skip
    assert (page.folder, page.fields["latitude"]) == ("01", "46.10607")
    assert len(page.doubts) == 3 and all("un zéro s'était perdu" in one for one in page.doubts)


def test_a_number_that_a_spreadsheet_broke_takes_none_from_a_page(tmp_path: Path) -> None:
    page = _page(tmp_path, telephone="2,41961E+08")
    assert "telephone" in page.untold and "E+08" not in page.body and "abîmé" in page.doubts[0]


def test_a_code_that_is_short_for_another_reason_is_not_completed(tmp_path: Path) -> None:
    (result,) = _results(tmp_path, _DURTAL | {"code_postal": "1200"})
    assert isinstance(result, Refusal) and "cinq chiffres" in result.reason


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
    assert date_in_name(Path(name)) == day
