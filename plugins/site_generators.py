"""The plugin that Pelican loads: every generator of the site, in the order they run.

They are handed over together because blinker calls its receivers in no particular
order. What runs beside the houses' pages is started first; the sitemap comes last.
"""

from __future__ import annotations

from pelican import signals
from pelican.generators import Generator

from plugins.directory_pages import DirectoryGenerator
from plugins.editorial_pages import EditorialGenerator
from plugins.list_pages import ListPagesGenerator
from plugins.search_index import SearchIndexGenerator
from plugins.site_files import SiteFilesGenerator


def generators(pelican: object) -> tuple[type[Generator], ...]:
    """Return the generators in the order of their two passes."""
    return (
        SearchIndexGenerator,
        ListPagesGenerator,
        DirectoryGenerator,
        EditorialGenerator,
        SiteFilesGenerator,
    )


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
