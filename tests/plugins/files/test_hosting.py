"""What Apache is told, and which addresses never change."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.media_types import OTHERS, TEXTS
from plugins.files.hosting import FRAMED, NEVER_CHANGING, htaccess
from plugins.site.content_policy import (
    framed_policy,
    header_policy,
    meta_policy,
    tile_origins,
)

# Directives that Apache allows where a host lets folders say "FileInfo"; <If> is allowed by any.
# Source: https://httpd.apache.org/docs/2.4/mod/overrides.html#override-fileinfo
FILE_INFO = {
    "AddCharset", "AddOutputFilterByType", "AddType", "ErrorDocument", "Header", "RedirectMatch",
    "RequestHeader",
}  # fmt: skip


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
    assert folders == {"static", "recherche", "carte"}
    assert all(re.search(r"-[0-9A-Za-z]{8}(\.|/)", path) for path in kept)
    assert not {path for path in kept if path.endswith("manifeste.json")}


def test_every_file_named_by_its_content_is_among_them(site: Path) -> None:
    """A hash in a name that is not told to servers is asked for again and again."""
    hashed = {
        f"/{file.relative_to(site)}"
        for file in site.rglob("*")
        if file.is_file()
        and re.search(r"-[0-9a-f]{8}(\.|/)|-[0-9A-Z]{8}\.", str(file.relative_to(site)))
    }
    assert hashed
    assert {path for path in hashed if not re.search(NEVER_CHANGING, path)} == set()


def test_apache_is_told_nothing_that_a_host_may_forbid() -> None:
    """One directive of another class would answer 500 on every page."""
    named = re.findall(r"^\s*([A-Z]\w+)", htaccess("/", "https://tuiles.fr/{z}"), re.MULTILINE)
    assert set(named) <= FILE_INFO
    assert set(re.findall(r"^\s*<([A-Z]\w+)", htaccess("/"), re.MULTILINE)) == {"If", "IfModule"}


def test_every_file_of_the_site_has_a_type(site: Path) -> None:
    """Servers are told of all of them."""
    served = (file for file in site.rglob("*.*") if "/." not in f"/{file.relative_to(site)}")
    suffixes = {file.suffix for file in served if file.is_file()}
    assert suffixes <= (TEXTS | OTHERS).keys()


def test_a_page_says_what_its_own_line_may_say() -> None:
    """Of frames only a header may speak: a browser would complain on every page."""
    assert "frame-ancestors" not in meta_policy()
    assert header_policy() == f"{meta_policy()}; frame-ancestors 'none'"


def test_only_what_is_made_for_other_sites_may_be_framed(site: Path) -> None:
    """Cards and lists: each page without the site's header, and no other."""
    pages = {f"/{file.relative_to(site).as_posix()}": file for file in site.rglob("*.html")}
    framed = {path for path in pages if re.search(FRAMED, path)}
    made = {path for path, file in pages.items() if '<main class="embed">' in file.read_text()}
    assert framed == made
    assert {"/integrer/durtal/index.html", "/integrer/departements/48-lozere/index.html"} < framed
    assert framed_policy() == f"{meta_policy()}; frame-ancestors *"


def test_apache_finds_its_directives_in_the_folder(site: Path) -> None:
    """Written by each build."""
    assert "immutable" in (site / ".htaccess").read_text("utf-8")
