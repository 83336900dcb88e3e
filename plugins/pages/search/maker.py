"""The page of the search."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.addresses import root_of
from generator.directory import Directory
from plugins.pages.search.context import SearchPage
from plugins.site.department_groups import department_groups
from plugins.site.head import head
from plugins.site.held_json import held_json
from plugins.site.page import Link
from plugins.site.project import Site


def search_page(directory: Directory, site: Site, manifest: bytes) -> SearchPage:
    """Return the context of ``/recherche/``: with no script, the way on by region.

    *manifest* is the content of the search files' own (``generator.search.output``).
    """
    return SearchPage(
        head=head(
            site,
            addresses.SEARCH,
            "Trouver une maison",
            "Cherchez une maison de services au public par commune, code postal, démarche ou nom.",
            "recherche",
            scripts=("search.js",),
        ),
        heading="Trouver une maison",
        areas=tuple(_areas(directory)),
        manifest=held_json(manifest.decode()),
    )


def _areas(directory: Directory) -> Iterator[Link]:
    """Yield the regions, not their departments: a fifth of a page that results wait for."""
    for group in department_groups(directory, root_of(addresses.SEARCH)):
        if group.href:
            yield Link(group.href, group.heading, group.summary)
        else:
            yield from group.links
