"""``msap export``: a format is named in two ways, and nothing that stands is written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.export_formats import FORMATS
from tests.cli.workbook_project import PAGES, Project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(tmp_path)
    return Project(tmp_path, PAGES)


def test_a_format_is_an_argument_or_an_option(project: Project) -> None:
    assert project.run("export", "xlsx").exit_code == 0
    assert project.run("export", "--format", "xlsx", "--out", "deux.xlsx").exit_code == 0
    assert Path("deux.xlsx").read_bytes() == Path("maisons.xlsx").read_bytes()


@pytest.mark.parametrize("arguments", [[], ["xlsx", "--format", "csv"], ["docx"]])
def test_an_unclear_format_is_wrong_usage(project: Project, arguments: list[str]) -> None:
    assert project.run("export", *arguments).exit_code == 2


def test_without_a_format_all_are_told(project: Project) -> None:
    told = project.run("export").output
    assert all(f"{name} : {one.meaning}" in told for name, one in FORMATS.items())


def test_what_stands_is_kept_unless_told(project: Project) -> None:
    Path("maisons.xlsx").write_bytes(b"rempli")
    refused = project.run("export", "xlsx")
    assert (refused.exit_code, Path("maisons.xlsx").read_bytes()) == (1, b"rempli")
    assert "--remplacer" in refused.output
    assert project.run("export", "xlsx", "--remplacer").exit_code == 0


def test_one_department_alone(project: Project) -> None:
    done = project.run("export", "csv", "--departement", "49", "--out", "un")
    assert "un : 1 maison." in done.output
    assert "49/durtal" in Path("un/maisons.csv").read_text("utf-8")
    assert "01/nantua" not in Path("un/maisons.csv").read_text("utf-8")


def test_a_page_that_cannot_be_read_is_told_and_left_out(project: Project) -> None:
    project.write("49/casse", "---\nnom: [x\n---\n")
    done = project.run("export", "xlsx")
    assert "49/casse.md : illisible, ligne" in done.output
    assert "3 maisons." in done.output


def test_a_lost_code_is_told(project: Project) -> None:
    assert "49/durtal, feuille « maisons » : « fax » n'est pas un code de equipements.yaml" in (
        project.run("export", "xlsx").output
    )
