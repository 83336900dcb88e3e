"""Which words about time belong to which place of a round: they must alternate to the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.imports.round_words import Word


def paired(words: Sequence[Word]) -> list[tuple[str, list[Word]]]:
    """Return the places of *words*, each with its words about time; none unless they alternate."""
    runs: list[list[Word]] = [[]]
    places: list[str] = []
    for word in words:
        if word.kind == "text":
            places.append(word.text)
            runs.append([])
        else:
            runs[-1].append(word)
    if not places or any(not run for run in runs[1:-1]):
        return []
    if not runs[0]:
        return list(zip(places, runs[1:], strict=True)) if runs[-1] else []
    if not runs[-1]:
        return list(zip(places, runs[:-1], strict=True))
    if any(_is_between_two(run) for run in runs[1:-1]):
        return []
    return list(zip(places, _around_places(runs), strict=True))


def _is_between_two(run: Sequence[Word]) -> bool:
    """Tell whether a rhythm of *run* may belong to the place before or to the one after."""
    kinds = {word.kind for word in run}
    return "parity" in kinds and "day" in kinds


def _around_places(runs: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """Return the words of each place of ``day place times day place times``."""
    cuts = [_first_day(run) for run in runs[:-1]]
    result = []
    for (run, following), cut in zip(pairwise(runs), cuts, strict=True):
        start = 0 if run is runs[0] else cut
        result.append([*run[start:], *following[: _first_day(following)]])
    return result


def _first_day(run: Sequence[Word]) -> int:
    kinds = [word.kind for word in run]
    return next((rank for rank, kind in enumerate(kinds) if kind in ("day", "rank")), len(kinds))


def with_days(pairs: Sequence[tuple[str, list[Word]]]) -> Iterator[tuple[str, list[Word]]]:
    """Yield *pairs*; a place whose words name no day is on the days of the place before."""
    days: list[Word] = []
    for place, run in pairs:
        own = [word for word in run if word.kind in ("day", "rank")]
        has_rank = any(word.kind in ("rank", "month") for word in run + days)
        yield place, run if own or has_rank else [*days, *run]
        days = own or days
