"""Small sites of a generation, for tests that publish: every file says which one it is of."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
MSAP = Path(sys.executable).with_name("msap")
PAGE = """---
nom: France services {name}
label: france-services
adresse: 1 place de la Mairie
code_postal: 48000
commune: Mende
date_maj: 2026-01-01
---
"""
_PARTS = ("generator", "plugins", "schemas", "themes", "node_modules", "package-lock.json")


def bare_project(folder: Path) -> Path:
    """Make in *folder* a project of the same sources without geography, which builds sooner.

    Its content is a copy: a test may break it, and a faulty program lose it.
    """
    for part in _PARTS:
        (folder / part).symlink_to(ROOT / part)
    shutil.copytree(ROOT / "content", folder / "content")
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, folder)
    return folder


def pages(folder: Path, count: int) -> Path:
    """Write *count* pages of houses into the new *folder*."""
    folder.mkdir(parents=True)
    for rank in range(count):
        (folder / f"maison-{rank}.md").write_text(PAGE.format(name=f"Maison {rank}"), "utf-8")
    return folder


def msap(
    project: Path, *arguments: str | Path, before: Sequence[str | Path] = (), **options: Any
) -> subprocess.CompletedProcess[str]:
    """Run ``msap`` in *project* as a person does, the programs of *before* before it."""
    return subprocess.run(
        [*before, MSAP, *arguments], cwd=project, capture_output=True, text=True, timeout=300,
        check=False, **options,
    )  # fmt: skip


FILES = ("index.html", "maisons/une/index.html", "static/site.css")


def fill(site: Path, generation: str) -> None:
    """Write a small site; one of its files is of this generation only."""
    for name in (*FILES, f"seulement/{generation}/index.html"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(generation, "utf-8")


def generation_of(site: Path) -> str:
    """Return the one generation of which all files of *site* are, each of them there."""
    own = {
        path.relative_to(site).as_posix(): path.read_text("utf-8")
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.name != ".msap-site"
    }
    (generation,) = set(own.values())
    assert set(own) == {*FILES, f"seulement/{generation}/index.html"}
    return generation
