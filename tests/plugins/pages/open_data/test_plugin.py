"""``/donnees/``: every file is there, told with its size and its sum, and the day changes none."""

from __future__ import annotations

import hashlib
import json
import re
from html import unescape
from pathlib import Path

import pytest

from generator.exports.open_data.files import GAPS, OPEN_FILES

FILES = [
    "annuaire.json",
    GAPS.path,
    *(each.path for files in OPEN_FILES.values() for each in files),
]


@pytest.fixture(scope="module")
def data(site: Path) -> Path:
    return site / "donnees"


@pytest.fixture(scope="module")
def page(data: Path) -> str:
    return unescape((data / "index.html").read_text("utf-8"))


@pytest.mark.parametrize("path", FILES)
def test_each_file_is_told_with_its_sum(data: Path, page: str, path: str) -> None:
    digest = hashlib.sha256((data / path).read_bytes()).hexdigest()
    (section,) = re.findall(rf'<a href="{re.escape(path)}" download>.*?</section>', page, re.DOTALL)
    assert digest in section


@pytest.mark.parametrize("path", FILES)
def test_programs_are_told_the_same(data: Path, path: str) -> None:
    content = (data / path).read_bytes()
    package = json.loads((data / "datapackage.json").read_text("utf-8"))
    (resource,) = [each for each in package["resources"] if each["path"] == path]
    assert resource["bytes"] == len(content)
    assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_every_link_to_a_file_leads_to_one(data: Path, page: str) -> None:
    main = page.partition("<main")[2].partition("</main>")[0]
    links = [href for href in re.findall(r'href="([^"#]+)"', main) if ":" not in href]
    assert {link for link in links if not (data / link).exists()} == set()
    assert any(link.startswith("departements/") for link in links)
    assert any(link.startswith("maisons/") for link in links)
    assert any(link.startswith("passages/") for link in links)


def test_columns_and_losses_are_told(page: str) -> None:
    assert "<li>presentation_resume</li>" in page
    assert "Les 32 colonnes" in page
    assert page.count("Ce qui se perd") >= 7


def test_examples_are_ten_lines_of_the_sites_own_files(page: str) -> None:
    blocks = re.findall(r"<pre><code>(.*?)</code></pre>", page, re.DOTALL)
    assert len(blocks) == 3
    for block in blocks:
        assert "https://annuaire.example.fr/donnees/annuaire." in block
        assert 8 <= block.count("\n") + 1 <= 10


def test_the_python_example_reads_the_file(data: Path, page: str) -> None:
    """Run on the file itself: whoever copies it gets names and telephone numbers."""
    block = re.findall(r"<pre><code>(.*?)</code></pre>", page, re.DOTALL)[0]
    told: list[str] = []
    address = (data / "annuaire.json").as_uri()
    here = re.sub(r'"https://[^"]+"', f'"{address}"', block)
    exec(here, {"print": lambda *words: told.append(" ".join(words))})
    assert told == ["France services Durtal 02 41 96 10 40"]


def test_the_page_is_found(site: Path) -> None:
    assert 'href="./donnees/"' in (site / "index.html").read_text("utf-8")
    assert "/donnees/</loc>" in (site / "sitemap.xml").read_text("utf-8")


def test_each_house_has_its_part(data: Path) -> None:
    whole = json.loads((data / "annuaire.json").read_text("utf-8"))["maisons"]
    parts = [json.loads(file.read_text("utf-8")) for file in (data / "maisons").glob("*.json")]
    assert {id_: own for part in parts for id_, own in part["maisons"].items()} == whole
