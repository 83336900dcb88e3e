"""What a house offers: services and partners, its own and those of its label."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup
from msgspec import Struct, field

from generator import addresses
from generator.addresses import TWO_UP
from generator.directory import Directory
from generator.effective_offers import EffectivePartner, EffectiveService
from generator.french import NBSP, listing, sentence
from generator.model.house import House
from generator.model.offers import PartnerPresence, ServiceOffer
from generator.model.opening_hours import OpeningHours
from generator.model.vocabulary import Term
from plugins.pages.house.context import OfferView
from plugins.pages.places.contact import day_rows
from plugins.pages.places.hours_in_words import week_in_words
from plugins.site.rendering import Renderer

_MORE = {
    "partenaires": "Ce que fait chaque organisme",
    "services": "Le détail de chaque démarche",
}
_Effective = Sequence[EffectivePartner | EffectiveService]


class Offers(Struct, frozen=True):
    """The offers of one kind of a house: those it says something of, those it only names.

    ``plain`` and ``bundle``, its label's, are rendered.
    """

    told: tuple[OfferView, ...]
    plain: Markup
    bundle: Markup


class OfferViews(Struct):
    """Makes the views of offers; what is the same in many houses is rendered once."""

    directory: Directory
    renderer: Renderer
    _rendered: dict[tuple[str, tuple[str, ...]], Markup] = field(default_factory=dict)

    def partners(self, house: House) -> Offers:
        """Return the partners that are the house's own, and its label's."""
        every = self.directory.partners_of(house)
        own = [self._partner(each.presence) for each in every if not each.from_label]
        return self._parted("partenaires", own, every)

    def services(self, house: House) -> Offers:
        """Return the services that are the house's own, and its label's."""
        every = self.directory.services_of(house)
        own = [self._service(each.offer) for each in every if not each.from_label]
        return self._parted("services", own, every)

    def _parted(self, kind: str, own: Sequence[OfferView], every: _Effective) -> Offers:
        return Offers(
            told=tuple(view for view in own if _is_told(view)),
            plain=self._in_short(kind, [view.code for view in own if not _is_told(view)]),
            bundle=self._in_short(kind, [_code(offer) for offer in every if offer.from_label]),
        )

    def _partner(self, presence: PartnerPresence) -> OfferView:
        term = self.directory.vocabularies.partners[presence.partner]
        return _offer(term, "partenaires", self._partner_facts(presence), presence.documents)

    def _partner_facts(self, presence: PartnerPresence) -> list[str]:
        facts = []
        if presence.mode:
            facts.append(self.directory.vocabularies.of("modes").name(presence.mode))
        if presence.hours is not None:
            facts.append(hours_sentence(presence.hours))
        if presence.by_appointment:
            facts.append("Sur rendez-vous")
        elif presence.needs_no_appointment:
            facts.append("Sans rendez-vous")
        if presence.phone:
            facts.append(f"Téléphone{NBSP}: {presence.phone.shown}")
        if presence.detail:
            facts.append(presence.detail)
        return facts

    def _service(self, offer: ServiceOffer) -> OfferView:
        term = self.directory.vocabularies.services[offer.service]
        return _offer(term, "services", [offer.detail] if offer.detail else [], offer.documents)

    def _in_short(self, kind: str, codes: Sequence[str]) -> Markup:
        if not codes:
            return Markup()
        key = (kind, tuple(codes))
        if key not in self._rendered:
            vocabulary = self.directory.vocabularies.of(kind)
            views = tuple(_offer(vocabulary[code], kind, [], ()) for code in codes)
            self._rendered[key] = self.renderer.fragment("offer-names", views, _MORE[kind])
        return self._rendered[key]


def hours_sentence(hours: OpeningHours) -> str:
    """Return hours as one phrase, for a partner's presence: ``mardi : 9 h – 12 h``."""
    if hours.seasons:
        return week_in_words(hours)
    parts = []
    for row in day_rows(hours):
        if not row.closed:
            parts.append(f"{row.day}{NBSP}: {listing(row.lines)}")
    return sentence(" ; ".join(parts))


def _is_told(view: OfferView) -> bool:
    return bool(view.facts or view.documents)


def _code(offer: EffectivePartner | EffectiveService) -> str:
    return offer.presence.partner if isinstance(offer, EffectivePartner) else offer.offer.service


def _offer(
    term: Term,
    kind: str,
    facts: Sequence[str],
    documents: Sequence[str],
) -> OfferView:
    return OfferView(
        code=term.code,
        name=term.name,
        href=TWO_UP + addresses.term(kind, term.code),
        description=term.description or "",
        facts=tuple(facts),
        documents=tuple(documents),
    )
