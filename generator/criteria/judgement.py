"""What a criterion answers: met, not met or not declared, why, and after which text."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, NamedTuple

from msgspec import Struct

from generator.criteria.gathering import Gathering
from generator.model.house import House


class Outcome(StrEnum):
    """The answer of one criterion about one house. Silence of a page is not a fault."""

    MET = "rempli"
    NOT_MET = "non rempli"
    NOT_DECLARED = "non déclaré"


class Verdict(NamedTuple):
    """An outcome, and its reason as one French sentence."""

    outcome: Outcome
    reason: str


class Source(Struct, frozen=True):
    """The text that sets a criterion, its date in French words, and what to know of it."""

    text: str
    date: str
    note: str = ""

    def __str__(self) -> str:
        return f"{self.text} ({', '.join(word for word in (self.date, self.note) if word)})"


class Criterion(Struct, frozen=True):
    """One condition of a label.

    ``fact`` reads what a house declares of it, ``judge`` holds this against the condition:
    houses of equal facts are judged once. ``declarable`` is False where a page has no field for
    it: it is never declared then.
    """

    code: str
    name: str
    sources: tuple[Source, ...]
    fact: Callable[[House, Gathering], Any]
    judge: Callable[[Any], Verdict]
    declarable: bool = True


class Judgement(Struct, frozen=True):
    """What one criterion says of one house."""

    criterion: Criterion
    outcome: Outcome
    reason: str


def met_if(condition: bool, reason: str) -> Verdict:
    """Return the verdict on something declared: met when *condition* holds."""
    return Verdict(Outcome.MET if condition else Outcome.NOT_MET, reason)


def not_declared(reason: str) -> Verdict:
    """Return the verdict on what the page does not say."""
    return Verdict(Outcome.NOT_DECLARED, reason)
