"""``docs/extending.md`` describes every hook, and its example works as it stands."""

from __future__ import annotations

import inspect
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.extending import hookspecs
from tests.reader.building import ROOT, SITE_URL, reader_environment, whole_content

PAGE = (ROOT / "docs" / "extending.md").read_text("utf-8")
BORNE = """---
nom: France services Tiercé
label: france-services
structure_porteuse: {nom: CC Anjou Loir et Sarthe, nature: epci}
adresse: 103 rue Charles-Darwin
code_postal: 49125
commune: Tiercé
date_maj: 2026-08-01
---
"""
FEW = ["plugins.site.plugin", "plugins.pages.extensions.plugin", "plugins.files.plugin"]
HOOKS = {
    name: hook for name, hook in vars(hookspecs).items()
    if inspect.isfunction(hook) and hook.__module__ == hookspecs.__name__
}  # fmt: skip


def example_files() -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each file that the page shows."""
    yield from re.findall(r"^```\w+ (extensions/\S+)\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def write_example(folder: Path) -> Path:
    """Write the example's files below *folder*, and return the folder of the extensions."""
    for path, text in example_files():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder / "extensions"


def build(folder: Path, extensions: Path) -> subprocess.CompletedProcess[str]:
    """Build a small site with *extensions*, and little else; an intercommunality bears a house."""
    content = whole_content(folder / "content")
    (content / "msap" / "49" / "tierce.md").write_text(BORNE, "utf-8")
    settings = {"PLUGINS": FEW, "MSAP_EXTENSIONS": str(extensions), "SITEURL": SITE_URL}
    return subprocess.run(
        [
            Path(sys.executable).with_name("pelican"), content,
            "-s", ROOT / "pelicanconf.py", "-o", folder / "output", "-q",
            "-e", *(f"{name}={json.dumps(value)}" for name, value in settings.items()),
        ],
        cwd=folder, env=os.environ | reader_environment(), capture_output=True, text=True,
        timeout=300, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("name", HOOKS)
def test_every_hook_is_described_with_its_arguments(name: str) -> None:
    """By a heading that is its signature, as the code has it."""
    arguments = ", ".join(inspect.signature(HOOKS[name]).parameters)
    assert f"### `{name}({arguments})`" in PAGE


def test_no_other_hook_is_described() -> None:
    """One that is gone would be asked for in vain."""
    assert set(re.findall(r"^### `(\w+)\(", PAGE, re.MULTILINE)) == set(HOOKS)


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site built with the page's example."""
    folder = tmp_path_factory.mktemp("extended")
    done = build(folder, write_example(folder))
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "output"


def test_the_pages_of_the_example_are_built(extended: Path) -> None:
    """Heading, houses, breadcrumb, canonical address; and they are in the sitemap."""
    [page] = extended.glob("intercommunalites/*/index.html")
    html = page.read_text("utf-8")
    address = f"{SITE_URL}/intercommunalites/{page.parent.name}/"
    assert f'<link rel="canonical" href="{address}">' in html
    assert '<a href="../../departements/">Départements</a>' in html
    assert '<ul class="house-list">\n<li>' in html and '<a href="../../maisons/' in html
    assert f"<loc>{address}</loc>" in (extended / "sitemap.xml").read_text("utf-8")


def test_the_file_of_the_example_has_every_house(extended: Path) -> None:
    """One line each, and one for the headings."""
    content = whole_lines(extended / "donnees/porteurs.csv")
    assert content[0] == "maison,structure porteuse"
    assert len(content) > 2


def whole_lines(file: Path) -> list[str]:
    """Return the lines of a table as a spreadsheet reads it."""
    return file.read_bytes().decode("utf-8-sig").splitlines()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with one house without a bearer, the current folder from now on."""
    shutil.copytree(ROOT / "content" / "vocabulaires", tmp_path / "content" / "vocabulaires")
    (tmp_path / "content" / "pages").mkdir()
    (tmp_path / "pelicanconf.py").write_text("")
    (tmp_path / ".cache").symlink_to(ROOT / ".cache")
    house = tmp_path / "content" / "msap" / "49" / "durtal.md"
    house.parent.mkdir(parents=True)
    house.write_text(
        "---\nlabel: msap\nnom: Durtal\nadresse: 11 rue Haute\ncode_postal: 49430\n"
        "commune: Durtal\ndate_maj: 2026-08-01\n---\n", "utf-8",
    )  # fmt: skip
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_doubt_of_the_example_is_told_at_its_line(project: Path) -> None:
    """As the project's own checks are: a file, a line, a column, a sentence, a code."""
    write_example(project)
    result = CliRunner().invoke(cli, ["check"])
    assert (
        "content/msap/49/durtal.md:3:6: avertissement: dites qui porte la maison" in result.output
    )
    assert "[extension]" in result.output and result.exit_code == 0


MARKED = "from generator.extending import hookimpl, ExtraFile, ExtraPage\n\n\n@hookimpl\ndef "
FAULTS = [
    ("def site_files(build):\n    return []\n", "aucune fonction n'y est marquée @hookimpl"),
    ("import rien_de_tel\n", "extension essai.py, ligne 1 : ModuleNotFoundError"),
    ("def (\n", "extension essai.py, ligne 1 : SyntaxError"),
    (f"{MARKED}site_pges(build):\n    return []\n", "extension essai.py"),
    (f"{MARKED}site_files(build, rien):\n    return []\n", "extension essai.py"),
    (f"{MARKED}site_files(build):\n    yield 1 / 0\n",
     "extension essai.py, ligne 6 : ZeroDivisionError, division by zero."),
    (f"{MARKED}site_files(build):\n    yield ExtraFile('../dehors', b'')\n", "sort du dossier"),
    (f"{MARKED}site_files(build):\n    yield ExtraFile('robots.txt', b'')\n",
     "serait écrite deux fois"),
    (f"{MARKED}site_pages(build):\n    yield ExtraPage('a/', 'A', 'A.', 'rien', {{}})\n",
     "gabarit d'une extension, rien.html"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "sentence"), FAULTS, ids=range(len(FAULTS)))
def test_a_fault_of_an_extension_is_one_sentence(tmp_path: Path, code: str, sentence: str) -> None:
    """Never a traceback; the site is not built."""
    (tmp_path / "extensions").mkdir()
    (tmp_path / "extensions" / "essai.py").write_text(code, "utf-8")
    done = build(tmp_path, tmp_path / "extensions")
    assert done.returncode == 1
    assert sentence in done.stderr and "Traceback" not in done.stderr + done.stdout
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
