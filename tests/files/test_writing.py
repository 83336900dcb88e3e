"""Pages are written so that the reader gives back the same texts."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.files.characters import FORBIDDEN
from generator.files.nodes import plain
from generator.files.source import decode, split_page
from generator.files.writing import page_text

_READABLE = st.text(alphabet="aé0 :#-'\"\\,[]{}&*!|>%@`?~=/.+\n\t\u2028\ufeff", min_size=1)


def _fields_of(text: str) -> object:
    return plain(split_page(decode(text.encode("utf-8", "replace"))).front)


@given(st.dictionaries(st.sampled_from(["nom", "adresse", "source"]), _READABLE, min_size=1))
def test_every_scalar_comes_back_as_it_was(fields: dict[str, str]) -> None:
    assert _fields_of(page_text(fields, "")) == fields


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_that_a_page_can_hold_comes_back(text: str) -> None:
    assume(not FORBIDDEN.search(text))
    assert _fields_of(page_text({"nom": text}, "")) == {"nom": text}


@given(st.lists(_READABLE, min_size=1, max_size=4))
def test_lists_come_back_on_one_line_or_several(items: list[str]) -> None:
    assert _fields_of(page_text({"courriels": items}, "")) == {"courriels": items}


@pytest.mark.parametrize(
    "text", ["non", "01200", "08:30-12:00, 13:30-17:00", "2024-08-01", "-0.25"]
)
def test_what_editors_write_without_quotes_has_none(text: str) -> None:
    assert f"clef: {text}\n" in page_text({"clef": text}, "")


@pytest.mark.parametrize("text", ["null", "Yes", "a: b", "a #b", " a", "- a", "[a", "@a", "'a"])
def test_what_yaml_would_misread_is_quoted(text: str) -> None:
    assert f'clef: "{text}"\n' in page_text({"clef": text}, "")


def test_a_page_has_its_fields_in_order_and_no_empty_one() -> None:
    fields = {"nom": "Durtal", "telephone": "", "horaires": {"lundi": "09:00-12:00"}, "tournee": [
        {"lieu": "Mairie", "horaires": {"mardi": "09:00-12:00"}},
    ]}  # fmt: skip
    assert page_text(fields, "\nTexte.\n\n") == (
        "---\nnom: Durtal\nhoraires:\n  lundi: 09:00-12:00\n"
        "tournee:\n  - lieu: Mairie\n    horaires:\n      mardi: 09:00-12:00\n---\nTexte.\n"
    )
