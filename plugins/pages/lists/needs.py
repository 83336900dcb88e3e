"""The pages of needs, in people's words, and the page that leads to them all."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from generator import addresses
from generator.addresses import TWO_UP, root_of
from generator.directory import Directory
from generator.french import NBSP, count, spaced
from generator.model.need import Elsewhere, Need
from plugins.pages.house.context import MovedPage
from plugins.pages.lists.areas import NEAR_YOU
from plugins.pages.lists.context import (
    NEAR_SCRIPT,
    ElsewhereView,
    LocalSearch,
    NeedPage,
    NeedsGroup,
    NeedsPage,
    RowGroup,
)
from plugins.pages.places.contact import phone_view
from plugins.site.head import NOT_INDEXED, head
from plugins.site.need_links import need_tiles, offered_needs
from plugins.site.page import Link
from plugins.site.project import Site

TITLE = "Vos démarches"
_SECTION = "services"


class NeedViews(Struct, frozen=True):
    """Makes the contexts of needs and of their index."""

    directory: Directory
    site: Site

    def need(self, need: Need) -> NeedPage:
        """Return the page of a need."""
        return NeedPage(
            head=head(
                self.site,
                addresses.need(need.code),
                spaced(need.title),
                spaced(f"{need.simple} Ce qu’il faut apporter, et les maisons près de chez vous."),
                _SECTION,
                above=(Link(TWO_UP + addresses.SERVICES, TITLE),),
                scripts=(NEAR_SCRIPT,),
            ),
            heading=spaced(need.title),
            sign=need.sign,
            simple=spaced(need.simple),
            is_urgent=need.is_urgent,
            search=_near(need),
            told=self._told(need),
            helps=tuple(map(spaced, need.helps)),
            limits=tuple(map(spaced, need.limits)),
            papers=tuple(map(spaced, need.papers)),
            partners=tuple(self._terms(need)),
            elsewhere=tuple(map(_elsewhere, need.elsewhere)),
            others=tuple(need_tiles(self._beside(need), TWO_UP)),
        )

    def index(self, themes: RowGroup) -> NeedsPage:
        """Return the page of all needs, by moment of life; *themes* are services, by their name."""
        path = addresses.SERVICES
        return NeedsPage(
            head=head(
                self.site,
                path,
                TITLE,
                f"Ce qu’on peut faire dans une France services{NBSP}: papiers, aides, retraite, "
                "santé, emploi, impôts, internet.",
                _SECTION,
            ),
            heading=TITLE,
            lead="Que voulez-vous faire ? Choisissez : on vous dit ce qu’il faut apporter et où "
            "aller.".replace(" ?", f"{NBSP}?").replace(" :", f"{NBSP}:"),
            groups=tuple(self._groups(root_of(path))),
            themes=themes,
        )

    def former_index(self) -> MovedPage:
        """Return what leads from the folder of needs to their index."""
        root = root_of(addresses.NEEDS)
        return MovedPage(
            head(
                self.site, addresses.NEEDS, TITLE, "Cette page a changé d’adresse.",
                robots=NOT_INDEXED,
            ),
            Link(root + addresses.SERVICES, TITLE),
            self.site.absolute(addresses.SERVICES) or root + addresses.SERVICES,
        )  # fmt: skip

    def _groups(self, root: str) -> Iterator[NeedsGroup]:
        needs = list(offered_needs(self.directory))
        for moment in self.directory.vocabularies.moments:
            own = [need for need in needs if need.moment == moment.code]
            if own:
                tiles = need_tiles(own, root, with_sentence=True)
                yield NeedsGroup(moment.code, spaced(moment.name), tuple(tiles))

    def _told(self, need: Need) -> str:
        offering, every = len(self.directory.by_need[need.code]), len(self.directory.houses)
        if not offering:
            return "Aucune maison de l’annuaire ne le signale encore. Demandez à la plus proche."
        if offering == every:
            return "Toutes les maisons de l’annuaire le signalent."
        verb = "le signale" if offering == 1 else "le signalent"
        return f"{count(offering, 'maison')} de l’annuaire {verb}."

    def _terms(self, need: Need) -> Iterator[Link]:
        """Yield whom houses call and what they offer for *need*; only what some house has."""
        vocabularies = self.directory.vocabularies
        for code in need.partners:
            if self.directory.by_partner.get(code):
                name = vocabularies.partners.name(code)
                yield Link(TWO_UP + addresses.term("partenaires", code), name)
        for code in need.services:
            if self.directory.by_service.get(code):
                name = vocabularies.services.name(code)
                yield Link(TWO_UP + addresses.term("services", code), name, "toutes les maisons")

    def _beside(self, need: Need) -> Iterator[Need]:
        for other in offered_needs(self.directory):
            if other.moment == need.moment and other.code != need.code:
                yield other


def _near(need: Need) -> LocalSearch:
    return replace(NEAR_YOU, fields=(("besoin", need.query),))


def _elsewhere(given: Elsewhere) -> ElsewhereView:
    return ElsewhereView(
        spaced(given.name), spaced(given.purpose or ""), phone_view(given.phone),
        given.website or "",
    )  # fmt: skip
