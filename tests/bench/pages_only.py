"""Settings of Pelican for the pages that Hugo writes too, and nothing else.

Houses, lists, texts, sitemap. No search, figures, map, posters, booklets, articles,
pictures or contact cards: their generators are not registered.
"""

import sys
from pathlib import Path

# Pelican is a program of its own: the project's folder is not on its path.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pelicanconf import *  # noqa: F403

PLUGINS = [
    "plugins.site.plugin",
    "plugins.pages.lists.plugin",
    "plugins.pages.house.plugin",
    "plugins.pages.editorial.plugin",
    "plugins.files.plugin",
]
ARTICLE_PATHS: list[str] = []
MSAP_POSTERS = False
