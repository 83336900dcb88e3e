"""All houses together: their places, and the indexes by which they are found.

A House does not know its Directory; what depends on other houses or on the
vocabularies is asked here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from generator.effective_offers import EffectiveOffers, EffectivePartner, EffectiveService
from generator.fold import slug
from generator.geography.codes import department_code
from generator.geography.divisions import Department, Region
from generator.geography.nameless import nameless_department
from generator.geography.territory import Territory
from generator.model.house import House
from generator.model.lifetime import Stage
from generator.model.vocabulary import Vocabularies
from generator.places import Place, places_of

if TYPE_CHECKING:
    from generator.geography.nearest import NamedAnswers, NearestIndex

K = TypeVar("K")
V = TypeVar("V")

NEAREST_PLACES = 3
"""So many places are named beside a commune of a department's table."""


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
        self._offers = EffectiveOffers(vocabularies)
        self._nearest_of_communes: dict[str, NamedAnswers] = {}

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
        every = chain(self.places, self._announced_places())
        return _grouped((place.house.slug, place) for place in every)

    @cached_property
    def announced_by_department(self) -> Mapping[str, Sequence[House]]:
        """Announced houses by the code of each department that they will have a place in."""
        return self._by_department(self._announced_places())

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
        return self._by_department(self.places)

    def _announced_places(self) -> Iterator[Place]:
        return (place for house in self.announced for place in places_of(house))

    def _by_department(self, places: Iterable[Place]) -> Mapping[str, Sequence[House]]:
        # By their slugs: to tell houses themselves apart, all their fields are looked at.
        pairs = dict.fromkeys((department_code(p.code_insee), p.house.slug) for p in places)
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
    def by_need(self) -> Mapping[str, Sequence[House]]:
        """Houses by the code of each need that one of their services or partners answers."""
        found: dict[str, Sequence[House]] = {}
        for need in self.vocabularies.needs:
            offering = [self.by_service.get(code, ()) for code in need.services]
            offering += [self.by_partner.get(code, ()) for code in need.partners]
            found[need.code] = tuple({each.slug: each for each in chain(*offering)}.values())
        return MappingProxyType(found)

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
            known[code] = nameless_department(code)
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
        from generator.geography.nearest import NearestIndex  # noqa: PLC0415 - NumPy takes its time

        return NearestIndex([p.position for p in self.located_places if p.position])

    def nearest_of_communes(self, department_code: str) -> NamedAnswers:
        """Return what is nearest to each commune of a department, by its INSEE code.

        For who has a territory and ``located_places``.

        Returns:
            The ranks in ``located_places`` of the ``NEAREST_PLACES`` nearest, and their distances
            in km.
        """
        assert self.territory
        known = self._nearest_of_communes.get(department_code)
        if known is None:
            from generator.geography.nearest import NamedAnswers  # noqa: PLC0415 - as above

            communes = self.territory.communes.points_of(department_code)
            answers = self.nearest.nearest_many(communes.positions, NEAREST_PLACES)
            known = NamedAnswers(communes.codes, answers)
            self._nearest_of_communes[department_code] = known
        return known

    def department(self, code: str) -> Department:
        """Return the department of this code; one named after it when it is not known."""
        return self.departments.get(code) or nameless_department(code)

    def department_of(self, house: House) -> Department:
        """Return the department of the house's own address."""
        return self.department(department_code(house.code_insee or ""))

    def by_address(self, houses: Iterable[House]) -> Mapping[str, Sequence[House]]:
        """Return *houses* by the department of their own address, in their order."""
        return _grouped((self.department_of(house).code, house) for house in houses)

    def services_of(self, house: House) -> tuple[EffectiveService, ...]:
        """Return the services of *house*: its own first, then its label's."""
        return self._offers.services_of(house)

    def partners_of(self, house: House) -> tuple[EffectivePartner, ...]:
        """Return the partners of *house*: its own first, then its label's bundle."""
        return self._offers.partners_of(house)


def _order(house: House) -> tuple[str, str, str]:
    return department_code(house.code_insee or ""), slug(house.commune), house.slug


def _grouped(pairs: Iterable[tuple[K, V]]) -> Mapping[K, Sequence[V]]:
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return MappingProxyType({key: tuple(values) for key, values in groups.items()})
