"""The contexts of an article and of the list of a section."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from plugins.site.page import Head, Link, Picture, Template


class ArticleEntry(Struct, frozen=True):
    """An article in a list: enough to choose it."""

    href: str
    title: str
    date: str
    date_iso: str
    summary: str


class ArticlePage(Struct, frozen=True):
    """An article: what it says, what it is about, where its facts come from."""

    head: Head
    heading: str
    summary: str
    date: str
    date_iso: str
    updated: str
    updated_iso: str
    author: str
    picture: Picture | None
    text: Markup
    houses: tuple[Link, ...]
    themes: tuple[Link, ...]
    source: str
    others: tuple[Link, ...]
    section: Link
    correction: Link


class Year(Struct, frozen=True):
    """The articles of one year."""

    heading: str
    entries: tuple[ArticleEntry, ...]


class ArticlesPage(Struct, frozen=True):
    """The articles of a section, the newest first, by year."""

    head: Head
    heading: str
    lead: str
    years: tuple[Year, ...]
    feed: Link
    writing: Link
    related: tuple[Link, ...]


ARTICLE = Template("article", ArticlePage)
ARTICLES = Template("articles", ArticlesPage)
