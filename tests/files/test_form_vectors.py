"""What the form of the browser holds to, by the files of vectors that its own tests read too."""

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from generator.files.source import decode, split_page
from generator.files.source_refused import SourceRefused
from generator.files.writing import scalar_text
from generator.model.article import ArticleFields
from generator.model.house import House
from generator.model.located import Branch, Stop
from generator.model.opening_hours import DAYS

ROOT = Path(__file__).parents[2]
VECTORS = ROOT / "tests/vectors"
ORDERS = json.loads(
    (ROOT / "themes/msap/static/js/editor/source/field_orders.json").read_text("utf-8")
)


def _vectors(name: str, key: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((VECTORS / name).read_text("utf-8"))[key]
    return rows


@pytest.mark.parametrize(
    "row", _vectors("refused_pages.json", "pages"), ids=lambda row: row["text"]
)
def test_a_page_that_cannot_be_read_says_why_and_where(row: dict[str, Any]) -> None:
    with pytest.raises(SourceRefused) as refused:
        split_page(decode(row["text"].encode()))
    told = refused.value
    assert (told.line, told.code, told.message) == (row["line"], row["code"], row["message"])


def test_a_text_is_written_in_quotes_only_where_it_needs_them() -> None:
    for row in _vectors("written.json", "scalars"):
        value = row["value"]
        assert (scalar_text(value), scalar_text(value, True)) == (row["block"], row["flow"])


@pytest.mark.parametrize(
    ("kind", "holder", "model"),
    [
        ("maison", "", House),
        ("maison", "antennes", Branch),
        ("maison", "tournee", Stop),
        ("article", "", ArticleFields),
    ],
)
def test_every_field_has_its_place_in_the_order_of_a_page(
    kind: str, holder: str, model: type[BaseModel]
) -> None:
    keys = {str(field.alias or name) for name, field in model.model_fields.items()}
    read = {field.alias for field in model.model_fields.values()}
    order = ORDERS[kind][holder]
    assert len(order) == len(set(order))
    assert set(order) == keys & read
    assert ORDERS["maison"]["horaires"] == ORDERS["maison"]["horaires_rdv"] == list(DAYS)


def test_the_pages_of_the_demonstration_keep_that_order() -> None:
    order = ORDERS["maison"][""]
    for page in sorted((ROOT / "content/msap").rglob("*.md")):
        keys = list(split_page(decode(page.read_bytes())).front.items)
        assert keys == sorted(keys, key=order.index), page
