"""The card of a house and the lists for other sites: sound HTML, data that stays text."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from jinja2 import Environment

from generator.directory import Directory
from generator.model.vocabulary import Vocabularies
from plugins.pages.embedding.context import EMBEDDED_LIST, EMBEDDING, EmbeddedEntry, EmbeddedList
from plugins.pages.embedding.maker import embedding_page
from plugins.pages.house.card import card_page, closed_card
from plugins.pages.house.context import CARD
from plugins.pages.places.context import PhoneView
from plugins.site.head import NOT_INDEXED, head
from plugins.site.page import Link
from tests.themes.pages.conftest import (
    ASSETS,
    BARE_SITE,
    FULL_SITE,
    LONG,
    NASTY,
    _closed,
    bare_house,
    full_house,
)

EMPTY = Directory([], Vocabularies({}), None, today=date(2026, 11, 23))


@pytest.fixture(scope="module")
def made(environment: Environment) -> dict[str, str]:
    """Return each page as HTML."""
    top = head(FULL_SITE, "integrer/communes/1-x/", LONG, NASTY, robots=NOT_INDEXED)
    entries = (
        EmbeddedEntry(Link("../../../maisons/x/", LONG), NASTY, PhoneView("39 39", "tel:3939")),
        EmbeddedEntry(Link("../../../maisons/y/", NASTY), "", None),
    )
    more = Link("../../../communes/1-x/", "Horaires et détails")
    shown = {
        "card-bare": (CARD, card_page("bus", bare_house(), BARE_SITE), BARE_SITE),
        "card-full": (CARD, card_page("durtal", full_house(environment), FULL_SITE), FULL_SITE),
        "card-closed": (CARD, closed_card("x", _closed(full=True), FULL_SITE), FULL_SITE),
        "list-full": (EMBEDDED_LIST, EmbeddedList(top, LONG, entries, NASTY, more), FULL_SITE),
        "list-bare": (EMBEDDED_LIST, EmbeddedList(top, "Liste", (), "", more), BARE_SITE),
        "page": (EMBEDDING, embedding_page(EMPTY, FULL_SITE), FULL_SITE),
    }
    return {
        name: environment.get_template(f"{template.name}.html").render(
            page=page, site=site, assets=ASSETS
        )
        for name, (template, page, site) in shown.items()
    }


def test_they_are_sound(made: dict[str, str], validate: Any) -> None:
    """The validator has nothing to say of any."""
    assert {name: found for name, found in validate(made).items() if found} == {}


def test_data_stays_text(made: dict[str, str], outline: Any) -> None:
    """Markup in every field adds no element; one title; no inline script or style."""
    for name, html in made.items():
        found = outline(html)
        assert found.headings.count(1) == 1, name
        tags = [tag for tag, _ in found.tags]
        assert "img" not in tags and tags.count("main") == 1, name
        for tag, attributes in found.tags:
            data = attributes.get("type") == "application/ld+json"
            assert tag != "script" or attributes.get("src") or data, name
            assert not [a for a in attributes if a.startswith("on") or a == "style"], name


def test_without_a_script_hours_are_there_and_never_open(made: dict[str, str]) -> None:
    """What holds now is empty and hidden until the script has worked it out."""
    card = made["card-full"]
    assert "data-tournee hidden></p>" in card
    assert '<table class="week-table"' in card and "8 h 30" in card
    assert "Ouvert" not in card.replace("Ouvre", "")
    assert "Horaires non communiqués" in made["card-bare"]


def test_a_closed_house_runs_no_script(made: dict[str, str]) -> None:
    """Nothing of it changes any more."""
    assert "<script" not in made["card-closed"]
    assert "Remplacée par" in made["card-closed"]
