"""What every page has: its head, its way back, links."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.french import noun, number


@dataclass(frozen=True, slots=True)
class Link:
    """A link: where it leads, what it says, and a short word behind it (a count, a date)."""

    href: str
    text: str
    note: str = ""


@dataclass(slots=True)
class Head:
    """The head of a page.

    Attributes:
        path: address of the page from the site's root, without a leading slash:
            ``maisons/durtal/``; empty for the home page.
        root: the way from the page back to the site's root: ``../../``.
        title: the page's own title; the template adds the site's name.
        section: which entry of the main navigation is current.
        json_ld: schema.org statements, as JSON made safe for a script element.
        trail: breadcrumb, the home page first, the page itself left out.
        site_script: what every page needs, ``site.js``, or a script of the page that holds it.
        scripts: those of the page besides.
        kind: Open Graph's type of the page: ``website`` or ``article``.
        image: the page's own picture, from the site's root; empty for the site's.
        feeds: the feeds that follow this page.
    """

    path: str
    root: str
    title: str
    description: str
    section: str = ""
    json_ld: Markup = Markup()
    trail: tuple[Link, ...] = ()
    site_script: str = "site.js"
    scripts: tuple[str, ...] = ()
    robots: str = ""
    kind: str = "website"
    image: str = ""
    feeds: tuple[Link, ...] = ()


def root_of(path: str) -> str:
    """Return the way back to the site's root from the page at *path*."""
    return "../" * path.count("/") or "./"


def head(path: str, title: str, description: str, section: str = "", **more: object) -> Head:
    """Return the head of the page at *path*, its way back worked out."""
    return Head(path, root_of(path), title, description, section, **more)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its words: ``2 845``, ``maisons``."""

    value: str
    label: str


def counted(value: int, singular: str, plural: str = "") -> Figure:
    """Return how many there are, with their noun."""
    return Figure(number(value), noun(value, singular, plural))


@dataclass(frozen=True, slots=True)
class Fact:
    """A thing that has a name, and what is to be said of it; perhaps with an address."""

    name: str
    told: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """Links under one heading: the departments of a region; ``summary`` says how many."""

    heading: str
    links: tuple[Link, ...]
    href: str = ""
    summary: str = ""


@dataclass(slots=True)
class IndexPage:
    """A page of links to departments.

    ``note`` is what is to know before the page's map is asked for.
    """

    head: Head
    heading: str
    lead: str
    groups: tuple[IndexGroup, ...]
    map: Markup = Markup()
    note: str = ""


@dataclass(slots=True)
class TextPage:
    """A page that only has a text: the home page's introduction, legal notices.

    ``contents`` leads to the parts of a long one; ``facts`` are what the site's settings tell.
    """

    head: Head
    heading: str
    text: Markup
    updated: str = ""
    figures: tuple[Figure, ...] = ()
    groups: tuple[IndexGroup, ...] = ()
    articles: tuple[Link, ...] = ()
    contents: tuple[Link, ...] = ()
    facts: tuple[Fact, ...] = ()
