"""Several values in one text: « a@b.fr ; c@d.fr », « 02 … / 06 … », « Caf, MSA »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.files.explaining import named
from generator.files.fixing.edits import Change, Edit, Fix, at, plain_text, setting
from generator.files.fixing.values import holder, last_key, postcode_of
from generator.files.raw_scalars import RawPage, RawScalar, Steps
from generator.model import meant
from generator.model.coded import codes_meant
from generator.model.coded_keys import kind_of_key, short_forms
from generator.model.fields import phones_meant
from generator.model.scalars import is_email
from generator.model.vocabulary import Vocabularies

_ITEM = re.compile(r"( *)- +")
_CODE_LISTS = ("equipements", "accessibilite", "langues")
_OTHERS = "autres_telephones"


def several_values(
    page: RawPage, fields: dict[str, Any], vocabularies: Vocabularies
) -> Iterator[Edit]:
    """Yield the texts that are lists, and the second number of a house that has one field more."""
    for scalar in page.scalars:
        if not scalar.is_simple or not scalar.value:
            continue
        values = _values(scalar, fields, vocabularies)
        if len(values) < (1 if scalar.steps[-1] in short_forms() else 2):
            continue
        if last_key(scalar.steps) == "telephone":
            yield from _other_phones(scalar, page, fields, values)
        else:
            yield from _listed(scalar, page, values)


def _values(scalar: RawScalar, fields: dict[str, Any], vocabularies: Vocabularies) -> list[str]:
    key = last_key(scalar.steps)
    if key in ("telephone", _OTHERS):
        phones = phones_meant(scalar.value, postcode_of(fields, scalar.steps))
        return [phone.shown for phone in phones]
    if key == "courriels":
        found = meant.emails(scalar.value)
        return found if all(map(is_email, found)) else []
    if key in _CODE_LISTS or key in short_forms():
        return codes_meant(scalar.value, vocabularies.of(kind_of_key()[key]))
    return []


def _listed(scalar: RawScalar, page: RawPage, values: list[str]) -> Iterator[Edit]:
    in_flow = scalar.in_flow or isinstance(scalar.steps[-1], str)
    texts = [plain_text(value, in_flow) for value in values]
    fix = Fix(scalar.line, scalar.column, named(scalar.steps, f"liste de {', '.join(values)}."))
    if isinstance(scalar.steps[-1], str):
        piece = (scalar.start, scalar.end, f"[{', '.join(texts)}]")
        yield Edit((piece,), fix, setting(scalar.steps, values))
        return
    change = _splicing(scalar.steps, values)
    if scalar.in_flow:
        yield Edit(((scalar.start, scalar.end, ", ".join(texts)),), fix, change)
        return
    before = page.before(scalar.start)
    if match := _ITEM.fullmatch(before):
        end = page.line_end(scalar.end)
        start = page.line_break(scalar.end) + match[0]
        more = "".join(f"{start}{text}" for text in texts[1:])
        yield Edit(((scalar.start, scalar.end, texts[0]), (end, end, more)), fix, change)


def _other_phones(
    scalar: RawScalar, page: RawPage, fields: dict[str, Any], phones: list[str]
) -> Iterator[Edit]:
    """Yield the correction of a house's number; a branch or a stop has one number only."""
    if scalar.steps != ("telephone",) or _OTHERS in holder(fields, scalar.steps):
        return
    if any(key.steps == (_OTHERS,) for key in page.keys):
        return
    others = f"{_OTHERS}: [{', '.join(phones[1:])}]"
    first = (scalar.start, scalar.end, phones[0])
    if scalar.in_flow:
        pieces: tuple[tuple[int, int, str], ...]
        pieces = ((scalar.start, scalar.end, f"{phones[0]}, {others}"),)
    else:
        end = page.line_end(scalar.end)
        indent = " " * scalar.key_column
        pieces = (first, (end, end, f"{page.line_break(scalar.end)}{indent}{others}"))
    message = named(scalar.steps, f"les autres numéros vont dans « {_OTHERS} ».")

    def change(fields: dict[str, Any]) -> None:
        fields["telephone"], fields[_OTHERS] = phones[0], phones[1:]

    yield Edit(pieces, Fix(scalar.line, scalar.column, message), change)


def _splicing(steps: Steps, values: list[str]) -> Change:
    def change(fields: dict[str, Any]) -> None:
        rank = steps[-1]
        assert isinstance(rank, int)
        at(fields, steps[:-1])[rank : rank + 1] = values

    return change
