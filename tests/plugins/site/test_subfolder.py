"""The site under a folder of a server, as some hosts have it: every link still leads somewhere.

The folder and the server have the hardest names that they can have: what is written of them is
read back here by a parser of each format.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import pytest
import vobject
from markupsafe import escape

from generator.exports.qr import qr_code
from plugins.site.content_policy import meta_policy

GIVEN = "https://Préfecture.exemple.fr:8443/élus%20&%20l'état/"
HOST = "xn--prfecture-c4a.exemple.fr:8443"
BASE = "/%C3%A9lus%20&%20l'%C3%A9tat/"
SITE_URL = f"https://{HOST}{BASE}".rstrip("/")
_ADDRESS = re.compile(r'(?:href|src|content)="((?:\.|/|https://xn--prf)[^"]*|[a-z]+/)"')
_URI = re.compile(r"(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-F]{2})+")
_ATOM = "{http://www.w3.org/2005/Atom}"
_BASE_ATTRIBUTE = "{http://www.w3.org/XML/1998/namespace}base"


@pytest.fixture(scope="module")
def subfolder(tmp_path_factory: pytest.TempPathFactory, msap) -> Path:
    """Return the folder of a site built to be served under ``BASE``."""
    output = tmp_path_factory.mktemp("subfolder") / "output"
    done = msap("build", "--output", output, SITEURL=GIVEN, MSAP_META_POLICY="oui")
    assert done.returncode == 0, done.stderr
    return output


def addresses(page: Path, site: Path) -> Iterator[str]:
    """Yield the paths that *page* refers to on the server, as a browser works them out."""
    path = page.relative_to(site).as_posix().removesuffix("index.html")
    # The 404 is shown at the address that was asked for, however deep.
    here = BASE + ("a/b/c/" if path == "404.html" else path)
    for address in _ADDRESS.findall(page.read_text("utf-8")):
        parts = urlsplit(urljoin(f"https://{HOST}{here}", unescape(address)))
        if parts.netloc == HOST:
            yield parts.path


def test_every_reference_stays_in_the_folder_and_leads_to_a_file(subfolder: Path) -> None:
    """Links, styles, scripts, icons, canonical addresses and shared pictures."""
    missing = set()
    for page in subfolder.rglob("*.html"):
        for address in addresses(page, subfolder):
            file = subfolder / unquote(address.removeprefix(BASE))
            file = file / "index.html" if address.endswith("/") else file
            if not address.startswith(BASE) or not file.is_file():
                missing.add((page.relative_to(subfolder).as_posix(), address))
    assert sorted(missing)[:20] == []


def _robots(site: Path) -> list[str]:
    lines = (site / "robots.txt").read_text("ascii").splitlines()
    parser = RobotFileParser()
    parser.parse(lines)
    assert parser.can_fetch("*", SITE_URL)
    # The parser undoes the escapes of what it read: one address, and this is how it is written.
    fields = [line.partition(":") for line in lines]
    found = [value.strip() for name, _, value in fields if name == "Sitemap"]
    assert parser.site_maps() == [unquote(address) for address in found]
    return found


def _sitemap(site: Path) -> list[str]:
    root = ET.parse(site / "sitemap.xml").getroot()
    return [loc.text or "" for loc in root.iterfind("{*}url/{*}loc")]


def _opensearch(site: Path) -> list[str]:
    root = ET.parse(site / "opensearch.xml").getroot()
    templates = [url.attrib["template"] for url in root.iterfind("{*}Url")]
    return [root.findtext("{*}Image") or "", *(each.split("{")[0] for each in templates)]


def _feed(site: Path) -> list[str]:
    root = ET.parse(site / "flux/actualites.atom").getroot()
    links = [link.attrib["href"] for link in root.iter(f"{_ATOM}link")]
    bases = [text.attrib[_BASE_ATTRIBUTE] for text in root.iter(f"{_ATOM}content")]
    assert bases
    return links + bases


def _cards(site: Path) -> list[str]:
    cards = [vobject.readOne(file.read_text("utf-8")) for file in site.glob("maisons/*.vcf")]
    return [card.url.value for card in cards]


def _statements(site: Path) -> list[str]:
    """Return what pages say in JSON-LD of their own addresses."""
    found: list[str] = []
    for page in ("index.html", "maisons/durtal/index.html", "actualites/de-363-a-2845/index.html"):
        html = (site / page).read_text("utf-8")
        graph = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
        assert graph, page
        found += _own(json.loads(graph[1]))
    return found


def _own(value: object) -> Iterator[str]:
    if isinstance(value, str) and "exemple.fr" in value:
        yield value.split("{")[0]
    for inner in value.values() if isinstance(value, dict) else ():
        yield from _own(inner)
    for inner in value if isinstance(value, list) else ():
        yield from _own(inner)


def _heads(site: Path) -> list[str]:
    html = (site / "maisons/durtal/index.html").read_text("utf-8")
    found = re.findall(r'(?:rel="canonical" href|"og:(?:url|image)" content)="([^"]*)"', html)
    assert len(found) == 3
    return [unescape(address) for address in found]


@pytest.mark.parametrize(
    "read", [_robots, _sitemap, _opensearch, _feed, _cards, _statements, _heads]
)
def test_the_whole_address_is_read_as_it_is_where_it_stands(
    subfolder: Path, read: Callable[[Path], list[str]]
) -> None:
    """A URI without spaces or accents, below the address of the site, and one that exists."""
    found = read(subfolder)
    assert found
    for address in found:
        assert address.startswith(SITE_URL), address
        assert _URI.fullmatch(address), address
        path = unquote(urlsplit(address).path.removeprefix(urlsplit(SITE_URL).path)).lstrip("/")
        file = subfolder / path
        assert (file / "index.html" if file.is_dir() else file).is_file(), address


def test_a_poster_leads_to_the_page(subfolder: Path) -> None:
    """Its code holds the address of the house's page."""
    poster = (subfolder / "maisons/durtal/affiche.html").read_text("utf-8")
    assert qr_code(f"{SITE_URL}/maisons/durtal/").path in poster


def test_apache_is_told_one_path(subfolder: Path) -> None:
    """A directive ends at a space: the path has none."""
    told = re.findall(r"^ErrorDocument .*$", (subfolder / ".htaccess").read_text(), re.MULTILINE)
    assert told == [f"ErrorDocument {status} {BASE}404.html" for status in (403, 404)]


def test_the_manifest_stays_in_its_folder(subfolder: Path) -> None:
    """Its addresses are relative to its own."""
    manifest = json.loads((subfolder / "site.webmanifest").read_text("utf-8"))
    assert (manifest["start_url"], manifest["scope"]) == ("./", "./")


def test_every_page_says_what_it_may_load_where_the_host_sends_no_headers(subfolder: Path) -> None:
    """``MSAP_META_POLICY=oui``: before anything is loaded; frames are for headers only."""
    policy = escape(meta_policy())
    for page in subfolder.rglob("*.html"):
        head = page.read_text("utf-8").partition("<title>")[0]
        assert f'<meta http-equiv="Content-Security-Policy" content="{policy}">' in head, page
