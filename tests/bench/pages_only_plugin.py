"""The plugin of ``pages_only.py``: the site's own generators, those of plain pages only."""

from __future__ import annotations

import gc
from dataclasses import replace

from pelican import signals
from pelican.generators import Generator

from generator.model.article import Articles
from plugins.files.plugin import SiteFilesGenerator
from plugins.pages.editorial.plugin import EditorialGenerator
from plugins.pages.house.plugin import HousesGenerator
from plugins.pages.lists.plugin import ListsGenerator
from plugins.site.build import build_of, leave
from plugins.site.plugin import ReadingGenerator


class _WithoutArticles(ReadingGenerator):
    """Reads everything, and leaves the articles out."""

    def generate_context(self) -> None:
        super().generate_context()
        leave(replace(build_of(self.context), articles=Articles()), self.context)


def _generators(pelican: object) -> tuple[type[Generator], ...]:
    return (
        _WithoutArticles,
        ListsGenerator,
        HousesGenerator,
        EditorialGenerator,
        SiteFilesGenerator,
    )


def register() -> None:
    """Connect to Pelican, as ``plugins.site_generators`` does."""
    gc.disable()
    signals.get_generators.connect(_generators)
