"""In which cell of a workbook the fault stands that the check of a page found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.imports.workbook.page_merging import PageMerge
from generator.imports.workbook.rows import ListedRow
from generator.problems import Problem
from generator.sheets.columns import TEXT, Sheet

_NAMED = re.compile(r"« ([^»]+) » : ")
_WORD = re.compile(r"(.+?) ([0-9]+)")

Steps = tuple[str | int, ...]


def cell_of(problem: Problem, merge: PageMerge, body_line: int) -> str:
    """Return the cell, ``maisons!F12``, else the line of the sheet; empty where no row is known.

    Args:
        body_line: the line of the page where its text begins.
    """
    house = next((row for row, item in merge.items if item is merge.draft.fields), None)
    steps = steps_named(problem.message)
    row, rest = _row_at(steps, merge)
    if row and (key := _key_at(row.sheet, rest)):
        return row.address(key, _rank_at(rest))
    if house and problem.line >= body_line:
        return house.address(TEXT)
    found = row or house or next((row for row, _ in merge.items), None)
    return found.address() if found else ""


def steps_named(message: str) -> Steps:
    """Return the keys and ranks that « antennes 2, horaires, lundi » of a message names."""
    match = _NAMED.match(message)
    steps: list[str | int] = []
    for word in match[1].split(", ") if match else ():
        ranked = _WORD.fullmatch(word)
        steps += [ranked[1], int(ranked[2]) - 1] if ranked else [word]
    return tuple(steps)


def _row_at(steps: Steps, merge: PageMerge) -> tuple[ListedRow | None, Steps]:
    """Return the row whose item lies deepest on the way, and the rest of the way."""
    best: tuple[ListedRow | None, Steps] = (None, steps)
    depth = -1
    for row, item in merge.items:
        own = merge.draft.steps_of(item)
        if own == steps[: len(own)] and len(own) > depth:
            best, depth = (row, steps[len(own) :]), len(own)
    return best


def _key_at(sheet: Sheet, rest: Steps) -> str:
    names = [step for step in rest if isinstance(step, str)]
    for length in range(len(names), 0, -1):
        if sheet.column(key := ".".join(names[:length])):
            return key
    if not rest:
        return sheet.short
    first = names[0] if names else ""
    return next((one.key for one in sheet.columns if one.path[0] == first), "")


def _rank_at(rest: Sequence[str | int]) -> int:
    return next((step for step in rest if isinstance(step, int)), 0)
