"""The guide for editors, published beside the form: the one that the project has in ``docs/``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from markdown import markdown
from markdown.extensions.toc import TocExtension
from markupsafe import Markup

from generator import addresses
from generator.addresses import root_of
from generator.files.contents import contents_of
from generator.files.text_structure import structured
from generator.fold import slug
from plugins.pages.editorial.context import TextPage
from plugins.site.head import head
from plugins.site.page import Link
from plugins.site.project import Site

FILE = Path("docs") / "guide-redacteur.md"
_PARTS = re.compile(r"^# (.+)$", re.MULTILINE)
_FENCE = re.compile(r"^```[a-z ]+$", re.MULTILINE)
# Documents of the project are not on the site: their names are.
_DOCUMENT = re.compile(r"\[([^\]]+)\]\((?!https?://|#)[^)]+\)")
_PLACES = (
    (
        addresses.GUIDE,
        "Corriger la fiche d’une maison, en ajouter une, écrire un article : avec un navigateur, "
        "rien à installer.",
    ),
    (
        addresses.GUIDE_TO_FILES,
        "Ce que le formulaire écrit : les champs d’une fiche, les horaires, les fautes courantes.",
    ),
)


def guide_pages(root: Path, site: Site) -> Iterator[TextPage]:
    """Yield the pages of the guide, one for each part; none where the project has no guide."""
    file = root / FILE
    if not file.is_file():
        return
    _, *pieces = _PARTS.split(file.read_text("utf-8"))
    titles, texts = pieces[::2], pieces[1::2]
    for rank, (place, description) in enumerate(_PLACES):
        other = Link(root_of(place) + _PLACES[1 - rank][0], f"Lire aussi : {titles[1 - rank]}")
        yield _page(site, place, titles[rank], description, texts[rank], other)


def _page(site: Site, place: str, title: str, description: str, text: str, other: Link) -> TextPage:
    html = _html(text)
    way_on = Markup('\n<p><a href="{}">{}</a></p>').format(other.href, other.text)
    return TextPage(
        head=head(site, place, title, description, above=(_form_link(place),)),
        heading=title,
        text=Markup(html) + way_on,
        updated="",
        contents=tuple(Link(f"#{part}", words) for part, words in contents_of(html)),
        facts=(),
    )


def _form_link(place: str) -> Link:
    return Link(root_of(place) + addresses.EDITING, "Modifier une fiche")


def _html(text: str) -> str:
    """Return *text*, the project's own, as HTML; documents that the site lacks are only named."""
    plain = _DOCUMENT.sub(r"\1", _FENCE.sub("```", text))
    return structured(markdown(plain, extensions=["fenced_code", "tables", _headings()]))


def _headings() -> TocExtension:
    return TocExtension(slugify=lambda words, _: f"guide-{slug(words)}")
