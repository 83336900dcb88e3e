"""From what an extension gives to the context of its page."""

from __future__ import annotations

from generator.addresses import root_of
from generator.extending import ExtraPage
from plugins.pages.extensions.context import ExtensionPage
from plugins.site.head import head
from plugins.site.page import Link, Template
from plugins.site.project import Site


def extension_page(page: ExtraPage, site: Site) -> ExtensionPage:
    """Return the context of *page*."""
    root = root_of(page.path)
    above = tuple(Link(root + path, words) for path, words in page.above)
    own = head(site, page.path, page.title, page.description, page.section, above=above)
    return ExtensionPage(own, page.title, page.shown)


def template_of(page: ExtraPage) -> Template[ExtensionPage]:
    """Return the template that *page* names."""
    return Template(page.template, ExtensionPage)
