"""What a house offers: services and partners, its own and those of its label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from generator import addresses
from generator.addresses import TWO_UP
from generator.directory import Directory, EffectivePartner, EffectiveService
from generator.french import NBSP, listing, sentence
from generator.model.house import House
from generator.model.offers import PartnerPresence, ServiceOffer
from generator.model.opening_hours import OpeningHours
from generator.model.vocabulary import Term
from plugins.pages.house.context import OfferView
from plugins.pages.places.contact import day_rows
from plugins.pages.places.hours_in_words import week_in_words
from plugins.site.rendering import Renderer

_Effective = Sequence[EffectivePartner | EffectiveService]


@dataclass(slots=True)
class OfferViews:
    """Makes the views of offers; a label's bundle is rendered once."""

    directory: Directory
    renderer: Renderer
    _bundles: dict[tuple[str, tuple[str, ...]], Markup] = field(default_factory=dict)

    def partners(self, house: House) -> tuple[tuple[OfferView, ...], Markup]:
        """Return the partners that are the house's own, and its label's, rendered."""
        every = self.directory.partners_of(house)
        own = tuple(self._partner(each.presence) for each in every if not each.from_label)
        return own, self._bundle("partenaires", every)

    def services(self, house: House) -> tuple[tuple[OfferView, ...], Markup]:
        """Return the services that are the house's own, and its label's, rendered."""
        every = self.directory.services_of(house)
        own = tuple(self._service(each.offer) for each in every if not each.from_label)
        return own, self._bundle("services", every)

    def _partner(self, presence: PartnerPresence) -> OfferView:
        term = self.directory.vocabularies.partners[presence.partner]
        return _offer(term, "partenaires", self._partner_facts(presence), presence.documents)

    def _partner_facts(self, presence: PartnerPresence) -> list[str]:
        facts = []
        if presence.mode:
            facts.append(self.directory.vocabularies.of("modes").name(presence.mode))
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

    def _bundle(self, kind: str, offers: _Effective) -> Markup:
        codes = tuple(_code(offer) for offer in offers if offer.from_label)
        if not codes:
            return Markup()
        key = (kind, codes)
        if key not in self._bundles:
            vocabulary = self.directory.vocabularies.of(kind)
            views = tuple(_offer(vocabulary[code], kind, [], (), True) for code in codes)
            self._bundles[key] = self.renderer.fragment("offer-list", views)
        return self._bundles[key]


def hours_sentence(hours: OpeningHours) -> str:
    """Return hours as one phrase, for a partner's presence: ``mardi : 9 h – 12 h``."""
    if hours.seasons:
        return week_in_words(hours)
    parts = []
    for row in day_rows(hours):
        if not row.closed:
            parts.append(f"{row.day}{NBSP}: {listing(row.lines)}")
    return sentence(" ; ".join(parts))


def _code(offer: EffectivePartner | EffectiveService) -> str:
    return offer.presence.partner if isinstance(offer, EffectivePartner) else offer.offer.service


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
        href=TWO_UP + addresses.term(kind, term.code),
        description=term.description or "",
        facts=tuple(facts),
        documents=tuple(documents),
        from_label=from_label,
    )
