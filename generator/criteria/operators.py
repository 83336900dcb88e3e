"""Operators present, at least so many among those that the label names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from generator.criteria.asked import Asked, listed, named, threshold
from generator.criteria.gathering import Gathering
from generator.criteria.judgement import Verdict, met_if, not_declared
from generator.french import NBSP, count, listing
from generator.model.house import House
from generator.model.vocabulary import Label, Vocabularies


def asked(label: Label, vocabularies: Vocabularies) -> Iterator[Asked[frozenset[str]]]:
    """Yield how many operators *label* wants: ``partenaires_minimum``, ``partenaires_parmi``."""
    among = named(vocabularies.of("partenaires"), listed(label, "partenaires_parmi"))
    for judge in threshold(label, "partenaires_minimum", partial(asking, among=among)):
        yield Asked("operateurs", "Opérateurs partenaires", _fact, judge)


def asking(minimum: int, among: Mapping[str, str]) -> Callable[[frozenset[str]], Verdict]:
    """Return the judge of *minimum* operators *among* codes, given with their names.

    An empty *among* stands for every partner.
    """
    return lambda operators: _judge(operators, minimum, among)


def _fact(house: House, gathering: Gathering) -> frozenset[str]:
    return gathering.operators(house)


def _judge(operators: frozenset[str], minimum: int, among: Mapping[str, str]) -> Verdict:
    if not operators:
        return not_declared("La page ne dit pas quels opérateurs sont présents.")
    found = [name for code, name in among.items() if code in operators]
    present = len(found) if among else len(operators)
    return met_if(present >= minimum, _sentence(present, found, minimum, bool(among)))


def _sentence(present: int, found: list[str], minimum: int, limited: bool) -> str:
    how_many = count(present, "opérateur") if present else "Aucun opérateur"
    whose = " parmi ceux que le label retient" if limited else ""
    named = f" ({listing(found)})" if found else ""
    return f"{how_many}{whose}{named}{NBSP}; le label en demande {minimum}."
