"""What is said of a service or a partner, and where it leads."""

from __future__ import annotations

from typing import Any

import pytest

from generator.directory import Directory
from generator.model.article import Articles
from plugins.pages.entries.maker import HouseEntries
from plugins.pages.lists.context import ListPage
from plugins.pages.lists.term_maps import TermMaps
from plugins.pages.lists.terms import TermViews
from tests.plugins.recording import SITE, Recorder

NBSP = "\u00a0"
LAWYER = {"partenaires": ["avocats"]}
CORSICA = {"commune": "Bastia", "code_postal": "20200"}


def page(directory: Directory, code: str) -> ListPage:
    """Return the page of a partner."""
    recorder: Any = Recorder()
    entries, maps = HouseEntries(directory, recorder), TermMaps(directory, recorder)
    views = TermViews(directory, entries, maps, Articles(), SITE)
    return views.partner(directory.vocabularies.partners[code])


def test_towns_are_named_while_they_are_few(directory_of: Any) -> None:
    """« On trouve cet organisme à Bastia et à Mende. »"""
    shown = page(directory_of(LAWYER, LAWYER | CORSICA, {}), "avocats")
    assert shown.lead.endswith("On trouve cet organisme à Bastia et à Mende.")
    assert [figure.value for figure in shown.figures] == ["2", "2"]
    assert [group.link.text for group in shown.groups] == ["Haute-Corse", "Lozère"]


def test_a_partner_of_a_label_says_so(directory_of: Any) -> None:
    """Whether or not every house of the directory has the label."""
    shown = page(directory_of({"label": "france-services"}, {}), "caf")
    assert "que toutes les maisons France services permettent de joindre." in shown.lead


def test_where_every_house_has_it_none_is_listed(directory_of: Any) -> None:
    """Departments with their counts instead, and the search that knows the partner."""
    shown = page(directory_of(LAWYER, LAWYER), "avocats")
    assert "Toutes les maisons de l’annuaire permettent de joindre cet organisme." in shown.lead
    assert shown.groups == ()
    [group] = shown.counts
    assert [(link.text, link.note) for link in group.links] == [("Lozère (48)", f"2{NBSP}maisons")]
    assert shown.search and shown.search.fields == (("partenaires", "avocats"),)


@pytest.mark.parametrize(("houses", "folded"), [(60, False), (61, True)])
def test_many_houses_are_folded_by_department(directory_of: Any, houses: int, folded: bool) -> None:
    """A telephone shows seven at a time."""
    shown = page(directory_of(*[LAWYER] * houses, {}), "avocats")
    assert (shown.folded, len(shown.groups)) == (folded, 1)


def test_a_partner_that_nobody_has_keeps_the_way_to_a_house(directory_of: Any) -> None:
    """A search without a filter that would find nothing."""
    shown = page(directory_of({}), "avocats")
    assert shown.figures == () and shown.search and shown.search.fields == ()
