"""Values between braces that a comma cuts: ``{lundi: 08:30-12:00, 13:30-17:00}``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.files.explaining import is_glued_field, known_keys, named
from generator.files.fixing.edits import Edit, Fix, setting
from generator.files.raw_scalars import RawKey, RawPage, RawScalar
from generator.model.house import House
from generator.model.meant import degrees
from generator.model.opening_hours import DAYS
from generator.model.tidy_hours import tidy_day_text

_FREE_TEXTS = ("nom", "lieu", "motif", "adresse", "complement_adresse", "precision", "description")


def cut_values(page: RawPage, _fields: dict[str, Any]) -> Iterator[Edit]:
    """Yield the values that are put in quotes with what follows their comma.

    Hours, and texts of which the rest is no field either. « documents: a, b » may be two.
    """
    ranks = {key.steps: rank for rank, key in enumerate(page.keys)}
    empty = {scalar.steps for scalar in page.scalars if scalar.start == scalar.end}
    for scalar in page.scalars:
        if not scalar.in_flow or scalar.style or not scalar.is_simple or not scalar.value:
            continue
        rank = ranks.get(scalar.steps)
        last = None if rank is None else _last_piece(page, rank, empty)
        edit = _quoting(scalar, last, page) if last else None
        if edit:
            yield edit


def _last_piece(page: RawPage, rank: int, empty: set[tuple[str | int, ...]]) -> RawKey | None:
    """Return the last of the keys right behind that of *rank* which have no colon."""
    first, last = page.keys[rank], None
    known = known_keys(first.steps[:-1], House) or ()
    for key in page.keys[rank + 1 :]:
        beside = key.steps[:-1] == first.steps[:-1] and key.steps in empty
        own = str(key.steps[-1])
        if not beside or own in known or is_glued_field(own, known) or key.line != first.line:
            break
        if page.text[key.span.stop :].lstrip()[:1] not in (",", "}"):
            break
        last = key
    return last


def _quoting(scalar: RawScalar, last: RawKey, page: RawPage) -> Edit | None:
    whole = page.text[scalar.start : last.span.stop]
    key = scalar.steps[-1]
    if key in ("latitude", "longitude") and (number := degrees(whole)):
        return _putting(scalar, last, number, number)
    if '"' in whole or "\\" in whole:
        return None
    is_hours = key in DAYS or key in ("horaires", "horaires_rdv")
    if not (key in _FREE_TEXTS or (is_hours and tidy_day_text(whole) is not None)):
        return None
    return _putting(scalar, last, f'"{whole}"', whole)


def _putting(scalar: RawScalar, last: RawKey, text: str, value: str) -> Edit:
    fix = Fix(scalar.line, scalar.column, named(scalar.steps, f"la valeur entière est {text}."))
    return Edit(((scalar.start, last.span.stop, text),), fix, setting(scalar.steps, value))
