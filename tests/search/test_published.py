"""The index that others may load: lunr.js itself reads it, and the example of the docs works."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from generator import addresses
from generator.search.entry import Entry
from generator.search.numbered import numbered
from generator.search.published import published_files
from tests.search.real_list import NODE, ROOT

PAGE = (ROOT / "docs" / "search-index.md").read_text("utf-8")
EXAMPLE = re.findall(r"```js\n(.*?)```", PAGE, re.DOTALL)[0]
FETCHED = """\
import { readFileSync } from "node:fs";
globalThis.fetch = async (address) => {
  const text = readFileSync(FOLDER + new URL(address).pathname, "utf8");
  return { json: async () => JSON.parse(text) };
};
"""


@pytest.fixture
def published(houses: tuple[Entry, ...], tmp_path: Path) -> Path:
    """A folder with the two files at their addresses."""
    for address, content in published_files(numbered(houses)).items():
        (tmp_path / address).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / address).write_bytes(b"".join(content))
    return tmp_path


def _published(houses: Iterable[Entry]) -> dict[str, bytes]:
    files = published_files(numbered(houses))
    return {address: b"".join(parts) for address, parts in files.items()}


def _answered(folder: Path, *questions: str) -> list[list[dict[str, Any]]]:
    """What the example of the docs finds; lunr.js is that of ``package.json``."""
    asked = f"console.log(JSON.stringify({json.dumps(questions)}.map(found)));"
    program = re.sub(r"^console\.log\(.*$", lambda _: asked, EXAMPLE, flags=re.MULTILINE)
    # Imports come first in a module, whatever stands before them.
    script = FETCHED.replace("FOLDER", json.dumps(str(folder))) + program
    done = subprocess.run(
        [NODE, "--input-type=module", "--eval", script],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stderr == ""  # lunr warns of an index of another release
    answers: list[list[dict[str, Any]]] = json.loads(done.stdout)
    return answers


def test_the_example_finds_houses(published: Path) -> None:
    """By commune, name, department, former commune, postcode and telephone number."""
    questions = (
        "L'Isle-d'Abeau", "PIMMS Le Port", "mende 48", "Les Bessons", "48200", "0262000000",
    )  # fmt: skip
    wanted = ["L'Isle-d'Abeau", "Le Port", "Mende", *["Saint-Chély-d'Apcher"] * 2, "Le Port"]
    first = [answer[0]["commune"] for answer in _answered(published, *questions)]
    assert first == wanted


def test_nothing_is_found_of_words_that_no_house_has(published: Path) -> None:
    """Not even an error: they may be anything."""
    assert _answered(published, "zzz", "+Mende~9^ *", "")[0] == []


def test_every_reference_is_in_the_store(published: Path) -> None:
    """And each house of the store is in the index."""
    index = json.loads((published / addresses.LUNR_INDEX).read_bytes())
    store = json.loads((published / addresses.LUNR_STORE).read_bytes())
    assert {ref.partition("/")[2] for ref, _ in index["fieldVectors"]} == set(store)
    postings = [fields for _, fields in index["invertedIndex"]]
    named = {ref for fields in postings for field in index["fields"] for ref in fields[field]}
    assert named == set(store)


def test_the_store_tells_what_a_result_shows(houses: tuple[Entry, ...], published: Path) -> None:
    """By the keys of the full file; what is not known has none."""
    store = json.loads((published / addresses.LUNR_STORE).read_bytes())
    mende, unplaced = houses[0], houses[3]
    assert store[mende.id] == {
        "nom": "France services de Mende", "commune": "Mende", "code_postal": "48000",
        "departement": "48", "telephone": "04 66 65 00 00", "latitude": 44.5183,
        "longitude": 3.5006, "page": f"maisons/{mende.slug}/",
    }  # fmt: skip
    assert set(store[unplaced.id]) == {"nom", "commune", "code_postal", "departement", "page"}


def test_the_same_houses_give_the_same_bytes(houses: tuple[Entry, ...]) -> None:
    """In whatever order they are read."""
    assert _published(houses) == _published(reversed(houses))


def test_a_site_without_houses_publishes_an_empty_index() -> None:
    """A new project's first build."""
    files = _published(())
    assert json.loads(files[addresses.LUNR_INDEX])["invertedIndex"] == []
    assert json.loads(files[addresses.LUNR_STORE]) == {}
