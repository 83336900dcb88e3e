"""What a new site must have before it may replace the one that people use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.publishing.file_states import Served
from generator.publishing.refusal import PublicationRefused

_HOME = "index.html"
_HOUSE = re.compile(r"maisons/[^/]+/index\.html")
# One house may close at any time; ten in a hundred at once are more likely a list cut short.
_LOST_AT_LEAST = 2
_LOST_SHARE = 0.1


def houses_of(names: Iterable[str]) -> int:
    """Return how many of the files *names* of a site are pages of houses.

    Former addresses that lead on are among them: nothing of theirs is lost.
    """
    return sum(bool(_HOUSE.fullmatch(name)) for name in names)


def refuse_incomplete(files: Sequence[Served]) -> int:
    """Refuse a site of these *files* without a home page, or a house; return how many it has.

    Raises:
        PublicationRefused: with what is missing.
    """
    houses = houses_of(name for name, *_ in files)
    if not houses:
        raise PublicationRefused(
            "Le site n'aurait aucune maison : donnez le dossier de leurs pages, "
            "par exemple « --houses content/msap »."
        )
    if not any(name == _HOME and size for name, size, _ in files):
        raise PublicationRefused(
            "Le site n'aurait pas de page d'accueil : remettez « content/pages/accueil.md »."
        )
    return houses


def refuse_sudden_loss(before: int, now: int) -> None:
    """Refuse a site that lost more than a tenth of its houses, and at least two, in one build.

    Raises:
        PublicationRefused: with both numbers, and the option that accepts it.
    """
    lost = before - now
    if lost >= _LOST_AT_LEAST and lost > before * _LOST_SHARE:
        raise PublicationRefused(
            f"{before} maisons → {now} : {lost} manquent par rapport au site en place ; "
            "si c'est voulu, relancez avec « --moins-de-maisons »."
        )
