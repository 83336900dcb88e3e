"""The page that gives the code to show a house or a list elsewhere."""

from __future__ import annotations

from generator import addresses
from generator.directory import Directory
from generator.french import NBSP
from plugins.pages.embedding.context import EmbeddingPage
from plugins.site.head import head
from plugins.site.page import Link
from plugins.site.project import Site

_UNKNOWN_ADDRESS = "https://adresse-de-l-annuaire.fr/"


def embedding_page(directory: Directory, site: Site) -> EmbeddingPage:
    """Return the context of ``/integrer/``.

    A site whose address is not known yet says one in its place.
    """
    base = site.absolute("") or _UNKNOWN_ADDRESS
    return EmbeddingPage(
        head=head(
            site,
            addresses.EMBEDDING,
            "Montrer une maison sur votre site",
            f"Pour les mairies et les associations{NBSP}: le code qui montre les horaires d’une "
            "maison, ou les maisons près de chez vous, dans une page de votre site.",
            scripts=("embedding.js",),
        ),
        heading="Montrer une maison sur votre site",
        address=base + addresses.EMBEDDING,
        houses=base + addresses.HOUSES,
        script=base + addresses.EMBEDDED_SCRIPT,
        example=_example(directory),
    )


def _example(directory: Directory) -> Link | None:
    for code in directory.by_department:
        department = directory.departments[code]
        path = addresses.embedded_department(department.slug)
        return Link(path.removeprefix(addresses.EMBEDDING), department.name)
    return None
