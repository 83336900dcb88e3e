"""From a House to the context of its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from generator.directory import (
    Directory,
    EffectivePartner,
    EffectiveService,
    Place,
    PlaceKind,
    department_code,
)
from generator.files.prose import render
from generator.french import (
    NBSP,
    distance,
    listing,
    long_date,
    sentence,
)
from generator.hours.schedule import Schedule, schedule_of
from generator.model.article import Articles
from generator.model.house import (
    House,
    PartnerPresence,
    ServiceOffer,
)
from generator.model.opening_hours import OpeningHours
from generator.model.vocabulary import Term, Vocabulary
from plugins.contexts.common import Head, Link, head
from plugins.contexts.house import (
    HousePage,
    Neighbour,
    OfferView,
    PhoneView,
    PhotoView,
    PlaceView,
    VideoView,
)
from plugins.site.project import Project
from plugins.site.rendering import Renderer
from plugins.views.articles import article_links
from plugins.views.opening import coming_rows, next_visits, opening_view
from plugins.views.sites import address_lines, day_rows, phone_view, point_view

NEIGHBOURS = 3
# More places of one house than this hide its neighbours only if all are nearer than they.
_OWN_PLACES_MAX = 60
ROOT = "../../"


@dataclass(slots=True)
class HouseViews:
    """Makes the contexts of all house pages; what repeats between houses is rendered once."""

    directory: Directory
    renderer: Renderer
    project: Project
    articles: Articles = field(default_factory=Articles)
    _weeks: dict[tuple[OpeningHours, bool], Markup] = field(default_factory=dict)
    _bundles: dict[tuple[str, tuple[str, ...]], Markup] = field(default_factory=dict)
    _neighbours: dict[str, tuple[Neighbour, ...]] = field(default_factory=dict)

    def page(self, house: House) -> HousePage:
        """Return the context of the page of *house*."""
        department = self.directory.department_of(house)
        here = Link(f"{ROOT}departements/{department.slug}/", department.name)
        partners = self.directory.partners_of(house)
        services = self.directory.services_of(house)
        bearer = house.bearer
        schedule = schedule_of(house, house, department.code)
        opening = opening_view(house, schedule, self.project.today)
        return HousePage(
            head=self._head(house, here),
            name=house.name,
            label=_name(self.directory.vocabularies.of("labels"), house.label),
            form=_name(self.directory.vocabularies.of("formats"), house.format),
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
            hours=self.week(house.hours, schedule),
            hours_unknown=opening.unknown,
            hours_by_appointment=self.week(house.hours_by_appointment, schedule, True),
            holidays_note="" if opening.unknown else _holidays_note(house),
            exceptions=opening.notices,
            partners=tuple(self._partner(p.presence) for p in partners if not p.from_label),
            bundle_partners=self._bundle("partenaires", partners),
            services=tuple(self._service(s.offer) for s in services if not s.from_label),
            bundle_services=self._bundle("services", services),
            branches=self._places(house, PlaceKind.BRANCH),
            stops=self._places(house, PlaceKind.STOP),
            equipment=self._names("equipements", house.equipment),
            accessibility=self._names("accessibilites", house.accessibility),
            acceslibre=house.acceslibre or "",
            languages=self._names("langues", house.languages),
            transport=house.transport or "",
            agents=str(house.agents) if house.agents is not None else "",
            neighbours=self._neighbours.get(house.slug, ()),
            text=Markup(render(house.text).html),
            photo=_photo(house),
            video=_video(house),
            source=house.source or "",
            updated=long_date(house.updated_on),
            updated_iso=house.updated_on.isoformat(),
            opening_data=opening.data,
            report=self._report(house),
            next_visits=self._next_visits(house),
            specification=opening.specification,
            articles=article_links(self.articles.by_house.get(house.id, ()), ROOT),
            tools=self._tools(house),
        )

    def _tools(self, house: House) -> tuple[Link, ...]:
        contact = Link(f"../{house.slug}.vcf", "Ajouter à mes contacts (fichier .vcf)")
        if not self.project.posters:
            return (contact,)
        return (Link("affiche/", "Affiche à imprimer"), contact)

    def _head(self, house: House, department: Link) -> Head:
        trail = (Link(ROOT, "Accueil"), Link(ROOT + "departements/", "Départements"), department)
        return head(
            f"maisons/{house.slug}/",
            house.name,
            _description(house),
            "maisons",
            trail=trail,
            scripts=("house.js",),
        )

    def week(
        self, hours: OpeningHours | None, schedule: Schedule, by_appointment: bool = False
    ) -> Markup:
        """Return the table of *hours*, rendered once per pattern; empty when unknown.

        Hours by appointment show open days only. An expression that is more than a week
        shows the coming days of *schedule* instead.
        """
        if hours is None:
            return Markup()
        if hours.expression:
            rows = coming_rows(schedule, self.project.today)
            return self.renderer.fragment("week-table", rows, "Prochains jours d’ouverture")
        key = (hours, by_appointment)
        known = self._weeks.get(key)
        if known is None:
            rows = day_rows(hours)
            if by_appointment:
                rows = tuple(row for row in rows if not row.closed)
            known = self._weeks[key] = self.renderer.fragment("week-table", rows)
        return known

    def find_neighbours(self, houses: Sequence[House]) -> None:
        """Work out the nearest other houses of *houses*, in one pass over the index."""
        places = self.directory.located_places
        located = [house for house in houses if house.position]
        points = [house.position for house in located if house.position]
        answers = self.directory.nearest.nearest_many(points, NEIGHBOURS + 1)
        for house, point, answer in zip(located, points, answers, strict=True):
            found = _nearest_houses(house, places, answer)
            if len(found) < NEIGHBOURS:  # its own branches were among the nearest
                more = self.directory.nearest.nearest(point, NEIGHBOURS + _OWN_PLACES_MAX)
                found = _nearest_houses(house, places, more)
            self._neighbours[house.slug] = found

    def _places(self, house: House, kind: PlaceKind) -> tuple[PlaceView, ...]:
        places = self.directory.places_by_house.get(house.slug, ())
        return tuple(self._place(place) for place in places if place.kind is kind)

    def _schedule(self, place: Place) -> Schedule:
        return schedule_of(place.house, place.site, department_code(place.code_insee))

    def _next_visits(self, house: House) -> tuple[str, ...]:
        places = self.directory.places_by_house.get(house.slug, ())
        stops = [(p.site, self._schedule(p)) for p in places if p.kind is PlaceKind.STOP]
        return next_visits(stops, self.project.today) if stops else ()

    def _place(self, place: Place) -> PlaceView:
        schedule = self._schedule(place)
        opening = opening_view(place.site, schedule, self.project.today)
        return PlaceView(
            anchor=place.anchor,
            name=place.name,
            address=address_lines(place.site),
            phone=phone_view(place.site.phone),
            point=point_view(place.site, place.name),
            hours=self.week(place.hours, schedule),
            next_dates=opening.next_dates,
            passages_data=opening.data if opening.next_dates else "",
            specification=opening.specification,
        )

    def _partner(self, presence: PartnerPresence) -> OfferView:
        term = self.directory.vocabularies.partners[presence.partner]
        return _offer(term, "partenaires", self._partner_facts(presence), presence.documents)

    def _partner_facts(self, presence: PartnerPresence) -> list[str]:
        facts = []
        if presence.mode:
            facts.append(_name(self.directory.vocabularies.of("modes"), presence.mode))
        if presence.hours is not None:
            facts.append(hours_sentence(presence.hours))
        if presence.by_appointment is not None:
            facts.append("Sur rendez-vous" if presence.by_appointment else "Sans rendez-vous")
        if presence.phone:
            facts.append(f"Téléphone{NBSP}: {presence.phone.shown}")
        if presence.detail:
            facts.append(presence.detail)
        return facts

    def _service(self, offer: ServiceOffer) -> OfferView:
        term = self.directory.vocabularies.services[offer.service]
        return _offer(term, "services", [offer.detail] if offer.detail else [], offer.documents)

    def _bundle(self, kind: str, offers: Sequence[EffectivePartner | EffectiveService]) -> Markup:
        codes = tuple(_code(offer) for offer in offers if offer.from_label)
        if not codes:
            return Markup()
        key = (kind, codes)
        if key not in self._bundles:
            vocabulary = self.directory.vocabularies.of(kind)
            views = tuple(_offer(vocabulary[code], kind, [], (), True) for code in codes)
            self._bundles[key] = self.renderer.fragment("offer-list", views)
        return self._bundles[key]

    def _names(self, kind: str, codes: Sequence[str]) -> tuple[str, ...]:
        vocabulary = self.directory.vocabularies.of(kind)
        return tuple(_name(vocabulary, code) for code in codes)

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


def _code(offer: EffectivePartner | EffectiveService) -> str:
    return offer.presence.partner if isinstance(offer, EffectivePartner) else offer.offer.service


def _name(vocabulary: Vocabulary[Term], code: str) -> str:
    return vocabulary[code].name if code in vocabulary else code


def _bearer_text(directory: Directory, house: House) -> str:
    bearer = house.bearer
    assert bearer is not None
    if not bearer.nature:
        return bearer.name
    return f"{bearer.name} ({_name(directory.vocabularies.of('natures'), bearer.nature)})"


def _offer(
    term: Term,
    kind: str,
    facts: Sequence[str],
    documents: Sequence[str],
    from_label: bool = False,
) -> OfferView:
    return OfferView(
        code=term.code,
        name=term.name,
        href=f"{ROOT}{kind}/{term.code}/",
        description=term.description or "",
        facts=tuple(facts),
        documents=tuple(documents),
        from_label=from_label,
    )


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


def _holidays_note(house: House) -> str:
    if house.open_on_holidays:
        return "Ouvert aussi les jours fériés, aux mêmes heures."
    return "Fermé les jours fériés."


def hours_sentence(hours: OpeningHours) -> str:
    """Return hours as one phrase, for a partner's presence: ``mardi : 9 h – 12 h``."""
    parts = []
    for row in day_rows(hours):
        if not row.closed:
            parts.append(f"{row.day}{NBSP}: {listing(row.lines)}")
    return sentence(" ; ".join(parts))


def _description(house: House) -> str:
    if house.summary:
        return house.summary
    where = f"{house.commune} ({house.code_postal})"
    return (
        f"{house.name}, à {where}{NBSP}: horaires, adresse, téléphone, "
        "services et partenaires présents."
    )


def _nearest_houses(
    house: House, places: Sequence[Place], answer: Sequence[tuple[int, float]]
) -> tuple[Neighbour, ...]:
    found: dict[str, Neighbour] = {}
    for index, distance_km in answer:
        place = places[index]
        near = place.house
        if near.slug != house.slug and near.slug not in found:
            link = Link(f"{ROOT}maisons/{near.slug}/{_fragment(place)}", near.name)
            found[near.slug] = Neighbour(link, place.commune, distance(distance_km))
    return tuple(found.values())[:NEIGHBOURS]


def _fragment(place: Place) -> str:
    return f"#{place.anchor}" if place.anchor else ""
