"""The page of the form; how to write to the site without it."""

from __future__ import annotations

from urllib.parse import quote

from generator import addresses
from plugins.pages.editing.context import EditingPage
from plugins.site.head import head
from plugins.site.page import Link
from plugins.site.project import Site

_SUBJECT = "Une correction pour l’annuaire"
_BODY = """Bonjour,

Maison (nom et commune) :
Ce qui est faux sur sa fiche :
Ce qu’il faut écrire à la place :
Comment vous le savez, et de quand :
"""


def editing_page(site: Site, data: str) -> EditingPage:
    """Return the context of ``/modifier/``; *data* is the name of the form's data below it."""
    return EditingPage(
        head=head(
            site,
            addresses.EDITING,
            "Modifier une fiche, ajouter une maison",
            "Corrigez la fiche d’une maison de services au public, ou ajoutez-en une, dans un "
            "formulaire : rien n’est à installer, aucun compte n’est demandé.",
            scripts=("editor.js",),
        ),
        heading="Modifier une fiche, ajouter une maison",
        data=data,
        mail=_mail(site),
    )


def _mail(site: Site) -> Link | None:
    """Return the letter to the site's contact, begun; none where nobody is named."""
    if not site.contact:
        return None
    letter = f"subject={quote(_SUBJECT)}&body={quote(_BODY.replace(chr(10), chr(13) + chr(10)))}"
    return Link(f"mailto:{site.contact}?{letter}", site.contact)
