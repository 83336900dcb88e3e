"""Articles and editorial pages as Pelican's own contents, so that its plugins can work on them.

Pelican makes the objects, in its usual order and with its usual signals, from what was read before
with the places of errors; our plugins write them. What a plugin has made of a text is taken over.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, ClassVar

from msgspec.structs import replace
from pelican.contents import Content
from pelican.readers import BaseReader
from pelican.urlwrappers import Author, Category, Tag
from pelican.utils import SafeDatetime

from generator import addresses
from generator.files.content_files import shown_path
from generator.files.pages import RenderedPage
from generator.model.article import Article, Articles
from generator.model.editorial import HOME
from plugins.site.build import Build
from plugins.site.links import SECTION_TITLES

_OURS = "msap"
# Pelican writes nothing of them: our plugins do, at the same address.
_UNWRITTEN = {"save_as": "", "status": "published", "lang": "fr"}


class ContentReader(BaseReader):
    """Gives Pelican what was read already of each article and page.

    It is given to Pelican's generators by name: it declares no kind of file for others.
    """

    enabled = True
    file_extensions: ClassVar[list[str]] = []

    def __init__(self, settings: Mapping[str, Any], build: Build) -> None:
        super().__init__(settings)
        self._build = build
        self._root = build.renderer.project.root
        self._articles = {article.path: article for article in build.articles}
        self._pages = {page.path: page for page in build.pages}

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the HTML and the metadata of the file at *source_path*."""
        path = shown_path(Path(source_path), self._root)
        article = self._articles.get(path)
        if article is not None:
            return article.html, self._article(article)
        page = self._pages.get(path)
        if page is not None:
            return page.html, self._page(page)
        return "", {"status": "skip"}  # a draft, or an article of a later day

    def _article(self, article: Article) -> dict[str, Any]:
        fields = article.fields
        services = self._build.directory.vocabularies.services
        told = {
            "title": fields.title,
            "slug": article.slug,
            "url": article.address,
            "date": moment(fields.published_on),
            "summary": fields.summary,
            "category": Category(SECTION_TITLES[article.section], self.settings),
            "tags": [Tag(services[code].name, self.settings) for code in fields.themes],
            _OURS: article,
        }
        if fields.updated_on:
            told["modified"] = moment(fields.updated_on)
        if fields.author:
            told["author"] = Author(fields.author, self.settings)
        return _UNWRITTEN | told

    def _page(self, page: RenderedPage) -> dict[str, Any]:
        fields = page.fields
        is_home = fields.slug == HOME
        return _UNWRITTEN | {
            "title": fields.title,
            "slug": fields.slug,
            "url": addresses.HOME if is_home else addresses.text(fields.slug),
            "template": "home" if is_home else "text",
            "date": moment(fields.updated_on),
            "summary": fields.description,
            _OURS: page,
        }


def with_contents(build: Build, context: Mapping[str, Any]) -> Build:
    """Return *build* with the articles and the pages as Pelican's plugins have left them."""
    articles = [replace(_own(each), html=each._content) for each in context["articles"]]
    pages = [replace(_own(each), html=each._content) for each in context["pages"]]
    return replace(build, articles=Articles(articles), pages=tuple(pages))


def contents_by_address(context: Mapping[str, Any]) -> dict[str, tuple[str, Content]]:
    """Return the contents by their address, each with the name that Pelican gives to its kind."""
    named = [("article", context["articles"]), ("page", context["pages"])]
    return {each.url: (kind, each) for kind, contents in named for each in contents}


def _own(content: Content) -> Any:
    return getattr(content, _OURS)


def moment(day: date) -> SafeDatetime:
    """Return the start of *day* as Pelican writes moments."""
    return SafeDatetime(*datetime.combine(day, time()).timetuple()[:6])
