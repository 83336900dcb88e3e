"""Judged houses as a report: text for people, CSV for a spreadsheet, JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import groupby
from typing import Any, NamedTuple

from generator.criteria import Criterion, Judgement, Outcome, newer_texts
from generator.french import NBSP
from generator.geography.divisions import Department
from generator.model.house import House
from generator.model.vocabulary import Vocabularies
from generator.problems import shown
from generator.spreadsheet import csv_text

FORMATS = ("text", "csv", "json")
CSV_COLUMNS = (
    "departement", "id", "nom", "fichier", "label", "critere", "intitule", "resultat", "raison",
    "sources",
)  # fmt: skip
_NO_HOUSE = "Aucune maison de ce label parmi les pages vérifiées."
_NEWER = "texte plus récent, dont ce rapport n'a pas repris les critères"
_NOTICE = "D'après les seules pages : ce rapport ne certifie rien, le préfet accorde le label."


class JudgedHouse(NamedTuple):
    """A house with what the criteria of its label say of it."""

    house: House
    department: Department
    judgements: tuple[Judgement, ...]

    @property
    def missing(self) -> list[Judgement]:
        """What the page could declare, and is not met or not declared."""
        return [
            judgement
            for judgement in self.judgements
            if judgement.criterion.declarable and judgement.outcome is not Outcome.MET
        ]


Totals = Mapping[Criterion, Counter[Outcome]]


def label_report(judged: Sequence[JudgedHouse], vocabularies: Vocabularies, format_: str) -> str:
    """Return the report on *judged*, in the order of departments, in one of ``FORMATS``."""
    if format_ == "csv":
        return _csv(judged)
    if format_ == "json":
        return _json(judged)
    return "\n".join(_text(judged, vocabularies)).replace(NBSP, " ")


def _by_department(
    judged: Iterable[JudgedHouse],
) -> Iterator[tuple[Department, list[JudgedHouse]]]:
    in_order = sorted(judged, key=lambda one: one.department.code)
    for _, group in groupby(in_order, key=lambda one: one.department.code):
        houses = list(group)
        yield houses[0].department, houses


def _totals(judged: Iterable[JudgedHouse]) -> Totals:
    totals: dict[Criterion, Counter[Outcome]] = {}
    for one in judged:
        for judgement in one.judgements:
            totals.setdefault(judgement.criterion, Counter())[judgement.outcome] += 1
    return totals


def _text(judged: Sequence[JudgedHouse], vocabularies: Vocabularies) -> Iterator[str]:
    if not judged:
        yield _NO_HOUSE
        return
    silent = _said_by_nobody(judged)
    for department, houses in _by_department(judged):
        yield f"{department.name} ({department.code}) : {_counted(houses, silent)}"
        for one in houses:
            yield from _house_lines(one, silent)
        yield ""
    for label in vocabularies.labels:
        if own := [one for one in judged if one.house.label == label.code]:
            yield f"{label.name} : {_counted(own, silent)}"
            yield from _table(_totals(own), silent)
            yield from (f"  {_NEWER} : {text}" for text in newer_texts(label))
            yield ""
    yield _NOTICE


def _said_by_nobody(judged: Sequence[JudgedHouse]) -> set[Criterion]:
    """Return what no page declares: told in the totals instead of beside each house."""
    return {
        criterion
        for criterion, outcomes in _totals(judged).items()
        if outcomes.keys() == {Outcome.NOT_DECLARED} and outcomes.total() > 1
    }


def _counted(houses: Sequence[JudgedHouse], silent: Set[Criterion]) -> str:
    lacking = [{j.outcome for j in one.missing if j.criterion not in silent} for one in houses]
    unmet = sum(Outcome.NOT_MET in outcomes for outcomes in lacking)
    unsaid = sum(outcomes == {Outcome.NOT_DECLARED} for outcomes in lacking)
    plural = "s"[: len(houses) > 1]
    return f"{len(houses)} maison{plural}, {unmet} avec un critère non rempli, {unsaid} à compléter"


def _house_lines(one: JudgedHouse, silent: Set[Criterion]) -> Iterator[str]:
    missing = [judgement for judgement in one.missing if judgement.criterion not in silent]
    if not missing:
        return
    branch = f" (antenne de {one.house.branch_of})" if one.house.branch_of else ""
    yield f"  {one.house.path} {shown(one.house.name, 120)}{branch}"
    for judgement in missing:
        if judgement.outcome is Outcome.NOT_MET:
            yield f"    {judgement.outcome} : {judgement.criterion.name} : {judgement.reason}"
    unsaid = [j.criterion.name for j in missing if j.outcome is Outcome.NOT_DECLARED]
    if unsaid:
        yield f"    {Outcome.NOT_DECLARED} : {', '.join(unsaid)}"


def _table(totals: Totals, silent: Set[Criterion]) -> Iterator[str]:
    width = max((len(criterion.name) for criterion in totals), default=0)
    texts = list(dict.fromkeys(source for criterion in totals for source in criterion.sources))
    yield f"  {'':{width}}  {'  '.join(Outcome)}  source"
    for criterion, outcomes in totals.items():
        numbers = "  ".join(f"{outcomes[outcome]:{len(outcome)}}" for outcome in Outcome)
        notes = ", ".join(str(texts.index(source) + 1) for source in criterion.sources)
        yield f"  {criterion.name:{width}}  {numbers}  {notes}{_remark(criterion, silent)}"
    for rank, source in enumerate(texts, 1):
        yield f"  {rank}. {source}"


def _remark(criterion: Criterion, silent: Set[Criterion]) -> str:
    if not criterion.declarable:
        return " (une page n'a pas de champ pour le dire)"
    return " (aucune page ne le dit)" if criterion in silent else ""


def _sources(criterion: Criterion) -> str:
    return " ; ".join(map(str, criterion.sources))


def _csv(judged: Iterable[JudgedHouse]) -> str:
    rows = (row for _, houses in _by_department(judged) for one in houses for row in _rows(one))
    return csv_text(CSV_COLUMNS, rows).removesuffix("\r\n")


def _rows(one: JudgedHouse) -> Iterator[list[str]]:
    house = one.house
    facts = [one.department.code, house.id, house.name, house.path, house.label]
    for criterion, outcome, reason in map(_parts, one.judgements):
        yield [*facts, criterion.code, criterion.name, outcome, reason, _sources(criterion)]


def _parts(judgement: Judgement) -> tuple[Criterion, str, str]:
    return judgement.criterion, judgement.outcome.value, judgement.reason.replace(NBSP, " ")


def _json(judged: Sequence[JudgedHouse]) -> str:
    departments = [
        {
            "code": department.code,
            "nom": department.name,
            "maisons": [_house(one) for one in houses],
            "totaux": _named_totals(_totals(houses)),
        }
        for department, houses in _by_department(judged)
    ]
    report = {
        "avertissement": _NOTICE,
        "maisons": len(judged),
        "criteres": _criteria(_totals(judged)),
        "totaux": _named_totals(_totals(judged)),
        "departements": departments,
    }
    return json.dumps(report, ensure_ascii=False, indent=1)


def _criteria(totals: Totals) -> list[dict[str, Any]]:
    return [
        {
            "code": criterion.code,
            "intitule": criterion.name,
            "se_declare": criterion.declarable,
            "sources": [
                {"texte": s.text, "date": s.date, "remarque": s.note} for s in criterion.sources
            ],
        }
        for criterion in totals
    ]


def _named_totals(totals: Totals) -> list[dict[str, Any]]:
    return [
        {"critere": criterion.code, **{o.value: outcomes[o] for o in Outcome}}
        for criterion, outcomes in totals.items()
    ]


def _house(one: JudgedHouse) -> dict[str, Any]:
    house = one.house
    results = [
        {"critere": criterion.code, "resultat": outcome, "raison": reason}
        for criterion, outcome, reason in map(_parts, one.judgements)
    ]
    return {
        "id": house.id,
        "nom": house.name,
        "fichier": house.path,
        "label": house.label,
        "sans_manque": not one.missing,
        "resultats": results,
    }
