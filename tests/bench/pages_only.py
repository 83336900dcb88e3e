"""Settings of Pelican for the pages that Hugo writes too, and nothing else.

Houses, lists, texts, sitemap. No search, figures, map, posters, booklets, articles,
pictures or contact cards: their generators are not registered.
"""

import sys
from pathlib import Path

# Pelican is a program of its own: the project's folder is not on its path.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pelicanconf import *  # noqa: F403
from tests.bench import pages_only_plugin

PLUGINS = [pages_only_plugin]
MSAP_POSTERS = False
