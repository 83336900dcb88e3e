"""What every page loads stays light."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import brotli
import pytest

from generator.assets import MANIFEST, built_assets

ROOT = Path(__file__).parents[2]
ESBUILD = ROOT / "node_modules" / ".bin" / "esbuild"
STATIC = ROOT / "themes" / "msap" / "static"
_TRIED = re.compile(r"new RegExp\(([\"'`]).*?\1", re.DOTALL)
_LOOKBEHIND = re.compile(r"\(\?<[!=]")


@pytest.fixture(scope="module")
def scripts() -> dict[str, str]:
    """The scripts as they are served, by the names of their bundles."""
    folder = built_assets(ROOT)
    files = json.loads((folder / MANIFEST).read_text("utf-8"))
    return {
        name.removesuffix(".js"): (folder / file).read_text("utf-8")
        for name, file in files.items()
        if file.endswith(".js")
    }


def test_the_first_result_of_a_place_takes_little_script(scripts: dict[str, str]) -> None:
    """Every script of the page, its worker included; the map's place is kept by these too.

    What says that a word may be of a filter is among them, not what reads it; 130 bytes name no
    need that nobody offers, and take « plus de boulot » for no village.
    """
    needed = ("site", "search", "search-start", "search-worker")
    assert sum(_weight(scripts[name]) for name in needed) <= 27_730


def test_what_stands_around_the_results_takes_little_more(scripts: dict[str, str]) -> None:
    """It comes once they are there; a sixth of it are numbers to call, and the way out.

    What reads questions in other languages comes after that, for words that are left aside.
    """
    assert _weight(scripts["search-around"]) <= 7_700
    assert _weight(scripts["search-languages"]) <= 2_400


def test_a_page_in_another_language_takes_little_more(scripts: dict[str, str]) -> None:
    """It comes where the address asks for a language, with the language's words."""
    assert _weight(scripts["language"]) <= 4_150


def test_what_proposes_takes_little_more(scripts: dict[str, str]) -> None:
    """It comes when the box is touched, with the box's own script."""
    assert _weight(scripts["search-proposing"]) + _weight(scripts["search-box"]) <= 5_000


def test_near_me_takes_little_where_no_search_is(scripts: dict[str, str]) -> None:
    """Pages of needs and in other languages load nothing else of the search."""
    assert _weight(scripts["near"]) <= 850


def test_names_of_houses_and_slips_take_little_more(scripts: dict[str, str]) -> None:
    """They come when they are needed; 8.0 kB of them are Lunr."""
    assert _weight(scripts["search-names"]) <= 17_400


def test_filters_take_little_more(scripts: dict[str, str]) -> None:
    """They come when one is in use or may be said, or their panel is opened."""
    assert _weight(scripts["search-filtering"]) <= 4_800


def test_what_other_sites_load_of_a_house_is_light(scripts: dict[str, str]) -> None:
    """The component is one script, whole; the card in a frame has one of its own."""
    assert "import" not in scripts["component"]
    assert _weight(scripts["component"]) <= 4_600
    assert _weight(scripts["card"]) <= 3_950


def test_what_keeps_pages_on_a_device_is_light(scripts: dict[str, str]) -> None:
    """The worker comes once, after the first page, with the page that lists what is kept.

    What keeps a department is on its page only, what makes its search when it is kept.
    """
    assert _weight(scripts["offline"]) <= 1_600
    assert _weight(scripts["device"]) <= 2_000
    assert _weight(scripts["department"]) <= 2_700
    assert _weight(scripts["search-kept"]) <= 5_200


def test_no_script_stops_the_telephones_that_keep_ios_15(scripts: dict[str, str]) -> None:
    """Safari reads a regular expression that looks behind since 16.4: nothing would start."""
    # yaml tries its own as texts, and has others where they are refused: nothing fails to be read.
    read = {name: _TRIED.sub("", text) for name, text in scripts.items()}
    assert [name for name, text in read.items() if _LOOKBEHIND.search(text)] == []


# Of these, 300 tell what was published in silence: a fax, a day of no date, a glued dash.
MOST_OF_THE_FORM = 91_150
_ADDRESS = re.compile(r'<(?:script|link rel="(?:stylesheet|icon)")[^>]* (?:src|href)="([^"]+)"')
_PART = re.compile(r'(?:from|import)"\./([\w-]+\.js)"')


def test_the_form_of_a_page_is_light(site: Path) -> None:
    """All that ``/modifier/?maison=…`` loads at its start, the heaviest page of a house too.

    What comes once the browser rests is not among it: hours, sending, preview, its calendar.
    """
    page = site / "modifier" / "index.html"
    html = page.read_text("utf-8")
    needed = {page, page.parent / "formulaire.json", max(site.glob("maisons/*.md"), key=_heavy)}
    for address in _ADDRESS.findall(html):
        needed |= _with_its_parts(page.parent / address)
    names = {path.name for path in needed}
    assert {"index.html", "favicon.ico"} < names
    assert len([name for name in names if name.endswith(".js")]) > 3
    assert len([name for name in names if name.endswith(".css")]) == 3
    assert sum(map(_heavy, needed)) <= MOST_OF_THE_FORM


def _with_its_parts(file: Path) -> set[Path]:
    """Return a file, and the scripts that it imports before it runs."""
    found, left = set[Path](), [file.resolve()]
    while left:
        path = left.pop()
        if path in found:
            continue
        found.add(path)
        if path.suffix == ".js":
            left += [path.with_name(name) for name in _PART.findall(path.read_text("utf-8"))]
    return found


def _heavy(path: Path) -> int:
    return len(brotli.compress(path.read_bytes()))


def _weight(text: str) -> int:
    return len(brotli.compress(text.encode()))


@pytest.mark.parametrize(
    ("entry", "most_bytes"),
    [
        ("css/site.css", 4_650),
        ("css/page.css", 4_550),
        ("css/browse.css", 4_000),
        ("css/welcome.css", 6_050),
        ("js/site/site.js", 1_000),
    ],
)
def test_bundle_is_light(entry: str, most_bytes: int) -> None:
    """Bundled, minified and compressed with Brotli, the file keeps under its limit."""
    done = subprocess.run(
        [ESBUILD, STATIC / entry, "--bundle", "--minify", "--format=esm"],
        capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    assert done.stdout
    assert len(brotli.compress(done.stdout)) <= most_bytes
