"""Where something is, and whose: the article of « Le Mans » melts into « au Mans », « du Mans »."""

from __future__ import annotations

from generator.fold import slug


def at_town(commune: str) -> str:
    """Return « à Mende », « au Mans », « aux Sables-d’Olonne », « à La Rochelle »."""
    for article, melted in (("Le ", "au "), ("Les ", "aux ")):
        if commune.startswith(article):
            return melted + commune.removeprefix(article)
    return f"à {commune}"


def of_town(commune: str) -> str:
    """Return « de Monthois », « d’Aubenas », « du Mans », « des Herbiers », « de La Rochelle »."""
    for article, melted in (("Le ", "du "), ("Les ", "des ")):
        if commune.startswith(article):
            return melted + commune.removeprefix(article)
    return f"d’{commune}" if slug(commune)[:1] in tuple("aeiouy") else f"de {commune}"


def says_town(name: str, commune: str) -> bool:
    """Tell whether a house's name says where it is: « France services du Teil » for Le Teil."""
    return _without_article(slug(commune)) in slug(name)


def _without_article(name: str) -> str:
    for article in ("le-", "la-", "les-", "l-"):
        if name.startswith(article):
            return name.removeprefix(article)
    return name
