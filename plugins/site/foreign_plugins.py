"""Plugins that are not of this project, and what a build with one of them may not do.

Such a plugin may write over a file where it stands, as those that make pages smaller do; where that
is a file of the site in place too, people would read half a page. It may also leave a file that
nobody here knows of. So nothing is kept beside it, and its site begins with nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from generator.publishing.new_site import NewSite
from plugins.site.project import Project

_OURS = "plugins."


def has_foreign(plugins: Iterable[object]) -> bool:
    """Tell whether *plugins*, as Pelican's setting holds them (names or modules), has others."""
    names = (str(getattr(plugin, "__name__", plugin)) for plugin in plugins)
    return not all(name.startswith(_OURS) for name in names)


def begun_with_nothing(project: Project) -> Project:
    """Return *project* with nothing of its last sites, and remove what its output begins with."""
    if project.is_begun:
        NewSite(project.output, begun=True).clear()
    return replace(project, last=None)
