"""The pages of services and partners: who offers them, where; and the pages that lead to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator import addresses
from generator.addresses import TWO_UP
from generator.directory import Directory
from generator.figures.equipment import is_department
from generator.french import NBSP, count, listing
from generator.geography.town_phrases import at_town
from generator.model.article import Articles
from generator.model.house import House
from generator.model.vocabulary import Partner, Service, Term
from plugins.pages.entries.maker import FOLDED_FROM, HouseEntries
from plugins.pages.lists.area_sentences import NAMED_TOWNS
from plugins.pages.lists.areas import LISTED_MOST, NEAR_YOU
from plugins.pages.lists.context import NEAR_SCRIPT, LinkRow, ListPage, RowGroup, TermsPage
from plugins.pages.lists.term_maps import TermMaps
from plugins.site.department_groups import department_groups
from plugins.site.head import head
from plugins.site.links import article_links
from plugins.site.page import Figure, Link, counted
from plugins.site.project import Site

_SCOPES = (("Opérateurs nationaux", "national"), ("Partenaires locaux", "local"))


class _Kind(Struct, frozen=True):
    """How services are spoken of, or partners."""

    folder: str
    title: str
    this: str
    common: str
    everywhere: str


_SERVICES = _Kind(
    "services",
    "Vos démarches",
    "ce service",
    "Ce service est commun à toutes les maisons {label}.",
    "Toutes les maisons de l’annuaire proposent ce service.",
)
_PARTNERS = _Kind(
    "partenaires",
    "Partenaires",
    "cet organisme",
    "Il fait partie des organismes que toutes les maisons {label} permettent de joindre.",
    "Toutes les maisons de l’annuaire permettent de joindre cet organisme.",
)


class TermViews(Struct):
    """Makes the contexts of services, of partners, and of their indexes."""

    directory: Directory
    entries: HouseEntries
    maps: TermMaps
    articles: Articles
    site: Site

    def service(self, term: Service) -> ListPage:
        """Return the page of a service: what it is, and where."""
        houses = self.directory.by_service.get(term.code, ())
        articles = article_links(self.articles.by_theme.get(term.code, ()), TWO_UP)
        return self._page(term, houses, _SERVICES, articles)

    def partner(self, term: Partner) -> ListPage:
        """Return the page of a partner: who it is, and where."""
        return self._page(term, self.directory.by_partner.get(term.code, ()), _PARTNERS)

    def _page(
        self, term: Term, houses: Sequence[House], kind: _Kind, articles: tuple[Link, ...] = ()
    ) -> ListPage:
        counts = Counter(self.directory.department_of(house).code for house in houses)
        departments = sum(is_department(self.directory, code) for code in counts)
        is_everywhere = len(houses) == len(self.directory.houses)
        listed = houses if len(houses) <= LISTED_MOST and not is_everywhere else ()
        said = (term.description or "", *self._sentences(term, houses, kind, counts))
        return ListPage(
            head=head(
                self.site,
                addresses.term(kind.folder, term.code),
                term.name,
                f"{term.name}{NBSP}: les maisons de services au public où l’on vous aide.",
                kind.folder,
                above=(Link(TWO_UP + addresses.terms(kind.folder), kind.title),),
                scripts=(NEAR_SCRIPT,),
            ),
            heading=term.name,
            lead=" ".join(said).strip(),
            figures=_figures(len(houses), departments),
            search=replace(NEAR_YOU, fields=((kind.folder, term.code),) if houses else ()),
            counts=() if listed else tuple(department_groups(self.directory, TWO_UP, counts)),
            groups=self.entries.groups(listed, self.directory.departments),
            folded=len(listed) > FOLDED_FROM,
            words=term.synonyms,
            articles=articles,
            map=self.maps.of(houses),
        )

    def _sentences(
        self, term: Term, houses: Sequence[House], kind: _Kind, counts: Counter[str]
    ) -> Iterator[str]:
        if not houses:
            yield "Aucune maison de cet annuaire ne l’a encore signalé."
            return
        labels = [
            label.name
            for label in self.directory.vocabularies.labels
            if term.code in (*label.bundle, *label.common_services)
        ]
        if labels:
            yield kind.common.format(label=listing(labels))
        elif len(houses) == len(self.directory.houses):
            yield kind.everywhere
        else:
            yield from self._where(houses, kind.this, counts)

    def _where(self, houses: Sequence[House], this: str, counts: Counter[str]) -> Iterator[str]:
        towns = list(dict.fromkeys(house.commune for house in houses))
        if len(towns) <= NAMED_TOWNS:
            yield f"On trouve {this} {listing([at_town(town) for town in towns])}."
            return
        (code, most), (_, second) = [*counts.most_common(2), ("", 0)][:2]
        if most > second:
            place = self.directory.departments[code].in_phrase
            yield f"C’est {place} qu’on trouve le plus {this}{NBSP}: {count(most, 'maison')}."

    def themes(self) -> RowGroup:
        """Return the services that houses report, the most offered first."""
        rows, _ = _rows(self.directory.vocabularies.services, self.directory.by_service)
        return RowGroup("Par thème", rows)

    def partners_index(self) -> TermsPage:
        """Return the list of partners, national ones first."""
        terms = list(self.directory.vocabularies.partners)
        by_partner = self.directory.by_partner
        groups: list[RowGroup] = []
        unreported: list[Link] = []
        for heading, scope in _SCOPES:
            rows, missing = _rows((t for t in terms if t.scope == scope), by_partner)
            groups.append(RowGroup(heading, rows))
            unreported += missing
        return TermsPage(
            head=head(
                self.site,
                addresses.PARTNERS,
                "Partenaires",
                "Les organismes présents dans les maisons de services au public.",
                "partenaires",
            ),
            heading="Les partenaires des maisons",
            lead="Qui vous reçoit ou pour qui l’on vous aide.",
            groups=tuple(group for group in groups if group.rows),
            unreported=tuple(unreported),
        )


def _rows(
    terms: Iterable[Term], houses: Mapping[str, Sequence[House]]
) -> tuple[tuple[LinkRow, ...], tuple[Link, ...]]:
    """Return rows of the terms that houses have, the most offered first, and the other terms.

    Terms offered by as many keep the order of the vocabulary.
    """
    every = list(terms)
    offered = sorted(
        (term for term in every if houses.get(term.code)), key=lambda t: -len(houses[t.code])
    )
    rows = tuple(
        LinkRow(
            Link(f"{term.code}/", term.name, count(len(houses[term.code]), "maison")),
            term.description or "",
        )
        for term in offered
    )
    return rows, tuple(Link(f"{t.code}/", t.name) for t in every if not houses.get(t.code))


def _figures(houses: int, departments: int) -> tuple[Figure, ...]:
    if not houses:
        return ()
    return (
        counted(houses, "maison"),
        counted(departments, "département"),
    )
