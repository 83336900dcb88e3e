"""A small directory built by Pelican with the real theme: one page with everything, and some more.

The tests of this folder ask what reaches the reader: they read built files, and know no module
of ``plugins/``.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.assets import built_assets

ROOT = Path(__file__).resolve().parents[2]
CONTENT = Path(__file__).parent / "content"
SITE_URL = "https://annuaire.example.fr"
CONTACT = "contact@annuaire.example.fr"
TODAY = "2026-11-23"  # a Monday
BUILT = "MSAP_READER_SITE"
"""Names a folder where the site stands already: ``make mutants`` builds it with a fault."""


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site built from ``tests/reader/content``."""
    if BUILT in os.environ:
        return Path(os.environ[BUILT])
    folder = tmp_path_factory.mktemp("reader")
    command = pelican_command(whole_content(folder / "content"), folder / "output")
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | reader_environment(),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "output"


def whole_content(folder: Path) -> Path:
    """Return *folder* with our pages, and the vocabularies and editorial pages of the project."""
    shutil.copytree(CONTENT, folder)
    for name in ("vocabulaires", "pages"):
        shutil.copytree(ROOT / "content" / name, folder / name)
    return folder


def reader_environment() -> dict[str, str]:
    """Return what the build is told besides its content."""
    return {"SITEURL": SITE_URL, "MSAP_TODAY": TODAY, "MSAP_CONTACT": CONTACT, "COLUMNS": "500"}


def pelican_command(content: Path, output: Path) -> list[str]:
    """Return the command that builds *content* into *output*."""
    return [
        sys.executable, "-m", "pelican", str(content), "--settings", str(ROOT / "pelicanconf.py"),
        "--output", str(output), "--fatal", "errors", "--quiet",
        "--extra-settings", f"MSAP_ASSETS={json.dumps(str(built_assets(ROOT)))}",
    ]  # fmt: skip
