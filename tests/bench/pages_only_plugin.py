"""The plugin of ``pages_only.py``: the site's own generators, those of plain pages only."""

from __future__ import annotations

import gc

from pelican import signals
from pelican.generators import Generator

from generator.model.article import Articles
from plugins.directory_pages import DirectoryGenerator
from plugins.editorial_pages import EditorialGenerator
from plugins.list_pages import ListPagesGenerator
from plugins.site_files import SiteFilesGenerator


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
