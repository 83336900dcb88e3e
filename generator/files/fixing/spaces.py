"""Spaces too many, within a value and at the end of a line of the fields."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from typing import Any

from generator.files.explaining import named
from generator.files.fixing.edits import Edit, Fix, nothing, setting
from generator.files.raw_scalars import RawPage

_RUNS = re.compile(r"[ \t]{2,}|\t")
# Each run is tried once, from its start, and gives nothing back: a page may be all spaces.
_TRAILING = re.compile(r"(?<![ \t])[ \t]++(?=\r?\n|\r)")


def single_spaces(page: RawPage, _fields: dict[str, Any]) -> Iterator[Edit]:
    """Yield the values with runs of spaces, or with spaces at their ends."""
    for scalar in page.scalars:
        if not scalar.is_simple:
            continue
        slice_ = page.text[scalar.start : scalar.end]
        quote = scalar.style or ""
        inner = slice_[len(quote) : len(slice_) - len(quote)]
        new = _RUNS.sub(" ", inner).strip(" ")
        if new == inner or not new or "\\" in inner:
            continue
        fix = Fix(scalar.line, scalar.column, named(scalar.steps, "espaces en trop retirées."))
        value = _RUNS.sub(" ", scalar.value).strip(" ")
        piece = (scalar.start, scalar.end, f"{quote}{new}{quote}")
        yield Edit((piece,), fix, setting(scalar.steps, value))


def trailing_spaces(page: RawPage, _fields: dict[str, Any]) -> Iterator[Edit]:
    """Yield the spaces at line ends of the fields, but for those in texts of several lines."""
    # In the order of the file, as the spaces are: one walk through both.
    kept = deque(range(s.start, s.end + 1) for s in page.scalars if not s.is_simple)
    line, counted = 1, 0
    for match in _TRAILING.finditer(page.text, page.front.start, page.front.stop):
        while kept and kept[0].stop <= match.start():
            kept.popleft()
        if not kept or match.start() not in kept[0]:
            line += page.text.count("\n", counted, match.start())
            counted = match.start()
            fix = Fix(line, 1, "espaces en fin de ligne retirées.")
            yield Edit(((match.start(), match.end(), ""),), fix, nothing)
