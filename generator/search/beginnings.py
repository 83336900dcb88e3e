"""Places for beginnings of names that are too short for a shard: "saint-m", "le ma", "mont".

A shard is cut until it is small, so a beginning shorter than its key would need many of them. Each
such beginning has a file of its own instead, with the best places that it may become.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate

from generator.fold import is_article, place_words, words
from generator.search.gazetteer import SAINTS, Place, filed_under, is_district

SPELLED = ("saint", "sainte", "le", "la", "les", "l")
"""What is left out before the letters that file a name, and may be all that is typed yet: each of
its beginnings has a file. ``lib/gazetteer.js`` has the same."""
_MOST = 12
_MOST_AFTER = {"saint": 8, "sainte": 4, "le": 6, "la": 6, "les": 4, "l": 4}
_FEW = 2
_MOST_WHOLE_WORDS = 6


def by_beginning(places: Iterable[Place], keys: Iterable[str]) -> dict[str, list[Place]]:
    """The best places of each beginning that is shorter than the ``keys`` of the shards of names.

    Of each beginning, as it files names: the most populous places whose name, without its article,
    begins so; those of which it is the first word; those that begin so after "saint", or an
    article. Former communes come last, districts not at all.
    """
    beginnings = {start for key in keys for start in accumulate(key[:-1])}
    spelled = {start for word in SPELLED for start in accumulate(word)} if beginnings else set()
    found: dict[str, dict[Place, None]] = {start: {} for start in sorted(beginnings | spelled)}
    counts: Counter[tuple[str, str]] = Counter()
    for place in sorted(places, key=lambda place: (bool(place.now_in), -place.population)):
        for start, way, most in _ways(place, beginnings, spelled):
            counts[start, way] += 1
            if counts[start, way] <= most:
                found[start][place] = None
    return {start: list(own) for start, own in found.items()}


def _ways(place: Place, beginnings: set[str], spelled: set[str]) -> Iterator[tuple[str, str, int]]:
    """The beginnings of a name, each with the way it is one, and how many such are kept."""
    if place.alias or is_district(place):
        return
    every, telling, filed = words(place.name), place_words(place.name), filed_under(place.name)
    is_saint = telling[0] in SAINTS
    whole = set(accumulate(telling))
    for start in accumulate(filed):
        if start not in beginnings:
            continue
        if is_saint or is_article(every[0]):
            before = telling[0] if is_saint else every[0]
            yield start, before, _MOST_AFTER.get(before, _FEW)
        if not is_saint:
            yield start, "", _MOST
            if start in whole:
                yield start, "whole", _MOST_WHOLE_WORDS
    for start in accumulate("".join(every)):
        if start in spelled:
            yield start, "spelled", _MOST
