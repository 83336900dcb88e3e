"""From houses to what is printed of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from generator.directory import Directory, Place, PlaceKind, department_code
from generator.fold import slug
from generator.french import NBSP, count, listing, long_date
from generator.geography.divisions import Department
from generator.hours.schedule import schedule_of
from generator.model.house import House
from plugins.pages.house.context import DayRow
from plugins.pages.house.maker import HouseViews
from plugins.pages.paper.context import BookletPage, PosterPage, PrintedHouse, PrintedPlace
from plugins.pages.paper.kept_codes import KeptCodes
from plugins.pages.paper.poster_size import (
    NAME_MOST,
    SIZES_PT,
    PosterText,
    places_size_pt,
    poster_size_pt,
)
from plugins.pages.places.contact import address_lines
from plugins.pages.places.hours_in_words import week_in_words
from plugins.pages.places.weeks import BY_APPOINTMENT
from plugins.site.page import Head, Link
from plugins.site.rendering import Renderer

SERVICES_MOST = 10
PARTNERS_MOST = 14
_ROOT = "../../../"
_NOT_INDEXED = "noindex"
_EMAIL_PIECE = re.compile("[^@.]+[@.]?|[@.]")


@dataclass(slots=True)
class PaperViews:
    """Makes posters and booklets; the week tables are those of the houses' pages."""

    directory: Directory
    renderer: Renderer
    houses: HouseViews
    codes: KeptCodes

    def poster(self, house: House) -> PosterPage:
        """Return the poster of *house*."""
        site = self.renderer.project.site
        address = f"{site.url}/maisons/{house.slug}/" if site.url else ""
        printed = self.printed(house)
        partners = self._partners(house)
        shown = _without_scheme(address)
        text = PosterText(printed, self._rows(house), partners, shown)
        apart = bool(printed.places) and not poster_size_pt(text)
        return PosterPage(
            head=Head(
                f"maisons/{house.slug}/affiche/",
                _ROOT,
                f"Affiche{NBSP}: {house.name}",
                f"À imprimer sur une feuille A4{NBSP}: horaires, téléphone et services.",
                robots=_NOT_INDEXED,
            ),
            house=printed,
            partners=partners,
            code=self.codes.of(address) if address else None,
            shown_address=tuple(re.findall("[^/]+/?", shown)),
            back=Link("../", house.name),
            size_pt=poster_size_pt(replace(text, apart=apart)) or SIZES_PT[-1],
            places_size_pt=places_size_pt(printed) if apart else 0,
            is_name_long=len(house.name) > NAME_MOST,
        )

    def booklet(self, department: Department) -> BookletPage:
        """Return the booklet of *department*, its houses by commune."""
        houses = sorted(
            self.directory.by_department.get(department.code, ()),
            key=lambda house: (slug(house.commune), house.slug),
        )
        site = self.renderer.project.site
        return BookletPage(
            head=Head(
                f"departements/{department.slug}/livret/",
                _ROOT,
                f"Livret des maisons {department.of_phrase}",
                f"Les maisons de services au public {department.in_phrase}, à imprimer.",
                robots=_NOT_INDEXED,
            ),
            heading=f"Les maisons de services au public {department.in_phrase}",
            lead=f"{count(len(houses), 'maison')} où quelqu’un vous aide dans vos démarches{NBSP}: "
            "adresses, téléphones et horaires.",
            made_on=long_date(self.renderer.project.today),
            site_address=_without_scheme(f"{site.url}/") if site.url else "",
            houses=tuple(self.printed(house) for house in houses),
            back=Link("../", f"{department.name} ({department.code})"),
        )

    def printed(self, house: House) -> PrintedHouse:
        """Return what paper says of *house*."""
        department = department_code(house.code_insee or "")
        schedule = schedule_of(house, house, department)
        vocabulary = self.directory.vocabularies.services
        services = [vocabulary[s.offer.service].name for s in self.directory.services_of(house)]
        places = self.directory.places_by_house.get(house.slug, ())
        others = [place for place in places if place.kind is not PlaceKind.HOUSE]
        return PrintedHouse(
            anchor=house.slug,
            name=house.name,
            kind=_kind(self.directory, house),
            commune=house.commune,
            address=address_lines(house),
            phones=tuple(p.shown for p in (house.phone, *house.other_phones) if p),
            emails=tuple(tuple(_EMAIL_PIECE.findall(email)) for email in house.emails),
            hours=self.houses.weeks.table(house.hours, schedule),
            hours_by_appointment=self.houses.weeks.table(
                house.hours_by_appointment, schedule, BY_APPOINTMENT, open_days_only=True
            ),
            places_title="Lieux de passage" if house.stops else "Antennes",
            places=tuple(map(_printed_place, others)),
            services=tuple(services[:SERVICES_MOST]),
            more_services=len(services) > SERVICES_MOST,
            updated=long_date(house.updated_on),
        )

    def _rows(self, house: House) -> list[DayRow]:
        """Return the rows of the week tables of *house*, as ``WeekTables`` shows them."""
        schedule = schedule_of(house, house, department_code(house.code_insee or ""))
        weeks = self.houses.weeks
        booked = weeks.rows(house.hours_by_appointment, schedule, open_days_only=True)
        return [*weeks.rows(house.hours, schedule), *booked]

    def _partners(self, house: House) -> str:
        vocabulary = self.directory.vocabularies.partners
        partners = self.directory.partners_of(house)
        names = [vocabulary[p.presence.partner].name for p in partners]
        if len(names) > PARTNERS_MOST:
            names = [*names[: PARTNERS_MOST - 1], "d’autres organismes"]
        return listing(names)


def _printed_place(place: Place) -> PrintedPlace:
    site = place.site
    return PrintedPlace(
        name=place.name,
        address=", ".join(address_lines(site)),
        phone=site.phone.shown if site.phone else "",
        hours=_hours(place),
    )


def _hours(place: Place) -> str:
    hours = place.hours
    if hours is None:
        return "Horaires non communiqués."
    if hours.expression:
        return f"Les jours changent{NBSP}: téléphonez."
    return week_in_words(hours)


def _kind(directory: Directory, house: House) -> str:
    labels = directory.vocabularies.labels
    kind = labels[house.label].name if house.label in labels else house.label
    return "" if slug(kind) in slug(house.name) else kind


def _without_scheme(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.netloc}{parts.path}"
