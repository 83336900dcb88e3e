"""What a built site weighs, to tell whether two builds are equal."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SiteSize:
    """Counts of files and bytes below a site's root; the search's data files are apart."""

    houses: int
    house_bytes: int
    lists: int
    list_bytes: int
    files: int
    search_files: int

    @property
    def mean_house_bytes(self) -> int:
        """Bytes of a house's page, on average."""
        return self.house_bytes // max(self.houses, 1)

    @property
    def mean_list_bytes(self) -> int:
        """Bytes of a department's, region's, service's or partner's page, on average."""
        return self.list_bytes // max(self.lists, 1)


def site_size(site: Path) -> SiteSize:
    """Return what the site below *site* weighs."""
    houses = _bytes(site, "maisons/*/index.html")
    lists = [
        size
        for kind in ("departements", "regions", "services", "partenaires")
        for size in _bytes(site, f"{kind}/*/index.html")
    ]
    search = len(_bytes(site, "recherche/donnees/**/*"))
    files = len(_bytes(site, "**/*")) - search
    return SiteSize(len(houses), sum(houses), len(lists), sum(lists), files, search)


def _bytes(site: Path, pattern: str) -> list[int]:
    return [file.stat().st_size for file in site.glob(pattern) if file.is_file()]
