"""``msap export`` of what the site publishes in ``donnees/``: the same bytes, and what is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import Command
from generator.cli.open_export import OPEN_FORMATS, meaning
from tests.cli.workbook_project import PAGES, Project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(tmp_path)
    return Project(tmp_path, PAGES)


def test_without_a_format_all_are_told(project: Project) -> None:
    told = project.run("export").output
    assert all(f"{name} : {meaning(name)}" in told for name in OPEN_FORMATS)


@pytest.mark.parametrize("name", OPEN_FORMATS)
def test_each_is_what_the_site_publishes(
    site: Path, tmp_path: Path, msap: Command, name: str
) -> None:
    done = msap("export", name, "--out", tmp_path / "fichier")
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith(": 28 maisons.\n")
    files = OPEN_FORMATS[name]
    for file in files:
        own = f"fichier/{Path(file.path).name}" if len(files) > 1 else "fichier"
        assert (tmp_path / own).read_bytes() == (site / "donnees" / file.path).read_bytes()


def test_what_is_lost_stands_beside_it(msap: Command, tmp_path: Path) -> None:
    done = msap("export", "mediation-numerique", "--out", tmp_path / "lieux.csv")
    assert "lieux-ecarts.csv : 1\u00a0lieu n'est pas dans ce format, avec la raison." in done.stdout
    gaps = (tmp_path / "lieux-ecarts.csv").read_text("utf-8-sig")
    assert gaps.startswith("Fichier;Identifiant;Nom;Champ;Raison\n")
    assert "La norme demande une adresse" in gaps


def test_a_page_with_an_error_is_told_and_nothing_is_written(project: Project) -> None:
    project.write("49/casse", "---\nnom: Maison\n---\n")
    done = project.run("export", "geojson")
    assert done.exit_code == 1
    assert "49/casse.md" in done.output
    assert not Path("annuaire.geojson").exists()


def test_what_stands_is_kept_unless_told(project: Project) -> None:
    Path("annuaire.csv").write_bytes(b"rempli")
    assert project.run("export", "annuaire-csv").exit_code == 1
    assert Path("annuaire.csv").read_bytes() == b"rempli"
