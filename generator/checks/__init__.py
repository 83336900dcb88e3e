"""Doubts about pages that are sound alone: stale, misplaced, unclear, or twice in the directory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generator.checks.duplicates import duplicates, twice_on_one_page
from generator.checks.finding import Finding
from generator.checks.hours import doubtful_hours
from generator.checks.positions import outside_commune, shared_points
from generator.checks.staleness import stale
from generator.geography.territory import Territory
from generator.model.house import House
from generator.model.lifetime import Stage


def findings_of(
    houses: Sequence[House], territory: Territory | None, today: date
) -> Iterator[Finding]:
    """Yield what is doubtful in *houses*, each alone and held against each other.

    Closed ones are left aside: their page is history, and their address often that of the next.
    """
    houses = [house for house in houses if house.stage_on(today) is not Stage.CLOSED]
    for house in houses:
        yield from stale(house, today)
        yield from doubtful_hours(house, today)
        yield from twice_on_one_page(house)
        if territory is not None:
            yield from outside_commune(house, territory)
    twice = tuple(duplicates(houses))
    yield from twice
    yield from shared_points(houses, {(one.house.path, one.other) for one in twice})
