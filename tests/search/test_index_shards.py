"""The index in shards: what is in which, and that the browser reads what Python wrote."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.search import index_shards
from generator.search.entry import Entry
from generator.search.index import FIELDS, build, documents
from generator.search.index_shards import index_files
from tests.search.shard_keys import keys_in

FAMILIES = ("mots", "fins", "telephones")
LUNR_VECTORS = Path(__file__).parents[1] / "vectors" / "lunr.json"


def _cut_small(
    houses: tuple[Entry, ...], monkeypatch: pytest.MonkeyPatch, largest: int = 20
) -> tuple[Any, Any]:
    monkeypatch.setattr(index_shards, "LARGEST_SHARD", largest)
    files, manifest = index_files(build(documents(houses)))
    return {name: json.loads(content) for name, content in files.items()}, manifest


def test_a_few_houses_are_in_one_shard(houses: tuple[Entry, ...]) -> None:
    """A small network asks for one file."""
    files, manifest = index_files(build(documents(houses)))
    assert [manifest[family] for family in FAMILIES] == ["!", "!", "!"]
    assert set(files) == {
        f"{manifest['dossier']}/mots-.json",
        f"{manifest['dossier']}/fins-.json",
        f"{manifest['numeros']}/telephones-.json",
    }


def test_the_manifest_tells_every_shard(
    houses: tuple[Entry, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the keys of all families."""
    files, manifest = _cut_small(houses, monkeypatch)
    assert manifest["champs"] == FIELDS
    assert set(files) == {
        f"{manifest['dossier']}/{family}-{key}.json"
        for family in FAMILIES[:2]
        for key in keys_in(manifest[family])
    } | {f"{manifest['numeros']}/telephones-{key}.json" for key in keys_in(manifest["telephones"])}


def test_a_commune_in_one_word_is_filed_under_what_follows_saint(
    houses: tuple[Entry, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else one shard in twenty would be that of the saints."""
    files, manifest = _cut_small(houses, monkeypatch)
    (home,) = (
        name
        for name, shard in files.items()
        if "/mots-" in name and "saintchelydapcher" in _words(shard)
    )
    assert home.startswith(f"{manifest['dossier']}/mots-c")


def test_telephone_numbers_are_filed_apart(
    houses: tuple[Entry, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By their first digits; among the words they would begin with departments ("04")."""
    files, manifest = _cut_small(houses, monkeypatch, largest=10)
    numbers = {word for name in files if "/telephones-" in name for word in _words(files[name])}
    assert numbers == {"0466650000", "0611223344", "0262000000"}
    assert manifest["telephones"] == "0(246)"
    words = {word for name in files if "/mots-" in name for word in _words(files[name])}
    assert not numbers & words


def test_the_endings_hold_no_number(
    houses: tuple[Entry, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A postcode with a digit wrong is another postcode."""
    files, _ = _cut_small(houses, monkeypatch)
    ends = [word for name in files if "/fins-" in name for word in _words(files[name])]
    assert "mende" in ends
    assert all(word.isalpha() for word in ends)


def test_the_endings_hold_words_of_three_letters_and_no_shorter_ones(
    make_house: Callable[..., Entry],
) -> None:
    """« dool » may be « dol » with a letter too many; « ys » is too short to be guessed."""
    house = make_house("Maison", "Dol", "35120", 48.55, -1.75, former_communes=("Ys",))
    files, _ = index_files(build(documents((house,))))
    (ends,) = (json.loads(content) for name, content in files.items() if "/fins-" in name)
    assert "dol" in _words(ends)
    assert "ys" not in _words(ends)


def test_the_vectors_of_the_browser_are_what_python_writes(
    houses: tuple[Entry, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """tests/js/word_index.test.js asks these shards, and Lunr over its whole index."""
    files, manifest = _cut_small(houses, monkeypatch)
    whole = build(documents(houses)).serialize()
    vectors = {"manifest": manifest, "files": files, "lunr": whole, "houses": len(houses)}
    assert json.loads(LUNR_VECTORS.read_text("utf-8")) == json.loads(json.dumps(vectors))


def _words(shard: dict[str, Any]) -> list[str]:
    words: list[str] = []
    for coded in shard["mots"].split(" "):
        before = words[-1] if words else ""
        words.append(before[: int(coded[0])] + coded[1:])
    return words
