"""The welcome pages in other languages: their words come from ``content/langues``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup, escape

from generator import addresses
from generator.addresses import TWO_UP
from generator.directory import Directory
from generator.model.page_words import PAGE_WORDS
from generator.model.welcome import Welcome
from plugins.pages.editorial.context import NamedNeed, WelcomePage
from plugins.site.head import head
from plugins.site.need_links import offered_needs
from plugins.site.project import Site

_APART = re.compile(r"Maison de services au public|France services|carte Vitale|\b1\d\d?\b")


def welcome_page(welcome: Welcome, directory: Directory, site: Site) -> WelcomePage:
    """Return the context of the page in one language."""
    texts = welcome.texts
    return WelcomePage(
        head=head(
            site,
            addresses.welcome(welcome.code),
            texts.title,
            texts.description,
            "langues",
            language=welcome.code,
            direction=welcome.direction,
            skip=texts.skip,
        ),
        code=welcome.code,
        french_name=welcome.french_name,
        is_reviewed=welcome.reviewer is not None,
        texts=texts,
        lead=isolated(texts.lead),
        papers=tuple(map(isolated, texts.papers_list)),
        emergency=isolated(texts.emergency),
        needs=tuple(_needs(welcome, directory)),
    )


def page_words(welcome: Welcome) -> dict[str, Any]:
    """Return what labels houses' pages and results in the language, for the browser.

    ``non_relu`` is there as long as no native reader has read the words.
    """
    note = {} if welcome.reviewer else {"non_relu": welcome.texts.not_reviewed}
    return {
        "nom": welcome.name,
        "sens": welcome.direction,
        **note,
        "mots": {word: welcome.page_words[word] for word in PAGE_WORDS},
    }


def isolated(text: str) -> Markup:
    """Return *text* with French names and numbers to call set apart.

    Among words that are written from right to left they would be taken to pieces.
    """
    return Markup(_APART.sub(_set_apart, str(escape(text))))


def _set_apart(found: re.Match[str]) -> str:
    if found[0].isdigit():
        return f'<a href="tel:{found[0]}"><bdi>{found[0]}</bdi></a>'
    return f'<bdi lang="fr">{found[0]}</bdi>'


def _needs(welcome: Welcome, directory: Directory) -> Iterator[NamedNeed]:
    """Yield the needs that have a name in the language, those of the home page first."""
    named = [need for need in offered_needs(directory) if need.code in welcome.needs]
    for need in sorted(named, key=lambda need: need.home_rank or len(named) + 1):
        href = addresses.in_language(TWO_UP + addresses.need_search(need.query), welcome.code)
        if need.is_urgent:
            href = TWO_UP + addresses.need(need.code)
        yield NamedNeed(href, welcome.needs[need.code], need.name, need.query, need.sign)
