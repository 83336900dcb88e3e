"""Writes the articles, the list of each section, the feeds."""

from __future__ import annotations

from pelican import Pelican, signals

from generator import addresses
from generator.exports.atom import atom_feed
from generator.model.article import Section
from plugins.pages.articles.context import ARTICLE, ARTICLES
from plugins.pages.articles.maker import (
    article_page,
    articles_page,
    feed_entry,
    feed_of,
    last_change,
)
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator
from plugins.site.page_sources import write_source


class SiteArticlesGenerator(SiteGenerator):
    """Writes what ``plugins.site.plugin`` has read."""

    def write(self, build: Build) -> None:
        """Write articles, lists, feeds."""
        with build.renderer.timings.step("articles"):
            write_articles(build)


def write_articles(build: Build) -> None:
    """Write every article, then the list and the feed of each section."""
    renderer, articles, site = build.renderer, build.articles, build.site
    for article in articles:
        page = article_page(article, articles, build.directory, site, build.pictures)
        renderer.write_page(ARTICLE, page, last_change(article).isoformat(), article.path)
        write_source(addresses.source_of(article.address), article.path, build)
    for section in Section:
        own = articles.of(section)
        newest = max(map(last_change, own)).isoformat() if own else ""
        renderer.write_page(ARTICLES, articles_page(section, articles, site), newest)
        entries = [feed_entry(article, build.directory, site) for article in own]
        feed = atom_feed(feed_of(section, site), entries, site.url)
        renderer.write(addresses.feed(section), feed)


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return SiteArticlesGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
