"""The national bundle of operators, which a label brings to all its houses."""

from __future__ import annotations

from collections.abc import Mapping

from generator.criteria.facts import Facts
from generator.criteria.judgement import Judge, Verdict, met_if, not_declared
from generator.french import NBSP, count, listing

CODE = "bouquet"
NAME = "Bouquet d’opérateurs"


def asking(bundle: Mapping[str, str]) -> Judge:
    """Return the judge of all of *bundle*, codes with their names."""
    return lambda facts: _judge(facts, bundle)


def _judge(facts: Facts, bundle: Mapping[str, str]) -> Verdict:
    if not facts.operators:
        return not_declared("La page ne dit pas quels opérateurs sont présents.")
    missing = [name for code, name in bundle.items() if code not in facts.operators]
    if missing:
        return met_if(False, f"Il manque au bouquet{NBSP}: {listing(missing)}.")
    return met_if(True, _whole(len(bundle), len(bundle.keys() & facts.own_operators)))


def _whole(wanted: int, said_by_page: int) -> str:
    operators = count(wanted, "opérateur")
    if said_by_page == wanted:
        return f"Les {operators} du bouquet, nommés par la page."
    return f"Les {operators} du bouquet viennent avec le label."
