"""What a person is told of the import of a workbook: what changes, by cell, and what is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.cli.import_plan import Plan
from generator.cli.import_words import arrow, balance, count_said
from generator.imports.merging import FieldChange, Verdict

_SHOWN_MAX = 50


def summary(plan: Plan, out: Path, is_dry: bool) -> Iterator[str]:
    """Yield the lines that tell what the import of a workbook did, or would do if it *is_dry*.

    Args:
        out: the folder of the pages.
    """
    yield from plan.notices
    taken = [pair for pair in plan.fields if pair[1].verdict is Verdict.TAKEN]
    yield from _some([line for path, one in taken for line in (_change(out / path, one),)])
    yield from _some([f"{out / path} : page nouvelle." for path in plan.written])
    yield from _some([f"{out / path} : page supprimée." for path in plan.deleted])
    for path, fields in sorted(plan.conflicts.items())[:_SHOWN_MAX]:
        yield f"{out / path} : à décider, la page garde le sien, changé depuis l'export :"
        yield from (f"    {arrow(one)}" for one in fields)
    yield from _some([
        f"{out / one.path} : {one.reason}." if one.path else f"{one.reason}."
        for one in (*plan.aside, *plan.removed)
    ])  # fmt: skip
    yield from _gone(plan, out)
    yield from _some([f"{one.reason}." for one in plan.refused])
    yield f"{count_said(len(plan.unchanged), 'page inchangée', 'pages inchangées')}."
    yield ("Essai : rien n'est écrit. " if is_dry else "") + f"Bilan : {balance(plan)}."


def _change(page: Path, one: FieldChange) -> str:
    return f"{arrow(one)}  ({page})"


def _gone(plan: Plan, out: Path) -> Iterator[str]:
    if not plan.gone:
        return
    yield from _some([
        f"{out / path} : sa ligne n'est plus dans « maisons », sa page reste."
        for path, _, _ in plan.gone
    ])  # fmt: skip
    yield (
        "Si une de ces maisons ferme, écrivez la date dans « Fermée le » ; pour supprimer leurs "
        "pages, relancez avec « --supprimer-pages »."
    )


def _some(lines: Sequence[str]) -> Iterator[str]:
    yield from lines[:_SHOWN_MAX]
    if len(lines) > _SHOWN_MAX:
        yield f"… et {len(lines) - _SHOWN_MAX} autres."
