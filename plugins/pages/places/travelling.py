"""What is said of a house that travels, on pages, in lists and on paper."""

from __future__ import annotations

from generator.fold import slug
from generator.french import NBSP
from generator.geography.town_phrases import at_town
from generator.model.house import House
from generator.model.located import Stop

# The browser says the same: js/lib/opening.js.
MOVES = f"Se déplace{NBSP}: téléphonez pour savoir où"
TEAM_HOURS = "Heures de l’équipe"
TEAM_HOURS_BY_APPOINTMENT = "Heures de l’équipe, sur rendez-vous"


def moves_unknown(house: House) -> bool:
    """Tell whether *house* travels and its file names no stop."""
    return house.has_no_door and not house.stops


def stop_phrase(stop: Stop) -> str:
    """Return where *stop* is, within a sentence: ``à Monthois, Mairie``.

    A name that says its commune stands alone: ``Mairie de Monthois``.
    """
    name, commune = f"-{slug(stop.name)}-", f"-{slug(stop.commune)}-"
    if name == commune:
        return at_town(stop.commune)
    if commune in name:
        return stop.name
    return f"{at_town(stop.commune)}, {stop.name}"
