"""The lists that other sites show: whose houses, in which order, with which distance."""

from __future__ import annotations

from typing import Any

from plugins.pages.communes.tables import towns_of
from plugins.pages.embedding.lists import ROOT, commune_list, department_list
from tests.plugins.recording import SITE


def test_a_department_lists_its_houses(directory_of: Any) -> None:
    """By name, with the town where the name does not say it, and the telephone."""
    directory = directory_of({"nom": "Maison de Mende"}, {"telephone": "04 66 00 00 00"})
    lozere = directory.departments["48"]
    page = department_list(lozere, directory.by_department["48"], SITE)
    assert page.head.path == f"integrer/departements/{lozere.slug}/"
    assert page.head.root == ROOT
    assert [(e.link.text, e.where, e.phone and e.phone.shown) for e in page.entries] == [
        ("Maison de Mende", "", None),
        ("Maison 1", "Mende", "04 66 00 00 00"),
    ]
    assert page.entries[0].link.href == "../../../maisons/maison-0/"
    assert page.note == ""


def test_a_department_without_a_house_says_so(directory_of: Any) -> None:
    """An empty list would look like a fault."""
    directory = directory_of({})
    page = department_list(directory.departments["49"], (), SITE)
    assert page.entries == () and page.note == "Aucune maison pour le moment."


def test_a_commune_lists_its_own_places_then_the_nearest(directory_of: Any) -> None:
    """Those elsewhere say how far; the address is that of the commune's page, below the folder."""
    directory = directory_of({}, {"commune": "Langogne", "code_postal": "48300"})
    towns = towns_of(directory)
    town = towns["48095"]
    elsewhere = next(p for p in directory.located_places if p.commune == "Langogne")
    page = commune_list(town, [(elsewhere, 39.6)], SITE)
    assert page.head.path == "integrer/communes/48095-mende/"
    assert page.heading == "Les maisons de services au public près de Mende"
    assert [entry.where for entry in page.entries] == ["Mende", "Langogne, à 40\u00a0km"]
    assert page.page.href == "../../../communes/48095-mende/"
