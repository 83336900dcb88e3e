"""Agents of the house."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.criteria.asked import Asked, threshold
from generator.criteria.gathering import Gathering
from generator.criteria.judgement import Verdict, met_if, not_declared
from generator.french import NBSP, count
from generator.model.house import House
from generator.model.vocabulary import Label, Vocabularies


def asked(label: Label, vocabularies: Vocabularies) -> Iterator[Asked[int | None]]:
    """Yield the number of agents, if *label* asks for one: ``agents``."""
    for judge in threshold(label, "agents", asking):
        yield Asked("agents", "Agents", _fact, judge)


def asking(wanted: int) -> Callable[[int | None], Verdict]:
    """Return the judge of at least *wanted* agents."""
    return lambda agents: _judge(agents, wanted)


def _fact(house: House, gathering: Gathering) -> int | None:
    return house.agents


def _judge(agents: int | None, wanted: int) -> Verdict:
    if agents is None:
        return not_declared("La page ne dit pas combien d’agents reçoivent.")
    sentence = f"{count(agents, 'agent')}{NBSP}; le label en demande {wanted}."
    return met_if(agents >= wanted, sentence)
