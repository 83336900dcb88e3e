"""The pages of needs: what is said, where they lead, and which are listed."""

from __future__ import annotations

from typing import Any

import pytest

from generator.directory import Directory
from generator.model.article import Articles
from plugins.pages.entries.maker import HouseEntries
from plugins.pages.lists.context import NeedPage, NeedsPage
from plugins.pages.lists.needs import NeedViews
from plugins.pages.lists.term_maps import TermMaps
from plugins.pages.lists.terms import TermViews
from tests.plugins.recording import SITE, Recorder

NBSP = "\u00a0"
RETIREMENT = {"partenaires": ["assurance-retraite"]}


def need(directory: Directory, code: str = "retraite") -> NeedPage:
    """Return the page of a need."""
    return NeedViews(directory, SITE).need(directory.vocabularies.needs[code])


def index(directory: Directory) -> NeedsPage:
    """Return the page of all needs."""
    recorder: Any = Recorder()
    entries, maps = HouseEntries(directory, recorder), TermMaps(directory, recorder)
    themes = TermViews(directory, entries, maps, Articles(), SITE).themes()
    return NeedViews(directory, SITE).index(themes)


@pytest.mark.parametrize(
    ("houses", "told"),
    [
        (({},), "Aucune maison de l’annuaire ne le signale encore. Demandez à la plus proche."),
        ((RETIREMENT, {}), f"1{NBSP}maison de l’annuaire le signale."),
        ((RETIREMENT, RETIREMENT, {}), f"2{NBSP}maisons de l’annuaire le signalent."),
        ((RETIREMENT,), "Toutes les maisons de l’annuaire le signalent."),
    ],
)
def test_how_many_houses_say_it(directory_of: Any, houses: Any, told: str) -> None:
    """None is promised."""
    assert need(directory_of(*houses)).told == told


def test_it_begins_with_its_simple_sentence(directory_of: Any) -> None:
    """Before anything that is longer."""
    assert need(directory_of(RETIREMENT)).simple == "On vous aide à demander votre retraite."


def test_the_box_hands_the_need_to_the_search(directory_of: Any) -> None:
    """Beside the place that is typed."""
    assert need(directory_of(RETIREMENT)).search.fields == (("besoin", "retraite"),)


def test_whom_houses_call_is_linked_where_one_does(directory_of: Any) -> None:
    """The MSA, that no house here has, has a page that leads nowhere."""
    links = need(directory_of(RETIREMENT)).partners
    assert [link.href for link in links] == ["../../partenaires/assurance-retraite/"]


def test_numbers_come_first_where_it_is_urgent(directory_of: Any) -> None:
    """With the way out of the page."""
    shown = need(directory_of({}), "violences-danger")
    assert shown.is_urgent
    assert [each.phone.href for each in shown.elsewhere if each.phone][:2] == ["tel:17", "tel:3919"]


def test_needs_that_nobody_answers_are_not_listed(directory_of: Any) -> None:
    """But numbers to call are, whoever the houses are."""
    groups = index(directory_of(RETIREMENT, {})).groups
    assert [tile.href for group in groups for tile in group.tiles] == [
        "../demarches/retraite/", "../demarches/deces/", "../demarches/violences-danger/",
    ]  # fmt: skip
    assert all(tile.simple and tile.sign for group in groups for tile in group.tiles)


def test_needs_stand_under_moments_in_their_order(directory_of: Any) -> None:
    """A moment without any need has no heading."""
    groups = index(directory_of({"label": "france-services"})).groups
    codes = [moment.code for moment in directory_of({}).vocabularies.moments]
    shown = [group.anchor for group in groups]
    assert len(shown) > 3
    assert shown == [code for code in codes if code in shown]


def test_themes_that_no_house_reports_are_not_listed(directory_of: Any) -> None:
    """They would lead to nothing."""
    rows = index(directory_of({"services": ["teletravail"]}, {})).themes.rows
    assert [row.link.href for row in rows] == ["teletravail/"]
