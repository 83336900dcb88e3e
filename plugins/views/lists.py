"""Pages that list houses: departments, regions, services, partners, and their indexes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.directory import Directory, department_code
from generator.french import NBSP, count, listing, number, open_days
from generator.geography.divisions import Department, Region
from generator.model.article import Articles
from generator.model.house import House
from generator.model.vocabulary import Partner, Service, Term
from plugins.contexts.common import (
    Figure,
    HouseGroup,
    IndexGroup,
    IndexPage,
    Link,
    ListPage,
    head,
)
from plugins.contexts.house import HouseEntry
from plugins.site.rendering import Renderer
from plugins.views.articles import article_links
from plugins.views.communes import CommuneTables
from plugins.views.sites import phone_view
from plugins.views.town_phrases import at_town

ROOT = "../../"
ALSO_TOWNS = 4
_NOTHING = Markup("\n")


@dataclass(slots=True)
class ListViews:
    """Makes the contexts of list pages. A house's entry is rendered once, then joined."""

    directory: Directory
    renderer: Renderer
    communes: CommuneTables | None = None
    articles: Articles = field(default_factory=Articles)
    _entries: dict[str, Markup] = field(default_factory=dict)

    def entries(self, houses: Iterable[House]) -> Markup:
        """Return the entries of *houses*, for a page two levels below the root."""
        return _NOTHING.join(map(self._entry, houses))

    def _entry(self, house: House) -> Markup:
        known = self._entries.get(house.slug)
        if known is None:
            entry = house_entry(self.directory, house)
            known = self._entries[house.slug] = self.renderer.fragment("house-entry", entry)
        return known

    def department(self, department: Department) -> ListPage:
        """Return the page of a department."""
        houses = self.directory.by_department.get(department.code, ())
        places = sum(
            department_code(place.code_insee) == department.code
            for house in houses
            for place in self.directory.places_by_house[house.slug]
        )
        region = self.directory.regions.get(department.region_code or "")
        related: tuple[Link, ...] = (_region_link(region, ROOT),) if region else ()
        if houses and self.renderer.project.posters:
            related += (Link("livret/", "Livret à imprimer", "toutes les maisons sur papier"),)
        page = ListPage(
            head=head(
                f"departements/{department.slug}/",
                f"{department.name} ({department.code})",
                f"Les {count(len(houses), 'maison')} de services au public "
                f"{department.in_phrase}{NBSP}: adresses, horaires, téléphones.",
                "departements",
                trail=(Link(ROOT, "Accueil"), Link(ROOT + "departements/", "Départements")),
            ),
            heading=f"Maisons de services au public {department.in_phrase}",
            lead=_department_lead(department, houses, places),
            figures=(
                Figure(number(len(houses)), "maison" if len(houses) < 2 else "maisons"),
                Figure(number(places), "lieu d’accueil" if places < 2 else "lieux d’accueil"),
            ),
            entries=self.entries(houses),
            communes=self.communes.of(department) if self.communes else Markup(),
            related=related,
        )
        return page

    def region(self, region: Region) -> ListPage:
        """Return the page of a region, its houses by department."""
        houses = self.directory.by_region.get(region.code, ())
        return ListPage(
            head=head(
                f"regions/{region.slug}/",
                region.name,
                f"Les maisons de services au public {region.in_phrase}, par département.",
                "departements",
                trail=(Link(ROOT, "Accueil"), Link(ROOT + "departements/", "Départements")),
            ),
            heading=f"Maisons de services au public {region.in_phrase}",
            lead=f"{count(len(houses), 'maison')} dans "
            f"{count(len(region.department_codes), 'département')}.",
            figures=(Figure(number(len(houses)), "maisons" if len(houses) > 1 else "maison"),),
            groups=self._groups(houses, region.department_codes),
        )

    def service(self, term: Service) -> ListPage:
        """Return the page of a service: what it is, and where."""
        houses = self.directory.by_service.get(term.code, ())
        page = self._term_page(term, houses, "services", "Services")
        page.articles = article_links(self.articles.by_theme.get(term.code, ()), ROOT)
        return page

    def partner(self, term: Partner) -> ListPage:
        """Return the page of a partner: who it is, and where."""
        houses = self.directory.by_partner.get(term.code, ())
        return self._term_page(term, houses, "partenaires", "Partenaires")

    def _term_page(self, term: Term, houses: Sequence[House], kind: str, title: str) -> ListPage:
        departments = {self.directory.department_of(house).code for house in houses}
        lead = term.description or ""
        return ListPage(
            head=head(
                f"{kind}/{term.code}/",
                term.name,
                f"{term.name}{NBSP}: les maisons de services au public où l’on vous aide.",
                kind,
                trail=(Link(ROOT, "Accueil"), Link(f"{ROOT}{kind}/", title)),
            ),
            heading=term.name,
            lead=lead,
            figures=(
                Figure(number(len(houses)), "maisons" if len(houses) > 1 else "maison"),
                Figure(
                    number(len(departments)),
                    "départements" if len(departments) > 1 else "département",
                ),
            ),
            groups=self._groups(houses, self.directory.departments),
            words=term.synonyms,
        )

    def _groups(
        self, houses: Iterable[House], department_codes: Iterable[str]
    ) -> tuple[HouseGroup, ...]:
        by_department: dict[str, list[House]] = {}
        for house in houses:
            by_department.setdefault(department_code(house.code_insee or ""), []).append(house)
        return tuple(
            self._group(self.directory.departments[code], by_department[code])
            for code in department_codes
            if code in by_department
        )

    def _group(self, department: Department, houses: Sequence[House]) -> HouseGroup:
        link = Link(f"{ROOT}departements/{department.slug}/", department.name, department.code)
        return HouseGroup(
            link, f"d-{department.code.lower()}", self.entries(houses), count(len(houses), "maison")
        )

    def departments_index(self) -> IndexPage:
        """Return the list of departments, by region."""
        counts = {code: len(houses) for code, houses in self.directory.by_department.items()}
        return IndexPage(
            head=head(
                "departements/",
                "Départements",
                "Toutes les maisons de services au public, par région et département.",
                "departements",
                trail=(Link("../", "Accueil"),),
            ),
            heading="Les maisons par département",
            lead=f"{count(len(self.directory.houses), 'maison')}, "
            f"{count(len(self.directory.places), 'lieu', 'lieux')} d’accueil dans "
            f"{count(len(counts), 'département')}.",
            groups=tuple(self.department_groups("../")),
        )

    def department_groups(self, root: str) -> Iterable[IndexGroup]:
        """Yield the departments of each region by name, overseas then, and those of none last."""
        seen: set[str] = set()
        for region in sorted(self.directory.regions.values(), key=_region_order):
            links = [self._department_link(code, root) for code in region.department_codes]
            seen.update(region.department_codes)
            yield IndexGroup(region.name, tuple(links), f"{root}regions/{region.slug}/")
        others = [code for code in self.directory.departments if code not in seen]
        if others:
            heading = "Autres territoires" if seen else "Départements"
            yield IndexGroup(heading, tuple(self._department_link(c, root) for c in others))

    def _department_link(self, code: str, root: str) -> Link:
        department = self.directory.departments[code]
        houses = len(self.directory.by_department.get(code, ()))
        note = count(houses, "maison") if houses else ""
        return Link(f"{root}departements/{department.slug}/", f"{department.name} ({code})", note)

    def services_index(self) -> IndexPage:
        """Return the list of services."""
        links = _term_links(self.directory.vocabularies.services, self.directory.by_service)
        return IndexPage(
            head=head(
                "services/",
                "Services",
                "Ce qu’on peut faire dans une maison de services au public.",
                "services",
                trail=(Link("../", "Accueil"),),
            ),
            heading="Ce qu’on peut y faire",
            lead="Choisissez une démarche pour voir les maisons qui la proposent.",
            groups=(IndexGroup("Tous les services", links),),
        )

    def partners_index(self) -> IndexPage:
        """Return the list of partners, national ones first."""
        terms = list(self.directory.vocabularies.partners)
        by_partner = self.directory.by_partner
        groups = [
            IndexGroup(heading, _term_links((t for t in terms if t.scope == scope), by_partner))
            for heading, scope in (
                ("Opérateurs nationaux", "national"),
                ("Partenaires locaux", "local"),
            )
        ]
        return IndexPage(
            head=head(
                "partenaires/",
                "Partenaires",
                "Les organismes présents dans les maisons de services au public.",
                "partenaires",
                trail=(Link("../", "Accueil"),),
            ),
            heading="Les partenaires des maisons",
            lead="Qui vous reçoit ou pour qui l’on vous aide.",
            groups=tuple(group for group in groups if group.links),
        )


def house_entry(directory: Directory, house: House, root: str = ROOT) -> HouseEntry:
    """Return what a list says of a house."""
    formats = directory.vocabularies.formats
    itinerant = house.is_itinerant or (house.format in formats and formats[house.format].itinerant)
    return HouseEntry(
        href=f"{root}maisons/{house.slug}/",
        name=house.name,
        commune=house.commune,
        code_postal=house.code_postal,
        days=open_days(house.hours) if house.hours else "",
        phone=phone_view(house.phone),
        kind="Itinérante" if itinerant else "",
        also=_also(house),
    )


def _also(house: House) -> str:
    """Return the other communes where the house receives people: ``Aussi à Luc-en-Diois``."""
    towns = list(dict.fromkeys(site.commune for site in (*house.branches, *house.stops)))
    others = [at_town(town) for town in towns if town != house.commune]
    if not others:
        return ""
    if len(others) > ALSO_TOWNS:
        rest = count(len(others) - ALSO_TOWNS, "autre commune", "autres communes")
        others = [*others[:ALSO_TOWNS], f"dans {rest}"]
    return f"Aussi {listing(others)}"


def _region_order(region: Region) -> tuple[bool, str]:
    overseas = all(code.startswith("97") for code in region.department_codes)
    return overseas, region.slug


def _term_links(terms: Iterable[Term], houses: Mapping[str, Sequence[House]]) -> tuple[Link, ...]:
    return tuple(
        Link(f"{term.code}/", term.name, count(len(houses.get(term.code, ())), "maison"))
        for term in terms
    )


def _region_link(region: Region, root: str) -> Link:
    return Link(f"{root}regions/{region.slug}/", region.name)


def _department_lead(department: Department, houses: Sequence[House], places: int) -> str:
    if not houses:
        return (
            f"Aucune maison de cet annuaire ne se trouve {department.in_phrase}. "
            "Cherchez par commune : la plus proche est peut-être dans un département voisin."
        )
    towns = sorted({house.commune for house in houses})
    named = listing(towns) if len(towns) <= 4 else f"{len(towns)}{NBSP}communes"
    more = f", {count(places, 'lieu', 'lieux')} d’accueil" if places != len(houses) else ""
    return (
        f"{count(len(houses), 'maison')}{more}, à {named}."
        if len(towns) <= 4
        else (f"{count(len(houses), 'maison')}{more}, dans {named}.")
    )
