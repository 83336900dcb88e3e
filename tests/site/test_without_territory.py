"""A site is built even where the geography was never prepared: with less on its pages."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from generator.geography.cache import TERRITORY_NAME

ROOT = Path(__file__).resolve().parents[2]
PARTS = (
    "content", "generator", "plugins", "schemas", "themes", "node_modules", "package-lock.json",
)  # fmt: skip


@pytest.fixture(scope="module", params=["nothing", "communes only"])
def bare(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the project's own houses, built without a whole geography."""
    project = tmp_path_factory.mktemp("bare")
    for part in PARTS:
        (project / part).symlink_to(ROOT / part)
    shutil.copy(ROOT / "pelicanconf.py", project)
    (project / ".cache").mkdir()
    if request.param == "communes only":
        shutil.copy(ROOT / ".cache" / TERRITORY_NAME, project / ".cache")
    done = subprocess.run(
        [Path(sys.executable).parent / "msap", "build", "--output", project / "site"],
        cwd=project, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "make territory" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    return project / "site"


def test_departments_without_a_name_are_named_after_their_code(bare: Path) -> None:
    """Those of the houses, and those that a figure of 2015 speaks of."""
    assert "Département 49" in (bare / "maisons" / "durtal" / "index.html").read_text("utf-8")
    assert "Département 88 (88)" in (bare / "chiffres" / "index.html").read_text("utf-8")


def test_no_link_leads_nowhere(bare: Path) -> None:
    """Pages that need the geography are not there, nor what would lead to them."""
    broken = [
        (page.relative_to(bare).as_posix(), link)
        for page in bare.rglob("*.html")
        for link in re.findall(r'(?:href|src)="([^"]+)"', page.read_text("utf-8"))
        if not _leads_somewhere(bare, page, link)
    ]
    assert broken == []


def _leads_somewhere(site: Path, page: Path, link: str) -> bool:
    parts = urlsplit(link)
    if parts.scheme or not parts.path:
        return True
    base = site if parts.path.startswith("/") else page.parent
    target = base / unquote(parts.path).lstrip("/")
    return (target / "index.html").is_file() if parts.path.endswith("/") else target.is_file()
