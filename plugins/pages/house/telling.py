"""What a page tells of its house in a link, a note or a sentence, from the house alone."""

from __future__ import annotations

from urllib.parse import urlsplit

from generator import addresses
from generator.addresses import TWO_UP
from generator.french import NBSP, long_date
from generator.hours.schedule import Schedule
from generator.hours.school_holidays import last_published, school_zone
from generator.model.house import House
from plugins.pages.house.context import VideoView
from plugins.pages.places.contact import phone_view
from plugins.pages.places.context import PhoneView
from plugins.site.page import Link, Picture
from plugins.site.pictures import SitePictures


def correction(house: House) -> Link:
    """Return where the page is changed: the form, which also says how to write without it."""
    return Link(TWO_UP + addresses.editing(house.slug), "Corriger cette fiche")


def phones(house: House) -> tuple[PhoneView, ...]:
    """Return the telephone numbers of *house*, the first one first."""
    numbers = [house.phone, *house.other_phones]
    return tuple(view for number in numbers if (view := phone_view(number)))


def photo(house: House, pictures: SitePictures) -> Picture | None:
    """Return the picture of *house*, if it has one."""
    own = house.photo
    return pictures.picture(own, TWO_UP, own.description) if own else None


def video(house: House) -> VideoView | None:
    """Return the video of *house*, if it has one; its transcript is a text or a page."""
    own = house.video
    if own is None:
        return None
    elsewhere = own.transcript.startswith(("https://", "http://"))
    return VideoView(
        href=own.address,
        title=own.title or f"Vidéo : {house.name}",
        transcript="" if elsewhere else own.transcript,
        transcript_href=own.transcript if elsewhere else "",
    )


def website(house: House) -> Link | None:
    """Return the link to the site of *house*, by the name of its server."""
    if not house.website:
        return None
    return Link(house.website, (urlsplit(house.website).hostname or "").removeprefix("www."))


def booking(house: House) -> Link | None:
    """Return where an appointment is made online, if it is."""
    if not house.booking or not house.booking.startswith("http"):
        return None
    return Link(house.booking, "Prendre rendez-vous en ligne")


def booking_note(house: House) -> str:
    """Return whether one has an appointment, where that is all that is known.

    Nothing where hours or texts speak of appointments and ``prise_rdv`` says that there are none.
    """
    if house.booking == "oui":
        return "On peut prendre rendez-vous."
    return "Sans rendez-vous." if house.needs_no_appointment else ""


def holidays_note(house: House, schedule: Schedule) -> str:
    """Return what holds on public holidays, and in the school's."""
    note = "Fermé les jours fériés."
    if house.open_on_holidays:
        note = "Ouvert aussi les jours fériés, aux mêmes heures."
    return f"{note} {_school_note(schedule)}".strip()


def _school_note(schedule: Schedule) -> str:
    """Return whose school holidays are meant, and until when they are known."""
    if not schedule.depends_on_school:
        return ""
    zone = school_zone(schedule.department_code)
    if zone is None:
        return (
            "Vacances scolaires à confirmer : ce site ne connaît pas le calendrier scolaire "
            "d’ici. Téléphonez."
        )
    return (
        f"Vacances scolaires de la zone {zone}, connues jusqu’au {long_date(last_published())}"
        " ; ensuite à confirmer : le calendrier scolaire n’est pas encore publié."
    )


def description(house: House) -> str:
    """Return one sentence for search engines."""
    if house.summary:
        return house.summary
    where = f"{house.commune} ({house.code_postal})"
    return (
        f"{house.name}, à {where}{NBSP}: horaires, adresse, téléphone, "
        "services et partenaires présents."
    )
