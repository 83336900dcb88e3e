"""What a page tells of its house alone, in a link, a note or a sentence."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.french import long_date
from generator.hours.school_holidays import last_published
from generator.model.media import Photo
from generator.places import house_schedule
from plugins.pages.house.context import VideoView
from plugins.pages.house.telling import (
    booking,
    booking_note,
    correction,
    description,
    holidays_note,
    phones,
    photo,
    video,
    website,
)
from plugins.pages.places.verified import stale_sentence
from plugins.site.page import Link, Picture
from plugins.site.pictures import NO_PICTURES


def test_every_page_leads_to_its_form(directory_of: Any) -> None:
    """One way, whatever the site says of its contact and its repository."""
    [house] = directory_of({}).houses
    link = correction(house)
    assert (link.href, link.text) == ("../../modifier/?maison=maison-0", "Corriger cette fiche")


def test_the_first_telephone_comes_first_and_no_number_is_none(directory_of: Any) -> None:
    given = {"telephone": "02 41 96 10 40", "autres_telephones": ["02 41 96 10 41"]}
    full, other, bare = directory_of(given, {"autres_telephones": ["02 41 96 10 41"]}, {}).houses
    assert [view.href for view in phones(full)] == ["tel:+33241961040", "tel:+33241961041"]
    assert [view.href for view in phones(other)] == ["tel:+33241961041"]
    assert phones(bare) == ()


def test_a_photograph_is_found_two_folders_up(directory_of: Any) -> None:
    [bare] = directory_of({}).houses
    own = Photo.model_validate({"fichier": "a.jpg", "description": "La façade", "credit": "Anne"})
    shown = bare.model_copy(update={"photo": own})
    assert photo(shown, NO_PICTURES) == Picture("../../images/a.jpg", "La façade", "Anne")
    assert photo(bare, NO_PICTURES) is None


FILM = "https://video.example.fr/a"
VIDEOS = (
    ({"transcription": "On entre."}, VideoView(FILM, "Vidéo : Maison 0", "On entre.", "")),
    ({"transcription": "On entre.", "titre": "Film"}, VideoView(FILM, "Film", "On entre.", "")),
    (
        {"transcription": "https://a.fr/t"},
        VideoView(FILM, "Vidéo : Maison 0", "", "https://a.fr/t"),
    ),
    ({"transcription": "http://a.fr/t"}, VideoView(FILM, "Vidéo : Maison 0", "", "http://a.fr/t")),
)


@pytest.mark.parametrize(("fields", "view"), VIDEOS)
def test_the_transcript_of_a_video_is_a_text_or_a_page(
    directory_of: Any, fields: Any, view: VideoView
) -> None:
    [house] = directory_of({"video": {"adresse": FILM} | fields}).houses
    assert video(house) == view


@pytest.mark.parametrize(
    ("fields", "site", "online"),
    [
        ({}, None, None),
        ({"site_web": "https://www.a.fr/b", "prise_rdv": "oui"},
         Link("https://www.a.fr/b", "a.fr"), None),
        ({"site_web": "https://msap.a.fr", "prise_rdv": "https://rdv.a.fr/1"},
         Link("https://msap.a.fr", "msap.a.fr"),
         Link("https://rdv.a.fr/1", "Prendre rendez-vous en ligne")),
    ],
)  # fmt: skip
def test_other_sites_are_linked_by_what_they_are(
    directory_of: Any, fields: Any, site: Link | None, online: Link | None
) -> None:
    """The house's own by its server; what is no address leads nowhere."""
    [house] = directory_of(fields).houses
    assert (website(house), booking(house)) == (site, online)
    assert video(house) is None


IN_HOLIDAYS = {
    "horaires": {"lundi": "09:00-12:00"},
    "saisons": [{"quand": "pendant les vacances scolaires", "horaires": {"mardi": "09:00-12:00"}}],
}


@pytest.mark.parametrize(
    ("fields", "note"),
    [
        ({"horaires": {"lundi": "09:00-12:00"}}, "Fermé les jours fériés."),
        ({"horaires": {"lundi": "09:00-12:00"}, "jours_feries": "ouvert"},
         "Ouvert aussi les jours fériés, aux mêmes heures."),
        (IN_HOLIDAYS, "Fermé les jours fériés. Vacances scolaires de la zone C, connues jusqu’au "
         "{last} ; ensuite à confirmer : le calendrier scolaire n’est pas encore publié."),
        (IN_HOLIDAYS | {"code_postal": "97400", "commune": "Saint-Denis"},
         "Fermé les jours fériés. Vacances scolaires à confirmer : ce site ne connaît pas le "
         "calendrier scolaire d’ici. Téléphonez."),
    ],
)  # fmt: skip
def test_what_holds_in_holidays_is_told_with_what_is_known(
    directory_of: Any, fields: Any, note: str
) -> None:
    """The school's are of a zone, and known to a day; overseas nobody knows them here."""
    [house] = directory_of(fields).houses
    told = holidays_note(house, house_schedule(house))
    assert told.replace("\u00a0", " ") == note.format(
        last=long_date(last_published()).replace("\u00a0", " ")
    )


def test_search_engines_get_the_summary_or_what_the_page_holds(directory_of: Any) -> None:
    own, plain = directory_of({"presentation_resume": "Au marché."}, {}).houses
    assert description(own) == "Au marché."
    assert description(plain) == (
        "Maison 1, à Mende (48000)\u00a0: horaires, adresse, téléphone, services et partenaires "
        "présents."
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
