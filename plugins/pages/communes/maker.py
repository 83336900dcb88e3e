"""A page for each commune that has a house, a branch or a stop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct

from generator import addresses
from generator.addresses import TWO_UP
from generator.directory import Directory
from generator.french import NBSP, count, distance, listing, noun, sentence
from generator.geography.town_phrases import at_town, of_town
from generator.places import Place, PlaceKind
from plugins.pages.communes.context import CommunePage
from plugins.pages.communes.near_places import NOTE, Found, NearPlaces
from plugins.pages.communes.tables import Town
from plugins.pages.entries.maker import HouseEntries
from plugins.site.head import head
from plugins.site.links import department_link, departments_link
from plugins.site.page import Link
from plugins.site.project import Site

NEAREST = 5
FRANCE_SERVICES = "france-services"
# Asked for at first: the places of all but a few communes are fewer.
_OWN_PLACES = 3
# Communes whose nearest places are found at once.
_AT_ONCE = 4_000
# As high as the map beside them.
_FEW_PLACES = 4
_WORDS = {PlaceKind.HOUSE: "Maison", PlaceKind.BRANCH: "Antenne", PlaceKind.STOP: "Arrêt"}


class CommuneViews(Struct):
    """Makes the contexts of communes; the places around them are found for many at once."""

    directory: Directory
    entries: HouseEntries
    near: NearPlaces
    drawn: Callable[[Town], Markup]
    site: Site

    def around(self, towns: Sequence[Town]) -> Iterator[tuple[Town, Found]]:
        """Yield each of *towns* and the nearest places elsewhere, found when it is asked for.

        A place is its rank in ``near.places``, with its distance in km.
        """
        for start in range(0, len(towns), _AT_ONCE):
            some = towns[start : start + _AT_ONCE]
            positions = [town.commune.position for town in some]
            answers = self.directory.nearest.nearest_many(positions, _OWN_PLACES + NEAREST)
            for town, answer in zip(some, answers, strict=True):
                yield town, self._elsewhere(town, answer)

    def _elsewhere(self, town: Town, answer: Found) -> Found:
        own = {id(place) for place in town.places}
        if len(own) > _OWN_PLACES:
            index = self.directory.nearest
            answer = index.nearest(town.commune.position, len(own) + NEAREST)
        return [each for each in answer if id(self.near.places[each[0]]) not in own][:NEAREST]

    def page(self, town: Town, elsewhere: Found) -> CommunePage:
        """Return the page of *town*, with the places that ``around`` gave for it."""
        commune = town.commune
        houses = [place.house for place in town.places if place.kind is PlaceKind.HOUSE]
        others = [place for place in town.places if place.kind is not PlaceKind.HOUSE]
        department = self.directory.departments[commune.department_code]
        title = _title(town)
        lead = _lead(town, self.near, elsewhere)
        return CommunePage(
            head=head(
                self.site,
                town.path,
                title,
                f"{title}{NBSP}: adresses, horaires, téléphones. {lead}",
                "departements",
                above=(departments_link(TWO_UP), department_link(department, TWO_UP)),
            ),
            heading=title,
            name=commune.name,
            lead=lead,
            houses=self.entries.of(houses),
            houses_title="La maison" if len(houses) == 1 else "Les maisons",
            others=self.entries.other_places(others),
            others_title=_others_title(others),
            near=self.near.list(elsewhere) if elsewhere else Markup(),
            near_note=NOTE,
            search=Link(
                TWO_UP + addresses.around(commune.code_insee),
                f"Chercher autour {of_town(commune.name)}",
            ),
            has_few=len(town.places) <= _FEW_PLACES,
            map=self.drawn(town),
        )


def _title(town: Town) -> str:
    """Return « Maisons France services à Mende (48000) »; « Antenne … » where there is no more."""
    kinds = Counter(place.kind for place in town.places)
    labels = {place.house.label for place in town.places}
    what = "France services" if labels == {FRANCE_SERVICES} else "de services au public"
    word, how_many = next(
        (_WORDS[kind], kinds[kind])
        for kind in (PlaceKind.HOUSE, PlaceKind.BRANCH, PlaceKind.STOP)
        if kinds[kind]
    )
    return f"{noun(how_many, word)} {what} {at_town(town.commune.name)} ({_code(town)})"


def _code(town: Town) -> str:
    """Return the postcode; of a town that has several, the department's code."""
    codes = {place.code_postal for place in town.places} | set(town.commune.postcodes)
    return codes.pop() if len(codes) == 1 else town.commune.department_code


def _lead(town: Town, near: NearPlaces, elsewhere: Found) -> str:
    commune = town.commune
    people = f" ({count(commune.population, 'habitant')})" if commune.population else ""
    received, teams = _received(town), _travelling(town)
    told = [f"on vous reçoit {received}"] * bool(received) + [teams] * bool(teams)
    text = f"{sentence(at_town(commune.name))}{people}, {f'{NBSP}; '.join(told)}."
    if elsewhere:
        index, distance_km = elsewhere[0]
        place = near.places[index]
        text += (
            f" Hors de la commune, le lieu d’accueil le plus proche est {at_town(place.commune)}, "
            f"à {distance(distance_km)} à vol d’oiseau."
        )
    return text


def _received(town: Town) -> str:
    """Return « dans 2 maisons et dans une antenne »; nothing where there is no door."""
    kinds = Counter(place.kind for place in town.places if not place.is_moving)
    parts = []
    if houses := kinds[PlaceKind.HOUSE]:
        parts.append("dans une maison" if houses == 1 else f"dans {count(houses, 'maison')}")
    if branches := kinds[PlaceKind.BRANCH]:
        parts.append("dans une antenne" if branches == 1 else f"dans {count(branches, 'antenne')}")
    if stops := kinds[PlaceKind.STOP]:
        where = "à un arrêt" if stops == 1 else f"à {count(stops, 'arrêt')}"
        parts.append(f"{where} de maison itinérante")
    return listing(parts)


def _travelling(town: Town) -> str:
    """Return « une équipe se déplace : téléphonez pour savoir où »; nothing where none does."""
    teams = sum(place.is_moving for place in town.places)
    who = "une équipe se déplace" if teams == 1 else f"{count(teams, 'équipe')} se déplacent"
    return f"{who}{NBSP}: téléphonez pour savoir où" if teams else ""


def _others_title(others: list[Place]) -> str:
    kinds = {place.kind for place in others}
    if len(kinds) != 1:
        return "Antennes et arrêts"
    return noun(len(others), _WORDS[kinds.pop()])
