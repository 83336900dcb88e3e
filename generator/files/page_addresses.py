"""Addresses that are taken: no editorial page, and no former name of a house, may be one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.files.explaining import named
from generator.files.neighbours import Neighbour, neighbour_of
from generator.files.nodes import place_of
from generator.files.source import Source
from generator.files.succession import Page
from generator.problems import Problem, Severity

TAKEN: Mapping[str, str] = {
    "404": "la page des adresses inconnues",
    "actualites": "les actualités",
    "carte": "la carte",
    "chiffres": "les chiffres",
    "communes": "les communes",
    "demarches": "les démarches",
    "departements": "les départements",
    "donnees": "les données",
    "flux": "les flux",
    "images": "les images",
    "langues": "les autres langues",
    "index": "la page d'accueil",
    "integrer": "les fiches à intégrer",
    "maisons": "les maisons",
    "modifier": "le formulaire",
    "partenaires": "les partenaires",
    "recherche": "la recherche",
    "regions": "les régions",
    "selection": "les maisons qu'un lecteur garde",
    "services": "les services",
    "static": "les styles et les scripts",
    "sur-cet-appareil": "ce que garde l'appareil d'un lecteur",
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


def contested_addresses(pages: Sequence[Page], others: Sequence[Neighbour]) -> Iterator[Problem]:
    """Yield an error for each former address of a house that is another page's, or the site's.

    Args:
        pages: the houses that were read.
        others: pages of the same site that are not among them.
    """
    if not any(page.house.former_slugs for page in pages):
        return
    # The others first: who checks one page learns it there.
    every = [*others, *(neighbour_of(page.house) for page in pages)]
    live = {each.slug: each.path for each in every}
    first: dict[str, tuple[str, int]] = {}
    for each in every:
        for rank, slug in enumerate(each.former_slugs):
            first.setdefault(slug, (each.path, rank))
    for page in pages:
        house = page.house
        for rank, slug in enumerate(house.former_slugs):
            if reason := _contested(slug, (house.path, rank), live, first[slug]):
                steps = ("anciennes_adresses", rank)
                line, column = page.place_of(steps)
                message = named(steps[:1], f"« {slug} » {reason}")
                severity = Severity.ERROR if house.is_out else Severity.WARNING
                yield Problem(house.path, line, column, severity, "ancienne-adresse", message)


def _contested(
    slug: str, own: tuple[str, int], live: Mapping[str, str], first: tuple[str, int]
) -> str:
    """Return whose the address *slug* is besides; empty where it is nobody else's."""
    if live.get(slug) == own[0]:
        return "est l'adresse de cette page même : n'écrivez que celles d'avant."
    if slug in live:
        return f"est l'adresse de {live[slug]} : supprimez-la ici, ou cette page-là."
    if owner := TAKEN.get(slug):
        return f"est une adresse du site lui-même ({owner}), aucune maison ne l'a eue."
    if first == own:
        return ""
    whose = "est déjà donnée ici" if first[0] == own[0] else f"est déjà donnée dans {first[0]}"
    return f"{whose} : une adresse ne mène qu'à une maison, supprimez-la d'un côté."
