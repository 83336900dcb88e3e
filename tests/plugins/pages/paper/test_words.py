"""A house's own words on paper: plain, shortened, as many as the sheet holds."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from plugins.pages.paper.poster_size import poster_size_pt
from plugins.pages.paper.words import (
    POSTER_LEAST_PT,
    POSTER_WORDS_MOST,
    shortened,
    with_words,
    words_of,
)
from tests.plugins.pages.paper.test_poster_size import TEXT, WEEK

FRONT = """nom: France services Durtal
label: france-services
adresse: 11 rue Joseph Cugnot
code_postal: 49430
commune: Durtal
date_maj: 2026-11-01
"""
LONG = (
    "On vous reçoit le matin. L’après-midi, prenez rendez-vous auprès de l’accueil du centre. " * 8
)


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("Bonjour.", "Bonjour."),
        ("Texte **du témoin** & [lien](https://exemple.fr)", "Texte du témoin & lien."),
        ("# Titre\n\nUn.\n\nDeux", "Titre. Un. Deux."),
        ("On vous aide pour :\n\n- un courrier\n- un dossier\n\nVenez !",
         "On vous aide pour : un courrier ; un dossier. Venez !"),
        ("", ""),
    ],
)  # fmt: skip
def test_words_are_the_text_without_its_marks(read_page, markdown, words):
    house, _ = read_page(f"---\n{FRONT}---\n{markdown}\n")
    assert words_of(house).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("Bonjour à tous.", 15, "Bonjour à tous."),
        ("Fermé le lundi. Ouvert le mardi matin.", 29, "Fermé le lundi. …"),
        ("Ouvert le mardi matin et le jeudi", 30, "Ouvert le mardi matin…"),
        ("Fermé tout le mois d’août, sauf le mardi", 33, "Fermé tout le mois d’août…"),
        ("Téléphonez au 02 41 96 10 40 le matin", 26, "Téléphonez…"),
        ("x" * 50, 20, ""),
    ],
)
def test_a_text_is_shortened_between_words(text, most, short):
    """After a sentence where one ends late enough; never within a number."""
    assert shortened(text, most) == short


@pytest.mark.parametrize("most", range(1, 90))
def test_what_is_left_is_the_text_s_beginning_in_whole_words(most):
    short = shortened(LONG, most)
    assert len(short) <= most
    left = short.removesuffix("…").rstrip()
    assert LONG.startswith(left)
    assert not left or not LONG[len(left) : len(left) + 1].isalnum()


def test_a_sheet_with_room_has_all_the_words():
    room = replace(TEXT, hours=WEEK[:2], partners="")
    assert with_words(room, LONG[:300]).house.words == shortened(LONG[:300], POSTER_WORDS_MOST[0])


def test_words_do_not_make_the_hours_small():
    full = with_words(TEXT, LONG)
    assert full.house.words
    assert poster_size_pt(full) >= min(POSTER_LEAST_PT, poster_size_pt(TEXT))


def test_a_full_sheet_stays_one_sheet():
    """Then the words are fewer, or none."""
    for weeks in range(1, 6):
        crowded = replace(TEXT, hours=WEEK * weeks)
        held = poster_size_pt(crowded)
        assert (poster_size_pt(with_words(crowded, LONG)) > 0) == (held > 0)


def test_words_come_before_what_all_houses_offer():
    """A sheet that is full without them names fewer services, and says that there are more."""
    rows = next(n for n in range(5, 60) if not poster_size_pt(_with_rows(n + 1)))
    told = with_words(_with_rows(rows), "Sur rendez-vous.").house
    assert told.words == "Sur rendez-vous."
    assert len(told.services) < len(TEXT.house.services)
    assert told.more_services


def _with_rows(number):
    return replace(TEXT, hours=(WEEK * 12)[:number])


def test_no_words_are_no_change():
    assert with_words(TEXT, "") == TEXT
