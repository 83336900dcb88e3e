"""A list is read in the encoding it has; one that is damaged is not taken for another encoding."""

from pathlib import Path

import pytest

from generator.imports.list_file import decoded
from generator.imports.page import ImportFault

TEXT = "nom;commune\nMaison d’été;Évreux\nÀ l'école;Saint-Étienne\n"
LIST = Path("liste.csv")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_what_is_sure_is_read_without_a_word(encoding: str) -> None:
    found = decoded(TEXT.encode(encoding), LIST)
    assert (found.text, found.notices) == (TEXT, ())


@pytest.mark.parametrize(
    ("encoding", "name"), [("cp1252", "Windows-1252"), ("mac_roman", "Mac Roman")]
)
def test_what_is_older_is_read_and_told(encoding: str, name: str) -> None:
    found = decoded(TEXT.encode(encoding), LIST)
    assert found.text == TEXT and name in found.notices[0]


def test_accents_encoded_twice_are_mended() -> None:
    assert decoded(TEXT.encode().decode("cp1252", "ignore").encode(), LIST).text.count("Ã") == 0


def test_one_bad_byte_does_not_break_all_the_accents() -> None:
    raw = TEXT.encode()
    with pytest.raises(ImportFault, match="abîmé"):
        decoded(raw[:20] + b"\xff" + raw[20:] + TEXT.encode(), LIST)


def test_a_list_cut_within_a_letter_is_read_so_far() -> None:
    raw = TEXT.encode()
    cut = raw[: raw.index("École".lower().encode()) + 1]
    assert decoded(cut, LIST).text.endswith("À l'")


@pytest.mark.parametrize("raw", [b"a\0b\xff\xfe" * 99, b"\xff\xfea"])
def test_what_is_no_text_is_one_sentence(raw: bytes) -> None:
    with pytest.raises(ImportFault, match="n'est pas un texte lisible"):
        decoded(raw, LIST)
