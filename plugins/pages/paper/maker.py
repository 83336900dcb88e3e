"""From houses to what is printed of them."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from generator import addresses
from generator.directory import Directory
from generator.fold import slug
from generator.french import NBSP, count, listing, long_date
from generator.geography.divisions import Department
from generator.model.house import House
from generator.model.opening_hours import OpeningHours
from generator.places import Place, PlaceKind, house_schedule
from plugins.pages.paper.context import BookletPage, PosterPage, PrintedHouse, PrintedPlace
from plugins.pages.paper.kept_codes import KeptCodes
from plugins.pages.paper.poster_size import (
    NAME_MOST,
    SIZES_PT,
    PosterText,
    places_size_pt,
    poster_size_pt,
)
from plugins.pages.paper.words import (
    APART_WORDS_MOST,
    BOOKLET_WORDS_MOST,
    shortened,
    with_words,
    words_of,
)
from plugins.pages.places.contact import address_lines
from plugins.pages.places.context import DayRow
from plugins.pages.places.hours_in_words import week_in_words
from plugins.pages.places.service_days import coming_text
from plugins.pages.places.travelling import MOVES, moves_unknown
from plugins.pages.places.verified import stale_sentence
from plugins.pages.places.weeks import BY_APPOINTMENT, ORDINARY, WeekTables
from plugins.site.head import NOT_INDEXED, head
from plugins.site.page import Link
from plugins.site.project import Site

SERVICES_MOST = 10
PARTNERS_MOST = 14
_EMAIL_PIECE = re.compile("[^@.]+[@.]?|[@.]")


class PaperViews(Struct):
    """Makes posters and booklets; the week tables are those of the houses' pages."""

    directory: Directory
    site: Site
    weeks: WeekTables
    codes: KeptCodes

    def poster(self, house: House) -> PosterPage:
        """Return the poster of *house*."""
        address = self.site.absolute(addresses.house(house.slug))
        partners = self._partners(house)
        shown = _without_scheme(address)
        text = PosterText(self.printed(house), self._rows(house), partners, shown)
        if _has_seasons(house) and not poster_size_pt(replace(text, apart=True)):
            # Tables of several seasons take the page: in words they leave room for the rest.
            text = replace(text, house=self.printed(house, True), hours=self._rows(house, True))
        text = replace(text, apart=bool(text.house.places) and not poster_size_pt(text))
        words = words_of(house)
        text = with_words(text, words)
        printed, apart = text.house, text.apart
        words_apart = "" if printed.words or not apart else shortened(words, APART_WORDS_MOST)
        return PosterPage(
            head=head(
                self.site,
                addresses.poster(house.slug),
                f"Affiche{NBSP}: {house.name}",
                f"À imprimer sur une feuille A4{NBSP}: horaires, téléphone et services.",
                robots=NOT_INDEXED,
            ),
            house=printed,
            partners=partners,
            code=self.codes.of(address) if address else None,
            shown_address=tuple(re.findall("[^/]+/?", shown)),
            back=Link("./", house.name),
            size_pt=poster_size_pt(text) or SIZES_PT[-1],
            places_size_pt=places_size_pt(printed, words_apart) if apart else 0,
            words_apart=words_apart,
            is_name_long=len(house.name) > NAME_MOST,
        )

    def booklet(self, department: Department) -> BookletPage:
        """Return the booklet of *department*, its houses by commune."""
        houses = sorted(
            self.directory.by_department.get(department.code, ()),
            key=lambda house: (slug(house.commune), house.slug),
        )
        return BookletPage(
            head=head(
                self.site,
                addresses.booklet(department.slug),
                f"Livret des maisons {department.of_phrase}",
                f"Les maisons de services au public {department.in_phrase}, à imprimer.",
                robots=NOT_INDEXED,
            ),
            heading=f"Les maisons de services au public {department.in_phrase}",
            lead=f"{count(len(houses), 'maison')} où quelqu’un vous aide dans vos démarches{NBSP}: "
            "adresses, téléphones et horaires.",
            updated=long_date(max(house.updated_on for house in houses)),
            site_address=_without_scheme(self.site.absolute(addresses.HOME)),
            houses=tuple(map(self._in_booklet, houses)),
            back=Link("../", f"{department.name} ({department.code})"),
        )

    def _in_booklet(self, house: House) -> PrintedHouse:
        return replace(self.printed(house), words=shortened(words_of(house), BOOKLET_WORDS_MOST))

    def printed(self, house: House, in_words: bool = False) -> PrintedHouse:
        """Return what paper says of *house* but its own words.

        *in_words*: without tables of its seasons.
        """
        hours, booked = _at_the_door(house)
        vocabulary = self.directory.vocabularies.services
        services = [vocabulary[s.offer.service].name for s in self.directory.services_of(house)]
        places = self.directory.places_by_house.get(house.slug, ())
        others = [place for place in places if place.kind is not PlaceKind.HOUSE]
        return PrintedHouse(
            anchor=house.slug,
            name=house.name,
            kind=_said_above(self.directory, house),
            commune=house.commune,
            address=address_lines(house),
            phones=tuple(p.shown for p in (house.phone, *house.other_phones) if p),
            emails=tuple(tuple(_EMAIL_PIECE.findall(email)) for email in house.emails),
            status=f"{MOVES}." if moves_unknown(house) else "",
            hours=self._table(house, hours, ORDINARY, in_words),
            hours_by_appointment=self._table(house, booked, BY_APPOINTMENT, in_words),
            places_title="Lieux de passage" if house.stops else "Antennes",
            places=tuple(map(_printed_place, others)),
            services=tuple(services[:SERVICES_MOST]),
            more_services=len(services) > SERVICES_MOST,
            words="",
            verified=stale_sentence(house, self.weeks.times.today),
            updated=long_date(house.updated_on),
        )

    def _table(
        self, house: House, hours: OpeningHours | None, caption: str, in_words: bool
    ) -> Markup:
        schedule = house_schedule(house)
        if in_words and hours and hours.seasons:
            return self.weeks.words(hours, schedule)
        return self.weeks.table(hours, schedule, caption, _open_days_only(hours, caption))

    def _rows(self, house: House, in_words: bool = False) -> list[DayRow]:
        """Return the rows of the week tables of *house*, as ``WeekTables`` shows them."""
        schedule = house_schedule(house)
        own, booked = _at_the_door(house)
        both = ((own, ORDINARY), (booked, BY_APPOINTMENT))
        return [
            row
            for hours, caption in both
            for row in self.weeks.rows(hours, schedule, _open_days_only(hours, caption), in_words)
        ]

    def _partners(self, house: House) -> str:
        vocabulary = self.directory.vocabularies.partners
        partners = self.directory.partners_of(house)
        names = [vocabulary[p.presence.partner].name for p in partners]
        if len(names) > PARTNERS_MOST:
            names = [*names[: PARTNERS_MOST - 1], "d’autres organismes"]
        return listing(names)


def _at_the_door(house: House) -> tuple[OpeningHours | None, OpeningHours | None]:
    """Return the hours of the address of *house*, and those by appointment."""
    return (None, None) if house.has_no_door else (house.hours, house.hours_by_appointment)


def _has_seasons(house: House) -> bool:
    return any(hours and hours.seasons for hours in (house.hours, house.hours_by_appointment))


def _open_days_only(hours: OpeningHours | None, caption: str) -> bool:
    """Tell whether closed days go without saying, beside other hours or another season."""
    return caption == BY_APPOINTMENT or bool(hours and hours.seasons)


def _printed_place(place: Place) -> PrintedPlace:
    site = place.site
    return PrintedPlace(
        name=place.name,
        address=", ".join(address_lines(site)),
        phone=site.phone.shown if site.phone else "",
        hours=_hours(place),
    )


def _hours(place: Place) -> str:
    hours, by_appointment = place.hours, place.site.hours_by_appointment
    if by_appointment is None:
        return _week(hours) if hours else "Horaires non communiqués."
    week = _week(by_appointment)
    apart = f"Sur rendez-vous{NBSP}: {week[:1].lower()}{week[1:]}"
    return f"{_week(hours).removesuffix('.')}. {apart}" if hours else apart


def _week(hours: OpeningHours) -> str:
    if hours.expression:
        return f"Les jours changent{NBSP}: téléphonez."
    return week_in_words(hours)


def _kind(directory: Directory, house: House) -> str:
    labels = directory.vocabularies.labels
    kind = labels[house.label].name if house.label in labels else house.label
    return "" if slug(kind) in slug(house.name) else kind


def _said_above(directory: Directory, house: House) -> str:
    """Return the kind of *house* where its name does not say it, and when it opens or ends."""
    told = (_kind(directory, house), coming_text(house, directory.today))
    return " · ".join(filter(None, told))


def _without_scheme(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.netloc}{parts.path}"
