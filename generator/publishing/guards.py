"""What a new site must have before it may replace the one that people use."""

from __future__ import annotations

import os
from pathlib import Path

from generator.publishing.refusal import PublicationRefused

HOME = "index.html"
_HOUSES = "maisons"
# One house may close at any time; ten in a hundred at once are more likely a list cut short.
_LOST_AT_LEAST = 2
_LOST_SHARE = 0.1


def houses_of(site: Path) -> int:
    """Return how many pages of houses the folder *site* has, whatever the build says of it.

    Former addresses that lead on are among them: nothing of theirs is lost.
    """
    try:
        with os.scandir(site / _HOUSES) as found:
            return sum(os.path.lexists(f"{each.path}/{HOME}") for each in found)
    except (FileNotFoundError, NotADirectoryError):
        return 0


def refuse_incomplete(site: Path) -> int:
    """Refuse a *site* without a home page, or without a house; return how many it has.

    Raises:
        PublicationRefused: with what is missing.
    """
    houses = houses_of(site)
    if not houses:
        raise PublicationRefused(
            "Le site n'aurait aucune maison : donnez le dossier de leurs pages, "
            "par exemple « --houses content/msap »."
        )
    home = site / HOME
    if not home.is_file() or not home.stat().st_size:
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
