"""What people type in other languages, by their letters, in the search's French words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import brotli
import pytest

from generator import other_letters
from generator.files.welcomes import read_welcomes
from generator.json_bytes import json_bytes
from generator.search.question_words import question_words

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
SAME_IN_FRENCH = {"pension", "job", "jobs", "suicide", "taxes", "tribunal"}


@pytest.fixture(scope="module")
def files(vocabularies: Any) -> dict[str, dict[str, Any]]:
    """Return the files of the project's languages."""
    return question_words(read_welcomes(CONTENT, ROOT, vocabularies)[0], vocabularies)


def meant(files: dict[str, dict[str, Any]], phrase: str) -> str | None:
    """Return what a phrase is in French."""
    folded = " ".join(other_letters.words(phrase))
    pairs = [pair for file in files.values() for pair in [*file["mots"], *file["lieux"]]]
    return next((french for french, own in pairs if folded in own.split(",")), None)


@pytest.mark.parametrize(
    ("phrase", "french"),
    [
        ("passport", "carte d’identité"),
        ("pension", "retraite"),
        ("housing benefit", "allocations"),
        ("driving licence", "carte grise"),
        ("جواز سفر", "carte d’identité"),
        ("التقاعد", "retraite"),
        ("паспорт", "carte d’identité"),
        ("пенсія", "retraite"),
        ("pasaporte", "carte d’identité"),
        ("jubilación", "retraite"),
        ("reforma", "retraite"),
        ("emeklilik", "retraite"),
        ("kimlik", "carte d’identité"),
        ("насильство", "violences conjugales"),
        ("intihar", "suicide"),
        ("Марсель", "Marseille"),
    ],
)
def test_a_phrase_is_a_need_a_danger_or_a_town(
    files: dict[str, dict[str, Any]], phrase: str, french: str
) -> None:
    """In whatever language of its letters."""
    assert meant(files, phrase) == french


def test_each_file_has_words_of_its_letters_alone(files: dict[str, dict[str, Any]]) -> None:
    """And is 3.2 kB at most on the line."""
    assert set(files) == {"arab", "cyrl", "latn"}
    for letters, file in files.items():
        phrases_ = [
            phrase for pair in [*file["mots"], *file["lieux"]] for phrase in pair[1].split(",")
        ]
        assert len(phrases_) == len(set(phrases_))
        for phrase in phrases_:
            assert {other_letters.script(word) for word in phrase.split(" ")} == {letters}
        assert len(brotli.compress(json_bytes(file))) <= 3_200


def test_without_a_language_towns_are_known_and_no_file_is_missing(vocabularies: Any) -> None:
    """Browsers ask for the files whatever the languages of the site."""
    files = question_words((), vocabularies)
    assert [files[letters]["mots"] for letters in ("arab", "cyrl", "latn")] == [[], [], []]
    assert meant(files, "Марсель") == "Marseille"


def test_a_word_alone_is_none_that_french_has_for_something_else(
    files: dict[str, dict[str, Any]],
) -> None:
    """Else « un bail trop court » would be about justice: such words stand in phrases."""
    texts = [file.read_text("utf-8") for file in sorted(CONTENT.rglob("*.*")) if _is_french(file)]
    french = set(other_letters.words(" ".join(texts)))
    alone = {
        phrase
        for pair in files["latn"]["mots"]
        for phrase in pair[1].split(",")
        if " " not in phrase
    }
    assert len(french) > 2_000 and len(alone) > 100
    assert alone & french <= SAME_IN_FRENCH


def _is_french(file: Path) -> bool:
    return file.suffix in (".md", ".yaml") and file.relative_to(CONTENT).parts[0] != "langues"


def test_idle_words_are_no_phrase(files: dict[str, dict[str, Any]]) -> None:
    """Else a need would be lost in them."""
    for file in files.values():
        own = {phrase for pair in file["mots"] for phrase in pair[1].split(",")}
        assert not own & set(file["vides"].split(","))
