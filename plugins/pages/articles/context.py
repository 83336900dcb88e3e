"""The contexts of an article and of the list of a section."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from plugins.site.page import Head, Link, Picture, Template


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article in a list: enough to choose it."""

    href: str
    title: str
    date: str
    date_iso: str
    summary: str


@dataclass(frozen=True, slots=True)
class ArticlePage:
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


@dataclass(frozen=True, slots=True)
class Year:
    """The articles of one year."""

    heading: str
    entries: tuple[ArticleEntry, ...]


@dataclass(frozen=True, slots=True)
class ArticlesPage:
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
