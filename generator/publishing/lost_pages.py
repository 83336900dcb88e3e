"""Addresses of houses that the site in place has, and the new one has not: told, never refused.

Each site keeps, in a hidden file, which house is at which address. A renamed file is then known by
its house's identifier, and the line that keeps its old address can be named.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path

from generator.model.names import is_slug
from generator.problems import shown
from generator.publishing.file_states import Served
from generator.regular_files import FileRefused, read_bytes

PAGES_NAME = ".msap-pages.json"
_BYTES_MAX = 20_000_000
_TOLD_MOST = 10


def pages_file(slugs: Mapping[str, str]) -> bytes:
    """Return the content of the hidden file: the page's name of each house, by its identifier."""
    return json.dumps(slugs, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def lost_pages(before: Path, now: Path, files: Iterable[Served]) -> tuple[str, ...]:
    """Return a French sentence for each page of a house that *before* has and *now* has not.

    Args:
        files: those of *now*.
    """
    names = {name for name, *_ in files}
    sentences = list(_lost(_slugs(before), _slugs(now), names))
    more = len(sentences) - _TOLD_MOST
    rest = [f"… et {more} autre{'s'[: more > 1]}."] if more > 0 else []
    return (*sentences[:_TOLD_MOST], *rest)


def _lost(before: Mapping[str, str], now: Mapping[str, str], names: Set[str]) -> Iterator[str]:
    for identifier, slug in sorted(before.items(), key=lambda house: house[1]):
        if f"maisons/{slug}/index.html" in names:
            continue
        line = f"« anciennes_adresses: [{slug}] »"
        moved = now.get(identifier)
        if moved:
            yield (
                f"la page {slug} n'existe plus, la maison {shown(identifier)} est maintenant "
                f"{moved} : écrivez {line} dans {moved}.md."
            )
        else:
            yield (
                f"la page {slug} n'existe plus : si la maison a fermé, remettez sa page avec "
                f"« fermee_le » ; si son fichier a changé de nom, écrivez-y {line}."
            )


def _slugs(site: Path) -> dict[str, str]:
    """Return the page's name of each house of *site*; nothing where nobody can tell."""
    try:
        found = json.loads(read_bytes(site / PAGES_NAME, _BYTES_MAX, (site,)))
    except (FileRefused, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {
        identifier: slug
        for identifier, slug in found.items()
        if isinstance(slug, str) and is_slug(slug)
    }
