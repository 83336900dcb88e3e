"""What is said of a house that travels, on pages, in lists and on paper."""

from __future__ import annotations

from generator.fold import slug
from generator.french import NBSP
from generator.geography.town_phrases import at_town, of_town
from generator.model.house import House
from generator.model.located import Branch, Stop

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


def place_title(place: Branch | Stop) -> str:
    """Return what a place is: ``Antenne de Landos``, ``Arrêt : Mairie, Monthois``."""
    kind = "Arrêt" if isinstance(place, Stop) else "Antenne"
    name, commune = f"-{slug(place.name)}-", f"-{slug(place.commune)}-"
    if name == commune:
        return f"{kind} {of_town(place.commune)}"
    whole = place.name if commune in name else f"{place.name}, {place.commune}"
    return whole if name.startswith(f"-{slug(kind)}-") else f"{kind}{NBSP}: {whole}"
