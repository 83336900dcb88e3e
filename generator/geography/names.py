"""French names with their article, from INSEE's code of articles (TNCC)."""

from __future__ import annotations

# TNCC, "type de nom en clair": code officiel géographique, INSEE.
_ARTICLES = {
    "0": "",
    "1": "",
    "2": "Le ",
    "3": "La ",
    "4": "Les ",
    "5": "L'",
    "6": "Aux ",
    "7": "Las ",
    "8": "Los ",
}


def with_article(name: str, tncc: str) -> str:
    """The full name of a commune: ``("Isle-d'Abeau", "5")`` gives ``L'Isle-d'Abeau``."""
    return _ARTICLES[tncc] + name.replace("’", "'")


def district_names(name: str) -> tuple[str, str]:
    """Short and official names of a municipal district.

    ``Paris 15e Arrondissement`` gives ``("Paris 15e", "Paris 15e arrondissement")``.
    """
    short = name.removesuffix(" Arrondissement")
    return short, f"{short} arrondissement"
