"""One piece of equipment that the label asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.criteria import sources
from generator.criteria.asked import Asked, listed, named
from generator.criteria.gathering import Gathering
from generator.criteria.judgement import Source, Verdict, met_if, not_declared
from generator.model.house import House
from generator.model.vocabulary import Label, Vocabularies

_SOURCES: Mapping[str, Mapping[str, tuple[Source, ...]]] = {
    "ordinateur": {"msap": sources.MSAP},
    "espace-confidentiel": {"msap": sources.MSAP_SINCE_2017},
}


def asked(label: Label, vocabularies: Vocabularies) -> Iterator[Asked[frozenset[str]]]:
    """Yield each piece of equipment that *label* names: ``equipements``."""
    codes = listed(label, "equipements")
    for code, name in named(vocabularies.of("equipements"), codes).items():
        texts = _SOURCES.get(code, {})
        yield Asked(f"equipement-{code}", name, _fact, asking(code), texts)


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
