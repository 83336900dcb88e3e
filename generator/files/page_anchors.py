"""The places in a page that its template names, which links of texts may lead to.

``tests/files/test_page_anchors.py`` holds them against built pages.
"""

from __future__ import annotations

_EVERY = frozenset(["contenu", "menu"])

HOUSE = _EVERY | frozenset(
    [
        "horaires", "services", "partenaires", "antennes", "tournee", "acces", "voisines",
        "presentation", "articles", "fiche", "integrer",
    ]
)  # fmt: skip
CLOSED = _EVERY | frozenset(["remplacement", "voisines"])
"""Of a house that is closed for good: its page says no more than where to go instead."""
ARTICLE = _EVERY | frozenset(["maisons", "themes", "lire"])
TEXT = _EVERY | frozenset(["sur-cette-page"])

PLACES = {"antennes": "antenne-{}", "tournee": "arret-{}"}
"""The anchor of each branch and stop, by the field that lists them; ranks are from 1."""
