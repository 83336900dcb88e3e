"""The fields of a page while rows change them: order kept, short forms kept, shapes changed."""

from typing import Any

import pytest

from generator.imports.workbook.draft import Draft
from generator.sheets.columns import Sheet, sheets
from generator.sheets.records import Value

_HOUSES, _PARTNERS = (
    next(sheet for sheet in sheets() if sheet.name == name) for name in ("maisons", "partenaires")
)


def _set(draft: Draft, item: Any, sheet: Sheet, key: str, value: Value | None) -> None:
    column = sheet.column(key)
    assert column
    draft.set(item, sheet, column, value)


@pytest.mark.parametrize(
    ("fields", "key", "value", "after"),
    [
        ({"nom": "A"}, "nom", "B", {"nom": "B"}),
        ({"nom": "A", "agents": "2"}, "agents", None, {"nom": "A"}),
        ({"courriels": "a"}, "courriels", ("b",), {"courriels": "b"}),
        ({"courriels": ["a"]}, "courriels", ("b",), {"courriels": ["b"]}),
        ({"courriels": "a"}, "courriels", ("b", "c"), {"courriels": ["b", "c"]}),
        ({"horaires": "Mo 09:00-12:00"}, "horaires.lundi", "09:00-12:00",
         {"horaires": {"lundi": "09:00-12:00"}}),
        ({"horaires": {"lundi": "09:00-12:00"}}, "horaires", "Mo 09:00-12:00",
         {"horaires": "Mo 09:00-12:00"}),
        ({"horaires": {"lundi": "09:00-12:00"}}, "horaires.lundi", None, {}),
        ({"horaires": {"lundi": "09:00-12:00"}}, "horaires", None,
         {"horaires": {"lundi": "09:00-12:00"}}),
        ({}, "photo.fichier", "x.jpg", {"photo": {"fichier": "x.jpg"}}),
    ],
)  # fmt: skip
def test_a_value_is_set_where_it_belongs(
    fields: dict[str, Any], key: str, value: Value | None, after: dict[str, Any]
) -> None:
    draft = Draft(fields, "")
    _set(draft, draft.fields, _HOUSES, key, value)
    assert draft.finished() == after


def test_a_new_key_stands_where_a_new_page_has_it() -> None:
    draft = Draft({"nom": "A", "commune": "C", "horaires": {"mardi": "x"}}, "")
    _set(draft, draft.fields, _HOUSES, "adresse", "B")
    _set(draft, draft.fields, _HOUSES, "horaires.lundi", "y")
    assert list(draft.finished()) == ["nom", "adresse", "commune", "horaires"]
    assert list(draft.finished()["horaires"]) == ["lundi", "mardi"]


def test_a_code_stays_alone_until_something_is_said_of_it() -> None:
    draft = Draft({"partenaires": ["caf", "msa", {"partenaire": "carsat"}]}, "")
    items = draft.items(_PARTNERS, draft.fields)
    _set(draft, items[2], _PARTNERS, "mode", "visio")
    _set(draft, draft.add(_PARTNERS, draft.fields), _PARTNERS, "partenaire", "cnav")
    assert draft.finished()["partenaires"] == [
        "caf", {"partenaire": "msa", "mode": "visio"}, {"partenaire": "carsat"}, "cnav",
    ]  # fmt: skip


def test_the_last_row_takes_its_list_with_it() -> None:
    draft = Draft({"nom": "A", "partenaires": ["caf"]}, "")
    draft.take_out(_PARTNERS, draft.fields, draft.items(_PARTNERS, draft.fields)[1])
    assert draft.finished() == {"nom": "A"}


def test_the_page_itself_is_not_touched() -> None:
    fields: dict[str, Any] = {"horaires": {"lundi": "x"}}
    draft = Draft(fields, "")
    _set(draft, draft.fields, _HOUSES, "horaires.lundi", "y")
    assert fields == {"horaires": {"lundi": "x"}}
