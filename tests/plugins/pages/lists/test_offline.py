"""What is offered to be kept of a department."""

from __future__ import annotations

from typing import Any

from plugins.pages.lists.offline import offline_offer


def test_the_offer_says_what_is_loaded(directory_of: Any) -> None:
    """So many pages, about so much; a calendar only where a house travels."""
    directory = directory_of({}, {}, {})
    houses = directory.by_department["48"]
    offer = offline_offer(directory.departments["48"], houses)
    assert offer.told == (
        "Pour lire sans réseau cette page, celles de ses 3\xa0maisons et la recherche dans le "
        "département\xa0: environ 130\xa0ko à charger."
    )
    assert offer.calendar == ""
    stop = {"commune": "Mende", "code_postal": "48000", "lieu": "Place"}
    travelling = directory_of({"tournee": [stop]})
    offer = offline_offer(travelling.departments["48"], travelling.by_department["48"])
    assert offer.told.startswith(
        "Pour lire sans réseau cette page, celle de sa maison, la recherche dans le département et "
        "le calendrier des passages"
    )
    assert offer.calendar == "../../donnees/passages/48-lozere.ics"
