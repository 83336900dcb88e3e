"""What Apache is told, and which addresses never change."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.files.hosting import NEVER_CHANGING, htaccess, tile_origins


def test_the_page_of_lost_visitors_is_below_the_site() -> None:
    """In a sub-folder too."""
    assert "ErrorDocument 404 /annuaire/404.html" in htaccess("/annuaire/")


def test_images_come_from_the_site_alone_unless_tiles_are_chosen() -> None:
    """The three servers of one address are named."""
    assert "default-src 'self'; base-uri" in htaccess("/")
    told = htaccess("/", "https://{s}.tile.example.fr/{z}/{x}/{y}.png")
    assert "img-src 'self' data: https://a.tile.example.fr https://b.tile.example.fr" in told


@pytest.mark.parametrize("address", ["", "http://x.fr/{z}", 'https://x" y.fr/', "https://é.fr/"])
def test_what_is_no_server_over_https_is_left_out(address: str) -> None:
    """No setting writes a directive."""
    assert tile_origins(address) == []


def test_files_that_never_change_are_those_named_by_their_content(site: Path) -> None:
    """Every other one keeps its address from a build to the next."""
    kept = {
        path
        for file in site.rglob("*")
        if file.is_file() and re.search(NEVER_CHANGING, path := f"/{file.relative_to(site)}")
    }
    folders = {path.split("/")[1] for path in kept}
    assert folders == {"static", "recherche"}
    assert all(re.search(r"-[0-9A-Za-z]{8}(\.|/)", path) for path in kept)
    assert "/recherche/donnees/manifeste.json" not in kept


def test_apache_finds_its_directives_in_the_folder(site: Path) -> None:
    """Written by each build."""
    assert "immutable" in (site / ".htaccess").read_text("utf-8")
