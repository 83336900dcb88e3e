"""What the site's settings tell on its own pages: who publishes it, how accessible it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plugins.site.page import Fact
from plugins.site.project import Site

_NOT_SAID = "non indiqué"


def facts_of(slug: str, site: Site) -> tuple[Fact, ...]:
    """Return what the page at *slug* says besides its text; nothing for most pages."""
    told = _PAGES.get(slug)
    return tuple(told(site)) if told else ()


def _legal(site: Site) -> Iterator[Fact]:
    yield Fact("Éditeur", site.publisher or _NOT_SAID)
    yield Fact("Direction de la publication", site.director or _NOT_SAID)
    yield Fact("Hébergeur", site.host or _NOT_SAID)
    yield _contact(site, "Courriel")


def _accessibility(site: Site) -> Iterator[Fact]:
    yield Fact("État", f"{site.accessibility} au RGAA, version 4.1")
    yield _contact(site, "Signaler une difficulté")


def _privacy(site: Site) -> Iterator[Fact]:
    yield _contact(site, "Une question, une correction")


def _contact(site: Site, name: str) -> Fact:
    return Fact(name, site.contact or _NOT_SAID, f"mailto:{site.contact}" if site.contact else "")


_PAGES: dict[str, Callable[[Site], Iterator[Fact]]] = {
    "mentions-legales": _legal,
    "accessibilite": _accessibility,
    "donnees-personnelles": _privacy,
}
