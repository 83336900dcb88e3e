"""Addresses that the site's own pages have, which no editorial page may take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.files.source import Source, place_of
from generator.problems import Problem, Severity

TAKEN: Mapping[str, str] = {
    "404": "la page des adresses inconnues",
    "actualites": "les actualités",
    "carte": "la carte",
    "chiffres": "les chiffres",
    "communes": "les communes",
    "departements": "les départements",
    "donnees": "les données",
    "flux": "les flux",
    "images": "les images",
    "index": "la page d'accueil",
    "maisons": "les maisons",
    "partenaires": "les partenaires",
    "recherche": "la recherche",
    "regions": "les régions",
    "services": "les services",
    "static": "les styles et les scripts",
    "sur-le-terrain": "les articles « sur le terrain »",
}
"""The first folder of an address, and whose it is."""


def taken_address(slug: str, source: Source, path: str) -> Iterator[Problem]:
    """Yield an error where the *slug* of the page *path* is an address of the site's own."""
    if owner := TAKEN.get(slug):
        line, column = place_of(source.front, ("slug",))
        message = (
            f"« slug » : l'adresse « /{slug}/ » est déjà celle du site lui-même ({owner}) : "
            f"écrivez par exemple « {slug}-presentation »."
        )
        yield Problem(path, line, column, Severity.ERROR, "nom-double", message)


def shared_addresses(pages: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """Yield an error for each page whose slug an earlier one has.

    Args:
        pages: slug and path of each page.
    """
    first: dict[str, str] = {}
    for slug, path in pages:
        other = first.setdefault(slug, path)
        if other != path:
            message = f"« slug » : l'adresse « /{slug}/ » est déjà celle de {other}."
            yield Problem(path, 0, 0, Severity.ERROR, "nom-double", message)
