"""The pages of departments and regions, and the page that leads to all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.directory import Directory
from generator.figures.equipment import is_department, served_departments
from generator.french import NBSP, count, listing
from generator.geography.divisions import Department, Region
from generator.model.house import House
from plugins.pages.communes.near_places import NOTE
from plugins.pages.communes.tables import CommuneTables
from plugins.pages.entries.maker import HouseEntries
from plugins.pages.lists.area_sentences import (
    AreaFacts,
    department_line,
    department_sentences,
    region_sentences,
)
from plugins.pages.lists.context import LinkRow, ListPage, LocalSearch
from plugins.site.page import Figure, Head, IndexGroup, IndexPage, Link, counted, head
from plugins.site.rendering import Renderer

ROOT = "../../"
# A region with more houses names its departments only.
LISTED_MOST = 300


@dataclass(slots=True)
class AreaViews:
    """Makes the contexts of departments and regions."""

    directory: Directory
    renderer: Renderer
    entries: HouseEntries
    communes: CommuneTables
    _known: dict[str, AreaFacts] = field(default_factory=dict)

    def department(self, department: Department) -> ListPage:
        """Return the page of a department: its houses, then every commune."""
        houses = self.directory.by_department.get(department.code, ())
        facts = self._facts(department)
        return ListPage(
            head=_head(
                f"departements/{department.slug}/",
                f"{department.name} ({department.code})",
                f"Les {count(len(houses), 'maison')} de services au public "
                f"{department.in_phrase}{NBSP}: adresses, horaires, téléphones.",
            ),
            heading=f"Maisons de services au public {department.in_phrase}",
            lead=department_sentences(facts, department),
            figures=_figures(facts),
            search=_search(department) if houses else NEAR_YOU,
            tools=tuple(self._tools(department, houses)),
            entries=self.entries.of(houses),
            communes=self.communes.of(department),
            communes_note=NOTE,
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
                f"regions/{region.slug}/",
                region.name,
                f"Les maisons de services au public {region.in_phrase}, par département.",
            ),
            heading=f"Maisons de services au public {region.in_phrase}",
            lead=region_sentences(facts, region),
            figures=(*_figures(facts), *self._served(departments)),
            rows=tuple(self._row(each, listed.get(each.code, ())) for each in departments),
        )

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
            yield Link("livret/", "Livret à imprimer", "toutes les maisons sur papier")
        region = self.directory.regions.get(department.region_code or "")
        if region:
            yield Link(f"{ROOT}regions/{region.slug}/", f"Région {region.name}")

    def _row(self, department: Department, listed: Sequence[House]) -> LinkRow:
        houses = len(self.directory.by_department.get(department.code, ()))
        link = Link(
            f"{ROOT}departements/{department.slug}/",
            f"{department.name} ({department.code})",
            count(houses, "maison") if houses else "",
        )
        return LinkRow(link, department_line(self._facts(department)), self.entries.of(listed))


def _head(path: str, title: str, description: str) -> Head:
    trail = (Link(ROOT, "Accueil"), Link(ROOT + "departements/", "Départements"))
    return head(path, title, description, "departements", trail=trail)


NEAR_YOU = LocalSearch("Votre commune ou votre code postal", "Mende, 48000", ())
"""Where there is nothing to look for but the nearest houses."""


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


def departments_index(directory: Directory, map_drawn: Markup) -> IndexPage:
    """Return the page of all departments, by region."""
    return IndexPage(
        head=head(
            "departements/",
            "Départements",
            "Toutes les maisons de services au public, par région et département.",
            "departements",
            trail=(Link("../", "Accueil"),),
        ),
        heading="Les maisons par département",
        lead=f"{count(len(directory.houses), 'maison')}, "
        f"{count(len(directory.places), 'lieu', 'lieux')} d’accueil {_where(directory)}.",
        groups=tuple(department_groups(directory, "../")),
        map=map_drawn,
    )


def _where(directory: Directory) -> str:
    """Return ``dans 101 départements et à Saint-Martin``: a collectivity is not a department."""
    collectivities = [
        directory.departments[code].in_phrase
        for code in directory.by_department
        if not is_department(directory, code)
    ]
    return listing([f"dans {count(served_departments(directory), 'département')}", *collectivities])


def department_groups(
    directory: Directory, root: str, counts: Mapping[str, int] | None = None
) -> Iterable[IndexGroup]:
    """Yield the departments of each region, the regions by name; those of no other one last.

    Args:
        counts: how many houses to say of each department, those without any left out; without
            it, every department with the houses it has.
    """
    codes = [code for code in directory.departments if counts is None or counts.get(code)]
    if counts is None:
        counts = {code: len(houses) for code, houses in directory.by_department.items()}
    seen: set[str] = set()
    for region in sorted(directory.regions.values(), key=_by_name):
        own = [code for code in codes if code in region.department_codes]
        if own and len(region.department_codes) > 1:
            links = _department_links(directory, own, root, counts)
            seen.update(own)
            href = f"{root}regions/{region.slug}/"
            yield IndexGroup(region.name, links, href, count(len(links), "département"))
    others = [code for code in codes if code not in seen]
    if others:
        links = _department_links(directory, others, root, counts)
        is_overseas = bool(directory.regions)
        heading, word = (
            ("Outre-mer", "territoire") if is_overseas else ("Départements", "département")
        )
        yield IndexGroup(heading, links, summary=count(len(links), word))


def _department_links(
    directory: Directory, codes: Iterable[str], root: str, counts: Mapping[str, int]
) -> tuple[Link, ...]:
    return tuple(
        Link(
            f"{root}departements/{directory.departments[code].slug}/",
            f"{directory.departments[code].name} ({code})",
            count(counts[code], "maison") if counts.get(code) else "",
        )
        for code in codes
    )


def _by_name(region: Region) -> str:
    return region.slug
