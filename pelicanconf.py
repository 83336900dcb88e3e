"""Settings of the site while working on it; ``publishconf.py`` adds those of the public one."""

import os
import sys
from pathlib import Path

from jinja2 import FileSystemBytecodeCache, StrictUndefined

MSAP_ROOT = str(Path(__file__).resolve().parent)
# Pelican is a program of its own: the project's folder is not on its path.
sys.path.insert(0, MSAP_ROOT)

from plugins import site_generators  # noqa: E402

SITENAME = "Maisons de services au public"
SITESUBTITLE = "L’annuaire des maisons de services au public et France services"
# What fits beside a browser's search box or under an icon: 16 characters at most.
MSAP_SHORT_NAME = "Services publics"
SITEURL = os.environ.get("SITEURL", "")
MSAP_CREDITS = "INSEE, IGN, DILA, ANCT (Licence Ouverte 2.0)"
# Where errors are reported: an address, or the repository whose pages can be edited.
MSAP_CONTACT = os.environ.get("MSAP_CONTACT", "")
# Who answers for the site, for its legal notices; what nobody gave is said to be missing.
MSAP_PUBLISHER = os.environ.get("MSAP_PUBLISHER", "")
MSAP_DIRECTOR = os.environ.get("MSAP_DIRECTOR", "")
MSAP_HOST = os.environ.get("MSAP_HOST", "")
# What the law asks every page to say: « non conforme » as long as there is no audit.
MSAP_ACCESSIBILITY = os.environ.get("MSAP_ACCESSIBILITY", "non conforme")
MSAP_REPOSITORY = os.environ.get("MSAP_REPOSITORY", "")
MSAP_WARNINGS = False
# A poster for each house and a booklet for each department, to be printed.
MSAP_POSTERS = os.environ.get("MSAP_POSTERS", "oui") != "non"
# A background for the map, from another site: none unless it is set (docs/tiles.md).
MSAP_TILES: dict[str, str | int] | None = None
MSAP_TODAY = os.environ.get("MSAP_TODAY", "")

PATH = str(Path(MSAP_ROOT) / "content")
OUTPUT_PATH = "output"
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"
LOCALE = ("C",)

PLUGINS = [site_generators]
THEME = str(Path(MSAP_ROOT) / "themes" / "msap")
THEME_TEMPLATES_OVERRIDES = [str(Path(MSAP_ROOT) / "themes" / "msap" / "components")]
# The theme's files are bundled and named by their content: see plugins/site_files.py.
THEME_STATIC_PATHS: list[str] = []

_BYTECODE = Path(MSAP_ROOT) / ".cache" / "jinja"
_BYTECODE.mkdir(parents=True, exist_ok=True)
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    # The theme does not change while a build runs: no look at the disk for each component.
    "auto_reload": False,
    "bytecode_cache": FileSystemBytecodeCache(str(_BYTECODE)),
}

# Pages, houses, articles and pictures are read by our own plugins, not by Pelican.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
