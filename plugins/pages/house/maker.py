"""From a House to the context of its page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from generator import addresses
from generator.addresses import TWO_UP
from generator.changes.log import ChangeLog
from generator.directory import Directory
from generator.files.prose import render
from generator.files.rooted import rooted
from generator.model.article import Articles
from generator.model.house import House
from generator.places import PlaceKind, house_schedule
from plugins.pages.house.context import HousePage
from plugins.pages.house.criteria import CriteriaViews
from plugins.pages.house.ends import day_notices
from plugins.pages.house.facts import HouseFacts
from plugins.pages.house.locator import Locators
from plugins.pages.house.neighbours import Neighbours
from plugins.pages.house.offers import OfferViews
from plugins.pages.house.places import PlaceViews
from plugins.pages.house.scene import scene_of
from plugins.pages.house.statement import government_office
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
from plugins.pages.places.contact import address_lines, point_view
from plugins.pages.places.opening import opening_view
from plugins.pages.places.specification import Specification
from plugins.pages.places.travelling import MOVES, TEAM_HOURS, TEAM_HOURS_BY_APPOINTMENT
from plugins.pages.places.verified import verified_view
from plugins.pages.places.weeks import BY_APPOINTMENT, ORDINARY, WeekTables
from plugins.site.head import head
from plugins.site.links import article_links, department_link, departments_link
from plugins.site.page import Head, Link
from plugins.site.pictures import SitePictures
from plugins.site.project import Site
from plugins.site.rendering import Renderer


@dataclass(slots=True)
class HouseViews:
    """Makes the contexts of all house pages; what repeats between houses is rendered once."""

    directory: Directory
    renderer: Renderer
    articles: Articles
    weeks: WeekTables
    neighbours: Neighbours
    changes: ChangeLog
    pictures: SitePictures = field(default_factory=SitePictures)
    _offers: OfferViews = field(init=False)
    _places: PlaceViews = field(init=False)
    _facts: HouseFacts = field(init=False)
    _criteria: CriteriaViews = field(init=False)
    _locators: Locators = field(init=False)
    _namesakes: Counter[tuple[str, str | None]] = field(init=False)

    def __post_init__(self) -> None:
        self._offers = OfferViews(self.directory, self.renderer)
        self._places = PlaceViews(self.directory, self.weeks)
        self._facts = HouseFacts(self.directory.vocabularies)
        self._criteria = CriteriaViews(self.directory, self.renderer)
        self._locators = Locators(self.directory, self.renderer)
        self._namesakes = Counter((house.name, house.commune) for house in self.directory.findable)

    def page(self, house: House, has_calendar: bool) -> HousePage:
        """Return the context of the page of *house*; *has_calendar*: there is one beside it."""
        vocabularies = self.directory.vocabularies
        partners = self._offers.partners(house)
        services = self._offers.services(house)
        department = self.directory.department_of(house)
        schedule = house_schedule(house)
        opening = opening_view(house, schedule, self.weeks.times)
        moves = house.has_no_door
        stops = self._places.stops(house)
        follower = self.directory.successor(house)
        self.renderer.shows([follower] if follower else [])
        notices = day_notices(house, self.directory)
        is_touring = (moves or opening.unknown) and any(stop.days_data for stop in stops)
        return HousePage(
            head=self._head(house, opening.specification),
            slug=house.slug,
            name=house.name,
            label=vocabularies.labels.name(house.label),
            form=vocabularies.formats.name(house.format),
            scene=scene_of(house),
            notices=notices,
            main_house=self._main_house(house),
            branch_pages=self._branch_pages(house),
            department=department_link(department, TWO_UP),
            commune=house.commune,
            address=address_lines(house),
            point=None if moves else point_view(house, house.name),
            phones=phones(house),
            emails=house.emails,
            website=website(house),
            booking=booking(house),
            booking_note=booking_note(house),
            opening_data="" if is_touring else opening.data,
            moves=moves,
            is_touring=is_touring,
            status=MOVES if moves and not is_touring and not notices else "",
            verified=verified_view(house, self.weeks.times.today),
            next_visits=self._places.next_visits(house),
            hours=self.weeks.table(house.hours, schedule, TEAM_HOURS if moves else ORDINARY),
            hours_unknown=opening.unknown,
            hours_by_appointment=self.weeks.table(
                house.hours_by_appointment,
                schedule,
                TEAM_HOURS_BY_APPOINTMENT if moves else BY_APPOINTMENT,
                open_days_only=True,
            ),
            holidays_note="" if opening.unknown or moves else holidays_note(house, schedule),
            exceptions=opening.notices,
            calendar=_beside(addresses.house_calendar(house.slug)) if has_calendar else "",
            locator=self._locators.of(house),
            partners=partners.told,
            plain_partners=partners.plain,
            bundle_partners=partners.bundle,
            services=services.told,
            plain_services=services.plain,
            bundle_services=services.bundle,
            branches=self._places.branches(house),
            stops=stops,
            welcome=self._facts.welcome(house),
            neighbours=self.neighbours.of(house),
            photo=photo(house, self.pictures),
            text=Markup(rooted(self.pictures.in_text(render(house.text).html), TWO_UP)),
            video=video(house),
            articles=article_links(self.articles.by_house.get(house.id, ()), TWO_UP),
            about=self._facts.about(house, self.changes.last_change(house.id)),
            declared=self._criteria.declared(house),
            correction=correction(house),
            tools=self._tools(house),
            embedding=Link(TWO_UP + addresses.embedding(house.slug), "Tous les codes"),
            embedded=self._site.absolute(addresses.embedded_house(house.slug)),
        )

    @property
    def _site(self) -> Site:
        return self.renderer.project.site

    def _tools(self, house: House) -> tuple[Link, ...]:
        contact = Link(_beside(addresses.house_card(house.slug)), "Ajouter à mes contacts")
        if not self.renderer.project.posters:
            return (contact,)
        return (Link(addresses.POSTER, "Affiche à imprimer (A4)"), contact)

    def _head(self, house: House, specification: Specification) -> Head:
        department = self.directory.department_of(house)
        return head(
            self._site,
            addresses.house(house.slug),
            self._title(house),
            description(house),
            "maisons",
            above=(departments_link(TWO_UP), department_link(department, TWO_UP)),
            statements=[self._statement(house, specification)],
            site_script="house.js",
            **self.pictures.shared(house.photo),
        )

    def _statement(self, house: House, specification: Specification) -> dict[str, Any]:
        branches = self._places.specifications(house, PlaceKind.BRANCH)
        stops = self._places.specifications(house, PlaceKind.STOP)
        address = f"{self._site.url}/{addresses.house(house.slug)}"
        image = self.pictures.shared(house.photo).get("image")
        statement = government_office(house, address, specification, branches, stops)
        return statement | ({"image": f"{self._site.url}/{image}"} if image else {})

    def _title(self, house: House) -> str:
        """Return the name, with what tells it from a house of the same name in the same town."""
        if self._namesakes[house.name, house.commune] == 1:
            return house.name
        return f"{house.name}, {house.street_address or house.id}"

    def _main_house(self, house: House) -> Link | None:
        main = self.directory.by_id.get(house.branch_of or "")
        return Link(TWO_UP + addresses.house(main.slug), main.name) if main else None

    def _branch_pages(self, house: House) -> tuple[Link, ...]:
        pages = self.directory.branch_pages.get(house.id, ())
        return tuple(Link(TWO_UP + addresses.house(b.slug), b.name, b.commune) for b in pages)


def _beside(address: str) -> str:
    """Return the way from a house's page to a file that stands beside its folder."""
    return f"../{address.removeprefix(addresses.HOUSES)}"
