"""The site under a folder of a server, as some hosts have it: every link still leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

BASE = "/annuaire/"
SITE_URL = "https://annuaire.example.fr/annuaire"
_ADDRESS = re.compile(
    r'(?:href|src|content)="((?:\.|/|https://annuaire\.example\.fr)[^"]*|[a-z]+/)"'
)


@pytest.fixture(scope="module")
def subfolder(tmp_path_factory: pytest.TempPathFactory, msap) -> Path:
    """Return the folder of a site built to be served under ``/annuaire/``."""
    output = tmp_path_factory.mktemp("subfolder") / "output"
    done = msap("build", "--output", output, SITEURL=SITE_URL)
    assert done.returncode == 0, done.stderr
    return output


def addresses(page: Path, site: Path) -> Iterator[str]:
    """Yield what *page* refers to on the server, as a browser works it out."""
    path = page.relative_to(site).as_posix().removesuffix("index.html")
    # The 404 is shown at the address that was asked for, however deep.
    here = BASE + ("a/b/c/" if path == "404.html" else path)
    for address in _ADDRESS.findall(page.read_text("utf-8")):
        parts = urlsplit(urljoin(f"https://annuaire.example.fr{here}", address))
        if parts.netloc == "annuaire.example.fr":
            yield unquote(parts.path)


def test_every_reference_stays_in_the_folder_and_leads_to_a_file(subfolder: Path) -> None:
    """Links, styles, scripts, icons, canonical addresses and shared pictures."""
    missing = set()
    for page in subfolder.rglob("*.html"):
        for address in addresses(page, subfolder):
            file = subfolder / address.removeprefix(BASE)
            file = file / "index.html" if address.endswith("/") else file
            if not address.startswith(BASE) or not file.is_file():
                missing.add((page.relative_to(subfolder).as_posix(), address))
    assert sorted(missing)[:20] == []


def test_feeds_sitemap_and_search_say_the_whole_address(subfolder: Path) -> None:
    """What is read elsewhere has the folder in it."""
    for name in ("sitemap.xml", "opensearch.xml", "flux/actualites.atom"):
        found = re.findall(
            r"https://annuaire\.example\.fr[^\s\"<]*", (subfolder / name).read_text("utf-8")
        )
        assert found, name
        assert [address for address in found if not address.startswith(SITE_URL)] == []
