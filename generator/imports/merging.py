"""Three-way merging of one house: what the last import wrote, what the list says, what stands.

A field that only the list changed is taken, one that only an editor changed is kept; where both
did, the page keeps its own and the difference is told. Values are texts, lists and dicts, as a
page gives them; an absent field is None.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from enum import Enum
from typing import Any

from msgspec import Struct

from generator.fold import fold
from generator.model.hours_text import parse_week
from generator.model.key_names import HOURS_KEYS
from generator.model.opening_hours import OpeningHours
from generator.model.osm_hours import parse_expression
from generator.model.refusal import HoursRefused
from generator.model.tidy_hours import tidy_day_text

TEXT = "texte"
"""How the Markdown text of a page is called among its fields."""
STAMPS = ("source", "date_maj")
"""What says whence and when: it moves with other fields, never alone."""
_POSITION = ("latitude", "longitude")
_PHONES = ("telephone", "autres_telephones")
_NUMBERS = ("siret", "rna")
_FRANCE = re.compile(r"^\+33(?:\(0\))?")

Values = Mapping[str, Any]


class Unknown(Enum):
    """What the base holds of a field that differed when there was no base yet."""

    VALUE = "unknown"


UNKNOWN = Unknown.VALUE


class Verdict(Enum):
    """What becomes of a field; its value is how a table says it."""

    AGREED = "déjà pareil"
    TAKEN = "pris dans la liste"
    KEPT = "gardé : modifié dans la page"
    CONFLICT = "à décider : la page garde le sien"


class FieldChange(Struct, frozen=True):
    """One field on its three sides, and what becomes of it."""

    key: str
    base: Any
    listed: Any
    standing: Any
    verdict: Verdict


class Merge(Struct, frozen=True):
    """What becomes of a house: the fields that do not agree, and what the next import starts from.

    ``base`` holds UNKNOWN for a field of which it is not known what the list said before.
    """

    fields: tuple[FieldChange, ...]
    base: dict[str, Any]

    def of(self, verdict: Verdict) -> tuple[FieldChange, ...]:
        """Return the fields with that verdict."""
        return tuple(field for field in self.fields if field.verdict is verdict)


def merged(
    base: Values | None,
    listed: Values,
    standing: Values,
    untold: Collection[str] = (),
    stamps: Collection[str] = STAMPS,
) -> Merge:
    """Return what becomes of a house.

    Args:
        base: fields that the last import wrote, but *stamps*; None where nobody knows.
        listed: fields of the list, its Markdown text as ``TEXT``.
        standing: fields of the page, also those that no list has, which are passed over.
        untold: keys that this list cannot tell; they stay as they are.
        stamps: keys that are never held against each other: what says whence and when.
    """
    keys = [key for key in dict.fromkeys((*listed, *(base or ()))) if key not in stamps]
    told = [key for key in keys if key not in untold]
    verdicts = {key: _verdict(key, base, listed, standing) for key in told}
    _hold_position_together(verdicts)
    return Merge(
        tuple(
            FieldChange(key, _old(base, key), listed.get(key), standing.get(key), verdicts[key])
            for key in told
            if verdicts[key] is not Verdict.AGREED
        ),
        _next_base(base, listed, keys, verdicts),
    )


def overruled(merge: Merge) -> Merge:
    """Return *merge* as if the list were right in all that it tells."""
    fields = tuple(
        FieldChange(one.key, one.base, one.listed, one.standing, Verdict.TAKEN)
        for one in merge.fields
        if one.listed is not None or one.base not in (None, UNKNOWN)
    )
    base = merge.base | {one.key: one.listed for one in fields}
    return Merge(fields, {key: value for key, value in base.items() if value is not None})


def seen(merge: Merge) -> Merge:
    """Return *merge* with its conflicts settled in the page's favour, by a person who saw them."""
    conflicts = {one.key: one.listed for one in merge.of(Verdict.CONFLICT)}
    fields = tuple(
        FieldChange(one.key, one.base, one.listed, one.standing, Verdict.KEPT)
        if one.key in conflicts
        else one
        for one in merge.fields
    )
    base = merge.base | conflicts
    return Merge(fields, {key: value for key, value in base.items() if value is not None})


def is_another_house(base: Values | None, listed: Values, standing: Values) -> bool:
    """Tell whether an identifier seems to have gone to another house: name and commune changed."""
    return all(
        all(_differ(side.get(key), listed.get(key)) for key in ("nom", "commune"))
        for side in (base, standing)
        if side is not None
    )


def same(key: str, one: Any, other: Any) -> bool:
    """Tell whether two values of a field mean the same, however they are written.

    *key* may lead deeper: ``horaires.lundi`` is read as hours are.
    """
    top = key.partition(".")[0]
    if one == other or _plain(top, one) == _plain(top, other):
        return True
    return key in HOURS_KEYS and type(one) is not type(other) and _same_hours(one, other)


def _same_hours(one: Any, other: Any) -> bool:
    """Tell whether hours by day and an expression are the same hours."""
    read = [_hours_of(value) for value in (one, other)]
    return None not in read and read[0] == read[1]


def _hours_of(value: Any) -> OpeningHours | None:
    try:
        if isinstance(value, str):
            return parse_expression(value)
        if isinstance(value, Mapping):
            return parse_week(value)
    except (HoursRefused, AttributeError, TypeError):
        return None
    return None


def _differ(one: Any, other: Any) -> bool:
    return fold(str(one or "")) != fold(str(other or ""))


def _old(base: Values | None, key: str) -> Any:
    return UNKNOWN if base is None else base.get(key)


def _verdict(key: str, base: Values | None, listed: Values, standing: Values) -> Verdict:
    old, new, own = _old(base, key), listed.get(key), standing.get(key)
    if same(key, new, own):
        return Verdict.AGREED
    if old is UNKNOWN:
        return Verdict.KEPT if new is None else Verdict.CONFLICT
    if same(key, old, new):
        return Verdict.KEPT
    return Verdict.TAKEN if same(key, old, own) else Verdict.CONFLICT


def _hold_position_together(verdicts: dict[str, Verdict]) -> None:
    """Half of an editor's point and half of the list's would be a point that nobody meant."""
    pair = {key: verdicts[key] for key in _POSITION if key in verdicts}
    found = set(pair.values())
    if Verdict.TAKEN in found and found & {Verdict.KEPT, Verdict.CONFLICT}:
        taken = {key: Verdict.CONFLICT for key, one in pair.items() if one is Verdict.TAKEN}
        verdicts.update(taken)


def _next_base(
    base: Values | None, listed: Values, keys: list[str], verdicts: Mapping[str, Verdict]
) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key in keys:
        verdict = verdicts.get(key)
        stays = verdict in (None, Verdict.CONFLICT)
        value = _old(base, key) if stays else listed.get(key)
        if verdict is None and base is None:
            continue
        if value is not None:
            result[key] = value
    return result


def _plain(key: str, value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(name if key == "" else key, one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(key, one) for one in value]
    if not isinstance(value, str):
        return value
    if key == TEXT:
        return "\n".join(line.rstrip() for line in value.strip("\n").split("\n"))
    return _plain_text(key, " ".join(value.split()))


def _plain_text(key: str, text: str) -> str:
    if key in _PHONES:
        return _FRANCE.sub("0", re.sub(r"[\s.-]", "", text))
    if key in _NUMBERS:
        return re.sub(r"[\s.-]", "", text).upper()
    if key in _POSITION and "." in text:
        return text.rstrip("0").rstrip(".")
    if key in HOURS_KEYS:
        return tidy_day_text(text) or text
    return text
