"""The page that is easy to read: each part of its text stands beside a picture of it."""

from __future__ import annotations

import re
from itertools import chain, repeat

from markupsafe import Markup

from generator import addresses
from generator.addresses import root_of
from generator.directory import Directory
from generator.files.pages import RenderedPage
from generator.files.rooted import rooted
from generator.french import spaced
from plugins.pages.editorial.context import EasyPage, EasyPart
from plugins.site.head import head
from plugins.site.need_links import need_tiles, offered_needs
from plugins.site.project import Site

SLUG = addresses.EASY.rstrip("/")
# In the order of the text: what it is, before, there, after. A part more has no picture.
_SCENES = ("village", "arrive", "counter", "leave")
_PART = re.compile(r"(?=<h2)")


def easy_page(page: RenderedPage, directory: Directory, site: Site) -> EasyPage:
    """Return the context of the page that is easy to read."""
    fields, root = page.fields, root_of(addresses.EASY)
    html = rooted(page.html, root)
    parts = [part for part in _PART.split(html) if part.strip()]
    return EasyPage(
        head=head(
            site, addresses.EASY, spaced(fields.title), spaced(fields.description), fields.slug
        ),
        heading=spaced(fields.title),
        parts=tuple(
            EasyPart(Markup(part), scene)
            for part, scene in zip(parts, chain(_SCENES, repeat("")), strict=False)
        ),
        needs=tuple(need_tiles(offered_needs(directory), root, with_sentence=True)),
    )
