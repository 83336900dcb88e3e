"""What is true of one department or region only: in which towns, what houses, how far at most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from generator.directory import Directory
from generator.french import NBSP, count, distance, listing, number, sentence
from generator.geography.divisions import Commune, Department, Region
from generator.geography.town_phrases import at_town, of_town
from generator.model.house import House
from generator.places import Place

NAMED_TOWNS = 4


class AreaFacts(Struct, frozen=True):
    """The houses of an area, its places that lie in it, and its commune farthest from any."""

    directory: Directory
    houses: Sequence[House]
    places: Sequence[Place]
    farthest: tuple[Commune, float] | None = None

    @property
    def towns(self) -> Mapping[str, int]:
        """How many places each commune has, by its name."""
        return Counter(place.commune for place in self.places)


def department_sentences(facts: AreaFacts, department: Department) -> str:
    """Return the sentences at the head of the page of *department*."""
    if not facts.places:
        return " ".join(_none_there(facts, department))
    parts = (*_where(facts), *_visiting(facts, department), *_what(facts))
    return " ".join((*parts, *_how_far(facts)))


def department_line(facts: AreaFacts) -> str:
    """Return what a region's page says of a department."""
    if not facts.places:
        return "Aucun lieu d’accueil dans cet annuaire."
    where = _towns_named(facts) or f"dans {count(len(facts.towns), 'commune')}"
    return " ".join((f"{sentence(where)}.", *_how_far(facts, "")))


def region_sentences(facts: AreaFacts, region: Region) -> str:
    """Return the sentences at the head of the page of *region*."""
    if not facts.houses:
        return f"Aucune maison de cet annuaire n’a son adresse {region.in_phrase}."
    return " ".join((*_between(facts.directory, region), *_what(facts), *_how_far(facts)))


def _none_there(facts: AreaFacts, department: Department) -> Iterator[str]:
    yield f"Aucune maison de cet annuaire ne se trouve {department.in_phrase}."
    if facts.farthest is None:
        yield f"Cherchez par commune{NBSP}: un département voisin en a peut-être une."
    yield from _how_far(facts)
    yield "La mairie vous dira à qui vous adresser."


def _where(facts: AreaFacts) -> Iterator[str]:
    if named := _towns_named(facts):
        yield f"On vous reçoit {named}."
        return
    towns = facts.towns
    most = max(towns.values())
    first = [town for town, places in towns.items() if places == most]
    if most > 1 and len(first) == 1:
        place = at_town(first[0])
        yield f"C’est {place} qu’on trouve le plus de lieux d’accueil{NBSP}: {number(most)}."


def _towns_named(facts: AreaFacts) -> str:
    towns = facts.towns
    return listing([at_town(town) for town in towns]) if len(towns) <= NAMED_TOWNS else ""


def _visiting(facts: AreaFacts, department: Department) -> Iterator[str]:
    """Yield how many houses have their address in another department."""
    visiting = sum(
        facts.directory.department_of(house).code != department.code for house in facts.houses
    )
    if visiting == len(facts.houses) == 1:
        yield "La maison vient d’un autre département."
    elif visiting:
        verb = "vient" if visiting == 1 else "viennent"
        yield f"{count(visiting, 'maison')} {verb} d’un autre département."


def _what(facts: AreaFacts) -> Iterator[str]:
    """Yield which label the houses have, and how many of them travel."""
    if len(facts.houses) < 2:
        return
    labels = Counter(house.label for house in facts.houses)
    vocabulary = facts.directory.vocabularies.labels
    names = {code: vocabulary[code].name if code in vocabulary else code for code in labels}
    said = _labels_said([(names[code], houses) for code, houses in labels.most_common()])
    travelling = sum(house.is_itinerant for house in facts.houses)
    if travelling == 1:
        said += ", une est itinérante"
    elif travelling:
        said += f", {number(travelling)} sont itinérantes"
    yield f"{said}."


def _labels_said(labels: Sequence[tuple[str, int]]) -> str:
    if len(labels) == 1:
        return f"Toutes les maisons ont le label {labels[0][0]}"
    parts = [f"{houses} ont le label {name}" if houses > 1 else f"une a le label {name}"
             for name, houses in labels]  # fmt: skip
    return sentence(listing(parts))


def _how_far(facts: AreaFacts, how: str = " à vol d’oiseau") -> Iterator[str]:
    if facts.farthest is None:
        return
    commune, distance_km = facts.farthest
    yield (
        f"La mairie la plus éloignée d’un lieu d’accueil, celle {of_town(commune.name)}, "
        f"en est à {distance(distance_km)}{how}."
    )


def _between(directory: Directory, region: Region) -> Iterator[str]:
    """Yield where in the region there are fewest and most houses."""
    houses = directory.by_department
    counts = sorted((len(houses.get(code, ())), code) for code in region.department_codes)
    if len(counts) < 2 or counts[0][0] == counts[-1][0]:
        return
    (fewest, least), (most, best) = counts[0], counts[-1]
    low = directory.departments[least].in_phrase
    high = directory.departments[best].in_phrase
    if fewest:
        yield f"De {count(fewest, 'maison')} {low} à {number(most)} {high}."
    elif most > counts[-2][0]:
        yield f"C’est {high} qu’il y a le plus de maisons{NBSP}: {number(most)}."
