"""Shards: things cut by the first letters of a key, as few letters as will do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile
from typing import TypeVar

_MOST_SHARED = 9
_Item = TypeVar("_Item")


def cut(
    items: Sequence[_Item],
    key: Callable[[_Item], str],
    largest: int,
    lengths: range,
    weight: Callable[[_Item], int] = lambda _: 1,
) -> dict[str, list[_Item]]:
    """``items`` by the first letters of their ``key``, in the order of these letters.

    A shard has keys of at least ``lengths[0]`` letters; one heavier than ``largest`` (the sum of
    the ``weight`` of its items) is cut again by one letter more, up to ``lengths[-1]``. An item
    whose key is shorter stands in the shard of its whole key.
    """
    groups: dict[str, list[_Item]] = {}
    for item in items:
        groups.setdefault(key(item)[: lengths[0]], []).append(item)
    shards: dict[str, list[_Item]] = {}
    for letters, group in sorted(groups.items()):
        is_last = len(lengths) == 1 or len(letters) < lengths[0]
        if is_last or sum(map(weight, group)) <= largest:
            shards[letters] = group
        else:
            shards |= cut(group, key, largest, lengths[1:], weight)
    return shards


def nested(keys: Iterable[str]) -> str:
    """The keys of shards in one text: each letter before those that follow it.

    ``a(bc(!d))`` stands for ab, ac and acd: brackets hold what follows a letter, where ``!`` tells
    that what stands before them is a key too. Keys are folded: none has such a sign.
    """
    rests: dict[str, list[str]] = {}
    for key in sorted(keys):
        rests.setdefault(key[:1], []).append(key[1:])
    whole = "!" if rests.pop("", None) else ""
    return whole + "".join(
        letter if rest == [""] else f"{letter}({nested(rest)})" for letter, rest in rests.items()
    )


def front_coded(words: Iterable[str]) -> str:
    """``words`` with a space between, each after a digit.

    The digit tells how many letters it shares with the word before, which are left out.
    """
    coded, before = [], ""
    for word in words:
        pairs = zip(before[:_MOST_SHARED], word, strict=False)
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        coded.append(f"{shared}{word[shared:]}")
        before = word
    return " ".join(coded)
