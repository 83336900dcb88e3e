"""What one build works on: all that was read, and what the plugins share to show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from msgspec import Struct, field

from generator.beside import Ahead
from generator.changes.log import ChangeLog
from generator.directory import Directory
from generator.extending.loading import Extensions
from generator.files.pages import RenderedPage
from generator.hours.timetables import Timetables
from generator.model.article import Articles
from generator.model.welcome import Welcome
from plugins.site.pictures import SitePictures
from plugins.site.project import Site
from plugins.site.rendering import Renderer

T = TypeVar("T")

_KEY = "msap"


class Build(Struct, frozen=True):
    """Given to every plugin, complete; ``pages`` are the editorial texts in their order.

    ``changes`` is what changed since the site that this one replaces; ``ahead`` what is worked out
    since the houses are read, by its name.
    """

    directory: Directory
    articles: Articles
    pages: tuple[RenderedPage, ...]
    times: Timetables
    renderer: Renderer
    extensions: Extensions = field(default_factory=Extensions)
    changes: ChangeLog = field(default_factory=ChangeLog)
    pictures: SitePictures = field(default_factory=SitePictures)
    welcomes: tuple[Welcome, ...] = ()
    ahead: Mapping[str, Ahead[Any]] = field(default_factory=dict)
    _shared: dict[type, Any] = field(default_factory=dict)

    def shared(self, kind: type[T], make: Callable[[], T]) -> T:
        """Return the one *kind* that several plugins use, made when it is first asked for.

        Each process of a build has its own: what one works out, the others do not know.
        """
        if kind not in self._shared:
            self._shared[kind] = make()
        found: T = self._shared[kind]
        return found

    @property
    def site(self) -> Site:
        """What the site is called, and where it is."""
        return self.renderer.project.site


def is_left(context: Mapping[str, Any]) -> bool:
    """Tell whether all has been read, well or not."""
    return _KEY in context


def build_of(context: Mapping[str, Any]) -> Build | None:
    """Return the build that is left in Pelican's context; None where a page has an error."""
    build: Build | None = context[_KEY]
    return build


def leave(build: Build | None, context: dict[str, Any]) -> None:
    """Leave *build* in Pelican's context, for the plugins that come after."""
    context[_KEY] = build
