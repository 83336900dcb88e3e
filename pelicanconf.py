"""Settings of the site while working on it; ``publishconf.py`` adds those of the public one."""

import os
import sys
from pathlib import Path

from jinja2 import StrictUndefined

MSAP_ROOT = str(Path(__file__).resolve().parent)
# Pelican is a program of its own: the project's folder is not on its path.
sys.path.insert(0, MSAP_ROOT)

from generator.settings.model import SITE_NAME  # noqa: E402
from generator.settings.reading import SettingsRefused, settings_from  # noqa: E402
from plugins.site.kept_templates import KeptTemplates  # noqa: E402

try:
    # All that the environment may set, checked: docs/settings.md. Values may be written below too.
    _settings = settings_from(os.environ)
except SettingsRefused as refused:
    raise SystemExit("\n".join(f"erreur: {each}" for each in refused.sentences)) from None

# The network has two names: whoever looks for either must know that they are right.
SITENAME = _settings.name or SITE_NAME
SITESUBTITLE = (
    _settings.tagline or "L’annuaire des maisons de services au public et des France services"
)
MSAP_EXPLANATION = _settings.explanation or (
    "Les Maisons de services au public sont devenues France services : un agent vous reçoit."
)
# What fits beside a browser's search box or under an icon: 16 characters at most.
MSAP_SHORT_NAME = "Services publics"
SITEURL = _settings.site_url
MSAP_CREDITS = "INSEE, IGN, DILA, ANCT (Licence Ouverte 2.0)"
# Where errors are reported: an e-mail address, or the repository whose pages can be edited.
MSAP_CONTACT = _settings.contact
MSAP_REPOSITORY = _settings.repository
# What holds the repository, where its address does not tell; the branch that is published.
MSAP_FORGE = _settings.forge
MSAP_BRANCH = _settings.branch
# Who answers for the site, for its legal notices; what nobody gave is said to be missing.
MSAP_PUBLISHER = _settings.publisher
MSAP_DIRECTOR = _settings.director
MSAP_HOST = _settings.host
# What the law asks every page to say: « non conforme » as long as there is no audit.
MSAP_ACCESSIBILITY = _settings.accessibility
MSAP_WARNINGS = _settings.warnings
# A poster for each house and a booklet for each department, to be printed.
MSAP_POSTERS = _settings.posters
# A background for the map, from another site: none unless it is set (docs/tiles.md).
MSAP_TILES = _settings.tiles
# For hosts that send no headers (GitHub and GitLab Pages, object stores): each page has its policy.
MSAP_META_POLICY = _settings.meta_policy
MSAP_HOUSES = _settings.houses
MSAP_TODAY = _settings.today

PATH = str(Path(MSAP_ROOT) / "content")
OUTPUT_PATH = "output"
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"
LOCALE = ("C",)

# In the order in which they read and write. What cannot be divided is begun before the houses,
# what needs to know every page comes last; yours go anywhere (docs/extending.md).
PLUGINS = [
    "plugins.site.plugin",
    "plugins.pages.lists.plugin",
    "plugins.pages.figures.plugin",
    "plugins.pages.paper.plugin",
    "plugins.files.changes_plugin",
    "plugins.pages.open_data.plugin",
    "plugins.pages.house.plugin",
    "plugins.pages.search.plugin",
    "plugins.pages.articles.plugin",
    "plugins.pages.editorial.plugin",
    "plugins.files.pictures_plugin",
    "plugins.pages.extensions.plugin",
    "plugins.pages.map.plugin",
    "plugins.pages.editing.plugin",
    "plugins.pages.embedding.plugin",
    "plugins.pages.selection.plugin",
    "plugins.pages.device.plugin",
    "plugins.files.discovery_plugin",
    "plugins.files.spreadsheet_plugin",
    "plugins.files.plugin",
]
# What this site adds of its own, without a fork: docs/extending.md.
MSAP_EXTENSIONS = str(Path(MSAP_ROOT) / "extensions")
THEME = str(Path(MSAP_ROOT) / "themes" / "msap")
THEME_TEMPLATES_OVERRIDES = [str(Path(MSAP_ROOT) / "themes" / "msap" / "components")]
# The theme's files are bundled and named by their content: see plugins/files/plugin.py.
THEME_STATIC_PATHS: list[str] = []

JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    # The theme does not change while a build runs: no look at the disk for each component.
    "auto_reload": False,
    # A dict of all templates, without the lock and the order of one that forgets some.
    "cache_size": -1,
    "bytecode_cache": KeptTemplates(Path(MSAP_ROOT) / ".cache" / "templates"),
}

# Articles and editorial pages are Pelican's contents, houses are not: they are thousands. All are
# read with their faults, and written, by our plugins (docs/decisions/pelican.md).
ARTICLE_PATHS = ["actualites", "sur-le-terrain"]
PAGE_PATHS = ["pages"]
# Pictures are copied by our own plugin, which looks at what they are.
STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
# Two sections may have articles of one name: they are no translations of each other.
ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = None
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
# Texts come from many people: their links are checked by our own rules, and nothing else in
# them leads to files.
INTRASITE_LINK_REGEX = "(?!)(?P<what>)"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
