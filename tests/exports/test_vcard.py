"""A house's card, read back as RFC 2426 says."""

from __future__ import annotations

import pytest

from generator.exports.vcard import house_card

PAGE = """---
nom: "Maison ; de, services \\\\ {more}"
label: france-services
adresse: 11 rue Joseph Cugnot
complement_adresse: Bâtiment B, 1er étage
code_postal: 49430
commune: Durtal
telephone: 02 41 96 10 40
courriels: [accueil@durtal.fr]
latitude: 47.671271
longitude: -0.256457
date_maj: 2024-08-01
---
"""


@pytest.fixture
def card(read_page):
    def made(more="", address="https://annuaire.example.fr/maisons/durtal/"):
        house, problems = read_page(PAGE.replace("{more}", more))
        assert not problems
        return house_card(house, address)

    return made


def unfolded(card):
    return card.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def test_it_says_name_address_telephone_mail_and_point(card):
    lines = unfolded(card())
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:3.0"]
    assert lines[-1] == "END:VCARD"
    assert "N:Maison \\; de\\, services \\\\;;;;" in [
        line.replace(" ;;;;", ";;;;") for line in lines
    ]
    assert "FN:Maison \\; de\\, services \\\\" in [line.rstrip() for line in lines]
    address = "ADR;TYPE=WORK:;;Bâtiment B\\, 1er étage\\, 11 rue Joseph Cugnot;Durtal;;49430;France"
    assert address in lines
    assert "TEL;TYPE=WORK,VOICE:+33241961040" in lines
    assert "EMAIL;TYPE=INTERNET,WORK:accueil@durtal.fr" in lines
    assert "GEO:47.671271;-0.256457" in lines
    assert "REV:2024-08-01T00:00:00Z" in lines
    assert "URL:https://annuaire.example.fr/maisons/durtal/" in lines


def test_no_line_is_longer_than_75_octets_and_none_cuts_a_character(card):
    made = card("é" * 200)
    assert all(len(line.encode()) <= 75 for line in made.split("\r\n"))
    assert "é" * 200 in "".join(unfolded(made))


def test_no_address_of_the_page_is_made_up(card):
    assert "URL:" not in card(address="")
