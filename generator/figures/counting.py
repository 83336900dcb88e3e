"""Houses counted by what their pages say of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby, takewhile
from operator import itemgetter

from msgspec import Struct

from generator.directory import Directory
from generator.model.house import House


class Tally(Struct, frozen=True):
    """How many houses there are of each code, most first, then by code.

    ``known`` houses say something, of ``houses`` in all; one may count under several codes.
    """

    counts: tuple[tuple[str, int], ...]
    known: int
    houses: int

    @property
    def everywhere(self) -> int:
        """How many codes every house has: the label's bundle, mostly."""
        return sum(houses == self.houses for _, houses in self.counts)

    def equals_first(self, least: int) -> list[tuple[int, tuple[str, ...]]]:
        """Return the ranks that lead, as (houses, codes), while drawing them would say nothing.

        Such a rank has every house, or *least* codes or more of one count.
        """
        ranks = [
            (houses, tuple(code for code, _ in group))
            for houses, group in groupby(self.counts, key=itemgetter(1))
        ]
        return list(takewhile(lambda rank: rank[0] == self.houses or len(rank[1]) >= least, ranks))


def by_label(directory: Directory) -> Tally:
    """Count houses by label."""
    return _tally([house.label] for house in directory.houses)


def by_form(directory: Directory) -> Tally:
    """Count houses by form: fixed, with branches, itinerant …"""
    return _tally([house.format] for house in directory.houses)


def by_bearer(directory: Directory) -> Tally:
    """Count houses by the nature of who bears them; many pages don't tell."""
    return _tally(_nature(house) for house in directory.houses)


def by_partner(directory: Directory) -> Tally:
    """Count houses by partner, the label's bundle included."""
    return _tally(
        [partner.presence.partner for partner in directory.partners_of(house)]
        for house in directory.houses
    )


def by_service(directory: Directory) -> Tally:
    """Count houses by service, the label's common services included."""
    return _tally(
        [service.offer.service for service in directory.services_of(house)]
        for house in directory.houses
    )


def by_label_year(directory: Directory) -> dict[int, int]:
    """Count houses by the year of their label, from the first year to the last, gaps included."""
    years = Counter(house.label_since.year for house in directory.houses if house.label_since)
    if not years:
        return {}
    return {year: years[year] for year in range(min(years), max(years) + 1)}


def _nature(house: House) -> list[str]:
    return [house.bearer.nature] if house.bearer and house.bearer.nature else []


def _tally(codes_of_houses: Iterable[Iterable[str]]) -> Tally:
    counts: Counter[str] = Counter()
    known = houses = 0
    for codes in codes_of_houses:
        own = set(codes)
        counts.update(own)
        known += bool(own)
        houses += 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return Tally(tuple(ranked), known, houses)
