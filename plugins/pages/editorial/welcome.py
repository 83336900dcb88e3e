"""The welcome pages in other languages: their words come from ``content/langues``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup, escape

from generator import addresses
from generator.addresses import TWO_UP, root_of
from generator.directory import Directory
from generator.model.page_words import LEADING_WORDS, WORDS_OF_PAGES
from generator.model.welcome import Welcome
from plugins.pages.editorial.context import CardLine, CardPage, NamedNeed, WelcomePage
from plugins.site.head import NOT_INDEXED, head
from plugins.site.need_links import offered_needs
from plugins.site.page import Link
from plugins.site.project import Site

_APART = re.compile(r"Maison de services au public|France services|carte Vitale|\b1\d\d?\b")
_DOTS = "………………………………"
_SLOWLY = "Parlez lentement, s’il vous plaît, ou appelez un interprète si vous le pouvez."
_WRITE = (
    "Écrivez-moi, s’il vous plaît, la date, l’heure, l’adresse et les papiers que je dois apporter."
)


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
            words=tuple((word, welcome.page_words[word]) for word in LEADING_WORDS),
            skip=texts.skip,
            scripts=("near.js",),
        ),
        code=welcome.code,
        is_reviewed=welcome.reviewer is not None,
        texts=texts,
        lead=isolated(texts.lead),
        papers=tuple(map(isolated, texts.papers_list)),
        emergency=isolated(texts.emergency),
        card=card_lines(welcome),
        card_href=TWO_UP + addresses.welcome_card(welcome.code),
        needs=tuple(_needs(welcome, directory)),
        near_me=welcome.page_words["Autour de moi"],
        locating=welcome.page_words["Recherche de votre position…"],
        no_position=welcome.page_words["Votre position n’a pas pu être trouvée"],
    )


def card_page(welcome: Welcome, site: Site) -> CardPage:
    """Return the context of the card alone, for paper."""
    texts = welcome.texts
    path = addresses.welcome_card(welcome.code)
    return CardPage(
        head=head(
            site,
            path,
            texts.card,
            texts.card_help,
            language=welcome.code,
            direction=welcome.direction,
            robots=NOT_INDEXED,
        ),
        back=Link(root_of(path) + addresses.welcome(welcome.code), texts.title),
        print_words=texts.print,
        not_reviewed="" if welcome.reviewer else texts.not_reviewed,
        lines=card_lines(welcome),
        emergency=isolated(texts.emergency),
    )


def card_lines(welcome: Welcome) -> tuple[CardLine, ...]:
    """Return the lines of the card: who receives the person reads the French ones."""
    texts = welcome.texts
    hello = f"Bonjour. Je parle {welcome.french_name}. Je lis mal le français."
    return (
        CardLine(hello, texts.card_hello),
        CardLine(f"J’ai besoin d’aide pour : {_DOTS}", f"{texts.card_need}: {_DOTS}"),
        CardLine(_SLOWLY, texts.card_slowly),
        CardLine(_WRITE, texts.card_write),
    )


def page_words(welcome: Welcome, kind: str) -> dict[str, Any]:
    """Return what labels a *kind* of pages in the language, for the browser.

    ``non_relu`` is there as long as no native reader has read the words.
    """
    note = {} if welcome.reviewer else {"non_relu": welcome.texts.not_reviewed}
    return {
        "nom": welcome.name,
        "sens": welcome.direction,
        **note,
        "mots": {word: welcome.page_words[word] for word in WORDS_OF_PAGES[kind]},
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
        yield NamedNeed(href, welcome.needs[need.code], need.name, need.query, need.sign)
