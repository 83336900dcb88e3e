"""What others find of the built site: statements, shared picture, icons, search."""

from __future__ import annotations

import json
import re
import struct
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest


def head(site: Path, path: str) -> str:
    """Return the head of a page."""
    return (site / path).read_text("utf-8").split("</head>")[0]


def statements(html: str) -> list[dict[str, object]]:
    """Return what a page says in JSON-LD; nothing when it has none."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return json.loads(found[1])["@graph"] if found else []


def png_size(content: bytes) -> tuple[int, int]:
    """Return width and height as the file says them."""
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", content[16:24])


def test_the_home_page_tells_machines_how_to_search(site: Path) -> None:
    """WebSite with a SearchAction that leads to the search page."""
    (website,) = statements(head(site, "index.html"))
    assert website["@type"] == "WebSite"
    template = website["potentialAction"]["target"]["urlTemplate"]
    assert template == "https://annuaire.example.fr/recherche/?q={search_term_string}"


def test_every_indexed_page_below_home_says_the_way_to_it(site: Path) -> None:
    """BreadcrumbList everywhere but on the home page, the 404 and paper."""
    without = []
    for file in site.rglob("index.html"):
        html = file.read_text("utf-8").split("</head>")[0]
        kinds = [item["@type"] for item in statements(html)]
        if 'content="noindex"' not in html and "BreadcrumbList" not in kinds:
            without.append(file.relative_to(site).as_posix())
    assert without == ["index.html"]


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("partage.png", (1200, 630)),
        ("apple-touch-icon.png", (180, 180)),
        ("icone-192.png", (192, 192)),
        ("icone-512.png", (512, 512)),
    ],
)
def test_images_are_there_at_their_size(site: Path, name: str, size: tuple[int, int]) -> None:
    """Light, too: a shared picture is fetched by telephones."""
    content = (site / name).read_bytes()
    assert png_size(content) == size
    assert len(content) < 60_000


def test_open_graph_is_complete_and_absolute(site: Path) -> None:
    """Type, title, description, address, picture with its size and its words."""
    html = head(site, "maisons/durtal/index.html")
    told = dict(re.findall(r'<meta property="(og:[a-z:_]+)" content="([^"]*)">', html))
    assert told["og:image"] == "https://annuaire.example.fr/partage.png"
    assert told["og:url"] == "https://annuaire.example.fr/maisons/durtal/"
    wanted = {"og:type", "og:title", "og:description", "og:locale", "og:site_name"}
    assert wanted | {"og:image:width", "og:image:height", "og:image:alt"} <= told.keys()


def test_an_article_is_one_for_open_graph(site: Path) -> None:
    """The rest of the site is not."""
    article = head(site, "actualites/de-363-a-2845/index.html")
    assert '<meta property="og:type" content="article">' in article
    assert '<meta property="og:type" content="website">' in head(site, "index.html")


def test_a_browser_finds_the_search(site: Path) -> None:
    """The description is linked from every page and has a name short enough."""
    assert 'href="../../opensearch.xml"' in head(site, "maisons/durtal/index.html")
    root = ET.parse(site / "opensearch.xml").getroot()
    name = root.findtext("{http://a9.com/-/spec/opensearch/1.1/}ShortName")
    assert name and len(name) <= 16


def test_the_manifest_names_icons_that_exist(site: Path) -> None:
    """And asks for nothing that would keep data."""
    manifest = json.loads((site / "site.webmanifest").read_text("utf-8"))
    assert all((site / icon["src"]).is_file() for icon in manifest["icons"])
    assert manifest["start_url"] == "./"
    assert "serviceworker" not in manifest
