"""From a House to the context of its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from generator.directory import Directory
from generator.files.prose import render
from generator.french import NBSP, long_date
from generator.hours.schedule import Schedule, schedule_of
from generator.hours.school_holidays import last_published, school_zone
from generator.model.article import Articles
from generator.model.house import House
from plugins.pages.articles.maker import article_links
from plugins.pages.house.context import HousePage, PhoneView, PhotoView, VideoView
from plugins.pages.house.neighbours import Neighbours
from plugins.pages.house.offers import OfferViews
from plugins.pages.house.places import PlaceViews
from plugins.pages.places.contact import address_lines, phone_view, point_view
from plugins.pages.places.opening import opening_view
from plugins.pages.places.weeks import BY_APPOINTMENT, WeekTables
from plugins.site.page import Head, Link, head
from plugins.site.project import Project
from plugins.site.rendering import Renderer

ROOT = "../../"


@dataclass(slots=True)
class HouseViews:
    """Makes the contexts of all house pages; what repeats between houses is rendered once."""

    directory: Directory
    renderer: Renderer
    project: Project
    articles: Articles = field(default_factory=Articles)
    weeks: WeekTables = field(init=False)
    neighbours: Neighbours = field(init=False)
    _offers: OfferViews = field(init=False)
    _places: PlaceViews = field(init=False)
    _namesakes: Counter[tuple[str, str | None]] = field(init=False)

    def __post_init__(self) -> None:
        self.weeks = WeekTables(self.renderer, self.project.today)
        self.neighbours = Neighbours(self.directory)
        self._offers = OfferViews(self.directory, self.renderer)
        self._places = PlaceViews(self.directory, self.weeks)
        self._namesakes = Counter((house.name, house.commune) for house in self.directory.houses)

    def page(self, house: House) -> HousePage:
        """Return the context of the page of *house*."""
        department = self.directory.department_of(house)
        here = Link(f"{ROOT}departements/{department.slug}/", department.name)
        partners, bundle_partners = self._offers.partners(house)
        services, bundle_services = self._offers.services(house)
        bearer = house.bearer
        schedule = schedule_of(house, house, department.code)
        opening = opening_view(house, schedule, self.project.today)
        return HousePage(
            head=self._head(house, here),
            name=house.name,
            label=self.directory.vocabularies.of("labels").name(house.label),
            form=self.directory.vocabularies.of("formats").name(house.format),
            since=long_date(house.label_since) if house.label_since else "",
            bearer=_bearer_text(self.directory, house) if bearer else "",
            network=house.network or "",
            main_house=self._main_house(house),
            branch_pages=self._branch_pages(house),
            department=here,
            commune=house.commune,
            address=address_lines(house),
            point=point_view(house, house.name),
            phones=_phones(house),
            emails=house.emails,
            website=_website(house),
            booking=_booking(house),
            booking_note=_booking_note(house),
            hours=self.weeks.table(house.hours, schedule),
            hours_unknown=opening.unknown,
            hours_by_appointment=self.weeks.table(
                house.hours_by_appointment, schedule, BY_APPOINTMENT, open_days_only=True
            ),
            holidays_note="" if opening.unknown else _holidays_note(house, schedule),
            exceptions=opening.notices,
            partners=partners,
            bundle_partners=bundle_partners,
            services=services,
            bundle_services=bundle_services,
            branches=self._places.branches(house),
            stops=self._places.stops(house),
            equipment=self._names("equipements", house.equipment),
            accessibility=self._names("accessibilites", house.accessibility),
            acceslibre=house.acceslibre or "",
            languages=self._names("langues", house.languages),
            transport=house.transport or "",
            agents=str(house.agents) if house.agents is not None else "",
            neighbours=self.neighbours.of(house),
            text=Markup(render(house.text).html),
            photo=_photo(house),
            video=_video(house),
            source=house.source or "",
            updated=long_date(house.updated_on),
            updated_iso=house.updated_on.isoformat(),
            opening_data=opening.data,
            report=self._report(house),
            next_visits=self._places.next_visits(house),
            specification=opening.specification,
            articles=article_links(self.articles.by_house.get(house.id, ()), ROOT),
            tools=self._tools(house),
        )

    def _tools(self, house: House) -> tuple[Link, ...]:
        contact = Link(f"../{house.slug}.vcf", "Ajouter à mes contacts")
        if not self.project.posters:
            return (contact,)
        return (Link("affiche/", "Affiche à imprimer (A4)"), contact)

    def _head(self, house: House, department: Link) -> Head:
        trail = (Link(ROOT, "Accueil"), Link(ROOT + "departements/", "Départements"), department)
        return head(
            f"maisons/{house.slug}/",
            self._title(house),
            _description(house),
            "maisons",
            trail=trail,
            site_script="house.js",
        )

    def _title(self, house: House) -> str:
        """Return the name, with what tells it from a house of the same name in the same town."""
        if self._namesakes[house.name, house.commune] == 1:
            return house.name
        return f"{house.name}, {house.street_address or house.id}"

    def _names(self, kind: str, codes: Sequence[str]) -> tuple[str, ...]:
        vocabulary = self.directory.vocabularies.of(kind)
        return tuple(vocabulary.name(code) for code in codes)

    def _main_house(self, house: House) -> Link | None:
        main = self.directory.by_id.get(house.branch_of or "")
        return Link(f"{ROOT}maisons/{main.slug}/", main.name) if main else None

    def _branch_pages(self, house: House) -> tuple[Link, ...]:
        pages = self.directory.branch_pages.get(house.id, ())
        return tuple(Link(f"{ROOT}maisons/{b.slug}/", b.name, b.commune) for b in pages)

    def _report(self, house: House) -> Link:
        site = self.project.site
        if site.repository:
            return Link(f"{site.repository}/edit/main/{house.path}", "Corriger cette fiche")
        if site.contact:
            subject = quote(f"Erreur sur la fiche {house.name} ({house.id})")
            return Link(f"mailto:{site.contact}?subject={subject}", "Signaler une erreur")
        return Link("", "")


def _bearer_text(directory: Directory, house: House) -> str:
    bearer = house.bearer
    assert bearer is not None
    if not bearer.nature:
        return bearer.name
    return f"{bearer.name} ({directory.vocabularies.of('natures').name(bearer.nature)})"


def _phones(house: House) -> tuple[PhoneView, ...]:
    numbers = [house.phone, *house.other_phones]
    return tuple(view for number in numbers if (view := phone_view(number)))


def _photo(house: House) -> PhotoView | None:
    photo = house.photo
    if photo is None:
        return None
    return PhotoView(f"{ROOT}images/{quote(photo.file)}", photo.description, photo.credit or "")


def _video(house: House) -> VideoView | None:
    video = house.video
    if video is None:
        return None
    elsewhere = video.transcript.startswith(("https://", "http://"))
    return VideoView(
        href=video.address,
        title=video.title or f"Vidéo : {house.name}",
        transcript="" if elsewhere else video.transcript,
        transcript_href=video.transcript if elsewhere else "",
    )


def _website(house: House) -> Link | None:
    if not house.website:
        return None
    return Link(house.website, (urlsplit(house.website).hostname or "").removeprefix("www."))


def _booking(house: House) -> Link | None:
    if not house.booking or not house.booking.startswith("http"):
        return None
    return Link(house.booking, "Prendre rendez-vous en ligne")


def _booking_note(house: House) -> str:
    return {
        "oui": "On peut prendre rendez-vous.",
        "non": "Sans rendez-vous.",
    }.get(house.booking or "", "")


def _holidays_note(house: House, schedule: Schedule) -> str:
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


def _description(house: House) -> str:
    if house.summary:
        return house.summary
    where = f"{house.commune} ({house.code_postal})"
    return (
        f"{house.name}, à {where}{NBSP}: horaires, adresse, téléphone, "
        "services et partenaires présents."
    )
