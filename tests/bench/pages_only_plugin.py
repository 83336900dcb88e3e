"""The plugin of ``pages_only.py``: the site's own generators, those of plain pages only."""

from __future__ import annotations

import gc

from pelican import signals
from pelican.generators import Generator

from generator.model.article import Articles
from plugins.files.plugin import SiteFilesGenerator
from plugins.pages.editorial.plugin import EditorialGenerator
from plugins.pages.house.plugin import DirectoryGenerator
from plugins.pages.lists.plugin import ListPagesGenerator


class _NoArticles(Generator):  # type: ignore[misc]
    """Stands where the articles are read: the pages ask which are about them."""

    def generate_context(self) -> None:
        self.context["articles"] = Articles()


def _generators(pelican: object) -> tuple[type[Generator], ...]:
    return (
        ListPagesGenerator,
        DirectoryGenerator,
        _NoArticles,
        EditorialGenerator,
        SiteFilesGenerator,
    )


def register() -> None:
    """Connect to Pelican, as ``plugins.site_generators`` does."""
    gc.disable()
    signals.get_generators.connect(_generators)
