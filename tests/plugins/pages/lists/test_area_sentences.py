"""What is said of a department or a region is true of it, in French that agrees."""

from __future__ import annotations

from typing import Any

import pytest

from generator.directory import Directory
from plugins.pages.lists.area_sentences import (
    AreaFacts,
    department_line,
    department_sentences,
    region_sentences,
)

NBSP = "\u00a0"
LANGOGNE = {"commune": "Langogne", "code_postal": "48300"}
TOWNS = [
    {"commune": name, "code_postal": code}
    for name, code in (
        ("Florac Trois Rivières", "48400"), ("Langogne", "48300"), ("Marvejols", "48100"),
        ("Villefort", "48800"),
    )
]  # fmt: skip
DURTAL = {"commune": "Durtal", "code_postal": "49430"}


def sentences(directory: Directory, code: str, **more: Any) -> str:
    """Return what the page of a department says."""
    houses = directory.by_department.get(code, ())
    places = [p for p in directory.places if p.code_insee.startswith(code)]
    facts = AreaFacts(directory, houses, places, **more)
    return department_sentences(facts, directory.departments[code])


def test_few_towns_are_named(directory_of: Any) -> None:
    """Up to four, each with its article."""
    assert sentences(directory_of({}), "48") == "On vous reçoit à Mende."
    text = sentences(directory_of({}, LANGOGNE), "48")
    assert text.startswith("On vous reçoit à Langogne et à Mende.")


def test_of_many_towns_the_one_with_most_places_is_named(directory_of: Any) -> None:
    """And none where several have as many."""
    text = sentences(directory_of({}, {}, *TOWNS), "48")
    assert f"C’est à Mende qu’on trouve le plus de lieux d’accueil{NBSP}: 2." in text
    assert "C’est" not in sentences(directory_of({}, *TOWNS), "48")


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        (["msap", "msap"], "Toutes les maisons ont le label Maison de services au public."),
        (
            ["france-services", "france-services", "msap"],
            "2 ont le label France services et une a le label Maison de services au public.",
        ),
    ],
)
def test_labels_are_told(directory_of: Any, labels: list[str], said: str) -> None:
    """One label for all, or how many have each."""
    assert said in sentences(directory_of(*({"label": label} for label in labels)), "48")


def test_houses_that_travel_are_counted(directory_of: Any) -> None:
    """« une est itinérante », « 2 sont itinérantes »."""
    bus = {"format": "bus"}
    assert "public, une est itinérante." in sentences(directory_of({}, bus), "48")
    assert "public, 2 sont itinérantes." in sentences(directory_of({}, bus, bus), "48")


def test_a_house_that_only_comes_is_told_apart(directory_of: Any) -> None:
    """Its address is in another department."""
    stop = {"lieu": "Mairie"} | DURTAL
    directory = directory_of({"tournee": [stop]})
    assert sentences(directory, "49") == (
        "On vous reçoit à Durtal. La maison vient d’un autre département."
    )
    both = directory_of({"tournee": [stop]}, DURTAL)
    assert f"1{NBSP}maison vient d’un autre département." in sentences(both, "49")


def test_the_farthest_town_hall_is_named(directory_of: Any) -> None:
    """With its article, and how it was measured."""
    directory = directory_of({})
    far = directory.territory.commune("48027")
    text = sentences(directory, "48", farthest=(far, 23.4))
    assert text.endswith(
        "La mairie la plus éloignée d’un lieu d’accueil, celle de Mont Lozère et Goulet, "
        f"en est à 23{NBSP}km à vol d’oiseau."
    )


def test_a_department_without_any_house_says_so(directory_of: Any) -> None:
    """Whom to ask instead, and how far one has to go, where distances are known."""
    directory = directory_of({})
    assert sentences(directory, "15").endswith("La mairie vous dira à qui vous adresser.")
    assert sentences(directory, "15").startswith(
        "Aucune maison de cet annuaire ne se trouve dans le Cantal. Cherchez par commune"
    )
    far = directory.territory.commune("15014")
    assert "celle d’Aurillac, en est à 95" in sentences(directory, "15", farthest=(far, 95.0))


def test_a_region_tells_where_there_are_fewest_and_most(directory_of: Any) -> None:
    """« De 1 maison … à 2 … » only where every department has some."""
    corsica = [
        {"commune": "Ajaccio", "code_postal": "20000"},
        {"commune": "Bastia", "code_postal": "20200"},
        {"commune": "Bastia", "code_postal": "20200"},
    ]
    directory = directory_of(*corsica)
    region = directory.regions["94"]
    facts = AreaFacts(directory, directory.houses, directory.places)
    text = region_sentences(facts, region)
    assert text.startswith(f"De 1{NBSP}maison en Corse-du-Sud à 2 en Haute-Corse.")
    partly = directory_of(*corsica[1:])
    facts = AreaFacts(partly, partly.houses, partly.places)
    assert region_sentences(facts, region).startswith(
        f"C’est en Haute-Corse qu’il y a le plus de maisons{NBSP}: 2."
    )


def test_a_region_without_any_address_says_so(directory_of: Any) -> None:
    """Even if a house comes to it."""
    directory = directory_of({})
    assert region_sentences(AreaFacts(directory, (), ()), directory.regions["52"]) == (
        "Aucune maison de cet annuaire n’a son adresse dans les Pays de la Loire."
    )


def test_a_region_s_page_has_a_line_for_each_department(directory_of: Any) -> None:
    """Its towns, or how many there are."""
    directory = directory_of({}, *TOWNS)
    assert department_line(AreaFacts(directory, (), ())) == (
        "Aucun lieu d’accueil dans cet annuaire."
    )
    facts = AreaFacts(directory, directory.houses, directory.places)
    assert department_line(facts) == f"Dans 5{NBSP}communes."
