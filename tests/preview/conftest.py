"""A tiny site, and the preview of it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.preview.previewed import Previewed

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
