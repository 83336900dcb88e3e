"""The national bundle of operators, which a label brings to all its houses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from generator.criteria.asked import Asked, named
from generator.criteria.gathering import Gathering
from generator.criteria.judgement import Verdict, met_if, not_declared
from generator.french import NBSP, count, listing
from generator.model.house import House
from generator.model.vocabulary import Label, Vocabularies


class Operators(NamedTuple):
    """The codes of the partners of a house, and those that its page itself names."""

    every: frozenset[str]
    own: frozenset[str]


def asked(label: Label, vocabularies: Vocabularies) -> Iterator[Asked[Operators]]:
    """Yield the bundle of *label*, if it has one: ``bouquet``."""
    if label.bundle:
        judge = asking(named(vocabularies.of("partenaires"), label.bundle))
        yield Asked("bouquet", "Bouquet d’opérateurs", _fact, judge)


def asking(bundle: Mapping[str, str]) -> Callable[[Operators], Verdict]:
    """Return the judge of all of *bundle*, codes with their names."""
    return lambda operators: _judge(operators, bundle)


def _fact(house: House, gathering: Gathering) -> Operators:
    return Operators(gathering.operators(house), frozenset(p.partner for p in house.partners))


def _judge(operators: Operators, bundle: Mapping[str, str]) -> Verdict:
    if not operators.every:
        return not_declared("La page ne dit pas quels opérateurs sont présents.")
    missing = [name for code, name in bundle.items() if code not in operators.every]
    if missing:
        return met_if(False, f"Il manque au bouquet{NBSP}: {listing(missing)}.")
    return met_if(True, _whole(len(bundle), len(bundle.keys() & operators.own)))


def _whole(wanted: int, said_by_page: int) -> str:
    operators = count(wanted, "opérateur")
    if said_by_page == wanted:
        return f"Les {operators} du bouquet, nommés par la page."
    return f"Les {operators} du bouquet viennent avec le label."
