"""A workbook goes out, is filled in as people do, and comes back: only what they meant changes."""

from __future__ import annotations

import difflib
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.cli.workbook_project import PAGES, Project, added, cell, row_of


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MSAP_TODAY", "2026-11-23")
    found = Project(tmp_path, PAGES)
    found.export()
    return found


def _changed(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """Return the lines that went and came, all pages together."""
    lines = [
        line
        for page in sorted({*before, *after})
        for line in difflib.ndiff(
            before.get(page, "").splitlines(), after.get(page, "").splitlines()
        )
    ]
    return [line for line in lines if line[:2] in ("- ", "+ ")]


def _edited(project: Project, change: Any, *options: str) -> tuple[list[str], Any]:
    """Return the changed lines after *change* in the workbook and its import, and the import."""
    before = project.pages()
    project.edit(change)
    done = project.import_(*options)
    return _changed(before, project.pages()), done


def test_an_untouched_workbook_changes_no_byte(project: Project) -> None:
    before = project.pages()
    done = project.import_()
    assert (done.exit_code, project.pages()) == (0, before)
    assert "3 pages inchangées." in done.output


def test_one_cell_changes_one_line_and_is_told_by_its_cell(project: Project) -> None:
    def change(book: Any) -> None:
        sheet = book["maisons"]
        cell(sheet, "Téléphone", row_of(sheet, "49/durtal")).value = "02 41 00 00 00"

    lines, done = _edited(project, change)
    assert lines == [
        "- telephone: 02 41 96 10 40   # accueil",
        "+ telephone: 02 41 00 00 00   # accueil",
    ]
    assert "maisons!S4 : Téléphone : 02 41 96 10 40 → 02 41 00 00 00" in done.output
    assert done.exit_code == 0


def test_a_second_import_changes_nothing_more(project: Project) -> None:
    def change(book: Any) -> None:
        sheet = book["maisons"]
        cell(sheet, "Téléphone", row_of(sheet, "49/durtal")).value = "02 41 00 00 00"
        added(book["exceptions"], Page="49/durtal", Du="2027-01-02", Type="ferme")
        added(sheet, Nom="France services Baugé", Label="msap", Adresse="1 rue X",
              Code_postal="49150", Commune="Baugé-en-Anjou")  # fmt: skip

    _edited(project, change)
    after = project.pages()
    done = project.import_()
    assert (done.exit_code, project.pages()) == (0, after)


def test_what_was_edited_since_is_not_undone(project: Project) -> None:
    durtal = project.read("49/durtal")
    project.write("49/durtal", durtal.replace("Joseph Cugnot", "Neuve"))

    def change(book: Any) -> None:
        sheet = book["maisons"]
        cell(sheet, "Téléphone", row_of(sheet, "49/durtal")).value = "02 41 00 00 00"

    lines, done = _edited(project, change)
    assert [line[2:12] for line in lines] == ["telephone:"] * 2
    assert done.exit_code == 0


def test_what_both_changed_is_left_to_decide(project: Project) -> None:
    durtal = project.read("49/durtal")
    project.write("49/durtal", durtal.replace("02 41 96 10 40", "02 41 11 11 11"))

    def change(book: Any) -> None:
        sheet = book["maisons"]
        cell(sheet, "Téléphone", row_of(sheet, "49/durtal")).value = "02 41 00 00 00"

    lines, done = _edited(project, change)
    assert (lines, done.exit_code) == ([], 3)
    assert "maisons!S4 : Téléphone : 02 41 11 11 11 → 02 41 00 00 00" in done.output
    assert project.import_("--replace").exit_code == 0
    assert "02 41 00 00 00" in project.read("49/durtal")


def test_without_its_memory_what_differs_is_left_to_decide(project: Project) -> None:
    untouched = shutil.copy(project.workbook, project.root / "avant.xlsx")

    def change(book: Any) -> None:
        sheet = book["maisons"]
        cell(sheet, "Téléphone", row_of(sheet, "49/durtal")).value = "02 41 00 00 00"
        del book["base"]

    lines, done = _edited(project, change)
    assert (lines, done.exit_code) == ([], 3)
    assert "--depuis EXPORT" in done.output
    assert project.import_("--depuis", str(untouched)).exit_code == 0
    assert "02 41 00 00 00" in project.read("49/durtal")


def test_a_page_renamed_since_is_found_by_its_identifier(project: Project) -> None:
    project.path("49/durtal").rename(project.path("49/durtal-mairie"))

    def change(book: Any) -> None:
        sheet = book["maisons"]
        cell(sheet, "Téléphone", row_of(sheet, "49/durtal")).value = "02 41 00 00 00"

    lines, _ = _edited(project, change)
    assert len(lines) == 2
    assert "02 41 00 00 00" in project.read("49/durtal-mairie")


def test_sorting_hiding_and_adding_columns_change_nothing(project: Project) -> None:
    def change(book: Any) -> None:
        sheet = book["exceptions"]
        lines = [[one.value for one in line] for line in sheet.iter_rows(min_row=2)]
        for number, line in enumerate(reversed(lines), 2):
            for at, value in enumerate(line, 1):
                sheet.cell(number, at).value = value
        houses = book["maisons"]
        houses.insert_cols(3)
        houses.cell(1, 3).value = "Mes notes"
        houses.cell(2, 3).value = "à rappeler"
        houses.insert_rows(1)
        houses.column_dimensions["F"].hidden = True
        del book["Mode d'emploi"]

    lines, done = _edited(project, change)
    assert (lines, done.exit_code) == ([], 0)
    assert "colonnes inconnues, passées : « Mes notes »" in done.output


def test_a_column_or_a_sheet_that_is_missing_says_nothing(project: Project) -> None:
    def change(book: Any) -> None:
        book["maisons"].delete_cols(cell(book["maisons"], "Téléphone", 1).column)
        del book["partenaires"]

    lines, done = _edited(project, change)
    assert (lines, done.exit_code) == ([], 0)
    assert "« Téléphone »" in done.output
    assert "feuilles absentes, rien n'y change : « partenaires »" in done.output


@pytest.mark.parametrize(
    ("heading", "typed", "line"),
    [
        ("Lundi", "8h30-12h / 13h30-17h", "  lundi: 08:30-12:00, 13:30-17:00"),
        ("Code postal", 1200, "code_postal: 01200"),
        ("Téléphone", 474000000, "telephone: 0474000000"),
        ("Date de mise à jour", datetime(2026, 11, 2), "date_maj: 2026-11-02"),
        ("Date de mise à jour", "02/11/2026", "date_maj: 2026-11-02"),
        ("Agents", 2, "agents: 2"),
        ("Forme", "Bus", "format: bus"),
        ("Équipement 1", "Ordinateur", "equipements: [ordinateur]"),
    ],
)
def test_what_people_and_spreadsheets_write_becomes_a_pages_notation(
    project: Project, heading: str, typed: Any, line: str
) -> None:
    project.write("01/nantua", PAGES["01/nantua"].replace("horaires: Mo-Fr 09:00-12:00\n", ""))
    project.export()

    def change(book: Any) -> None:
        cell(book["maisons"], heading, row_of(book["maisons"], "01/nantua")).value = typed

    lines, done = _edited(project, change)
    assert f"+ {line}" in lines, done.output
    assert done.exit_code == 0


@pytest.mark.parametrize(
    ("sheet", "heading", "typed", "sentence"),
    [
        ("maisons", "Code postal", "4943",
         "maisons!N4 : « code_postal » : « 4943 » n'est pas un code postal : cinq chiffres, "
         "par exemple 49430."),
        ("maisons", "Équipement 2", "fxa", "« fxa » n'est pas un code de equipements.yaml"),
        ("maisons", "Lundi", "le matin", "maisons!Z4 : « horaires, lundi » : "),
        ("antennes", "Code postal", "x", "antennes!F2 : « antennes 1, code_postal » : "),
        ("partenaires", "Mode", "x", "partenaires!D2 : « partenaires 1, mode » : "),
        ("exceptions", "Du", "demain", "exceptions!D2 : « exceptions 1, du » : "),
        ("maisons", "Nom", None, "maisons!C4 : « nom » : ce champ est obligatoire."),
        ("maisons", "Horaires en une expression", "Mo 09:00-12:00",
         "maisons!AG4 : « horaires » : une semaine se dit jour par jour"),
    ],
)  # fmt: skip
def test_a_fault_names_its_cell_in_the_words_of_check(
    project: Project, sheet: str, heading: str, typed: Any, sentence: str
) -> None:
    def change(book: Any) -> None:
        own = book[sheet]
        cell(own, heading, row_of(own, "49/durtal")).value = typed

    lines, done = _edited(project, change)
    assert sentence in done.output
    assert (lines, done.exit_code) == ([], 1)


def test_a_fault_of_a_cell_promises_no_correction_of_a_page(project: Project) -> None:
    def change(book: Any) -> None:
        own = book["maisons"]
        cell(own, "Site web", row_of(own, "49/durtal")).value = "www.durtal.fr"

    lines, done = _edited(project, change)
    assert (lines, done.exit_code) == ([], 1)
    assert "« www.durtal.fr » s'écrit https://www.durtal.fr.\n" in done.output


def test_a_code_that_no_vocabulary_has_any_more_stays_and_is_told(project: Project) -> None:
    def change(book: Any) -> None:
        cell(book["maisons"], "Courriel 1", row_of(book["maisons"], "49/durtal")).value = "b@c.fr"

    lines, done = _edited(project, change)
    assert lines == ["- courriels: [a@durtal.fr]", "+ courriels: [b@c.fr]"]
    assert "« fax » n'est pas un code de equipements.yaml ; il reste tel quel." in done.output
    assert done.exit_code == 0


def test_rows_of_lists_are_added_changed_and_taken_away(project: Project) -> None:
    def change(book: Any) -> None:
        added(book["partenaires"], Page="49/durtal", Partenaire="carsat")
        cell(book["partenaires"], "Précision", 2).value = "Le matin"
        book["exceptions"].delete_rows(2)
        added(book["exceptions"], Page="49/durtal", Antenne_ou_passage="antenne 1",
              Du="2026-12-26", Type="ferme")  # fmt: skip

    _lines, done = _edited(project, change)
    text = project.read("49/durtal")
    assert done.exit_code == 0, done.output
    assert "2026-12-24" not in text
    assert "du: 2026-12-31" in text and "2026-11-11" in text and "2026-12-26" in text
    assert "carsat" in text and "precision: Le matin" in text
    assert "exceptions, ligne supprimée" in done.output
    assert "une note" in text and "Un texte.\n\nEt un autre.\n" in text


def test_a_row_deleted_here_and_changed_there_stays(project: Project) -> None:
    durtal = project.read("49/durtal")
    project.write("49/durtal", durtal.replace("type: ferme}", "type: ferme, motif: Fête}", 1))
    lines, done = _edited(project, lambda book: book["exceptions"].delete_rows(2))
    assert (lines, done.exit_code) == ([], 3)


def test_a_house_whose_row_is_deleted_keeps_its_page_unless_asked(project: Project) -> None:
    def change(book: Any) -> None:
        book["maisons"].delete_rows(row_of(book["maisons"], "48/rtl"))

    lines, done = _edited(project, change)
    assert (lines, done.exit_code) == ([], 0)
    assert "48/rtl.md : sa ligne n'est plus dans « maisons », sa page reste." in done.output
    assert project.import_("--supprimer-pages").exit_code == 0
    assert sorted(project.pages()) == ["01/nantua", "49/durtal"]


def test_a_page_changed_since_is_not_deleted(project: Project) -> None:
    project.write("48/rtl", PAGES["48/rtl"].replace("48000", "48100"))
    project.edit(lambda book: book["maisons"].delete_rows(row_of(book["maisons"], "48/rtl")))
    assert project.import_("--supprimer-pages").exit_code == 3
    assert "48/rtl" in project.pages()


def test_a_page_deleted_by_hand_is_not_written_again(project: Project) -> None:
    project.path("48/rtl").unlink()

    def change(book: Any) -> None:
        cell(book["maisons"], "Téléphone", row_of(book["maisons"], "48/rtl")).value = "0466000000"

    lines, done = _edited(project, change)
    assert lines == []
    assert "supprimée à la main" in done.output


def test_a_new_row_is_a_new_page_with_what_is_its_own(project: Project) -> None:
    def change(book: Any) -> None:
        added(book["maisons"], Page="nouvelle-1", Nom="France services Baugé", Label="msap",
              Adresse="1 rue X", Code_postal="49150", Commune="Baugé-en-Anjou",
              Lundi="9h-12h")  # fmt: skip
        added(book["partenaires"], Page="nouvelle-1", Partenaire="caf")
        added(book["antennes"], **{"Page": "France services Baugé", "N°": "a"}, Nom="Annexe",
              Adresse="2 rue Y", Code_postal="49150", Commune="Baugé-en-Anjou")  # fmt: skip
        added(book["exceptions"], Page="nouvelle-1", Antenne_ou_passage="antenne a",
              Du="24/12/2026", Type="ferme")  # fmt: skip

    _lines, done = _edited(project, change)
    assert done.exit_code == 0, done.output
    assert project.read("49/bauge") == (
        "---\n"
        "nom: France services Baugé\nlabel: msap\nadresse: 1 rue X\ncode_postal: 49150\n"
        "commune: Baugé-en-Anjou\nhoraires:\n  lundi: 09:00-12:00\npartenaires: [caf]\n"
        "antennes:\n  - nom: Annexe\n    adresse: 2 rue Y\n    code_postal: 49150\n"
        "    commune: Baugé-en-Anjou\n    exceptions:\n      - du: 2026-12-24\n"
        "        type: ferme\ndate_maj: 2026-11-23\n---\n"
    )


def test_a_copied_row_is_told_and_not_taken(project: Project) -> None:
    def change(book: Any) -> None:
        sheet = book["maisons"]
        row = row_of(sheet, "48/rtl")
        sheet.append([one.value for one in sheet[row]])

    lines, done = _edited(project, change)
    assert (lines, done.exit_code) == ([], 1)
    assert "videz la case « Page »" in done.output


def test_a_house_that_has_a_page_already_is_told(project: Project) -> None:
    def change(book: Any) -> None:
        added(book["maisons"], Nom="FS Durtal", Label="msap", Adresse="11 rue Joseph Cugnot",
              Code_postal="49430", Commune="Durtal")  # fmt: skip

    lines, done = _edited(project, change)
    assert (lines, done.exit_code) == ([], 3)
    assert "semble déjà dans 49/durtal.md" in done.output


def test_nothing_of_a_page_is_lost(project: Project) -> None:
    """The workbook alone gives the pages again, field by field."""
    from generator.cli.import_folder import standing  # noqa: PLC0415

    valid = {page: text.replace(", fax", "") for page, text in PAGES.items()}
    for page, text in valid.items():
        project.write(page, text)
    project.export()
    project.edit(lambda book: book.remove(book["base"]))
    for page in valid:
        project.path(page).unlink()
    assert project.import_().exit_code == 0
    for page, text in valid.items():
        old, new = standing(text.encode()), standing(project.path(page).read_bytes())
        assert (new.fields, new.body) == (old.fields, old.body)


def test_a_dry_run_writes_nothing(project: Project) -> None:
    def change(book: Any) -> None:
        cell(book["maisons"], "Téléphone", 4).value = "02 41 00 00 00"

    lines, done = _edited(project, change, "--dry-run")
    assert lines == []
    assert "02 41 00 00 00" in done.output


def test_csv_comes_back_too(project: Project) -> None:
    before = project.pages()
    for place in ("tables", "tables.zip"):
        assert project.run("export", "--format", "csv", "--out", place).exit_code == 0
        assert project.import_(file=Path(place)).exit_code == 0
    one = Path("tables/maisons.csv")
    one.write_bytes(one.read_bytes().replace(b"02 41 96 10 40", b"02 41 00 00 00"))
    assert project.import_(file=Path("tables")).exit_code == 0
    assert len(_changed(before, project.pages())) == 2


def test_a_deleted_column_of_several_loses_nothing(project: Project) -> None:
    def change(book: Any) -> None:
        for heading in ("Courriel 1", "Équipement 2"):
            sheet = book["maisons"]
            sheet.delete_cols(cell(sheet, heading, 1).column)

    lines, done = _edited(project, change)
    assert (lines, done.exit_code) == ([], 0)
    assert "il manque « Courriel 1 »" in done.output
    assert "il manque « Équipement 2 »" in done.output


@pytest.mark.parametrize("typed", ["49/durtall", "49/DURTAL", ""])
@pytest.mark.parametrize("phone", ["02 41 96 10 40", "02 41 00 00 00"])
def test_a_page_whose_name_was_mistyped_is_not_deleted(
    project: Project, typed: str, phone: str
) -> None:
    """Its row is still there, under another name."""

    def change(book: Any) -> None:
        sheet = book["maisons"]
        row = row_of(sheet, "49/durtal")
        cell(sheet, "Téléphone", row).value = phone
        sheet.cell(row, 1).value = typed

    lines, done = _edited(project, change, "--supprimer-pages")
    assert lines == []
    assert "supprimée" not in done.output
    assert ("semble déjà dans 49/durtal" in done.output) == phone.endswith("00")


def test_a_row_of_nobody_deletes_nothing_of_anybody(project: Project) -> None:
    def change(book: Any) -> None:
        book["antennes"].cell(2, 1).value = "49/durtall"
        book["exceptions"].cell(2, 1).value = ""

    lines, done = _edited(project, change)
    assert (lines, done.exit_code) == ([], 1)
    assert "« antennes », et 49/durtal.md reste tel quel" in done.output
    assert "« exceptions », et 49/durtal.md reste tel quel" in done.output


def test_while_a_row_is_refused_no_page_is_deleted(project: Project) -> None:
    def change(book: Any) -> None:
        sheet = book["maisons"]
        cell(sheet, "Téléphone", row_of(sheet, "49/durtal")).value = "12"
        sheet.delete_rows(row_of(sheet, "48/rtl"))

    lines, done = _edited(project, change, "--supprimer-pages")
    assert (lines, done.exit_code) == ([], 1)
    assert "tant qu'il y en a, rien n'est supprimé" in done.output
