"""Reads the articles and writes their pages, the list of each section, the feeds.

The articles are left in Pelican's context under ``articles``: the pages of the houses and
of the services name those that are about them.
"""

from __future__ import annotations

import sys

from pelican.generators import Generator

from generator.directory import Directory
from generator.exports.atom import atom_feed
from generator.files.articles import read_articles
from generator.model.article import Articles, Section
from generator.problems import has_errors
from plugins.site.rendering import Renderer
from plugins.views.articles import (
    article_page,
    article_statement,
    articles_page,
    feed_address,
    feed_entry,
    feed_of,
    last_change,
)
from plugins.views.structured_data import as_json_ld, breadcrumb


class ArticlesGenerator(Generator):
    """Reads in the first pass, once the houses are known; writes in the second."""

    def generate_context(self) -> None:
        """Read the articles; print all problems, then stop at errors."""
        directory: Directory = self.context["directory"]
        project = self.context["renderer"].project
        articles, problems = read_articles(
            project.content, project.root, directory.vocabularies, directory.by_id
        )
        for problem in sorted(problems):
            if has_errors([problem]) or self.settings["MSAP_WARNINGS"]:
                print(problem, file=sys.stderr)
        if has_errors(problems):
            raise SystemExit(1)
        self.context["articles"] = articles

    def generate_output(self, writer: object) -> None:
        """Write articles, lists, feeds."""
        renderer: Renderer = self.context["renderer"]
        with renderer.timings.step("articles"):
            write_articles(self.context["articles"], self.context["directory"], renderer)


def write_articles(articles: Articles, directory: Directory, renderer: Renderer) -> None:
    """Write every article, then the list and the feed of each section."""
    site = renderer.project.site
    for article in articles:
        page = article_page(article, articles, directory)
        page.head.json_ld = as_json_ld(
            article_statement(article, site), breadcrumb(page.head, site.url)
        )
        renderer.write_page("article", page, last_change(article).isoformat(), article.path)
    for section in Section:
        own = articles.of(section)
        newest = max(map(last_change, own)).isoformat() if own else ""
        renderer.write_page("articles", articles_page(section, articles), newest)
        entries = [feed_entry(article, directory) for article in own]
        feed = atom_feed(feed_of(section, site), entries, site.url)
        renderer.write(feed_address(section), feed)
