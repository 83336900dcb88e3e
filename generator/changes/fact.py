"""One fact of a house that changed, in French, and what the sentences need to know besides."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from generator import addresses
from generator.changes.record import Record
from generator.french import NBSP
from generator.model.vocabulary import Vocabularies

UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")
"""What would break a line, or the XML of a feed."""
_TEXT_MAX = 200


class Fact(NamedTuple):
    """A change: the words that stand for it on the house's page, and its sentence."""

    words: str
    sentence: str


class Telling(Struct, frozen=True):
    """What sentences need besides the two records of a house.

    ``today`` is the day of the publication; ``houses`` are the records that it publishes.
    """

    vocabularies: Vocabularies
    today: date
    houses: Mapping[str, Record]

    def name(self, kind: str, code: str) -> str:
        """Return what people read of *code*, of the vocabulary *kind*."""
        return self.vocabularies.of(kind).name(code)

    def house_name(self, name: str) -> str:
        """Return the name of the house that has this id or this page's name; empty without."""
        found = self.houses.get(name)
        if found is None:
            page = addresses.house(name)
            found = next((own for own in self.houses.values() if own.get("page") == page), {})
        return str(found.get("nom", ""))


def replaced(name: str, old: str, new: str) -> str:
    """Return « Téléphone : 02 41 96 10 40 (avant : 02 41 96 10 41). », long texts cut."""
    old, new = (one_line(text)[:_TEXT_MAX].rstrip(".") for text in (old, new))
    if not new:
        return f"{name}{NBSP}: plus d’indication (avant{NBSP}: {old})."
    before = f" (avant{NBSP}: {old})" if old else ""
    return f"{name}{NBSP}: {new}{before}."


def one_line(text: str) -> str:
    """Return *text* without ends of lines, nor what stands in no XML."""
    return UNFIT.sub(" ", text).strip()
