"""What a person is told of an import: a summary, and two tables for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.cli.import_plan import Aside, Plan
from generator.imports.merging import UNKNOWN, FieldChange, Verdict
from generator.problems import shown
from generator.spreadsheet import csv_text

_SHOWN_MAX = 50
_VALUE_CHARS_MAX = 80
_CELL_CHARS_MAX = 1000
_ABSENT = "(absent)"
_COLUMNS = ("page", "champ", "ancien", "liste", "dans la page", "décision")
_HOUSE = "(la maison)"
_ORDER = (Verdict.CONFLICT, Verdict.TAKEN, Verdict.KEPT)


def summary(plan: Plan, out: Path, tables: Sequence[Path], is_dry: bool) -> Iterator[str]:
    """Yield the lines that tell a person what an import did, or would do if it *is_dry*.

    Args:
        out: the folder of the pages.
        tables: where the tables of differences and doubts were written, as far as they were.
    """
    yield from plan.notices
    for path, fields in sorted(plan.conflicts.items())[:_SHOWN_MAX]:
        yield f"{out / path} : à décider, la page garde le sien :"
        yield from (f"    {arrow(one)}" for one in fields)
    for aside in [*plan.aside, *plan.removed][:_SHOWN_MAX]:
        yield f"{out / aside.path} : {aside.reason}."
    for refusal in plan.refused[:_SHOWN_MAX]:
        where = f"{refusal.source}, ligne {refusal.row}, « {shown(refusal.name)} »"
        yield f"{where} : {refusal.reason}."
    for path, _, since in plan.gone[:_SHOWN_MAX]:
        yield f"{out / path} : cette maison ne figure plus dans la liste. {_proposal(since)}"
    yield from _totals(plan, out)
    if tables:
        yield f"  le détail : {', '.join(map(str, tables))}"
    yield ("Essai : rien n'est écrit. " if is_dry else "") + f"Bilan : {balance(plan)}."


def balance(plan: Plan) -> str:
    """Return the whole in one line: ``17 mises à jour, 3 fusionnées, 1 conflit``."""
    counts = (
        (len(plan.updated), "mise à jour", "mises à jour"),
        (len(plan.replaced), "remplacée", "remplacées"),
        (len(plan.combined), "fusionnée", "fusionnées"),
        (len(plan.conflicts), "conflit", "conflits"),
        (len(plan.aside), "laissée de côté", "laissées de côté"),
        (len(plan.removed), "supprimée à la main", "supprimées à la main"),
        (len(plan.gone), "disparue", "disparues"),
        (len(plan.deleted), "supprimée", "supprimées"),
        (len(plan.written), "nouvelle", "nouvelles"),
        (len(plan.refused), "ligne refusée", "lignes refusées"),
    )
    told = [count_said(number, one, many) for number, one, many in counts if number]
    return ", ".join(told) or "rien n'a changé"


def _totals(plan: Plan, out: Path) -> Iterator[str]:
    yield f"{count_said(plan.read, 'ligne lue', 'lignes lues')}, pages dans {out} :"
    yield f"  {count_said(len(plan.written), 'page écrite', 'pages écrites')}"
    if plan.replaced:
        yield f"  {count_said(len(plan.replaced), 'page remplacée', 'pages remplacées')}"
    yield f"  {count_said(len(plan.unchanged), 'page inchangée', 'pages inchangées')}"
    if plan.structured:
        kinds = ", ".join(f"{kind} {number}" for kind, number in plan.structured.most_common())
        yield f"  commentaires : {kinds}"
    yield f"  {count_said(len(plan.doubtful), 'page douteuse', 'pages douteuses')}"


def count_said(number: int, one: str, many: str) -> str:
    return f"{number} {many if number > 1 else one}"


def _proposal(since: str) -> str:
    day = since or "AAAA-MM-JJ"
    return f"Si elle est fermée, ajoutez à sa page : fermee_le: {day}"


def arrow(one: FieldChange) -> str:
    """Return ``telephone : 02 … → 03 …``: the page's own, then the list's."""
    standing, listed = (shown(_said(value), _VALUE_CHARS_MAX) or _ABSENT
                        for value in (one.standing, one.listed))  # fmt: skip
    return f"{one.key} : {standing} → {listed}"


def _said(value: Any) -> str:
    """Return a field's value on one line, as a person reads it."""
    if value is UNKNOWN:
        return "?"
    if isinstance(value, Mapping):
        return " ; ".join(f"{key} : {_said(inner)}" for key, inner in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(_said(item) for item in value)
    return "" if value is None else " ".join(str(value).split())


def differences_table(plan: Plan) -> str:
    """Return all that was decided and all that is left, as CSV: one row per field or house."""
    return csv_text(_COLUMNS, _difference_rows(plan))


def _difference_rows(plan: Plan) -> Iterable[tuple[str, ...]]:
    ranked = sorted(plan.fields, key=lambda pair: (_ORDER.index(pair[1].verdict), pair[0]))
    for path, one in ranked:
        sides = (_said(side)[:_CELL_CHARS_MAX] for side in (one.base, one.listed, one.standing))
        yield (path, one.key, *sides, one.verdict.value)
    for path in plan.written:
        yield (path, _HOUSE, "", "nouvelle", "", "nouvelle : page écrite")
    for path, identifier, since in plan.gone:
        yield (path, _HOUSE, identifier, "", identifier, f"disparue : {_proposal(since)}")
    yield from (_aside_row(one, "laissée de côté") for one in plan.aside)
    yield from (_aside_row(one, "supprimée à la main") for one in plan.removed)
    for refusal in plan.refused:
        where = f"{refusal.source}, ligne {refusal.row}"
        yield (where, _HOUSE, "", refusal.name, "", f"ligne refusée : {refusal.reason}")


def _aside_row(aside: Aside, decision: str) -> tuple[str, ...]:
    return (aside.path, _HOUSE, "", aside.name, "", f"{decision} : {aside.reason}")


def doubts_table(plan: Plan) -> str:
    """Return the doubtful pages and refused rows as a CSV table that a spreadsheet opens."""
    rows: list[tuple[str, ...]] = [
        (path, page.identifier, page.name, doubt)
        for path, page in plan.doubtful
        for doubt in page.doubts
    ]
    for refusal in plan.refused:
        where = f"{refusal.source}, ligne {refusal.row}"
        rows.append((where, refusal.identifier, refusal.name, f"refusée : {refusal.reason}"))
    return csv_text(("page", "id", "nom", "a_verifier"), rows)
