"""All houses together: their places, and the indexes by which they are found.

A House does not know its Directory; what depends on other houses or on the
vocabularies is asked here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from generator.fold import slug
from generator.geography.codes import department_code
from generator.geography.divisions import Department, Region
from generator.geography.nearest import NearestIndex
from generator.geography.outlines import Outline, Outlines
from generator.geography.territory import Territory
from generator.hours.schedule import Schedule, moving, schedule_of
from generator.model.house import House
from generator.model.lifetime import Stage
from generator.model.located import Located
from generator.model.offers import PartnerPresence, ServiceOffer
from generator.model.opening_hours import OpeningHours
from generator.model.position import Position
from generator.model.vocabulary import Vocabularies

K = TypeVar("K")
V = TypeVar("V")


class PlaceKind(StrEnum):
    """What a place is to its house."""

    HOUSE = "maison"
    BRANCH = "antenne"
    STOP = "arret"


@dataclass(frozen=True, slots=True)
class Place:
    """One point where people are received: a house itself, a branch, or a stop.

    ``anchor`` is the id of the place on its house's page, empty for the house itself.
    """

    house: House
    kind: PlaceKind
    site: Located
    name: str
    anchor: str

    @property
    def commune(self) -> str:
        """The commune's name, as the page writes it."""
        return self.site.commune

    @property
    def code_insee(self) -> str:
        """The commune's INSEE code."""
        return self.site.code_insee or ""

    @property
    def code_postal(self) -> str:
        """The postcode."""
        return self.site.code_postal

    @property
    def position(self) -> Position | None:
        """WGS84 degrees; None when neither the page nor the territory gives one."""
        return self.site.position

    @property
    def hours(self) -> OpeningHours | None:
        """The place's own hours; None is unknown, which is not closed.

        The address of a house that travels has none.
        """
        return None if self.is_moving else self.site.hours

    @property
    def is_moving(self) -> bool:
        """Tell whether this is the address of a house that is somewhere else each day."""
        return self.kind is PlaceKind.HOUSE and self.house.has_no_door

    @property
    def department_code(self) -> str:
        """The department where it lies; its house's where its own commune is not known."""
        return department_code(self.code_insee or self.house.code_insee or "")

    @property
    def schedule(self) -> Schedule:
        """All that decides when it is open."""
        own = schedule_of(self.house, self.site, self.department_code)
        return moving(own) if self.is_moving else own


@dataclass(frozen=True, slots=True)
class EffectivePartner:
    """A partner of a house: declared on its page, or brought by its label's bundle."""

    presence: PartnerPresence
    from_label: bool


@dataclass(frozen=True, slots=True)
class EffectiveService:
    """A service of a house: declared on its page, or brought by its label's bundle."""

    offer: ServiceOffer
    from_label: bool


class Directory:
    """Every house of the site with its places, by commune, department, service, partner.

    ``houses`` and ``places`` are those in service on the day of the directory, and so is all that
    is counted, listed or near. Who wants others asks for them by name: ``announced``, ``closed``,
    ``findable`` (in service or announced), ``every``.
    """

    def __init__(
        self,
        houses: Iterable[House],
        vocabularies: Vocabularies,
        territory: Territory | None = None,
        *,
        today: date,
    ) -> None:
        self.vocabularies = vocabularies
        self.territory = territory
        self.today = today
        self.every: tuple[House, ...] = tuple(sorted(houses, key=_order))
        stages = _grouped((house.stage_on(today), house) for house in self.every)
        self.houses: tuple[House, ...] = tuple(stages.get(Stage.IN_SERVICE, ()))
        self.announced: tuple[House, ...] = tuple(stages.get(Stage.ANNOUNCED, ()))
        self.closed: tuple[House, ...] = tuple(stages.get(Stage.CLOSED, ()))
        self.places: tuple[Place, ...] = tuple(p for h in self.houses for p in places_of(h))
        self._shared_services: dict[str, EffectiveService] = {}
        self._shared_partners: dict[str, EffectivePartner] = {}

    @cached_property
    def findable(self) -> tuple[House, ...]:
        """Houses in service and announced ones: those that have a whole page."""
        if not self.announced:
            return self.houses
        return tuple(sorted((*self.houses, *self.announced), key=_order))

    @cached_property
    def by_id(self) -> Mapping[str, House]:
        """Houses by their stable identifier; announced and closed ones too."""
        return MappingProxyType({house.id: house for house in self.every})

    @cached_property
    def places_by_house(self) -> Mapping[str, Sequence[Place]]:
        """The places of each findable house, by its slug; the house itself comes first."""
        return _grouped((h.slug, place) for h in self.findable for place in places_of(h))

    @cached_property
    def announced_by_department(self) -> Mapping[str, Sequence[House]]:
        """Announced houses by the code of each department that they will have a place in."""
        pairs = ((department_code(p.code_insee), h) for h in self.announced for p in places_of(h))
        return _grouped(dict.fromkeys(pairs))

    def successor(self, house: House) -> House | None:
        """Return the house that stands for *house* now: the first of those that replace it
        that is not closed itself; None without any.
        """
        closed = {each.slug for each in self.closed}
        met: set[str] = set()
        following = self._named(house.replaced_by)
        while following and following.slug in closed and following.slug not in met:
            met.add(following.slug)
            following = self._named(following.replaced_by)
        return None if following is None or following.slug in closed else following

    def _named(self, name: str | None) -> House | None:
        """Return the house of this identifier, else of this page's name."""
        return self.by_id.get(name or "") or self._by_slug.get(name or "")

    @cached_property
    def _by_slug(self) -> Mapping[str, House]:
        return MappingProxyType({house.slug: house for house in self.every})

    @cached_property
    def by_commune(self) -> Mapping[str, Sequence[Place]]:
        """Places by the INSEE code of their commune."""
        return _grouped((place.code_insee, place) for place in self.places)

    @cached_property
    def by_department(self) -> Mapping[str, Sequence[House]]:
        """Houses by department code: those with a place in it, wherever they are based."""
        pairs = dict.fromkeys((department_code(p.code_insee), p.house.slug) for p in self.places)
        return _grouped((code, self._by_slug[name]) for code, name in pairs)

    @cached_property
    def places_by_department(self) -> Mapping[str, Sequence[Place]]:
        """The places that lie in each department, by its code, in the order of their houses."""
        return _grouped((department_code(place.code_insee), place) for place in self.places)

    @cached_property
    def by_region(self) -> Mapping[str, Sequence[House]]:
        """Houses by the code of the region where they are based."""
        regions = ((self.department_of(house).region_code, house) for house in self.houses)
        return _grouped((code, house) for code, house in regions if code)

    @cached_property
    def by_service(self) -> Mapping[str, Sequence[House]]:
        """Houses by service code, the label's common services included."""
        return _grouped(
            (service.offer.service, house)
            for house in self.houses
            for service in self.services_of(house)
        )

    @cached_property
    def by_partner(self) -> Mapping[str, Sequence[House]]:
        """Houses by partner code, the label's bundle included."""
        return _grouped(
            (partner.presence.partner, house)
            for house in self.houses
            for partner in self.partners_of(house)
        )

    @cached_property
    def branch_pages(self) -> Mapping[str, Sequence[House]]:
        """Houses that have a page of their own and are branches, by their main house's id."""
        return _grouped((house.branch_of, house) for house in self.houses if house.branch_of)

    @cached_property
    def departments(self) -> Mapping[str, Department]:
        """Departments in the order of codes; those without a name have their code for one."""
        known = dict(self.territory.departments) if self.territory else {}
        used = {department_code(place.code_insee) for place in self.places}
        for code in used - known.keys():
            known[code] = _nameless_department(code)
        return MappingProxyType(dict(sorted(known.items())))

    @cached_property
    def regions(self) -> Mapping[str, Region]:
        """Regions in the order of codes; empty without a territory."""
        return MappingProxyType(self.territory.regions if self.territory else {})

    @cached_property
    def located_places(self) -> tuple[Place, ...]:
        """The places that have a position, in the order of ``nearest``'s answers."""
        return tuple(place for place in self.places if place.position)

    @cached_property
    def nearest(self) -> NearestIndex:
        """The index of ``located_places`` by distance, across all borders."""
        return NearestIndex([p.position for p in self.located_places if p.position])

    def department(self, code: str) -> Department:
        """Return the department of this code; one named after it when it is not known."""
        return self.departments.get(code) or _nameless_department(code)

    def department_of(self, house: House) -> Department:
        """Return the department of the house's own address."""
        return self.department(department_code(house.code_insee or ""))

    def by_address(self, houses: Iterable[House]) -> Mapping[str, Sequence[House]]:
        """Return *houses* by the department of their own address, in their order."""
        return _grouped((self.department_of(house).code, house) for house in houses)

    def services_of(self, house: House) -> tuple[EffectiveService, ...]:
        """Return the services of *house*: its own first, then its label's."""
        own = {offer.service: EffectiveService(offer, False) for offer in house.services}
        for code in self._label_codes(house.label)[1]:
            own.setdefault(code, self._label_service(code))
        return tuple(own.values())

    def partners_of(self, house: House) -> tuple[EffectivePartner, ...]:
        """Return the partners of *house*: its own first, then its label's bundle."""
        own = {p.partner: EffectivePartner(p, False) for p in house.partners}
        for code in self._label_codes(house.label)[0]:
            own.setdefault(code, self._label_partner(code))
        return tuple(own.values())

    def _label_codes(self, label: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        if label not in self.vocabularies.labels:
            return (), ()
        term = self.vocabularies.labels[label]
        return term.bundle, term.common_services

    def _label_service(self, code: str) -> EffectiveService:
        known = self._shared_services.get(code)
        if known is None:
            offer = ServiceOffer.model_validate({"service": code})
            known = self._shared_services[code] = EffectiveService(offer, True)
        return known

    def _label_partner(self, code: str) -> EffectivePartner:
        known = self._shared_partners.get(code)
        if known is None:
            presence = PartnerPresence.model_validate({"partenaire": code})
            known = self._shared_partners[code] = EffectivePartner(presence, True)
        return known


def places_of(house: House) -> Iterator[Place]:
    """Yield the house itself, its branches, its stops.

    A house that travels is found at its stops only, as far as they are known.
    """
    if not (house.has_no_door and house.stops):
        yield Place(house, PlaceKind.HOUSE, house, house.name, "")
    for rank, branch in enumerate(house.branches, 1):
        yield Place(house, PlaceKind.BRANCH, branch, branch.name, f"antenne-{rank}")
    for rank, stop in enumerate(house.stops, 1):
        yield Place(house, PlaceKind.STOP, stop, stop.name, f"arret-{rank}")


def house_schedule(house: House) -> Schedule:
    """Return the hours that *house* itself tells, even of one that is found at its stops only."""
    return schedule_of(house, house, department_code(house.code_insee or ""))


def _order(house: House) -> tuple[str, str, str]:
    return department_code(house.code_insee or ""), slug(house.commune), house.slug


def _grouped(pairs: Iterable[tuple[K, V]]) -> Mapping[K, Sequence[V]]:
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return MappingProxyType({key: tuple(values) for key, values in groups.items()})


class _NoOutlines(Outlines):
    """Stands for outlines where no territory was prepared."""

    def _outline(self, kind: str, code: str) -> Outline:
        return ()


_NO_OUTLINES = _NoOutlines(Path())


def _nameless_department(code: str) -> Department:
    name = f"Département {code}"
    return Department(
        code, name, f"le département {code}", f"dans le département {code}",
        f"du département {code}", code.lower(), None, _outlines=_NO_OUTLINES,
    )  # fmt: skip
