"""``msap export`` of parts, calendars and descriptions: the bytes that the site publishes."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import Command
from generator.cli.open_derived import DERIVED
from tests.cli.workbook_project import PAGES, Project

FILES = {
    "schema-json": "annuaire.schema.json",
    "ecarts": "ecarts.csv",
    "datapackage": "datapackage.json",
    "catalogue": "catalogue.jsonld",
}
FOLDERS = tuple(name for name in DERIVED if name not in FILES)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(tmp_path)
    sound = PAGES["49/durtal"].replace("equipements: [ordinateur, fax]\n", "")
    return Project(tmp_path, PAGES | {"49/durtal": sound})


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_what_the_site_publishes(
    site: Path, tmp_path: Path, msap: Command, name: str
) -> None:
    done = msap("export", name, "--out", tmp_path / "fichier")
    assert done.returncode == 0, done.stderr
    published = site / "donnees" / FILES[name]
    assert (tmp_path / "fichier").read_bytes() == published.read_bytes()


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_is_what_the_site_publishes(
    site: Path, tmp_path: Path, msap: Command, name: str
) -> None:
    done = msap("export", name, "--out", tmp_path / "dossier")
    assert done.returncode == 0, done.stderr
    assert contents(tmp_path / "dossier") == contents(site / "donnees" / name)


def contents(folder: Path) -> dict[str, bytes]:
    found = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert found
    return found


def test_each_is_told(project: Project) -> None:
    told = project.run("export").output
    assert all(f"{name} : {one.meaning}" in told for name, one in DERIVED.items())


def test_where_they_go_unless_told(project: Project) -> None:
    assert project.run("export", "maisons", "--departement", "49").exit_code == 0
    assert [file.name for file in Path("maisons").iterdir()] == ["durtal.json"]
    assert project.run("export", "datapackage").exit_code == 0
    assert Path("datapackage.json").is_file()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("catalogue",), "donnez celle du site, par exemple « SITEURL=https://"),
        (("passages", "--departement", "49"), "il n'y a pas d'agenda à écrire"),
        (("departements", "--departement", "49,99"), "pas de page dans le département 99"),
        (("geojson", "--departement", "99"), "pas de page dans le département 99"),
        (("maisons", "--out", "ici"), ""),
        (("catalogues",), "ne fait pas partie de"),
    ],
)
def test_bad_input_gets_a_sentence(
    project: Project, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], sentence: str
) -> None:
    monkeypatch.delenv("SITEURL", raising=False)
    done = project.run("export", *arguments)
    assert sentence in " ".join(done.output.split())
    assert bool(done.exit_code) == bool(sentence)
    assert "Traceback" not in done.output
    assert not Path("catalogue.jsonld").exists()
    assert not Path("departements").exists()


def test_a_file_is_no_folder_and_a_folder_no_file(project: Project) -> None:
    Path("maisons").write_text("à moi")
    for arguments in (("maisons", "--remplacer"), ("ecarts", "--out", "content", "--remplacer")):
        done = project.run("export", *arguments)
        assert done.exit_code == 1
        assert "Impossible d'écrire" in done.output
    assert Path("maisons").read_text() == "à moi"
