"""What every page has: its head, its way back, links; and which template shows which page.

A page is given complete and never changes: what makes it works out everything first.
"""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

from markupsafe import Markup
from msgspec import Struct

from generator.french import noun, number


class Link(Struct, frozen=True):
    """A link: where it leads, what it says, and a short word behind it (a count, a date)."""

    href: str
    text: str
    note: str = ""


class Head(Struct, frozen=True):
    """The head of a page.

    Attributes:
        path: address of the page from the site's root, without a leading slash:
            ``maisons/durtal/``; empty for the home page.
        root: the way from the page back to the site's root: ``../../``.
        title: the page's own title; the template adds the site's name.
        section: which entry of the main navigation is current.
        language: that of the page (BCP 47), ``direction`` how it is written; ``words`` are those
            of what stands around it, by the French ones, for another than French. What leads to
            French pages is French. ``skip`` are the words of its first link.
        json_ld: schema.org statements, as JSON made safe for a script element.
        trail: breadcrumb, the home page first, the page itself left out.
        site_script: what every page needs, ``site.js``, or a script of the page that holds it.
        scripts: those of the page besides.
        kind: Open Graph's type of the page: ``website`` or ``article``.
        image: the page's own picture, from the site's root; empty for the site's. Its size is
            in pixels, 0 where it is not known.
        feeds: the feeds that follow this page.
    """

    path: str
    root: str
    title: str
    description: str
    section: str = ""
    language: str = "fr"
    direction: str = "ltr"
    words: tuple[tuple[str, str], ...] = ()
    skip: str = ""
    json_ld: Markup = Markup()
    trail: tuple[Link, ...] = ()
    site_script: str = "site.js"
    scripts: tuple[str, ...] = ()
    robots: str = ""
    kind: str = "website"
    image: str = ""
    image_alt: str = ""
    image_width: int = 0
    image_height: int = 0
    feeds: tuple[Link, ...] = ()


class Page(Protocol):
    """What a template is given: a frozen dataclass that has a head, and all that is shown."""

    @property
    def head(self) -> Head:
        """The head of the page."""


P = TypeVar("P", bound=Page)


class Template(Struct, Generic[P], frozen=True):
    """The template ``<name>.html`` and the one kind of page that it shows."""

    name: str
    shows: type[P]


class Figure(Struct, frozen=True):
    """A number with its words: ``2 845``, ``maisons``."""

    value: str
    label: str


def counted(value: int, singular: str, plural: str = "") -> Figure:
    """Return how many there are, with their noun."""
    return Figure(number(value), noun(value, singular, plural))


class Fact(Struct, frozen=True):
    """A thing that has a name, and what is told of it; perhaps an address, or a date (ISO)."""

    name: str
    told: str
    href: str = ""
    iso: str = ""


class Picture(Struct, frozen=True):
    """A picture, the words that stand for it, and whose it is.

    ``width`` and ``height`` are its pixels, 0 where they are not known; ``srcset`` its files by
    their width, where it has several, and ``sizes`` how wide it is shown.
    """

    src: str
    description: str
    credit: str
    width: int = 0
    height: int = 0
    srcset: str = ""
    sizes: str = ""


class IndexGroup(Struct, frozen=True):
    """Links under one heading: the departments of a region; ``summary`` says how many."""

    heading: str
    links: tuple[Link, ...]
    href: str = ""
    summary: str = ""
