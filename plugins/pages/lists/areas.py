"""The pages of departments and regions, and the page that leads to all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct, field

from generator import addresses
from generator.addresses import TWO_UP, root_of
from generator.directory import Directory
from generator.figures.equipment import is_department, served_departments
from generator.french import NBSP, count, listing
from generator.geography.divisions import Department, Region
from generator.model.house import House
from plugins.pages.communes.near_places import NOTE
from plugins.pages.communes.tables import CommuneTables
from plugins.pages.entries.maker import HouseEntries
from plugins.pages.lists.area_maps import AreaMaps, index_map
from plugins.pages.lists.area_sentences import (
    AreaFacts,
    department_line,
    department_sentences,
    region_sentences,
)
from plugins.pages.lists.context import (
    NEAR_SCRIPT,
    DepartmentsPage,
    LinkRow,
    ListPage,
    LocalSearch,
    OfflineOffer,
)
from plugins.pages.lists.offline import offline_offer
from plugins.site.department_groups import department_groups
from plugins.site.head import head
from plugins.site.links import coded_department_link, department_changes_link, departments_link
from plugins.site.page import Figure, Head, Link, counted
from plugins.site.project import Site
from plugins.site.rendering import Renderer

# A region with more houses names its departments only.
LISTED_MOST = 300
# Whom its page sends to: the town hall.
NO_HOUSE_SCENE = "town-hall"


class AreaViews(Struct):
    """Makes the contexts of departments and regions."""

    directory: Directory
    renderer: Renderer
    entries: HouseEntries
    communes: CommuneTables
    maps: AreaMaps
    _known: dict[str, AreaFacts] = field(default_factory=dict)

    def department(self, department: Department) -> ListPage:
        """Return the page of a department: its houses, then every commune."""
        houses = self.directory.by_department.get(department.code, ())
        offline = offline_offer(department, houses) if houses and self._site.url else None
        facts = self._facts(department)
        return ListPage(
            head=_head(
                self._site,
                addresses.department(department.slug),
                f"{department.name} ({department.code})",
                f"Les {count(len(houses), 'maison')} de services au public "
                f"{department.in_phrase}{NBSP}: adresses, horaires, téléphones.",
                feeds=(department_changes_link(department, TWO_UP),),
                scripts=_scripts(houses, offline),
            ),
            heading=f"Maisons de services au public {department.in_phrase}",
            lead=department_sentences(facts, department),
            figures=_figures(facts),
            search=_search(department) if houses else NEAR_YOU,
            tools=tuple(self._tools(department, houses)),
            entries=self.entries.of(houses),
            announced=self.entries.of(
                self.directory.announced_by_department.get(department.code, ())
            ),
            communes=self.communes.of(department),
            communes_note=NOTE,
            map=self.maps.department(department),
            offline=offline,
            scene="" if houses else NO_HOUSE_SCENE,
        )

    def region(self, region: Region) -> ListPage:
        """Return the page of a region: its departments, and its houses if they are not too many.

        A house that only comes to it is on the page of the department it comes to.
        """
        houses = self.directory.by_region.get(region.code, ())
        departments = [self.directory.departments[code] for code in region.department_codes]
        distances = [far for each in departments if (far := self._facts(each).farthest)]
        facts = AreaFacts(
            self.directory,
            houses,
            [place for each in departments for place in self._facts(each).places],
            max(distances, key=lambda each: each[1]) if distances else None,
        )
        listed = self.directory.by_address(houses if len(houses) <= LISTED_MOST else ())
        return ListPage(
            head=_head(
                self._site,
                addresses.region(region.slug),
                region.name,
                f"Les maisons de services au public {region.in_phrase}, par département.",
            ),
            heading=f"Maisons de services au public {region.in_phrase}",
            lead=region_sentences(facts, region),
            figures=(*_figures(facts), *self._served(departments)),
            rows=tuple(self._row(each, listed.get(each.code, ())) for each in departments),
            map=self.maps.region(region),
        )

    @property
    def _site(self) -> Site:
        return self.renderer.project.site

    def _facts(self, department: Department) -> AreaFacts:
        known = self._known.get(department.code)
        if known is None:
            known = self._known[department.code] = AreaFacts(
                self.directory,
                self.directory.by_department.get(department.code, ()),
                self.directory.places_by_department.get(department.code, ()),
                self.communes.farthest(department),
            )
        return known

    def _served(self, departments: Sequence[Department]) -> Iterable[Figure]:
        served = sum(each.code in self.directory.by_department for each in departments)
        every = len(departments)
        if every > 1 and served:
            among = "" if served == every else f" sur {every}"
            yield counted(served, f"département{among}", f"départements{among}")

    def _tools(self, department: Department, houses: Sequence[House]) -> Iterable[Link]:
        if houses and self.renderer.project.posters:
            yield Link(addresses.BOOKLET, "Livret à imprimer", "toutes les maisons sur papier")
        region = self.directory.regions.get(department.region_code or "")
        if region:
            yield Link(TWO_UP + addresses.region(region.slug), f"Région {region.name}")
        if houses:
            feed = TWO_UP + addresses.changes_feed(department.slug)
            yield Link(feed, "Flux Atom", "ce qui change dans ces maisons")

    def _row(self, department: Department, listed: Sequence[House]) -> LinkRow:
        houses = len(self.directory.by_department.get(department.code, ()))
        said = count(houses, "maison") if houses else ""
        link = coded_department_link(department, TWO_UP, said)
        return LinkRow(link, department_line(self._facts(department)), self.entries.of(listed))


def _head(site: Site, path: str, title: str, description: str, **more: Any) -> Head:
    above = (departments_link(TWO_UP),)
    return head(
        site, path, title, description, "departements", above=above, site_script="lists.js", **more
    )


NEAR_YOU = LocalSearch("Votre commune ou votre code postal", "Mende, 48000", (), is_place=True)
"""Where there is nothing to look for but the nearest houses."""


def _scripts(houses: Sequence[House], offline: OfflineOffer | None) -> tuple[str, ...]:
    if not houses:
        return (NEAR_SCRIPT,)
    return ("department.js",) if offline else ()


def _search(department: Department) -> LocalSearch:
    return LocalSearch(
        f"Une démarche ou un organisme {department.in_phrase}",
        "retraite, carte grise, RSA",
        (("lieu", department.code),),
    )


def _figures(facts: AreaFacts) -> tuple[Figure, ...]:
    houses, places, towns = len(facts.houses), len(facts.places), len(facts.towns)
    if not places:
        return ()
    return (
        counted(houses, "maison"),
        counted(places, "lieu d’accueil", "lieux d’accueil"),
        counted(towns, "commune"),
    )


def departments_page(directory: Directory, renderer: Renderer) -> DepartmentsPage:
    """Return the page of all departments, by region."""
    return DepartmentsPage(
        head=head(
            renderer.project.site,
            addresses.DEPARTMENTS,
            "Départements",
            "Toutes les maisons de services au public, par région et département.",
            "departements",
        ),
        heading="Les maisons par département",
        lead=f"{count(len(directory.houses), 'maison')}, "
        f"{count(len(directory.places), 'lieu', 'lieux')} d’accueil {_where(directory)}.",
        groups=tuple(department_groups(directory, root_of(addresses.DEPARTMENTS))),
        map=index_map(directory, renderer),
    )


def _where(directory: Directory) -> str:
    """Return ``dans 101 départements et à Saint-Martin``: a collectivity is not a department."""
    collectivities = [
        directory.departments[code].in_phrase
        for code in directory.by_department
        if not is_department(directory, code)
    ]
    return listing([f"dans {count(served_departments(directory), 'département')}", *collectivities])
