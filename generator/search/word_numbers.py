"""Numbers that stand for words: a set of them weighs little where the browser waits for it."""

from __future__ import annotations

_FACTOR = 31


def number_of(text: str, prime: int) -> int:
    """The number below *prime* that stands for a folded *text*, as ``word_numbers.js`` gives it."""
    number = 0
    for letter in text:
        number = (number * _FACTOR + ord(letter)) % prime
    return number
