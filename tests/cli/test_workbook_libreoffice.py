"""LibreOffice opens an export, edits it and saves it, and nothing else changes.

What needs no LibreOffice of this is in ``test_workbook_import.py``, with openpyxl.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.workbook_project import PAGES, Project, cell, row_of

SOFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(
    SOFFICE is None, reason="soffice is not there: apt-get install libreoffice-calc-nogui"
)
_SECONDS_MAX = 240


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("libreoffice")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(tmp_path)
    found = Project(tmp_path, PAGES)
    found.export()
    return found


def _saved(file: Path, form: str, profile: Path) -> Path:
    """Return the file that LibreOffice makes of *file* when it opens and saves it."""
    out = file.parent / f"saved-{form}"
    subprocess.run(
        [str(SOFFICE), "--headless", f"-env:UserInstallation={profile.as_uri()}",
         "--convert-to", form, "--outdir", str(out), str(file)],
        check=True, capture_output=True, timeout=_SECONDS_MAX, env=os.environ,
    )  # fmt: skip
    return out / f"{file.stem}.{form}"


@pytest.mark.parametrize("form", ["xlsx", "ods", "xls"])
def test_saved_by_libreoffice_not_a_byte_of_a_page_changes(
    project: Project, profile: Path, form: str
) -> None:
    before = project.pages()
    done = project.import_(file=_saved(project.workbook, form, profile))
    assert (done.exit_code, project.pages()) == (0, before), done.output
    assert "3 pages inchangées." in done.output


def test_edited_then_saved_by_libreoffice_one_line_changes(project: Project, profile: Path) -> None:
    before = project.read("01/nantua").splitlines()

    def change(book) -> None:
        sheet = book["maisons"]
        cell(sheet, "Code postal", row_of(sheet, "01/nantua")).value = "01200"

    project.edit(change)
    done = project.import_(file=_saved(project.workbook, "xlsx", profile))
    assert done.exit_code == 0, done.output
    after = project.read("01/nantua").splitlines()
    assert [line for line in after if line not in before] == ["code_postal: 01200"]
    assert len(after) == len(before)
