"""The plugin that Pelican loads: every generator of the site, in the order they run.

They are handed over together because blinker calls its receivers in no particular
order. What runs beside the houses' pages is started first; the sitemap comes last.
"""

from __future__ import annotations

import gc

from pelican import signals
from pelican.generators import Generator

from generator.publishing.processes import die_with_parent
from plugins.files.discovery_plugin import DiscoveryGenerator
from plugins.files.pictures_plugin import PicturesGenerator
from plugins.files.plugin import SiteFilesGenerator
from plugins.pages.articles.plugin import SiteArticlesGenerator
from plugins.pages.editorial.plugin import EditorialGenerator
from plugins.pages.figures.plugin import FiguresGenerator
from plugins.pages.house.plugin import HousesGenerator
from plugins.pages.lists.plugin import ListsGenerator
from plugins.pages.map.plugin import MapGenerator
from plugins.pages.paper.plugin import PaperGenerator
from plugins.pages.search.plugin import SearchGenerator
from plugins.site.plugin import ReadingGenerator


def generators(pelican: object) -> tuple[type[Generator], ...]:
    """Return the generators in the order of their two passes."""
    return (
        ReadingGenerator,
        SearchGenerator,
        ListsGenerator,
        FiguresGenerator,
        PaperGenerator,
        HousesGenerator,
        SiteArticlesGenerator,
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
    die_with_parent()  # « msap build » is killed: so is what it began
    signals.get_generators.connect(generators)
