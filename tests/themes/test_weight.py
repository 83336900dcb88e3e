"""What every page loads stays light."""

from __future__ import annotations

import json
import re
import subprocess
from datetime import date
from pathlib import Path

import brotli
import pytest

from generator.assets import MANIFEST, built_assets
from generator.model.vocabulary import Vocabularies
from generator.search.encoding import compact_json
from plugins.pages.editing.form_data import form_data
from tests.plugins.recording import SITE

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

    What says that a question holds a filter is among them, not what a filter does.
    """
    needed = ("site", "search", "search-start", "search-worker")
    assert sum(_weight(scripts[name]) for name in needed) <= 29_770


def test_what_stands_around_the_results_takes_little_more(scripts: dict[str, str]) -> None:
    """It comes once they are there; a sixth of it are numbers to call."""
    assert _weight(scripts["search-around"]) <= 6_700


def test_names_of_houses_and_slips_take_little_more(scripts: dict[str, str]) -> None:
    """They come when they are needed; 8.0 kB of them are Lunr."""
    assert _weight(scripts["search-names"]) <= 17_800


def test_filters_take_little_more(scripts: dict[str, str]) -> None:
    """They come when one is in use, or their panel is opened."""
    assert _weight(scripts["search-filtering"]) <= 3_800


def test_no_script_stops_the_telephones_that_keep_ios_15(scripts: dict[str, str]) -> None:
    """Safari reads a regular expression that looks behind since 16.4: nothing would start."""
    # yaml tries its own as texts, and has others where they are refused: nothing fails to be read.
    read = {name: _TRIED.sub("", text) for name, text in scripts.items()}
    assert [name for name, text in read.items() if _LOOKBEHIND.search(text)] == []


# Sound as a limit, not as an aim: docs/decisions/form.md says what is to go.
MOST_OF_THE_FORM = 102_000
_PART = re.compile(r'from"\./([\w-]+\.js)"')


def test_the_form_of_a_page_is_light(vocabularies: Vocabularies) -> None:
    """All that /modifier/ loads for a page, but for the page: the site's style and script too.

    What comes when a part of the form is opened is not among it.
    """
    folder = built_assets(ROOT)
    files = json.loads((folder / MANIFEST).read_text("utf-8"))
    own = (folder / files["editor.js"]).read_text("utf-8")
    parts = [(folder / "static" / name).read_text("utf-8") for name in set(_PART.findall(own))]
    assert parts
    shared = [(folder / files[name]).read_text("utf-8") for name in _BESIDE_THE_FORM]
    data = compact_json(form_data(vocabularies, SITE, date(2026, 11, 23), {}, "m")).decode()
    assert sum(map(_weight, (own, *parts, *shared, data))) <= MOST_OF_THE_FORM


_BESIDE_THE_FORM = ("editor.css", "site.css", "site.js")


def _weight(text: str) -> int:
    return len(brotli.compress(text.encode()))


@pytest.mark.parametrize(
    ("entry", "most_bytes"),
    [("css/site.css", 8_100), ("css/browse.css", 4_000), ("js/site/site.js", 1_000)],
)
def test_bundle_is_light(entry: str, most_bytes: int) -> None:
    """Bundled, minified and compressed with Brotli, the file keeps under its limit."""
    done = subprocess.run(
        [ESBUILD, STATIC / entry, "--bundle", "--minify", "--format=esm"],
        capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    assert done.stdout
    assert len(brotli.compress(done.stdout)) <= most_bytes
