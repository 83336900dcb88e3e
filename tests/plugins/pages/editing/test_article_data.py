"""The form knows every field of an article, in French words, and what articles are about."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from generator.directory import Directory
from generator.model.article import Article, ArticleFields, Articles, Section
from plugins.pages.editing.article_data import FIELDS, MODELS, article_data
from plugins.pages.editing.form_data import FieldsRefused, fields_of
from tests.plugins.recording import SITE

ROOT = Path(__file__).resolve().parents[4]
EDITOR = ROOT / "themes" / "msap" / "static" / "js" / "editor"
WORDS = json.loads(FIELDS.read_text("utf-8"))["fields"]
PLAIN = {"text", "long", "date"}
REPOSITORY = "https://github.com/a/b"


def article(slug: str, themes: tuple[str, ...], houses: tuple[str, ...]) -> Article:
    """Return an article about these."""
    fields = ArticleFields.model_construct(
        title="A", published_on=date(2026, 11, 22), themes=themes, houses=houses
    )
    return Article(Section.NEWS, slug, f"content/actualites/2026-11-22-{slug}.md", fields, "")


@pytest.fixture
def data(directory_of: Any) -> dict[str, Any]:
    """Return what the browser is given: two articles, one about a house that is known."""
    directory: Directory = directory_of({"id": "fs-1"})
    articles = Articles(
        [article("a", ("emploi-insertion",), ("fs-1", "fs-0")),
         article("b", ("acces-au-droit", "emploi-insertion"), ())]
    )  # fmt: skip
    return article_data(articles, directory, replace(SITE, repository=REPOSITORY))


def test_no_field_of_the_model_is_forgotten(data: dict[str, Any]) -> None:
    """And none is told twice."""
    known = {str(field.alias) for field in ArticleFields.model_fields.values()}
    told = [field["key"] for field in data["fields"]]
    assert (set(told), len(told)) == (known, len(known))


def test_a_field_without_words_is_named() -> None:
    """A field added to the model alone, or taken from it, stops the build with a sentence."""
    fewer = {key: told for key, told in WORDS["article"].items() if key != "resume"}
    with pytest.raises(FieldsRefused, match="resume"):
        fields_of("article", {"article": fewer}, MODELS)
    with pytest.raises(FieldsRefused, match="inconnu"):
        fields_of("article", {"article": WORDS["article"] | {"inconnu": {}}}, MODELS)


def test_every_field_has_a_name_and_a_sentence(data: dict[str, Any]) -> None:
    """What people read is no key and no code."""
    for field in data["fields"]:
        assert field["label"][0].isupper(), field
        assert re.search(r"[.?…]$", field["hint"]), field
        assert "_" not in field["label"] + field["hint"], field


def test_what_is_required_and_whose_codes_are_asked_of_the_model(data: dict[str, Any]) -> None:
    """As the reader has it."""
    fields = {field["key"]: field for field in data["fields"]}
    required = [key for key, field in fields.items() if field.get("required")]
    assert required == ["titre", "date", "resume", "source"]
    assert {key for key, field in fields.items() if "vocabulary" in field} == {"themes"}
    assert fields["themes"]["vocabulary"] == "services"


def test_every_kind_has_its_control(data: dict[str, Any]) -> None:
    """Of the form of houses, or one of its own."""
    shared = (EDITOR / "views" / "fields.jsx").read_text("utf-8")
    own = (EDITOR / "article" / "editor.jsx").read_text("utf-8").partition("controls: {")[2]
    own_kinds = set(re.findall(r"(\w+):", own.partition("}")[0]))
    table = shared.partition("CONTROLS = {")[2].partition("};")[0]
    kinds = {field["kind"] for field in data["fields"]}
    assert own_kinds == {"houses", "publication", "tags"}
    assert kinds - own_kinds - PLAIN <= set(re.findall(r"^\s+(\w+):", table, re.MULTILINE))


def test_fields_stand_in_the_parts_of_the_form(data: dict[str, Any]) -> None:
    """Text and preview have none of their own."""
    parts = [part["code"] for part in data["parts"]]
    assert {field["part"] for field in data["fields"]} == set(parts) - {"texte", "apercu"}
    assert parts[-1] == "envoyer"


def test_what_articles_are_about_comes_with_it(data: dict[str, Any]) -> None:
    """Addresses that are taken, houses that are known, themes by how often."""
    assert sorted(data["articles"]) == ["actualites/a", "actualites/b"]
    assert list(data["houses"]) == ["fs-1"]
    assert data["themes"] == ["emploi-insertion", "acces-au-droit"]
    assert [section["code"] for section in data["sections"]] == [each.value for each in Section]
    assert data["repository"] == {
        "forge": "github", "address": REPOSITORY, "branch": "main", "folder": "content",
    }  # fmt: skip
