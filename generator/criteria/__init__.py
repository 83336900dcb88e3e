"""Criteria of labels held against what pages declare: a reading help, never a certification.

``docs/decisions/criteria.md`` says what is counted and how.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import date
from typing import Any

from generator.criteria import (
    agents,
    bundle,
    commitments,
    equipment,
    open_days,
    operators,
    spacing,
    weekly_hours,
)
from generator.criteria.asked import Asked
from generator.criteria.gathering import Gathering
from generator.criteria.judgement import Criterion, Judgement, Outcome, Source
from generator.directory import Directory
from generator.model.house import House
from generator.model.vocabulary import Label, LabelText, Vocabularies

__all__ = [
    "Criterion",
    "Judgement",
    "LabelCriteria",
    "Outcome",
    "Source",
    "criteria_of",
    "newer_texts",
]

# In the order in which they are told. Each says what it asks: a new criterion is a module more.
CRITERIA = (
    operators,
    bundle,
    weekly_hours,
    open_days,
    agents,
    spacing,
    equipment,
    commitments,
)


class LabelCriteria:
    """Judges the houses of one directory by the criteria of their labels.

    Equal houses are judged once. *today* starts the year over which hours are counted.
    """

    def __init__(self, directory: Directory, today: date) -> None:
        labels = directory.vocabularies.labels
        self.by_label = {
            label.code: tuple(criteria_of(label, directory.vocabularies)) for label in labels
        }
        self._gathering = Gathering(directory, today)
        self._judged: dict[tuple[str, tuple[Hashable, ...]], tuple[Judgement, ...]] = {}

    def of(self, house: House) -> tuple[Judgement, ...]:
        """Return what each criterion of the label of *house* says of it, in a fixed order."""
        criteria = self.by_label.get(house.label, ())
        facts = tuple(criterion.fact(house, self._gathering) for criterion in criteria)
        key = house.label, facts
        if key not in self._judged:
            pairs = zip(criteria, facts, strict=True)
            self._judged[key] = tuple(_judged(criterion, fact) for criterion, fact in pairs)
        return self._judged[key]


def _judged(criterion: Criterion, fact: Hashable) -> Judgement:
    return Judgement(criterion, *criterion.judge(fact))


def criteria_of(label: Label, vocabularies: Vocabularies) -> Iterator[Criterion]:
    """Yield the criteria of *label*, with the thresholds of its ``criteres``."""
    for module in CRITERIA:
        for asked in module.asked(label, vocabularies):
            yield _criterion(asked, label)


def newer_texts(label: Label) -> tuple[Source, ...]:
    """Return the texts of *label* of which no criterion was taken: they are named, and no more."""
    return tuple(_source(text) for text in label.texts if not text.criteria)


def _criterion(asked: Asked[Any], label: Label) -> Criterion:
    own = Source(f"vocabulaire des labels, « {label.name} »", label.since or "sans date")
    told = tuple(_source(text) for text in label.texts if asked.code in text.criteria)
    sources = told or (own,)
    return Criterion(asked.code, asked.name, sources, asked.fact, asked.judge, asked.declarable)


def _source(text: LabelText) -> Source:
    return Source(text.text, text.date, text.note or "")
