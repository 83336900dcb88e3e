"""Where something is in a town: the article of « Le Mans » melts into « au Mans »."""

from __future__ import annotations


def at_town(commune: str) -> str:
    """Return « à Mende », « au Mans », « aux Sables-d’Olonne », « à La Rochelle »."""
    for article, melted in (("Le ", "au "), ("Les ", "aux ")):
        if commune.startswith(article):
            return melted + commune.removeprefix(article)
    return f"à {commune}"
