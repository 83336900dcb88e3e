"""What our build works out for lists and communes, made beforehand and handed to Hugo.

Sentences, figures, maps, the places nearest to each commune; pages and rows are Hugo's own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from generator.directory import Directory
from generator.fold import slug
from generator.french import distance
from generator.geography.divisions import Commune, Department, Region
from generator.geography.town_phrases import of_town
from generator.model.article import Articles
from generator.model.vocabulary import Partner, Service
from plugins.pages.communes.maker import CommuneViews
from plugins.pages.communes.near_places import Found, NearPlaces
from plugins.pages.communes.tables import CommuneTables, Town, towns_of
from plugins.pages.entries.maker import HouseEntries
from plugins.pages.lists.area_maps import AreaMaps, index_map
from plugins.pages.lists.areas import LISTED_MOST, AreaViews
from plugins.pages.lists.context import ListPage
from plugins.pages.lists.term_maps import TermMaps
from plugins.pages.lists.terms import TermViews
from plugins.site.rendering import Renderer

_LAND = '<path class="map-land"'
_POSTCODES_SHOWN = 4


class ReadyLists:
    """The fields of lists and communes; the drawn land of a department is kept once."""

    def __init__(self, directory: Directory, renderer: Renderer) -> None:
        self._directory = directory
        self._renderer = renderer
        site = renderer.project.site
        entries, near = HouseEntries(directory, renderer), NearPlaces(directory, renderer)
        self._towns = towns_of(directory)
        maps = AreaMaps(directory, renderer)
        tables = CommuneTables(directory, renderer, near, self._towns)
        self._areas = AreaViews(directory, renderer, entries, tables, maps)
        self._communes = CommuneViews(directory, entries, near, maps.commune, site)
        self._terms = TermViews(directory, entries, TermMaps(directory, renderer), Articles(), site)
        self.lands: dict[str, str] = {}

    def department(self, department: Department) -> dict[str, object]:
        """Return what the page of a department says and draws besides its houses."""
        return _told(self._areas.department(department))

    def region(self, region: Region) -> dict[str, object]:
        """Return what the page of a region says of its departments."""
        page = self._areas.region(region)
        rows = [
            {
                "code": code,
                "page": self._directory.departments[code].slug,
                "nom": row.link.text,
                "compte": row.link.note,
                "dit": row.text,
            }
            for code, row in zip(region.department_codes, page.rows, strict=True)
        ]
        houses = self._directory.by_region.get(region.code, ())
        return {**_told(page), "lignes": rows, "listes": len(houses) <= LISTED_MOST}

    def term(self, term: Service | Partner) -> dict[str, object]:
        """Return what the page of a service or partner says besides its words."""
        views = self._terms
        page = views.service(term) if isinstance(term, Service) else views.partner(term)
        return {**_told(page), "comptes": bool(page.counts)}

    def departments(self) -> str:
        """Return the map of the page of all departments."""
        return str(index_map(self._directory, self._renderer))

    def communes(self) -> list[dict[str, object]]:
        """Return the fields of the page of each commune that has a place."""
        towns = list(self._towns.values())
        return [self._commune(town, found) for town, found in self._communes.around(towns)]

    def _commune(self, town: Town, found: Found) -> dict[str, object]:
        page, commune = self._communes.page(town, found), town.commune
        before, after = self._drawn(str(page.map), commune.department_code)
        return {
            "page": town.path.split("/")[1],
            "code": commune.code_insee,
            "departement": commune.department_code,
            "titre": page.heading,
            "de_nom": of_town(commune.name),
            "dit": page.lead,
            "maisons": list(dict.fromkeys(place.house.slug for place in town.places)),
            "autour": self._near(found),
            "plan_avant": before,
            "plan_apres": after,
        }

    def _drawn(self, figure: str, code: str) -> tuple[str, str]:
        """Return what stands before and after the land of the department, which is kept."""
        start = figure.find(_LAND)
        end = figure.find("/>", start) + len("/>")
        if start < 0:
            return figure, ""
        self.lands[code] = figure[start:end]
        return figure[:start], figure[end:]

    def _near(self, found: Found) -> list[tuple[str, str]]:
        places = self._communes.near.places
        return [(places[rank].house.slug, distance(distance_km)) for rank, distance_km in found]

    def tables(self) -> dict[str, list[dict[str, object]]]:
        """Return the rows of each department's communes, by their first letter."""
        territory = self._directory.territory
        communes = sorted(
            (each for each in territory.communes if each.parent_code is None) if territory else (),
            key=lambda commune: slug(commune.name),
        )
        rows: defaultdict[str, list[tuple[object, ...]]] = defaultdict(list)
        for commune in communes:
            nearest = self._directory.nearest_of_communes(commune.department_code)
            rows[commune.department_code].append(self._row(commune, nearest[commune.code_insee]))
        return {code: _by_letter(listed) for code, listed in rows.items()}

    def _row(self, commune: Commune, found: Found) -> tuple[object, ...]:
        town = self._towns.get(commune.code_insee)
        page = town.path.split("/")[1] if town else ""
        codes = ", ".join(commune.postcodes[:_POSTCODES_SHOWN])
        return commune.code_insee, commune.name, codes, self._near(found), page


def _told(page: ListPage) -> dict[str, object]:
    search = page.search
    asked = search and {
        "question": search.label,
        "exemple": search.hint,
        "champs": search.fields,
        "ici": search.is_place,
    }
    return {
        "dit": page.lead,
        "chiffres": [(figure.value, figure.label) for figure in page.figures],
        "recherche": asked,
        "carte": str(page.map),
    }


def _by_letter(rows: Sequence[tuple[object, ...]]) -> list[dict[str, object]]:
    groups = groupby(rows, key=lambda row: slug(str(row[1]))[:1].upper())
    return [{"lettre": letter, "lignes": list(group)} for letter, group in groups]
