"""``msap import`` end to end: written once, left alone when edited, nothing half-written."""

import csv
import io
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.imports import import_group
from generator.imports.france_services import COLUMNS

_ROWS = [
    {"id_fs": "1", "lib_fs": "France services A", "telephone": "02 41 96 10 40"},
    {"id_fs": "2", "lib_fs": "France services B", "telephone": "=1+1"},
]
_SAME = {
    "adresse": "Place", "insee_com": "49127", "code_postal": "49430", "lib_com": "Durtal",
    "insee_dep": "49", "type_fs": "Principal", "format_fs": "Fixe",
}  # fmt: skip


@pytest.fixture
def source(tmp_path: Path) -> Path:
    table = io.StringIO()
    writer = csv.DictWriter(table, COLUMNS, restval="")
    writer.writeheader()
    writer.writerows(row | _SAME for row in _ROWS)
    path = tmp_path / "liste-20240801.csv"
    path.write_text(table.getvalue())
    return path


def _run(source: Path, *options: str) -> Result:
    out = str(source.parent / "pages")
    arguments = ["france-services", str(source), "--out", out, "--cache", out, *options]
    return CliRunner().invoke(import_group, arguments)


def _files(source: Path) -> dict[str, bytes]:
    out = source.parent / "pages"
    return {str(file.relative_to(out)): file.read_bytes() for file in out.rglob("*.*")
            if file.is_file()}  # fmt: skip


def test_a_second_import_changes_nothing(source: Path) -> None:
    first = _run(source)
    assert first.exit_code == 0 and "2 pages écrites" in first.output
    files = _files(source)
    assert set(files) == {"49/a.md", "49/b.md", "doutes.csv", "differences.csv",
                          ".sources/france-services.jsonl"}  # fmt: skip
    second = _run(source)
    assert "2 pages inchangées" in second.output and "rien n'a changé" in second.output
    assert {name: text for name, text in _files(source).items() if name != "differences.csv"} == {
        name: text for name, text in files.items() if name != "differences.csv"
    }


def test_an_edited_page_is_kept_and_only_overwritten_on_request(source: Path) -> None:
    _run(source)
    page = source.parent / "pages" / "49" / "a.md"
    written = page.read_text()
    page.write_text(written.replace("40\n", "41\n").replace("label: ", "agents: 2\nlabel: "))
    assert _run(source).exit_code == 0
    assert "41\n" in page.read_text()
    assert "1 page remplacée" in _run(source, "--replace").output
    assert page.read_text() == written.replace("label: ", "agents: 2\nlabel: ")


def test_a_page_moved_by_an_editor_is_found_by_its_identifier(source: Path) -> None:
    _run(source)
    pages = source.parent / "pages"
    (pages / "49" / "a.md").rename(pages / "49" / "maison-a.md")
    assert "2 pages inchangées" in _run(source).output
    assert not (pages / "49" / "a.md").exists()


def test_doubts_are_a_table_that_no_spreadsheet_runs(source: Path) -> None:
    _run(source)
    table = _files(source)["doutes.csv"].decode("utf-8-sig")
    assert table.splitlines()[1].startswith("49/b.md;fs-2;France services B;téléphone « =1+1 »")


def test_a_house_that_left_the_list_is_told_and_kept(source: Path) -> None:
    _run(source)
    source.write_text("\n".join(source.read_text().splitlines()[:-1]))
    assert "49/b.md : cette maison ne figure plus dans la liste" in _run(source).output
    assert "49/b.md" in _files(source)


def test_a_refused_row_is_told_with_status_1(source: Path) -> None:
    source.write_text(source.read_text().replace("49430", "4943", 1))
    result = _run(source)
    assert result.exit_code == 1 and "cinq chiffres" in result.output
    assert {name for name in _files(source) if name.endswith(".md")} == {"49/b.md"}


def test_a_wrong_file_writes_nothing(source: Path) -> None:
    source.write_text("a,b\n1,2\n")
    result = _run(source)
    assert result.exit_code == 1 and "colonnes absentes" in result.output
    assert not (source.parent / "pages").exists()


def test_a_list_without_a_date_has_that_of_its_file_and_it_is_told(source: Path) -> None:
    file = source.rename(source.with_name("liste.csv"))
    os.utime(file, (1_775_000_000, 1_775_000_000))  # 31 March or 1 April 2026
    result = _run(file)
    assert result.exit_code == 0 and "celle du fichier est prise" in result.output
    assert "date_maj: 2026-0" in _files(file)["49/a.md"].decode()
    assert "1er août 2024" in _files_of_dated(file)


def _files_of_dated(source: Path) -> str:
    _run(source, "--date", "2024-08-01", "--replace", "--liste-plus-ancienne")
    for page in (source.parent / "pages" / "49").iterdir():
        page.unlink()
    _run(source, "--date", "2024-08-01", "--replace", "--liste-plus-ancienne")
    return _files(source)["49/a.md"].decode()


def test_a_full_disk_is_one_sentence(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    result = _run(source)
    assert result.exit_code == 1 and "le disque est plein" in result.output
    assert _files(source) == {}
