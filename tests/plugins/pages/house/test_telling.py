"""What a page tells of its house alone, in a link, a note or a sentence."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from plugins.pages.house.telling import booking_note, report
from plugins.pages.places.verified import stale_sentence
from plugins.site.project import Site

SITE = Site(name="Maisons", tagline="", url="https://a.fr", year=2026, credits="", contact="",
            repository="https://github.com/a/b")  # fmt: skip


def test_a_file_of_any_name_is_reached_in_the_repository(directory_of: Any) -> None:
    """A space, a « # » and an accent are escaped: the forge opens that file and no other."""
    [house] = directory_of({}).houses
    named = house.model_copy().of_page(house.slug, "content/msap/49/Saint-Été #2.md", "")
    link = report(named, SITE)
    assert link is not None
    assert link.href == (
        "https://github.com/a/b/edit/main/content/msap/49/Saint-%C3%89t%C3%A9%20%232.md"
    )


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
