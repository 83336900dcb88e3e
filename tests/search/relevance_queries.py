"""Questions of every kind, made from the real list and the communes, each with its answer.

The draw is the same at each run. Those written by hand are in ``relevance_by_hand.json``.
"""

from __future__ import annotations

import json
import random
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from generator.fold import fold
from generator.geography.divisions import Department
from generator.geography.territory import Territory
from generator.model.vocabulary import Vocabularies
from generator.search.entry import Entry

Question = dict[str, Any]
"""``kind``, ``q``, and what is wanted: ``place`` (code in use), ``offered`` (codes), ``needs``
(codes), ``house`` (an identifier among the first three), ``town`` (a commune of one of them)."""

BY_HAND = Path(__file__).with_name("relevance_by_hand.json")
_SEED = 20261123
_SHORTEST_MISTYPED = 6


def questions(
    entries: Sequence[Entry], territory: Territory, vocabularies: Vocabularies
) -> list[Question]:
    """All questions, in a fixed order."""
    draw = random.Random(_SEED)
    known = _Country(entries, territory, vocabularies)
    makers: list[Callable[[_Country, random.Random], Iterator[Question]]] = [
        _written_in_many_ways, _mistyped, _postcodes, _without_house, _former, _needs_in_towns,
        _house_names, _departments, _ambiguous,
    ]  # fmt: skip
    made = [question for maker in makers for question in maker(known, draw)]
    return made + json.loads(BY_HAND.read_text("utf-8"))


class _Country:
    """Communes by their names and postcodes; houses by their town."""

    def __init__(
        self, entries: Sequence[Entry], territory: Territory, vocabularies: Vocabularies
    ) -> None:
        self.entries = entries
        self.departments: list[Department] = list(territory.departments.values())
        self.communes = list(territory.communes)
        self.vocabularies = vocabularies
        self.by_name: defaultdict[str, list[Any]] = defaultdict(list)
        self.everywhere: defaultdict[str, set[str]] = defaultdict(set)
        self.by_postcode: defaultdict[str, list[Any]] = defaultdict(list)
        for commune in self.communes:
            self.by_name[commune.name].append(commune)
            for name in (commune.name, *commune.aliases):
                self.everywhere[" ".join(fold(name))].add(commune.code_insee)
            for postcode in commune.postcodes:
                self.by_postcode[postcode].append(commune)
        names = {" ".join(fold(department.name)) for department in self.departments}
        self.towns = [
            self.by_name[name][0]
            for name in dict.fromkeys(entry.commune for entry in entries)
            if self.is_alone(name) and " ".join(fold(name)) not in names
        ]

    def is_alone(self, name: str) -> bool:
        """Tell whether no other commune, of today or before, bears the name."""
        return len(self.everywhere[" ".join(fold(name))]) == 1 and len(self.by_name[name]) == 1


def _written_in_many_ways(country: _Country, draw: random.Random) -> Iterator[Question]:
    ways: dict[str, Callable[[str], str]] = {
        "commune, exactly": lambda name: name,
        "commune, capitals without accents": lambda name: _plain(name).upper(),
        "commune, without hyphens and apostrophes": lambda name: re.sub("[-'’]", " ", name).lower(),
        "commune, saint as st": lambda name: re.sub("Saint(e?)-", r"St\1 ", name),
        "commune, unfinished sentence": lambda name: f"je cherche une maison à {name}",
    }
    for kind, write in ways.items():
        for town in draw.sample(country.towns, 25):
            yield {"kind": kind, "q": write(town.name), "place": town.code_insee}


def _mistyped(country: _Country, draw: random.Random) -> Iterator[Question]:
    slips: dict[str, Callable[[str, int], str]] = {
        "commune, a letter left out": lambda name, at: name[:at] + name[at + 1 :],
        "commune, two letters exchanged": lambda name, at: (
            name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        ),
        "commune, a letter too many": lambda name, at: name[:at] + name[at] + name[at:],
        "commune, a wrong letter": lambda name, at: name[:at] + "x" + name[at + 1 :],
    }
    for kind, slip in slips.items():
        for town in draw.sample(country.towns, 25):
            name = _plain(town.name).lower()
            places = [
                at for at in range(len(name) - 2) if name[at : at + 2].isalpha() and name[at]
                != name[at + 1]
            ]  # fmt: skip
            if len(name) < _SHORTEST_MISTYPED or not places:
                continue
            typed = slip(name, draw.choice(places))
            if " ".join(fold(typed)) not in country.everywhere:
                yield {"kind": kind, "q": typed, "offered": [town.code_insee]}


def _postcodes(country: _Country, draw: random.Random) -> Iterator[Question]:
    for postcode in draw.sample(sorted(country.by_postcode), 40):
        codes = [commune.code_insee for commune in country.by_postcode[postcode]]
        typed = postcode if draw.random() < 0.8 else f"{postcode[:2]} {postcode[2:]}"
        yield {"kind": "postcode", "q": typed, "offered": codes[:12]}
    for postcode in draw.sample(sorted(country.by_postcode), 10):
        commune = draw.choice(country.by_postcode[postcode])
        typed = f"{commune.name} {postcode}"
        yield {"kind": "postcode with its commune", "q": typed, "place": commune.code_insee}


def _without_house(country: _Country, draw: random.Random) -> Iterator[Question]:
    served = {town.code_insee for town in country.towns}
    others = [c for c in country.communes if c.code_insee not in served]
    alone = [commune for commune in others if country.is_alone(commune.name)]
    for commune in draw.sample(alone, 30):
        typed = _plain(commune.name).lower()
        yield {"kind": "commune without a house", "q": typed, "place": commune.code_insee}


def _former(country: _Country, draw: random.Random) -> Iterator[Question]:
    former = [
        (alias, commune)
        for commune in country.communes
        for alias in commune.aliases
        if len(country.everywhere[" ".join(fold(alias))]) == 1
    ]
    for alias, commune in draw.sample(former, 25):
        yield {"kind": "former commune", "q": alias, "offered": [commune.code_insee]}


def _needs_in_towns(country: _Country, draw: random.Random) -> Iterator[Question]:
    label = country.vocabularies.labels["france-services"]
    terms = [country.vocabularies.partners[code] for code in label.bundle]
    terms += [country.vocabularies.services[code] for code in label.common_services]
    said = [(word, term) for term in terms for word in term.synonyms]
    shapes = ("{need} {town}", "{need} à {town}", "{need} près de {town}", "{town} {need}")
    for need, term in draw.sample(said, 40):
        town = draw.choice(country.towns)
        q = draw.choice(shapes).format(need=need, town=town.name)
        question = {"kind": "need and commune", "q": q, "place": town.code_insee}
        yield question | {"needs": [term.code]}
    for need, term in draw.sample(said, 15):
        yield {"kind": "need alone", "q": need, "needs": [term.code]}


def _house_names(country: _Country, draw: random.Random) -> Iterator[Question]:
    counts: defaultdict[str, int] = defaultdict(int)
    for entry in country.entries:
        counts[entry.name] += 1
    alone = [entry for entry in country.entries if counts[entry.name] == 1]
    for entry in draw.sample(alone, 40):
        yield {"kind": "house, by its name", "q": entry.name, "house": entry.id}
    for entry in draw.sample(alone, 20):
        typed = _plain(re.sub("[-'’]", " ", entry.name)).lower()
        yield {"kind": "house, plainly typed", "q": typed, "house": entry.id}


def _departments(country: _Country, draw: random.Random) -> Iterator[Question]:
    inhabited = [d for d in country.departments if not d.code.startswith(("975", "977", "978"))]
    for department in draw.sample(inhabited, 15):
        yield {"kind": "department", "q": department.code, "place": department.code}
    for department in draw.sample(inhabited, 15):
        typed = draw.choice((department.name, department.with_article, department.in_phrase))
        yield {"kind": "department", "q": typed, "offered": [department.code]}


def _ambiguous(country: _Country, draw: random.Random) -> Iterator[Question]:
    shared = sorted(name for name, communes in country.by_name.items() if len(communes) > 1)
    by_code = {department.code: department for department in country.departments}
    for name in draw.sample(shared, 15):
        codes = [commune.code_insee for commune in country.by_name[name]][:12]
        yield {"kind": "name of several communes", "q": name, "choices": codes}
    for name in draw.sample(shared, 20):
        commune = draw.choice(country.by_name[name])
        same = [c for c in country.by_name[name] if c.department_code == commune.department_code]
        department = by_code[commune.department_code]
        said = draw.choice((department.code, department.name, f"({department.name})"))
        if len(same) == 1:
            typed = f"{name} {said}"
            yield {"kind": "name and department", "q": typed, "place": commune.code_insee}


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
