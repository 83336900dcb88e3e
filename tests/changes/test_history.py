"""The history keeps the newest within bounds, and of every house its last change."""

from __future__ import annotations

from generator.changes.comparison import ChangeKind
from generator.changes.history import (
    KEPT_PATCH_BYTES,
    KEPT_PUBLICATIONS,
    TOLD_APART,
    AreaSummary,
    LastChange,
    within_bounds,
)
from tests.changes.made import change, history, publication


def test_the_newest_publications_are_kept():
    many = [publication(number) for number in range(1, KEPT_PUBLICATIONS + 5)]
    assert within_bounds(many) == tuple(many[4:])


def test_patches_weigh_no_more_than_they_may():
    half = KEPT_PATCH_BYTES // 2
    kept = within_bounds([publication(1, half), publication(2, half), publication(3, half)])
    assert [each.number for each in kept] == [2, 3]


def test_numbers_go_on_and_the_last_change_of_a_house_stays_as_long_as_it_does():
    made = history((change("une"), change("deux")), (change("deux"),), ())
    assert made.next_number == 4
    assert made.last == {
        "une": LastChange("2026-11-02", ("téléphone",)),
        "deux": LastChange("2026-11-03", ("téléphone",)),
    }
    assert list(made.with_publication(publication(4), (), ["une"]).last) == ["une"]


def test_a_flood_is_told_as_numbers_by_department():
    kinds = [ChangeKind.CHANGED] * TOLD_APART + [ChangeKind.ADDED]
    changes = tuple(
        change(f"h{rank}", kind, "49" if rank % 2 else "01") for rank, kind in enumerate(kinds)
    )
    (told,) = history(changes, houses=("h0",)).publications
    assert told.changes == ()
    assert told.summaries == (AreaSummary("01", 1, 100, 0), AreaSummary("49", 0, 100, 0))
    (apart,) = history(changes[:TOLD_APART]).publications
    assert (len(apart.changes), apart.summaries) == (TOLD_APART, ())
