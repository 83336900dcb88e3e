"""Telephone numbers: which are read, and as whose."""

import pytest

from generator.model.fields import phones_meant
from generator.model.phone import parse_phone


@pytest.mark.parametrize(
    "text", ["41 96", "41 96 10", "411 962", "40 50 60", "41 96 10 40", "96 10 40 12"]
)
def test_a_short_number_is_no_number_of_another_territory(text):
    assert parse_phone(text, "49430") is None


@pytest.mark.parametrize(
    ("text", "code_postal", "dialled"),
    [
        ("41 96 10", "97500", "+508419610"),
        ("+508 41 96 10", "49430", "+508419610"),
        ("00 508 41 96 10", "49430", "+508419610"),
        ("40 50 60 70", "98714", "+68940506070"),
        ("0590 81 00 00", "49430", "+590590810000"),
        ("0262 20 00 00", "75001", "+262262200000"),
        ("241961040", "49430", "+33241961040"),
        ("02 41 96 10 40", "97400", "+33241961040"),
        ("3939", "49430", "3939"),
        ("39 39", "97400", "3939"),
        ("112", "49430", "112"),
        ("0 800 123 456", "49430", "+33800123456"),
    ],
)
def test_a_number_is_the_houses_own_or_says_whose_it_is(text, code_postal, dialled):
    phone = parse_phone(text, code_postal)
    assert phone and phone.dialled == dialled


@pytest.mark.parametrize(
    "text",
    [
        "Tél. : 02 41 96 10 40", "tel:+33241961040", "Téléphone 02 41 96 10 40",
        "Standard : 02 41 96 10 40", "Tél. accueil : 02 41 96 10 40", "« 02 41 96 10 40 »",
        "☎ 02 41 96 10 40", "Portable : 02 41 96 10 40",
    ],
)  # fmt: skip
def test_words_that_change_nothing_may_stand_before_a_number(text):
    phone = parse_phone(text, "49430")
    assert phone and phone.shown == "02 41 96 10 40"


@pytest.mark.parametrize(
    "text",
    [
        "Fax 02 41 96 10 41", "fax : +508 41 96 10", "Télécopie 02 41 96 10 41",
        "Tél/Fax : 02 41 96 10 41", "Ne plus appeler le 02 41 96 10 42", "02 41 96 10 41 f",
        "sauf mardi 02 41 96 10 41", "mairie 02 41 96 10 41", "O2 41 96 10 40", "0800 FRANCE",
        "02 41 96 10 40 / Fax 02 41 96 10 41", "02 41 96 10 40 Fax 02 41 96 10 41",
        "3939 (fax)", "02 41 96 10 41 (fax)", "standardiste 02 41 96 10 41",
    ],
)  # fmt: skip
def test_a_number_beside_other_words_is_none(text):
    """Neither as it is nor once what is meant is asked: a fax is called by nobody."""
    assert parse_phone(text, "49430") is None
    assert phones_meant(text, "49430") == []


@pytest.mark.parametrize("text", ["508 41 96 10", "687 26 30 00"])
def test_nine_digits_that_could_be_two_numbers_are_none(text):
    assert parse_phone(text, "49430") is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("02 41 96 10 40 / 06 12 34 56 78", ["02 41 96 10 40", "06 12 34 56 78"]),
        ("02.41.96.10.40 ou 3939", ["02 41 96 10 40", "39 39"]),
        ("Tél. : 0241961040", ["02 41 96 10 40"]),
        ("02 41 96 10 40 - 06 12 34 56 78", ["02 41 96 10 40", "06 12 34 56 78"]),
        ("02/41/96/10/40", ["02 41 96 10 40"]),
        ("02 41 96 10 40 (mairie)", []),
        ("02 41 96 10 40 / accueil", []),
    ],
)
def test_several_numbers_in_a_line_are_told_apart(text, shown):
    assert [phone.shown for phone in phones_meant(text, "49430")] == shown
