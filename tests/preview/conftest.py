"""A tiny site, and the preview of it."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.cli.edited_pages import EditedPages
from generator.preview.writing import Writing
from tests.preview.previewed import Previewed
from tests.preview.writer import PAGE as HOUSE
from tests.preview.writer import Writer

ROOT = Path(__file__).resolve().parents[2]
PAGE = "<!doctype html><title>Durtal</title><body><p>Durtal</p></body>"


@pytest.fixture
def tiny_site(tmp_path: Path) -> Path:
    """Return the folder of a site with a page, what hides in it, and a secret beside it."""
    site = tmp_path / "output"
    (site / "maisons" / "durtal").mkdir(parents=True)
    (site / "index.html").write_text(PAGE)
    (site / "404.html").write_text("<body>Page introuvable</body>")
    (site / "maisons" / "durtal" / "index.html").write_text(PAGE)
    (site / "maisons" / "durtal" / "contact.vcf").write_text("BEGIN:VCARD")
    (site / ".htaccess").write_text("hidden")
    (tmp_path / "secret.txt").write_text("secret")
    (site / "lien.txt").symlink_to(tmp_path / "secret.txt")
    (site / "dossier").symlink_to(tmp_path)
    (site / "boucle").symlink_to(site / "boucle")
    return site


@pytest.fixture
def preview(tiny_site: Path, capfd: pytest.CaptureFixture[str]) -> Iterator[Previewed]:
    """Return the preview of the tiny site; whatever was asked of it, nothing of it went wrong."""
    running = Previewed(tiny_site)
    yield running
    running.stop()
    assert running.faults == []
    said = capfd.readouterr()
    assert "Traceback" not in said.err + said.out


@pytest.fixture(autouse=True)
def own_loop() -> Iterator[None]:
    """Let a test start a loop of its own: the browser tests leave theirs running."""
    others = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(others)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with one page, and a secret beside its content."""
    shutil.copytree(ROOT / "content" / "vocabulaires", tmp_path / "content" / "vocabulaires")
    folder = tmp_path / "content" / "msap" / "49"
    folder.mkdir(parents=True)
    (folder / "durtal.md").write_text(HOUSE, "utf-8")
    (tmp_path / "pelicanconf.py").write_text("secret")
    (tmp_path / "secret.md").write_text("secret")
    return tmp_path


@pytest.fixture
def form(project: Path, tiny_site: Path) -> Iterator[Writer]:
    """Return a page of the preview of *project*, where the form writes."""
    checks = EditedPages(project, None, lambda: date(2026, 11, 28))
    running = Previewed(tiny_site, writing=lambda port: Writing(checks, project / "content", port))
    yield Writer(running)
    running.stop()
    assert running.faults == []
