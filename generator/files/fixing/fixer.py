"""Corrects a page in stages; after each the page is read again, and only what was meant changed.

Telephone numbers, spaces, the notation of hours and dates, names in place of codes, names of
fields, several values in one text, communes' names and the INSEE codes that they settle.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from msgspec import Struct

from generator.files.fixing.commas import cut_values
from generator.files.fixing.edits import Edit, Fix, apart, applied, expected
from generator.files.fixing.glued import glued_fields
from generator.files.fixing.hours import day_groups, free_hours
from generator.files.fixing.keys import key_names
from generator.files.fixing.lines import readable
from generator.files.fixing.lists import several_values
from generator.files.fixing.places import commune_names, missing_codes, wrong_codes
from generator.files.fixing.spaces import single_spaces, trailing_spaces
from generator.files.fixing.values import notations
from generator.files.nodes import plain
from generator.files.raw_scalars import RawPage, raw_page
from generator.files.source import decode, split_page
from generator.files.source_refused import SourceRefused
from generator.files.stamp import stamp_in, without_stamp
from generator.geography.territory import Territory
from generator.model.vocabulary import Vocabularies

_ROUNDS_MAX = 10
_ALONE_MAX = 50  # each is a reading of the page
Stage = Callable[[RawPage, dict[str, Any]], Iterator[Edit]]


class Fixer(Struct, frozen=True):
    """Corrects pages against one set of vocabularies and one territory."""

    vocabularies: Vocabularies
    territory: Territory | None = None

    def fixed(self, raw: bytes) -> tuple[bytes, tuple[Fix, ...]]:
        """Return the bytes of a page corrected, and the corrections; as it was if there is none.

        A page that cannot be read is left alone, unless spaces are all that it lacks. After
        each stage the result is read again: a correction after which anything but the value
        corrected has changed is not made.
        """
        stamp = stamp_in(raw)
        try:
            text, fixes = readable(without_stamp(raw))
            draft = _Draft(text.encode())
        except (SourceRefused, UnicodeDecodeError):
            return raw, ()
        draft.fixes += fixes
        if stamp:
            draft.fixes.append(Fix(stamp.line, 1, f"la ligne « {stamp.words} » est retirée."))
        # What one stage writes another may correct further: a name, then its value.
        for _ in range(_ROUNDS_MAX):
            if not sum([draft.goes_through(stage) for stage in self._stages()]):
                break
        return draft.raw, tuple(sorted(draft.fixes, key=lambda fix: (fix.line, fix.column)))

    def _stages(self) -> Iterator[Stage]:
        yield glued_fields
        yield cut_values
        yield key_names
        yield day_groups
        yield free_hours
        yield lambda page, fields: notations(page, fields, self.vocabularies)
        yield lambda page, fields: several_values(page, fields, self.vocabularies)
        yield lambda page, fields: commune_names(page, fields, self.territory)
        yield lambda page, fields: wrong_codes(page, fields, self.territory)
        yield lambda page, fields: missing_codes(page, fields, self.territory)
        yield single_spaces
        yield trailing_spaces


@dataclass(slots=True)
class _Draft:
    """A page that is being corrected."""

    raw: bytes
    fixes: list[Fix] = field(default_factory=list)
    page: RawPage = field(init=False)
    fields: dict[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        self._read(self.raw)

    def _read(self, raw: bytes) -> None:
        self.page, self.fields = raw_page(raw), _fields(raw)
        self.raw = raw

    def goes_through(self, stage: Stage) -> bool:
        """Tell whether *stage* found something to correct; it is corrected then."""
        edits = apart(list(stage(self.page, self.fields)))
        if not edits:
            return False
        if not self._takes(edits):
            # One of them meant something else: the others are still sure.
            alone = edits[:_ALONE_MAX]
            edits = [edit for edit in reversed(alone) if self._takes([edit])]
        return bool(edits)

    def _takes(self, edits: list[Edit]) -> bool:
        try:
            result = applied(self.page.text, edits).encode()
            if _fields(result) != expected(self.fields, edits):
                return False
            self._read(result)
        except (SourceRefused, LookupError, TypeError):
            return False
        self.fixes += (edit.fix for edit in edits)
        return True


def _fields(raw: bytes) -> dict[str, Any]:
    fields: dict[str, Any] = plain(split_page(decode(raw)).front)
    return fields
