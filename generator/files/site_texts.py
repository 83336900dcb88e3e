"""The texts of a site that may lead to its other pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator import addresses
from generator.files.pages import RenderedPage
from generator.files.prose import may_link, render
from generator.files.site_links import LinkingText
from generator.model.article import Article
from generator.model.house import House


def linking_texts(
    root: Path,
    houses: Iterable[House],
    articles: Iterable[Article],
    pages: Iterable[RenderedPage],
) -> Iterator[LinkingText]:
    """Yield the texts of *houses*, *articles* and editorial *pages* as their links are judged.

    Texts of houses that can hold no link are left out, thousands of them.

    Args:
        root: the project, which the paths of problems are relative to.
    """
    for house in houses:
        if may_link(house.text):
            html = render(house.text).html
            yield LinkingText(root / house.path, house.path, addresses.house(house.slug), html)
    for article in articles:
        yield LinkingText(root / article.path, article.path, article.address, article.html)
    for page in pages:
        yield LinkingText(root / page.path, page.path, page.address, page.html)
