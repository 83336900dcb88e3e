"""One piece of equipment that the label asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.criteria.asked import Asked, listed, named
from generator.criteria.gathering import Gathering
from generator.criteria.judgement import Verdict, met_if, not_declared
from generator.model.house import House
from generator.model.vocabulary import Label, Vocabularies


def asked(label: Label, vocabularies: Vocabularies) -> Iterator[Asked[frozenset[str]]]:
    """Yield each piece of equipment that *label* names: ``equipements``."""
    codes = listed(label, "equipements")
    for code, name in named(vocabularies.of("equipements"), codes).items():
        yield Asked(f"equipement-{code}", name, _fact, asking(code))


def asking(code: str) -> Callable[[frozenset[str]], Verdict]:
    """Return the judge of the equipment *code*."""
    return lambda equipment: _judge(equipment, code)


def _fact(house: House, gathering: Gathering) -> frozenset[str]:
    return frozenset(house.equipment)


def _judge(equipment: frozenset[str], code: str) -> Verdict:
    if not equipment:
        return not_declared("La page ne dit rien des équipements.")
    if code in equipment:
        return met_if(True, "Sur place, d’après la page.")
    return met_if(False, "La page donne d’autres équipements, pas celui-ci.")
