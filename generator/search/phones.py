"""Telephone numbers as people type them: the terms by which a house is found by its number."""

from __future__ import annotations

import re

_TEN_DIGITS = re.compile(r"\+(?:33|262|590|594|596)(\d{9})")
"""Countries that share the plan of ten digits: a zero stands for their codes."""
_OTHERS = re.compile(r"\+(\d{3})(\d{6,9})")


def phone_terms(dialled: str) -> tuple[str, ...]:
    """The digits of a number in each form that stands for it; lib/phone.js makes one of them.

    Args:
        dialled: as ``Phone.dialled``: ``+33466650000``, ``3939``.

    Returns:
        ``0466650000``; ``3939``; of a territory with a plan of its own, the number with its code
        and as it is dialled there: ``687271234``, ``271234``.
    """
    if found := _TEN_DIGITS.fullmatch(dialled):
        return (f"0{found[1]}",)
    if found := _OTHERS.fullmatch(dialled):
        return (found[1] + found[2], found[2])
    return (dialled.removeprefix("+"),)
