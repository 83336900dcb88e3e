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


class EffectiveOffers:
    """What houses offer, by these vocabularies; what a label brings is made once for all."""

    def __init__(self, vocabularies: Vocabularies) -> None:
        self._labels = vocabularies.labels
        self._shared_services: dict[str, EffectiveService] = {}
        self._shared_partners: dict[str, EffectivePartner] = {}

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
        if label not in self._labels:
            return (), ()
        term = self._labels[label]
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
