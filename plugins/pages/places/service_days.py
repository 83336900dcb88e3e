"""The days on which a house opens for the first time and closes for good, in words."""

from __future__ import annotations

from datetime import date

from generator.french import long_date
from generator.model.house import House
from generator.model.lifetime import Stage


def opens_text(house: House, today: date) -> str:
    """Return ``Ouvre le 15 janvier 2027``; empty when *house* is open already."""
    if house.opens_on and house.stage_on(today) is Stage.ANNOUNCED:
        return f"Ouvre le {long_date(house.opens_on)}"
    return ""


def closes_text(house: House) -> str:
    """Return ``Ferme définitivement le 31 décembre 2026``; empty without an end."""
    return f"Ferme définitivement le {long_date(house.closes_on)}" if house.closes_on else ""


def closed_text(house: House) -> str:
    """Return ``Fermée définitivement depuis le 31 décembre 2026``; empty without an end."""
    since = house.closes_on
    return f"Fermée définitivement depuis le {long_date(since)}" if since else ""


def with_end(days: str, house: House) -> str:
    """Return *days*, on which a place opens, with the end of its *house* if it has one."""
    end = closes_text(house)
    return f"{days}, {end[:1].lower()}{end[1:]}" if days and end else days or end


def coming_text(house: House, today: date) -> str:
    """Return the next day that changes all for a house that is not closed; empty without any."""
    return opens_text(house, today) or closes_text(house)
