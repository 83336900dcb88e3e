"""The demonstration's own pages: untouched not a byte changes, one cell of each is one line."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from tests.cli.workbook_project import ROOT, Project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(tmp_path)
    folder = ROOT / "content" / "msap"
    pages = {
        file.relative_to(folder).as_posix().removesuffix(".md"): file.read_text("utf-8")
        for file in folder.rglob("*.md")
    }
    return Project(tmp_path, pages)


def test_untouched_not_a_byte_changes(project: Project) -> None:
    before = project.pages()
    project.export()
    done = project.import_()
    assert (done.exit_code, project.pages()) == (0, before)
    assert f"{len(before)} pages inchangées." in done.output


def test_one_cell_of_each_page_is_one_line(project: Project) -> None:
    before = project.pages()
    project.run("export", "csv", "--out", "tables")
    table = Path("tables/maisons.csv")
    head, *lines = csv.reader(io.StringIO(table.read_text("utf-8-sig"), newline=""), delimiter=";")
    at = head.index("Date de mise à jour")
    text = io.StringIO(newline="")
    changed = [[*line[:at], "2026-11-20", *line[at + 1 :]] for line in lines]
    csv.writer(text, delimiter=";").writerows([head, *changed])
    table.write_text(text.getvalue(), "utf-8-sig", newline="")
    assert project.import_(file=Path("tables")).exit_code == 0
    day = re.compile(r"^date_maj: .*$", re.MULTILINE)
    assert project.pages() == {
        page: day.sub("date_maj: 2026-11-20", old, count=1) for page, old in before.items()
    }
