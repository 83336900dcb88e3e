"""Agents of the house."""

from __future__ import annotations

from generator.criteria.facts import Facts
from generator.criteria.judgement import Judge, Verdict, met_if, not_declared
from generator.french import NBSP, count

CODE = "agents"
NAME = "Agents"


def asking(agents: int) -> Judge:
    """Return the judge of at least *agents* agents."""
    return lambda facts: _judge(facts, agents)


def _judge(facts: Facts, wanted: int) -> Verdict:
    if facts.agents is None:
        return not_declared("La page ne dit pas combien d’agents reçoivent.")
    sentence = f"{count(facts.agents, 'agent')}{NBSP}; le label en demande {wanted}."
    return met_if(facts.agents >= wanted, sentence)
