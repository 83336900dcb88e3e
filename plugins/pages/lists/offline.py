"""What a department's page offers to keep on a device; its script does: ``js/offline/``."""

from __future__ import annotations

from collections.abc import Sequence

from generator import addresses
from generator.addresses import TWO_UP
from generator.french import NBSP, count, listing, number
from generator.geography.divisions import Department
from generator.model.house import House
from plugins.pages.lists.context import OfflineOffer

_PAGE_BYTES = 6_300
"""What a house's page takes over the line, compressed."""
_OTHERS = 18
"""The department's page and the search take as much as so many houses."""
_BYTES_PER_KILOBYTE = 1_000


def offline_offer(department: Department, houses: Sequence[House]) -> OfflineOffer:
    """Return the offer to keep the page of *department*, which has *houses*."""
    kilobytes = round(_PAGE_BYTES * (len(houses) + _OTHERS) / _BYTES_PER_KILOBYTE, -1)
    pages = ["cette page", _pages_of(len(houses)), "la recherche dans le département"]
    visits = any(house.stops for house in houses)
    if visits:
        pages.append("le calendrier des passages")
    told = (
        f"Pour lire sans réseau {listing(pages)}{NBSP}: "
        f"environ {number(int(kilobytes))}{NBSP}ko à charger."
    )
    return OfflineOffer(told, TWO_UP + addresses.rounds_calendar(department.slug) if visits else "")


def _pages_of(houses: int) -> str:
    return f"celles de ses {count(houses, 'maison')}" if houses > 1 else "celle de sa maison"
