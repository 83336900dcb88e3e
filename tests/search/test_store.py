"""The columns of the houses; tests/js/houses.test.js reads them back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.model.position import Position
from generator.search.entry import Entry, Point
from generator.search.needs import numbers
from generator.search.store import details, offered_counts, streets, summary

STORE_VECTORS = Path(__file__).parents[1] / "vectors" / "store.json"


def travelling(house: Entry) -> Entry:
    """The house with a stop and without an address of its own."""
    stop = Point("arret", "Mairie", "Badaroux", "48000", Position(44.5536, 3.5475))
    return Entry(**{name: getattr(house, name) for name in house.__slots__} | {"points": (stop,)})


def test_the_vectors_of_the_browser_are_what_python_writes(
    houses: tuple[Entry, ...], services: Any, partners: Any
) -> None:
    """Names, places, needs, telephones of every kind of house."""
    written = details((*houses, travelling(houses[0])), numbers(services, partners))
    assert json.loads(STORE_VECTORS.read_text("utf-8")) == json.loads(json.dumps(written))


def test_the_summary_is_the_details_without_what_only_a_result_shows(
    houses: tuple[Entry, ...], services: Any, partners: Any
) -> None:
    """So that the browser reads both with the same code."""
    known = numbers(services, partners)
    short, long = summary(houses, known), details(houses, known)
    assert short.items() <= long.items()
    assert set(long) - set(short) == {"adresses", "telephones", "appels"}


def test_what_is_usual_is_left_out_and_the_first_house_is_not(
    houses: tuple[Entry, ...], services: Any, partners: Any
) -> None:
    """A column of ranks that holds the first alone is ``[0]``, which is not nothing."""
    known = numbers(services, partners)
    plain = replace(houses[0], services=(), partners=(), is_wheelchair_accessible=False)
    columns = summary((plain,), known)
    assert not {"offre", "fauteuil"} & set(columns)
    assert not {"nombres", "sortes", "noms", "sans"} & set(columns["lieux"])
    lost = replace(plain.points[0], position=None)
    first = summary((replace(plain, is_wheelchair_accessible=True, points=(lost,)), plain), known)
    assert (first["fauteuil"], first["lieux"]["sans"]) == ([0], [0])


def test_how_many_houses_offer_each_need(
    houses: tuple[Entry, ...], services: Any, partners: Any
) -> None:
    """By the need's number."""
    assert offered_counts(houses, numbers(services, partners)) == [4, 0, 4, 0]


def test_streets_are_a_line_per_place_house_by_house(houses: tuple[Entry, ...]) -> None:
    """Empty where none is known; the leaf itself has none, so that results stay light."""
    [door] = houses[0].points
    first = replace(houses[0], points=(replace(door, street="1 rue de la  Paix"), door))
    assert streets((first, houses[1])) == "1 rue de la Paix\n\n"
