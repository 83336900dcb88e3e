"""A build that fails leaves the last good site as it was, and says everything at once."""

from __future__ import annotations

import hashlib
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
ROOT = Path(__file__).resolve().parents[2]

GOOD = """---
nom: France services Test
label: france-services
adresse: 1 place de la Mairie
code_postal: 48000
commune: Mende
date_maj: 2026-01-01
---
"""


@pytest.fixture
def houses(tmp_path: Path) -> Path:
    """Return a folder with one good page."""
    folder = tmp_path / "maisons"
    folder.mkdir()
    (folder / "bonne.md").write_text(GOOD, "utf-8")
    return folder


def _fingerprint(folder: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        digest.update(str(file).encode() + (file.read_bytes() if file.is_file() else b""))
    return digest.hexdigest()


def test_a_broken_page_stops_the_build_and_the_last_site_stays(
    msap: Command, houses: Path, tmp_path: Path
) -> None:
    """Status 1, every problem of every page, the output byte for byte as before."""
    output = tmp_path / "output"
    assert msap("build", "--houses", houses, "--output", output).returncode == 0
    before = _fingerprint(output)
    (houses / "une.md").write_text(GOOD.replace("48000", "4800"), "utf-8")
    (houses / "deux.md").write_text(GOOD.replace("france-services", "inconnu"), "utf-8")
    done = msap("build", "--houses", houses, "--output", output)
    assert done.returncode == 1
    assert "une.md:5:14: erreur:" in done.stderr
    assert "[code-postal]" in done.stderr
    assert "deux.md:3:8: erreur:" in done.stderr
    assert "[code-inconnu]" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert _fingerprint(output) == before
    assert done.stderr.endswith("Le site n'a pas été construit ; le précédent reste en place.\n")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["maisons", "output"]


def test_an_output_that_cannot_be_written_is_one_sentence(
    msap: Command, houses: Path, tmp_path: Path
) -> None:
    """A file where a folder should be: one French sentence, status 1, no traceback."""
    (tmp_path / "fichier").write_text("x")
    done = msap("build", "--houses", houses, "--output", tmp_path / "fichier" / "output")
    assert done.returncode == 1
    assert done.stderr.startswith("erreur: « ")
    assert "un fichier porte le nom d'un des dossiers" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_missing_vocabulary_code_names_file_and_line(
    msap: Command, houses: Path, tmp_path: Path
) -> None:
    """The nearest known code is suggested."""
    page = GOOD.replace("date_maj", "partenaires: [cafe]\ndate_maj")
    (houses / "bonne.md").write_text(page, "utf-8")
    done = msap("build", "--houses", houses, "--output", tmp_path / "output")
    assert done.returncode == 1
    assert "bonne.md:7:15: erreur:" in done.stderr
    assert "« caf »" in done.stderr


def test_a_file_that_cannot_be_finished_is_one_sentence(
    msap: Command, houses: Path, tmp_path: Path
) -> None:
    """The system refuses bytes half-way, as a full disk does: a sentence, the last site intact."""
    output = tmp_path / "output"
    assert msap("build", "--houses", houses, "--output", output).returncode == 0
    before = _fingerprint(output)
    limit_bytes = 15_000
    done = subprocess.run(
        [
            Path(sys.executable).with_name("msap"),
            "build",
            "--tout-refaire",
            "--houses",
            houses,
            "--output",
            output,
        ],
        cwd=ROOT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, limit_bytes)),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 1
    assert "erreur:" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert _fingerprint(output) == before
