"""Corrects in a page what has one sure answer, and touches nothing else, byte for byte.

Telephone numbers, doubled and trailing spaces, the notation of hours, INSEE codes that the
name and the postcode settle, codes that another has replaced.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from generator.files.explaining import named
from generator.files.raw_scalars import RawPage, RawScalar, Steps, raw_page
from generator.files.source import SourceRefused, decode, plain, split_page
from generator.geography.divisions import Commune
from generator.geography.territory import Territory
from generator.model.coded_keys import kind_of_key
from generator.model.phone import parse_phone
from generator.model.tidy_hours import tidy_day_name, tidy_day_text
from generator.model.vocabulary import Vocabularies
from generator.problems import shown

_PHONE_KEYS = ("telephone", "autres_telephones")
_HOURS_KEYS = ("horaires", "horaires_rdv")
_NO_WORDS = re.compile(r"[\d\s.\-()/+\u00a0\u202f]{9,25}")
_RUNS = re.compile(r"[ \t]{2,}|\t")
# Each run is tried once, from its start, and gives nothing back: a page may be all spaces.
_TRAILING = re.compile(r"(?<![ \t])[ \t]++(?=\r?\n|\r)")


@dataclass(frozen=True, slots=True)
class Fix:
    """One correction, where it was made (from 1) and in French what it was."""

    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True)
class _Edit:
    """Offsets in the text of the file, what goes there, and what the value, or its key, becomes."""

    start: int
    end: int
    text: str
    fix: Fix
    steps: Steps = ()
    value: str | None = None
    new_key: str | None = None


@dataclass(frozen=True, slots=True)
class Fixer:
    """Corrects pages against one set of vocabularies and one territory."""

    vocabularies: Vocabularies
    territory: Territory | None = None

    def fixed(self, raw: bytes) -> tuple[bytes, tuple[Fix, ...]]:
        """Return the bytes of a page corrected, and the corrections; as it was if there is none.

        A page that cannot be read is left alone. The result is read again: should anything
        but the values corrected have changed, the page is left alone too.
        """
        try:
            page = raw_page(raw)
            before = _fields(raw)
            edits = sorted(self._edits(page, before), key=lambda edit: (edit.start, edit.end))
            result = _applied(page.text, edits).encode()
            if not edits or _fields(result) != _expected(before, edits):
                return raw, ()
        except SourceRefused:
            return raw, ()
        return result, tuple(edit.fix for edit in edits)

    def _edits(self, page: RawPage, fields: dict[str, Any]) -> Iterator[_Edit]:
        for scalar in page.scalars:
            edit = self._edit(scalar, page, fields)
            if edit is not None:
                yield edit
        yield from _day_names(page, fields)
        yield from self._missing_codes(page, fields)
        yield from _trailing_spaces(page)

    def _edit(self, scalar: RawScalar, page: RawPage, fields: dict[str, Any]) -> _Edit | None:
        if not scalar.is_simple:
            return None
        new = self._answer(scalar, fields)
        if new is None or new == scalar.value:
            return _single_spaces(scalar, page)
        return _replacing(scalar, page, new)

    def _answer(self, scalar: RawScalar, fields: dict[str, Any]) -> str | None:
        key = _last_key(scalar.steps)
        if key in _PHONE_KEYS:
            return _phone(scalar, fields)
        if _is_day_text(scalar.steps):
            return tidy_day_text(scalar.value)
        if key == "code_insee":
            return self._sure_code(_holder(fields, scalar.steps))
        if kind := kind_of_key().get(key):
            return self._current(kind, scalar, fields)
        return None

    def _current(self, kind: str, scalar: RawScalar, fields: dict[str, Any]) -> str | None:
        current = self.vocabularies.of(kind).replaced.get(scalar.value.strip())
        around = _at(fields, scalar.steps[:-1])
        # A list that has the current code already: which line to drop is not ours to say.
        return None if isinstance(around, list) and current in around else current

    def _missing_codes(self, page: RawPage, fields: dict[str, Any]) -> Iterator[_Edit]:
        given = {scalar.steps for scalar in page.scalars}
        for scalar in page.scalars:
            if scalar.steps[-1] == "commune" and scalar.is_simple:
                holder = _holder(fields, scalar.steps)
                code = self._sure_code(holder)
                place = (*scalar.steps[:-1], "code_insee")  # there, perhaps with no value
                if code and "code_insee" not in holder and place not in given:
                    yield _inserting(scalar, page, code)

    def _sure_code(self, holder: dict[str, Any]) -> str | None:
        """Return the code that a place's name and postcode agree on, where its own is wrong."""
        name, postcode, code = (holder.get(k) for k in ("commune", "code_postal", "code_insee"))
        if self.territory is None or not isinstance(name, str) or not isinstance(postcode, str):
            return None
        by_name = self.territory.find(name, postcode)
        if by_name is None or postcode not in by_name.postcodes:
            return None
        by_code = self.territory.commune(code.strip().upper()) if isinstance(code, str) else None
        return None if by_code and _may_be(by_code, by_name, postcode) else by_name.code_insee


def _may_be(by_code: Commune, by_name: Commune, postcode: str) -> bool:
    return by_code.code_insee == by_name.code_insee or postcode in by_code.postcodes


def _fields(raw: bytes) -> dict[str, Any]:
    fields: dict[str, Any] = plain(split_page(decode(raw)).front)
    return fields


def _last_key(steps: Steps) -> str:
    return next((step for step in reversed(steps) if isinstance(step, str)), "")


def _at(fields: Any, steps: Steps) -> Any:
    for step in steps:
        fields = fields[step]
    return fields


def _holder(fields: dict[str, Any], steps: Steps) -> dict[str, Any]:
    """Return the mapping in which the last key of *steps* stands."""
    rank = max(i for i, step in enumerate(steps) if isinstance(step, str))
    holder: dict[str, Any] = _at(fields, steps[:rank])
    return holder


def _is_day_text(steps: Steps) -> bool:
    if len(steps) > 1 and steps[-2] in _HOURS_KEYS:
        return tidy_day_name(str(steps[-1])) is not None
    return steps[-1] in _HOURS_KEYS and not {"exceptions", "saisons"}.isdisjoint(steps)


def _day_names(page: RawPage, fields: dict[str, Any]) -> Iterator[_Edit]:
    """Yield the keys of hours that name a day in another way: ``Lundi``, ``lun.``."""
    for scalar in page.scalars:
        if len(scalar.steps) < 2 or scalar.steps[-2] not in _HOURS_KEYS:
            continue
        key = str(scalar.steps[-1])
        day = tidy_day_name(key)
        if day and day != key and day not in _at(fields, scalar.steps[:-1]):
            message = named(scalar.steps[:-1], f"« {shown(key)} » devient « {day} ».")
            fix = Fix(scalar.line, scalar.key_column + 1, message)
            yield _Edit(
                scalar.key.start, scalar.key.stop, day, fix, steps=scalar.steps, new_key=day
            )


def _phone(scalar: RawScalar, fields: dict[str, Any]) -> str | None:
    if not _NO_WORDS.fullmatch(scalar.value):
        return None
    postcode = _holder(fields, scalar.steps).get("code_postal")
    phone = parse_phone(scalar.value, postcode if isinstance(postcode, str) else "")
    return phone.shown if phone else None


def _replacing(scalar: RawScalar, page: RawPage, new: str) -> _Edit:
    quote = scalar.style or ('"' if scalar.in_flow and "," in new else "")
    space = " " if scalar.start and page.text[scalar.start - 1] == ":" else ""
    old = f"« {shown(scalar.value)} » devient " if scalar.value else ""
    fix = Fix(scalar.line, scalar.column, named(scalar.steps, f"{old}« {shown(new)} »."))
    text = f"{space}{quote}{new}{quote}"
    return _Edit(scalar.start, scalar.end, text, fix, scalar.steps, new)


def _single_spaces(scalar: RawScalar, page: RawPage) -> _Edit | None:
    slice_ = page.text[scalar.start : scalar.end]
    quote = scalar.style or ""
    inner = slice_[len(quote) : len(slice_) - len(quote)]
    new = _RUNS.sub(" ", inner).strip(" ")
    if new == inner or not new or "\\" in inner:
        return None
    message = named(scalar.steps, "espaces en trop retirées.")
    fix = Fix(scalar.line, scalar.column, message)
    value = _RUNS.sub(" ", scalar.value).strip(" ")
    return _Edit(scalar.start, scalar.end, f"{quote}{new}{quote}", fix, scalar.steps, value)


def _inserting(commune: RawScalar, page: RawPage, code: str) -> _Edit:
    steps = (*commune.steps[:-1], "code_insee")
    fix = Fix(commune.line, commune.column, named(steps, f"« {code} » ajouté."))
    if commune.in_flow:
        text = f", code_insee: {code}"
        return _Edit(commune.end, commune.end, text, fix, steps, code)
    at = re.compile(r"\r\n|\r|\n").search(page.text, commune.end)
    assert at is not None  # the front matter ends with a line of its own
    text = f"{at[0]}{' ' * commune.key_column}code_insee: {code}"
    return _Edit(at.start(), at.start(), text, fix, steps, code)


def _trailing_spaces(page: RawPage) -> Iterator[_Edit]:
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
            yield _Edit(match.start(), match.end(), "", fix)


def _applied(text: str, edits: list[_Edit]) -> str:
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join((*parts, text[at:]))


def _expected(fields: dict[str, Any], edits: list[_Edit]) -> dict[str, Any]:
    result = deepcopy(fields)
    for edit in edits:
        if edit.value is not None:
            _at(result, edit.steps[:-1])[edit.steps[-1]] = edit.value
    for edit in edits:
        if edit.new_key is not None:
            holder = _at(result, edit.steps[:-1])
            holder[edit.new_key] = holder.pop(edit.steps[-1])
    return result
