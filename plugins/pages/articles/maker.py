"""From articles to the contexts of their pages and to their feeds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from markupsafe import Markup
from msgspec import Struct

from generator import addresses
from generator.addresses import TWO_UP
from generator.directory import Directory
from generator.exports.atom import Feed, FeedEntry
from generator.files.rooted import absolute, rooted
from generator.french import long_date, spaced
from generator.model.article import Article, Articles, Section
from plugins.pages.articles.context import (
    ArticleEntry,
    ArticlePage,
    ArticlesPage,
    Year,
)
from plugins.site.head import head
from plugins.site.links import (
    SECTION_TITLES,
    article_links,
    changes_feed_link,
    feed_link,
    section_link,
)
from plugins.site.page import Link, Picture
from plugins.site.pictures import NO_PICTURES, SitePictures
from plugins.site.project import Site

OTHERS = 3


class _SectionWords(Struct, frozen=True):
    """How a section is announced."""

    lead: str
    description: str


_WORDS = {
    Section.NEWS: _SectionWords(
        "Ce qui change dans le réseau des maisons, et ce qu’il faut savoir pour y aller.",
        "Les nouvelles du réseau des maisons de services au public, datées et sourcées.",
    ),
    Section.FIELD: _SectionWords(
        "Des maisons qui ont trouvé une réponse à elles : télétravail, saisonniers, droit, livres.",
        "Ce que des maisons de services au public ont inventé près de chez elles.",
    ),
}


def article_page(
    article: Article,
    articles: Articles,
    directory: Directory,
    site: Site,
    pictures: SitePictures = NO_PICTURES,
) -> ArticlePage:
    """Return the context of the page of *article*; houses that are not known are left out."""
    fields = article.fields
    section = section_link(article.section, TWO_UP)
    updated = fields.updated_on
    return ArticlePage(
        head=head(
            site,
            article.address,
            spaced(fields.title),
            spaced(fields.summary),
            article.section.value,
            above=(section,),
            statements=(article_statement(article, site, pictures),),
            kind="article",
            feeds=(feed_link(article.section, TWO_UP),),
            **pictures.shared(fields.picture),
        ),
        heading=spaced(fields.title),
        summary=spaced(fields.summary),
        date=long_date(fields.published_on),
        date_iso=fields.published_on.isoformat(),
        updated=long_date(updated) if updated else "",
        updated_iso=updated.isoformat() if updated else "",
        author=fields.author or "",
        picture=_picture(article, pictures),
        text=Markup(rooted(article.html, TWO_UP)),
        houses=tuple(_houses(article, directory)),
        themes=tuple(_themes(article, directory)),
        source=spaced(fields.source),
        others=article_links(_others(article, articles), TWO_UP),
        section=section,
        correction=Link(
            TWO_UP + addresses.editing_article(article.address), "Corriger cet article"
        ),
    )


def articles_page(section: Section, articles: Articles, site: Site) -> ArticlesPage:
    """Return the context of the list of *section*."""
    words, title = _WORDS[section], SECTION_TITLES[section]
    entries = [_entry(article) for article in articles.of(section)]
    years = groupby(entries, key=lambda entry: entry.date_iso[:4])
    others = [other for other in Section if other is not section]
    feed = feed_link(section, "../")
    return ArticlesPage(
        head=head(
            site,
            addresses.section(section),
            title,
            words.description,
            section.value,
            feeds=(feed, changes_feed_link("../")),
        ),
        heading=title,
        lead=words.lead,
        years=tuple(Year(year, tuple(group)) for year, group in years),
        feed=feed,
        writing=Link("../" + addresses.new_article(section), "Écrire un article"),
        related=(
            *(section_link(other, "../") for other in others),
            Link(f"../{addresses.PUBLICATIONS}", "Publications"),
            changes_feed_link("../"),
        ),
    )


def feed_of(section: Section, site: Site) -> Feed:
    """Return the head of the feed of *section*."""
    words = _WORDS[section]
    return Feed(
        address=addresses.feed(section),
        page_address=addresses.section(section),
        title=f"{SECTION_TITLES[section]} · {site.name}",
        subtitle=words.description,
        author=site.name,
    )


def feed_entry(article: Article, directory: Directory, site: Site) -> FeedEntry:
    """Return *article* as an entry of its section's feed."""
    fields = article.fields
    return FeedEntry(
        address=article.address,
        title=spaced(fields.title),
        summary=spaced(fields.summary),
        html=_whole(article, site),
        published_on=fields.published_on,
        updated_on=last_change(article),
        categories=tuple(directory.vocabularies.services[code].name for code in fields.themes),
        author=fields.author or "",
    )


def _whole(article: Article, site: Site) -> str:
    """Return the text as feeds have it: with whole addresses, where the site's own is known."""
    text = rooted(article.html, TWO_UP)
    return absolute(text, site.absolute(article.address)) if site.url else text


def last_change(article: Article) -> date:
    """Return the day the article was written, or corrected."""
    return article.fields.updated_on or article.fields.published_on


def article_statement(
    article: Article, site: Site, pictures: SitePictures = NO_PICTURES
) -> dict[str, Any]:
    """Return schema.org's statement of *article* (https://schema.org/Article)."""
    fields = article.fields
    author = {"@type": "Person", "name": fields.author} if fields.author else _publisher(site)
    image = pictures.shared(fields.picture).get("image")
    return ({"image": f"{site.url}/{image}"} if image else {}) | {
        "@type": "Article",
        "headline": spaced(fields.title),
        "description": spaced(fields.summary),
        "datePublished": fields.published_on.isoformat(),
        "dateModified": last_change(article).isoformat(),
        "inLanguage": "fr",
        "url": f"{site.url}/{article.address}",
        "author": author,
        "publisher": _publisher(site),
    }


def _publisher(site: Site) -> dict[str, str]:
    return {"@type": "Organization", "name": site.name, "url": f"{site.url}/"}


def _entry(article: Article) -> ArticleEntry:
    fields = article.fields
    return ArticleEntry(
        href=f"{article.slug}/",
        title=spaced(fields.title),
        date=long_date(fields.published_on),
        date_iso=fields.published_on.isoformat(),
        summary=spaced(fields.summary),
    )


def _picture(article: Article, pictures: SitePictures) -> Picture | None:
    own = article.fields.picture
    return pictures.picture(own, TWO_UP, spaced(own.description)) if own else None


def _houses(article: Article, directory: Directory) -> Iterator[Link]:
    for identifier in dict.fromkeys(article.fields.houses):
        house = directory.by_id.get(identifier)
        if house:
            department = directory.department_of(house)
            where = f"{house.commune} ({department.name})"
            if house in directory.closed:
                where += ", fermée"
            yield Link(TWO_UP + addresses.house(house.slug), house.name, where)


def _themes(article: Article, directory: Directory) -> Iterator[Link]:
    for code in dict.fromkeys(article.fields.themes):
        address = TWO_UP + addresses.term("services", code)
        yield Link(address, directory.vocabularies.services[code].name)


def _others(article: Article, articles: Articles) -> tuple[Article, ...]:
    """Return the articles to read next: those that share a theme first, then the newest."""
    themes = set(article.fields.themes)
    others = [other for other in articles if other.address != article.address]
    others.sort(key=lambda other: not themes & set(other.fields.themes))
    return tuple(others[:OTHERS])
