"""The page on which a browser puts houses side by side."""

from __future__ import annotations

from generator import addresses
from plugins.pages.selection.context import SelectionPage
from plugins.site.head import NOT_INDEXED, head
from plugins.site.project import Site

_TITLE = "Ma sélection"
_LEAD = (
    "Jusqu’à cinq maisons côte à côte : horaires de la semaine, téléphone, adresse, démarches, "
    "distances. Pour choisir où aller, ou pour donner à quelqu’un une feuille avec tout."
)


def selection_page(site: Site) -> SelectionPage:
    """Return the context of ``/selection/``: it is nobody's without the houses that one keeps."""
    return SelectionPage(
        head=head(
            site,
            addresses.SELECTION,
            _TITLE,
            _LEAD,
            robots=NOT_INDEXED,
            scripts=("selection.js",),
        ),
        heading=_TITLE,
        lead=_LEAD,
    )
