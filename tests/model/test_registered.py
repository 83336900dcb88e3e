"""Numbers of registers: their keys, and what is said of a wrong one."""

from __future__ import annotations

import pytest

from generator.model.registered import is_rna, is_siret, siret_shown

SIRET = "12345678900015"
LA_POSTE = ("35600000012305", "35600000000048", "35600000012316")
"""By the sum of its digits, and by the key of all others."""


@pytest.mark.parametrize("text", [SIRET, *LA_POSTE])
def test_a_number_whose_key_fits_is_a_siret(text: str) -> None:
    assert is_siret(text)


def test_one_digit_wrong_is_seen_wherever_it_is() -> None:
    for rank, digit in enumerate(SIRET):
        other = str((int(digit) + 1) % 10)
        assert not is_siret(SIRET[:rank] + other + SIRET[rank + 1 :]), rank


@pytest.mark.parametrize(
    "text", ["", "0" * 14, SIRET[:13], SIRET + "0", "35600000012306", "123 456 789 00015",
             "١٢٣٤٥٦٧٨٩٠٠٠١٥", "1234567890001x"],
)  # fmt: skip
def test_what_is_no_siret_is_none(text: str) -> None:
    assert not is_siret(text)


def test_the_rule_of_la_poste_is_its_own() -> None:
    assert sum(map(int, "12345678900005")) % 5 == 0
    assert not is_siret("12345678900005")


@pytest.mark.parametrize(("text", "is_one"), [
    ("W491234567", True), ("W2A1000461", True), ("W9R1234567", True), ("w491234567", False),
    ("491234567", False), ("W49123456", False), ("W4912345678", False), ("WA91234567", False),
])  # fmt: skip
def test_an_association_has_its_letter_and_nine_signs(text: str, is_one: bool) -> None:
    assert is_rna(text) is is_one


def test_a_siret_is_read_in_groups() -> None:
    assert siret_shown(SIRET) == "123 456 789 00015"
