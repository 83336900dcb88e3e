"""Operators present, at least so many among those that the label names."""

from __future__ import annotations

from collections.abc import Mapping

from generator.criteria.facts import Facts
from generator.criteria.judgement import Judge, Verdict, met_if, not_declared
from generator.french import NBSP, count, listing

CODE = "operateurs"
NAME = "Opérateurs partenaires"


def asking(minimum: int, among: Mapping[str, str]) -> Judge:
    """Return the judge of *minimum* operators *among* codes, given with their names.

    An empty *among* stands for every partner.
    """
    return lambda facts: _judge(facts, minimum, among)


def _judge(facts: Facts, minimum: int, among: Mapping[str, str]) -> Verdict:
    if not facts.operators:
        return not_declared("La page ne dit pas quels opérateurs sont présents.")
    found = [name for code, name in among.items() if code in facts.operators]
    present = len(found) if among else len(facts.operators)
    return met_if(present >= minimum, _sentence(present, found, minimum, bool(among)))


def _sentence(present: int, found: list[str], minimum: int, limited: bool) -> str:
    how_many = count(present, "opérateur") if present else "Aucun opérateur"
    whose = " parmi ceux que le label retient" if limited else ""
    named = f" ({listing(found)})" if found else ""
    return f"{how_many}{whose}{named}{NBSP}; le label en demande {minimum}."
