"""``msap build`` into a folder of somebody's: one sentence, status 1, everything as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.publishing.sites import bare_project, msap, pages


def listing(folder: Path) -> list[str]:
    """Return all that lies in *folder*, links as such; caches may come and go."""
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if ".cache" not in path.parts and "__pycache__" not in path.parts
    )


@pytest.mark.parametrize(
    "output",
    [".", "..", "content", "content/msap", "content/site", "notes", "maisons", "maisons/site",
     "output/../content", "lien", "fichier", ".cache"],
)  # fmt: skip
def test_nothing_of_anybody_s_is_replaced(tmp_path: Path, output: str) -> None:
    """Sources, houses, a folder above, somebody's notes; by a roundabout way; through a link."""
    project = tmp_path / "projet"
    project.mkdir()
    bare_project(project)
    houses = pages(project / "maisons", 1)
    (project / "notes").mkdir()
    (project / "notes" / "lettre.txt").write_text("x")
    (project / "fichier").write_text("x")
    (project / "lien").symlink_to("content")
    before = listing(tmp_path)
    done = msap(project, "build", "--houses", houses, "--output", output)
    assert done.returncode in (1, 2)  # 2 where the option itself sees that it is a file
    assert [line for line in done.stderr.splitlines() if line.lower().startswith("erreur")]
    assert "Traceback" not in done.stderr + done.stdout
    assert listing(tmp_path) == before


def test_the_home_folder_and_the_current_one_are_refused(project: Path, tmp_path: Path) -> None:
    """Even empty ones."""
    done = msap(project, "build", "--output", tmp_path, env={"HOME": str(tmp_path)})
    assert done.returncode == 1
    assert "votre dossier personnel" in done.stderr
    here = project / "ici"
    here.mkdir()
    done = msap(here, "build", "--output", ".")
    here.rmdir()
    assert done.returncode == 1
    assert "le dossier courant" in done.stderr
