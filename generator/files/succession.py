"""Which house replaces another, held over all pages: it is there, and its own end leads on.

Days do not count: a house that is to close some day needs a successor from the day it says so, or
a site that was sound in the evening would not be built in the night after.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.files.content_files import source_bytes
from generator.files.explaining import named
from generator.files.neighbours import Neighbour, neighbour_of
from generator.files.nodes import place_of
from generator.files.source import decode, split_page
from generator.files.source_refused import SourceRefused
from generator.model.house import House
from generator.problems import Problem, Severity, shown, suggestion

_FIELD = "remplacee_par"


class Page(NamedTuple):
    """A house that was read, its file, and the folders that no link may lead out of."""

    house: House
    file: Path
    within: Sequence[Path] = ()

    def place_of(self, steps: tuple[str | int, ...]) -> tuple[int, int]:
        """Return the line and column of the value at *steps*, for the few pages that are told."""
        try:
            front = split_page(decode(source_bytes(self.file, *self.within))).front
        except SourceRefused:  # it was read a moment ago
            return 1, 1
        return place_of(front, steps)


class Names:
    """Pages by the two names that others may give them."""

    def __init__(self, every: Iterable[Neighbour]) -> None:
        self._by_slug: dict[str, Neighbour] = {}
        self._by_id: dict[str, Neighbour] = {}
        for each in every:
            self._by_slug.setdefault(each.slug, each)
            self._by_id.setdefault(each.id, each)

    def get(self, name: str) -> Neighbour | None:
        """Return the page of this identifier, else of this name."""
        return self._by_id.get(name) or self._by_slug.get(name)

    def near(self, name: str) -> str:
        """Return the suggestion of a name that there is."""
        return suggestion(name, {*self._by_id, *self._by_slug})


def broken_successions(pages: Sequence[Page], others: Iterable[Neighbour]) -> Iterator[Problem]:
    """Yield an error for each page whose successor is missing, ends too, or leads back.

    A successor that is a draft is a warning: the closed page names nobody until it is published.
    """
    replaced = [page for page in pages if page.house.replaced_by]
    if not replaced:
        return
    names = Names([*(neighbour_of(page.house) for page in pages), *others])
    for page in replaced:
        house = page.house
        draft = _draft(house, names)
        if reason := draft or _why_not(house, names):
            line, column = page.place_of((_FIELD,))
            message = named((_FIELD,), reason)
            severity = Severity.WARNING if draft or not house.is_out else Severity.ERROR
            yield Problem(house.path, line, column, severity, "remplacement", message)


def _draft(house: House, names: Names) -> str:
    """Return what is said of a successor that is a draft; empty of a published one, or none."""
    successor = names.get(house.replaced_by or "")
    if successor is None or not successor.is_draft or successor.path == house.path:
        return ""
    return (
        f"{successor.path} est un brouillon : la page fermée ne nommera personne tant qu'il ne "
        "sera pas publié (supprimez là « statut: brouillon »)."
    )


def _why_not(house: House, names: Names) -> str:
    """Return why the successor of *house* will not do; empty where it will."""
    met = {house.path}
    asked = house.replaced_by or ""
    successor = names.get(asked)
    if successor is None:
        return f"aucune maison ne s'appelle « {shown(asked)} ».{names.near(asked)}"
    while successor.path not in met:
        met.add(successor.path)
        if not successor.closes:
            return ""
        if not successor.replaced_by:
            return (
                f"{successor.path} ferme aussi (« fermee_le ») et rien ne la remplace : écrivez "
                "là « remplacee_par », ou nommez ici une maison qui reste ouverte."
            )
        following = names.get(successor.replaced_by)
        if following is None:  # told of that page
            return ""
        successor = following
    return (
        f"de remplacement en remplacement on revient à {successor.path} : "
        "nommez une maison qui reste ouverte."
    )
