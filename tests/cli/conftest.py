"""A small project to run commands in, with the real vocabularies and geography."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli

ROOT = Path(__file__).resolve().parents[2]
PAGE = """---
nom: France services Durtal
label: france-services
adresse: 11 rue Joseph Cugnot
code_postal: 49430
commune: Durtal
telephone: {phone}
date_maj: 2026-08-01
---
Bienvenue.
"""


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Return the folder of a project with one sound page, the current folder from now on."""
    shutil.copytree(ROOT / "content" / "vocabulaires", tmp_path / "content" / "vocabulaires")
    (tmp_path / "content" / "pages").mkdir()
    (tmp_path / "pelicanconf.py").write_text("")
    (tmp_path / ".cache").symlink_to(ROOT / ".cache")
    monkeypatch.chdir(tmp_path)
    write_page(tmp_path, "49/durtal.md")
    return tmp_path


def write_page(project: Path, path: str, phone: str = "02 41 96 10 40") -> Path:
    """Write a sound page of the project and return its file."""
    file = project / "content" / "msap" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(PAGE.format(phone=phone), "utf-8")
    return file


@pytest.fixture
def run(project):
    """Run ``msap`` in the project; a traceback is a failure of the test."""

    def run_(*arguments: str, typed: str = "") -> Result:
        result = CliRunner().invoke(cli, arguments, input=typed)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run_


@pytest.fixture
def page(project):
    """Write a page of the project: ``page("49/durtal.md", phone="3939")``."""
    return lambda path, **changed: write_page(project, path, **changed)
