"""Towns in French phrases: the article of « Le Mans » melts into « au Mans », « du Mans »."""

from __future__ import annotations

from generator.fold import slug

# An h is left alone: some are breathed (« de Haguenau »), some not (« d’Hyères »).
_ELIDING = tuple("aeiou")


def at_town(name: str) -> str:
    """Return « à Mende », « au Mans », « aux Sables-d’Olonne »."""
    return _melted(name, "au", "aux") or f"à {name}"


def of_town(name: str) -> str:
    """Return « de Mende », « d’Angers », « du Mans », « des Sables-d’Olonne »."""
    plain = f"d’{name}" if slug(name).startswith(_ELIDING) else f"de {name}"
    return _melted(name, "du", "des") or plain


def _melted(name: str, singular: str, plural: str) -> str:
    for article, word in (("Le ", singular), ("Les ", plural)):
        if name.startswith(article):
            return f"{word} {name.removeprefix(article)}"
    return ""
