"""One piece of equipment that the label asks for."""

from __future__ import annotations

from generator.criteria.facts import Facts
from generator.criteria.judgement import Judge, Verdict, met_if, not_declared

CODE = "equipement"


def asking(code: str) -> Judge:
    """Return the judge of the equipment *code*."""
    return lambda facts: _judge(facts, code)


def _judge(facts: Facts, code: str) -> Verdict:
    if not facts.equipment:
        return not_declared("La page ne dit rien des équipements.")
    if code in facts.equipment:
        return met_if(True, "Sur place, d’après la page.")
    return met_if(False, "La page donne d’autres équipements, pas celui-ci.")
