"""Settings of Pelican for what Hugo writes too, and little else.

Houses with cards and sources, lists, communes, needs, texts, posters, booklets, contact cards,
one JSON of all houses, sitemap. No search, figures, map, articles, pictures, other open data:
their generators are not registered.
"""

import sys
from pathlib import Path

# Pelican is a program of its own: the project's folder is not on its path.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pelicanconf import *  # noqa: F403

PLUGINS = [
    "plugins.site.plugin",
    "plugins.pages.lists.plugin",
    "plugins.pages.paper.plugin",
    "plugins.files.changes_plugin",
    "plugins.pages.house.plugin",
    "plugins.pages.editorial.plugin",
    "plugins.files.plugin",
]
ARTICLE_PATHS: list[str] = []
