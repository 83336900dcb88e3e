"""Pages are written so that the reader gives back the same texts, whole or not at all."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.files import writing
from generator.files.source import decode, plain, split_page
from generator.files.writing import WritingFailed, page_text, write_atomically

_READABLE = st.text(alphabet="aé0 :#-'\"\\,[]{}&*!|>%@`?~=/.+\n\t\u2028\ufeff", min_size=1)


def _fields_of(text: str) -> object:
    return plain(split_page(decode(text.encode("utf-8", "replace"))).front)


@given(st.dictionaries(st.sampled_from(["nom", "adresse", "source"]), _READABLE, min_size=1))
def test_every_scalar_comes_back_as_it_was(fields: dict[str, str]) -> None:
    assert _fields_of(page_text(fields, "")) == fields


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_unicode_text_comes_back(text: str) -> None:
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


def test_folders_are_made_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_atomically(tmp_path / "49" / "durtal.md", "é\n")
    assert [file.name for file in (tmp_path / "49").iterdir()] == ["durtal.md"]
    assert (tmp_path / "49" / "durtal.md").read_bytes() == "é\n".encode()


def test_a_full_disk_leaves_the_old_file_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "durtal.md"
    page.write_text("ancien")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(writing.os, "replace", full)
    with pytest.raises(WritingFailed, match="le disque est plein"):
        write_atomically(page, "nouveau")
    assert [file.name for file in tmp_path.iterdir()] == ["durtal.md"]
    assert page.read_text() == "ancien"
