"""Criteria of labels held against what pages declare: a reading help, never a certification.

``docs/decisions/criteria.md`` says what is counted and how.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

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
from generator.criteria.facts import Facts
from generator.criteria.gathering import Gathering
from generator.criteria.judgement import (
    Criterion,
    Judge,
    Judgement,
    Outcome,
    Source,
    not_declared,
)
from generator.directory import Directory
from generator.model.house import House
from generator.model.vocabulary import Label, Term, Vocabularies, Vocabulary

__all__ = ["Criterion", "Judgement", "LabelCriteria", "Outcome", "Source", "criteria_of"]

_CGET_2015 = Source("page du CGET sur les Maisons de services au public", "31 août 2015")
_EN_BREF_2017 = Source("CGET, « En bref » n° 33", "février 2017")
_BOTH = (_CGET_2015, _EN_BREF_2017)
_LATER = (_EN_BREF_2017,)
_FRANCE_SERVICES = (Source("critères du label France services", "2020"),)

# Which text sets a criterion, by label; what is not here is set by the vocabulary itself.
_SOURCES: Mapping[str, Mapping[str, tuple[Source, ...]]] = {
    "msap": {
        operators.CODE: _BOTH,
        weekly_hours.CODE: _BOTH,
        f"{equipment.CODE}-ordinateur": _BOTH,
        f"{equipment.CODE}-espace-confidentiel": _LATER,
        spacing.CODE: _LATER,
    },
    "france-services": dict.fromkeys(
        (weekly_hours.CODE, open_days.CODE, agents.CODE, bundle.CODE), _FRANCE_SERVICES
    ),
}
# Keys of a label's ``criteres`` that hold one number.
_COUNTED: tuple[tuple[str, str, str, Callable[[int], Judge]], ...] = (
    ("heures_par_semaine", weekly_hours.CODE, weekly_hours.NAME, weekly_hours.asking),
    ("jours_par_semaine", open_days.CODE, open_days.NAME, open_days.asking),
    ("agents", agents.CODE, agents.NAME, agents.asking),
    ("trajet_minutes", spacing.CODE, spacing.NAME, spacing.asking),
)
_Asked = tuple[str, str, Judge]
_COMMITMENTS: Mapping[str, Mapping[tuple[str, str], tuple[Source, ...]]] = {
    "msap": {
        commitments.TRAINED_HOST: _BOTH,
        commitments.AGREEMENT: _BOTH,
        commitments.DEPARTMENTAL_SCHEME: _LATER,
        commitments.NETWORK: _BOTH,
    },
}


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
        self._judged: dict[tuple[str, Facts], tuple[Judgement, ...]] = {}

    def of(self, house: House) -> tuple[Judgement, ...]:
        """Return what each criterion of the label of *house* says of it, in a fixed order."""
        criteria = self.by_label.get(house.label, ())
        asks_spacing = any(criterion.code == spacing.CODE for criterion in criteria)
        facts = self._gathering.facts_of(house, asks_spacing)
        key = house.label, facts
        if key not in self._judged:
            self._judged[key] = tuple(_judged(criterion, facts) for criterion in criteria)
        return self._judged[key]


def _judged(criterion: Criterion, facts: Facts) -> Judgement:
    return Judgement(criterion, *criterion.judge(facts))


def criteria_of(label: Label, vocabularies: Vocabularies) -> Iterator[Criterion]:
    """Yield the criteria of *label*, with the thresholds of its ``criteres``."""
    sources = _SOURCES.get(label.code, {})
    default = (Source(f"vocabulaire des labels, « {label.name} »", label.since or "sans date"),)
    declarable = (
        *_operators(label, vocabularies),
        *_counted(label),
        *_equipment(label, vocabularies),
    )
    for code, name, judge in declarable:
        yield Criterion(code, name, sources.get(code, default), judge)
    for (code, name), texts in _COMMITMENTS.get(label.code, {}).items():
        yield Criterion(code, name, texts, commitments.never_declared(), declarable=False)


def _operators(label: Label, vocabularies: Vocabularies) -> Iterator[_Asked]:
    if wanted := label.criteria.get("partenaires_minimum"):
        codes = _codes(label.criteria.get("partenaires_parmi", ""))
        among = _named(vocabularies.of("partenaires"), codes)
        judge = _threshold(wanted, lambda minimum: operators.asking(minimum, among))
        yield operators.CODE, operators.NAME, judge
    if label.bundle:
        named = _named(vocabularies.of("partenaires"), label.bundle)
        yield bundle.CODE, bundle.NAME, bundle.asking(named)


def _counted(label: Label) -> Iterator[_Asked]:
    for key, code, name, asking in _COUNTED:
        if wanted := label.criteria.get(key):
            yield code, name, _threshold(wanted, asking)


def _equipment(label: Label, vocabularies: Vocabularies) -> Iterator[_Asked]:
    codes = _codes(label.criteria.get("equipements", ""))
    for code, name in _named(vocabularies.of("equipements"), codes).items():
        yield f"{equipment.CODE}-{code}", name, equipment.asking(code)


def _threshold(wanted: str, asking: Callable[[int], Judge]) -> Judge:
    """Return the judge of a number that editors write; a word in its place is said as such."""
    if wanted.isascii() and wanted.isdigit():
        return asking(int(wanted))
    reason = f"Le vocabulaire des labels dit « {wanted} » où il faut un nombre."
    return lambda _: not_declared(reason)


def _codes(text: str) -> list[str]:
    return [code for part in text.split(",") if (code := part.strip())]


def _named(vocabulary: Vocabulary[Term], codes: Iterable[str]) -> dict[str, str]:
    return {code: vocabulary[code].name if code in vocabulary else code for code in codes}
