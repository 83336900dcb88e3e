"""The services and partners of a house: those on its page, then those that its label brings."""

from __future__ import annotations

from msgspec import Struct

from generator.model.house import House
from generator.model.offers import PartnerPresence, ServiceOffer
from generator.model.vocabulary import Vocabularies


class EffectivePartner(Struct, frozen=True):
    """A partner of a house: declared on its page, or brought by its label's bundle."""

    presence: PartnerPresence
    from_label: bool


class EffectiveService(Struct, frozen=True):
    """A service of a house: declared on its page, or brought by its label's bundle."""

    offer: ServiceOffer
    from_label: bool


class _Brought(Struct, frozen=True):
    """What a label brings to all its houses, in the order of its vocabulary."""

    services: tuple[EffectiveService, ...] = ()
    partners: tuple[EffectivePartner, ...] = ()


class EffectiveOffers:
    """What houses offer, by these vocabularies; what a label brings is made once for all."""

    def __init__(self, vocabularies: Vocabularies) -> None:
        self._labels = vocabularies.labels
        self._brought_by: dict[str, _Brought] = {}

    def services_of(self, house: House) -> tuple[EffectiveService, ...]:
        """Return the services of *house*: its own first, then its label's."""
        brought = self._brought(house.label).services
        if not house.services:
            return brought
        own = {offer.service: EffectiveService(offer, False) for offer in house.services}
        for each in brought:
            own.setdefault(each.offer.service, each)
        return tuple(own.values())

    def partners_of(self, house: House) -> tuple[EffectivePartner, ...]:
        """Return the partners of *house*: its own first, then its label's bundle."""
        brought = self._brought(house.label).partners
        if not house.partners:
            return brought
        own = {each.partner: EffectivePartner(each, False) for each in house.partners}
        for each in brought:
            own.setdefault(each.presence.partner, each)
        return tuple(own.values())

    def _brought(self, label: str) -> _Brought:
        known = self._brought_by.get(label)
        if known is None:
            known = self._brought_by[label] = self._brings(label)
        return known

    def _brings(self, label: str) -> _Brought:
        if label not in self._labels:
            return _Brought()
        term = self._labels[label]
        return _Brought(
            tuple(
                EffectiveService(_offer(code), True) for code in dict.fromkeys(term.common_services)
            ),
            tuple(EffectivePartner(_presence(c), True) for c in dict.fromkeys(term.bundle)),
        )


def _offer(code: str) -> ServiceOffer:
    return ServiceOffer.model_validate({"service": code})


def _presence(code: str) -> PartnerPresence:
    return PartnerPresence.model_validate({"partenaire": code})
