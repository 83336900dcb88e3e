"""What a page tells of its house alone, in a link, a note or a sentence."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from plugins.pages.house.telling import booking_note, correction
from plugins.pages.places.verified import stale_sentence


def test_every_page_leads_to_its_form(directory_of: Any) -> None:
    """One way, whatever the site says of its contact and its repository."""
    [house] = directory_of({}).houses
    link = correction(house)
    assert (link.href, link.text) == ("../../modifier/?maison=maison-0", "Corriger cette fiche")


WALK_IN = {"horaires": {"lundi": "09:00-12:00"}, "prise_rdv": "non"}
BOOKED = {"mardi": "09:00-12:00"}
NOTES = (
    (WALK_IN, "", "Sans rendez-vous."),
    (WALK_IN, "Accueil sans rendez-vous.", "Sans rendez-vous."),
    (WALK_IN, "Le mardi, uniquement sur RDV.", ""),
    (WALK_IN | {"complement_adresse": "Étage 2, sur rendez-vous"}, "", ""),
    (WALK_IN | {"presentation_resume": "Prenez rendez-vous."}, "", ""),
    (WALK_IN | {"horaires_rdv": BOOKED}, "", ""),
    ({"horaires_rdv": BOOKED, "prise_rdv": "non"}, "", ""),
    ({"prise_rdv": "oui"}, "Sur rendez-vous.", "On peut prendre rendez-vous."),
)


@pytest.mark.parametrize(("fields", "text", "note"), NOTES)
def test_the_note_never_says_the_contrary_of_the_page(
    directory_of: Any, fields: Any, text: str, note: str
) -> None:
    """Hours by appointment and words about appointments make it silent."""
    [house] = directory_of(fields).houses
    assert booking_note(house.of_page(house.slug, house.path, text)) == note


CONTACTS = (
    ({"telephone": "02 41 96 10 40"}, "Horaires vérifiés en mai 2023 : téléphonez avant de venir."),
    ({"autres_telephones": "3939"}, "Horaires vérifiés en mai 2023 : téléphonez avant de venir."),
    ({"courriels": "a@b.fr"}, "Horaires vérifiés en mai 2023 : écrivez avant de venir."),
    ({"site_web": "https://a.fr"},
     "Horaires vérifiés en mai 2023 : voyez le site de la maison avant de venir."),
    ({}, "Horaires vérifiés en mai 2023 : ils ont pu changer."),
    ({"horaires": None}, "Page vérifiée en mai 2023."),
    ({"format": "bus"}, "Page vérifiée en mai 2023."),
)  # fmt: skip


@pytest.mark.parametrize(("fields", "sentence"), CONTACTS)
def test_an_old_page_says_what_can_be_done(directory_of: Any, fields: Any, sentence: str) -> None:
    """Telephone, write, or know it; of hours that are not told, it only says when."""
    given = {"horaires": {"lundi": "09:00-12:00"}, "date_maj": "2023-05-17"} | fields
    [house] = directory_of({key: value for key, value in given.items() if value}).houses
    told = stale_sentence(house, date(2024, 5, 18))
    assert told.replace("\u00a0", " ") == sentence
    assert stale_sentence(house, date(2024, 5, 17)) == ""
