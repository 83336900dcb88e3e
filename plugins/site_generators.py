"""The plugin that Pelican loads: every generator of the site, in the order they run.

They are handed over together because blinker calls its receivers in no particular
order. What runs beside the houses' pages is started first; the sitemap comes last.
"""

from __future__ import annotations

import gc

from pelican import signals
from pelican.generators import Generator

from plugins.article_pages import ArticlesGenerator
from plugins.directory_pages import DirectoryGenerator
from plugins.discovery_files import DiscoveryGenerator
from plugins.editorial_pages import EditorialGenerator
from plugins.figures_pages import FiguresGenerator
from plugins.list_pages import ListPagesGenerator
from plugins.map_page import MapGenerator
from plugins.paper_pages import PaperGenerator
from plugins.picture_files import PicturesGenerator
from plugins.search_index import SearchIndexGenerator
from plugins.site_files import SiteFilesGenerator


def generators(pelican: object) -> tuple[type[Generator], ...]:
    """Return the generators in the order of their two passes."""
    return (
        SearchIndexGenerator,
        ListPagesGenerator,
        FiguresGenerator,
        PaperGenerator,
        DirectoryGenerator,
        ArticlesGenerator,
        EditorialGenerator,
        PicturesGenerator,
        MapGenerator,
        DiscoveryGenerator,
        SiteFilesGenerator,
    )


def register() -> None:
    """Connect to Pelican.

    A build is one short process that keeps nearly all it makes: looking for garbage
    takes a third of the reading and frees nothing (docs/benchmarks.md).
    """
    gc.disable()
    signals.get_generators.connect(generators)
