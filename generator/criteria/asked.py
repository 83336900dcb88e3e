"""How a criterion says what a label asks: its words, the fact it reads, its judge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

from msgspec import Struct

from generator.criteria.gathering import Gathering
from generator.criteria.judgement import Verdict, not_declared
from generator.model.house import House
from generator.model.vocabulary import Label, Term, Vocabulary

F = TypeVar("F")


class Asked(Struct, Generic[F], frozen=True):
    """What one module asks for one label (see ``Criterion``), by a code that its texts name."""

    code: str
    name: str
    fact: Callable[[House, Gathering], F]
    judge: Callable[[F], Verdict]
    declarable: bool = True


def threshold(
    label: Label, key: str, asking: Callable[[int], Callable[[F], Verdict]]
) -> Iterator[Callable[[F], Verdict]]:
    """Yield the judge of the number that *label* writes at *key*; nothing where it asks none.

    A word in the number's place is said as such, and judges nobody.
    """
    wanted = label.criteria.get(key)
    if wanted and wanted.isascii() and wanted.isdigit():
        yield asking(int(wanted))
    elif wanted:
        yield _unreadable(wanted)


def _unreadable(wanted: str) -> Callable[[Any], Verdict]:
    reason = f"Le vocabulaire des labels dit « {wanted} » où il faut un nombre."
    return lambda _: not_declared(reason)


def listed(label: Label, key: str) -> list[str]:
    """Return the codes that *label* writes at *key*, with commas."""
    return [code for part in label.criteria.get(key, "").split(",") if (code := part.strip())]


def named(vocabulary: Vocabulary[Term], codes: Iterable[str]) -> dict[str, str]:
    """Return *codes* with the names that people read."""
    return {code: vocabulary.name(code) for code in codes}
