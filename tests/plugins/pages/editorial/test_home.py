"""The home page: needs to touch, one real house."""

from __future__ import annotations

from typing import Any

from plugins.pages.editorial.example_house import example_house
from plugins.site.need_links import need_tiles, offered_needs

HOURS = {"horaires": {"lundi": "09:00-12:00"}}


def test_needs_of_the_home_page_are_twelve_at_most(vocabularies: Any) -> None:
    """With the way to all of them, each rank once."""
    ranks = [need.home_rank for need in vocabularies.needs if need.home_rank]
    assert 8 <= len(ranks) <= 11
    assert sorted(ranks) == list(range(1, len(ranks) + 1))


def test_a_tile_leads_to_the_page_of_its_need(directory_of: Any) -> None:
    """Only where a house answers it."""
    needs = offered_needs(directory_of({"partenaires": ["dgfip"]}))
    assert [tile.href for tile in need_tiles(needs, "./")] == [
        "./demarches/impots/", "./demarches/violences-danger/",
    ]  # fmt: skip


def test_without_a_house_that_says_its_days_there_is_no_example(directory_of: Any) -> None:
    """Nothing is made up."""
    assert example_house(directory_of({}), "./") is None
