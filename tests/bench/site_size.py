"""What a built site weighs, by kind of file, to tell what two builds have in common.

.venv/bin/python -m tests.bench.site_size DOSSIER [DOSSIER…]
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.tables import table

# The first that fits the path from the site's root. Hugo puts the folder of a format before the
# page's own (affiche/maisons/durtal/), we put it after.
_KINDS = {
    "houses": r"maisons/[^/]+/index\.html",
    "posters": r"affiche/maisons/[^/]+/index\.html|maisons/[^/]+/affiche\.html",
    "houses' cards for other sites": r"integrer/(maisons/)?[^/]+/index\.html",
    "lists for other sites": r"integrer/(communes|departements)/[^/]+/index\.html",
    "communes": r"communes/[^/]+/index\.html",
    "departments": r"departements/[^/]+/index\.html",
    "booklets": r"livret/departements/[^/]+/index\.html|departements/[^/]+/livret/index\.html",
    "regions": r"regions/[^/]+/index\.html",
    "services": r"services/[^/]+/index\.html",
    "partners": r"partenaires/[^/]+/index\.html",
    "needs": r"demarches/[^/]+/index\.html",
    "houses' sources": r"maisons/[^/]+\.md",
    "contact cards": r"maisons/[^/]+\.vcf|contacts/.+",
    "JSON of a house": r"donnees/maisons/.+",
    "JSON of a department": r"donnees/departements/.+",
    "JSON of all houses": r"donnees/annuaire\.json",
    "calendars": r".+\.ics",
    "search": r"recherche/donnees/.+",
    "other open data": r"donnees/.+",
    "articles": r"(actualites|sur-le-terrain)/.+",
    "feeds": r"flux/.+",
    "scripts, styles": r"static/.+",
    "other pages": r".+\.html",
}
_REST = "the rest"
_PATTERNS = [(name, re.compile(pattern)) for name, pattern in _KINDS.items()]


@dataclass(slots=True)
class Weight:
    """How many files there are of a kind, and their bytes together."""

    files: int = 0
    size_bytes: int = 0

    @property
    def shown(self) -> tuple[str, str]:
        """Files, and bytes of one on average; a dash where there is none."""
        if not self.files:
            return "–", "–"
        return f"{self.files:,}", f"{self.size_bytes // self.files:,}"


def site_weights(site: Path) -> dict[str, Weight]:
    """Return what the site below *site* weighs, by kind, in the order in which they are shown."""
    weights = {name: Weight() for name in (*_KINDS, _REST)}
    for file in site.rglob("*"):
        if file.is_file():
            weight = weights[kind_of(file.relative_to(site).as_posix())]
            weight.files += 1
            weight.size_bytes += file.stat().st_size
    return weights


def kind_of(path: str) -> str:
    """Return the kind of the file at *path*, from the site's root."""
    return next((name for name, pattern in _PATTERNS if pattern.fullmatch(path)), _REST)


def weights_table(sites: Mapping[str, Path]) -> str:
    """Return files and mean bytes of *sites*, by their names, a row for each kind."""
    weights = [site_weights(site) for site in sites.values()]
    headings = ["Files, bytes each", *(part for name in sites for part in (name, "bytes"))]
    rows: list[Sequence[str]] = [
        (kind, *(part for each in weights for part in each[kind].shown))
        for kind in weights[0]
        if any(each[kind].files for each in weights)
    ]
    rows.append(("all", *(part for each in weights for part in _sum(each))))
    return table(headings, rows)


def _sum(weights: Mapping[str, Weight]) -> tuple[str, str]:
    files = sum(weight.files for weight in weights.values())
    size_bytes = sum(weight.size_bytes for weight in weights.values())
    return f"{files:,}", f"{size_bytes / 1e6:.0f} MB"


if __name__ == "__main__":
    print(weights_table({name: Path(name) for name in sys.argv[1:]}))
