"""Writes the home page, the editorial pages, and the 404."""

from __future__ import annotations

from pelican import Pelican, signals

from generator import addresses
from generator.json_bytes import json_bytes
from generator.model.editorial import HOME as HOME_SLUG
from generator.model.page_words import WORDS_OF_PAGES
from generator.search.question_words import question_words
from plugins.pages.editorial.context import CARD, EASY, HOME, NOT_FOUND, TEXT, WELCOME
from plugins.pages.editorial.easy import SLUG as EASY_SLUG
from plugins.pages.editorial.easy import easy_page
from plugins.pages.editorial.maker import home_page, not_found_page, text_page
from plugins.pages.editorial.welcome import card_page, page_words, welcome_page
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator


class EditorialGenerator(SiteGenerator):
    """Writes what ``plugins.site.plugin`` has read."""

    def write(self, build: Build) -> None:
        """Start writing every page that is not a house's or a list."""
        build.renderer.beside("pages éditoriales", lambda: write_pages(build))


def write_pages(build: Build) -> None:
    """Write the texts, then the 404."""
    renderer, site = build.renderer, build.site
    for page in build.pages:
        if page.fields.slug == HOME_SLUG:
            home = home_page(page, build.directory, build.articles, renderer)
            renderer.write_page(HOME, home, source=page.path)
        elif page.fields.slug == EASY_SLUG:
            easy = easy_page(page, build.directory, site)
            renderer.write_page(EASY, easy, page.fields.updated_on.isoformat(), page.path)
        else:
            updated = page.fields.updated_on.isoformat()
            renderer.write_page(TEXT, text_page(page, site), updated, page.path)
    for welcome in build.welcomes:
        renderer.write_page(WELCOME, welcome_page(welcome, build.directory, site))
        renderer.write_page(CARD, card_page(welcome, site))
        for kind in WORDS_OF_PAGES:
            path = addresses.page_words(welcome.code, kind)
            renderer.write(path, json_bytes(page_words(welcome, kind)))
    typed = question_words(build.welcomes, build.directory.vocabularies)
    for letters, words in typed.items():
        renderer.write(addresses.question_words(letters), json_bytes(words))
    renderer.write_page(NOT_FOUND, not_found_page(site))


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return EditorialGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
