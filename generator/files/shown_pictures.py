"""Which pictures the pages of a site show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.files.pages import RenderedPage
from generator.files.picture_names import nfc
from generator.files.proofreading import pictures_of
from generator.files.prose import render
from generator.model.article import Article
from generator.model.house import House


def shown_pictures(
    houses: Iterable[House], articles: Iterable[Article], pages: Iterable[RenderedPage]
) -> set[str]:
    """Return the names, below ``images``, of the pictures that some page shows or links to."""
    names = {name for house in houses for name in _of_house(house)}
    names |= {name for article in articles for name in _of_article(article)}
    names |= {name for page in pages for name in _of_page(page)}
    return {nfc(name) for name in names}


def _of_house(house: House) -> Iterator[str]:
    if house.photo:
        yield house.photo.file
    yield from pictures_of(render(house.text).html)


def _of_article(article: Article) -> Iterator[str]:
    if article.fields.picture:
        yield article.fields.picture.file
    yield from pictures_of(article.html, article.folder)


def _of_page(page: RenderedPage) -> Iterator[str]:
    yield from pictures_of(page.html, page.fields.folder)
