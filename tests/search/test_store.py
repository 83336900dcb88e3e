"""The columns of the houses; tests/js/houses.test.js reads them back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from generator.model.position import Position
from generator.search.entry import Entry, Point
from generator.search.needs import numbers
from generator.search.store import details, offered_counts, streets, summary

STORE_VECTORS = Path(__file__).parents[1] / "vectors" / "store.json"


def travelling(house: Entry) -> Entry:
    """The house with a stop and without an address of its own."""
    stop = Point("arret", "Mairie", "Badaroux", "48000", Position(44.5536, 3.5475))
    return replace(house, points=(stop,))


def branched(house: Entry) -> Entry:
    """The house with branches: of its own telephone, of another, of one overseas, of none."""
    numbers = (
        (house.phone, house.dialled), ("04 66 00 00 01", "+33466000001"),
        ("02 62 00 00 01", "+262262000001"), ("", ""),
    )  # fmt: skip
    branches = tuple(
        Point("antenne", f"Antenne {rank}", "Badaroux", "48000", Position(44.55, 3.54),
              phone=phone, dialled=dialled)
        for rank, (phone, dialled) in enumerate(numbers)
    )  # fmt: skip
    return replace(house, points=(*house.points, *branches))


def test_the_vectors_of_the_browser_are_what_python_writes(
    houses: tuple[Entry, ...], services: Any, partners: Any
) -> None:
    """Names, places, needs, telephones of every kind of house."""
    told = (*houses, travelling(houses[0]), branched(houses[0]))
    written = details(told, numbers(services, partners))
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


def test_only_telephones_that_are_not_the_house_s_are_told_of_places(
    houses: tuple[Entry, ...], services: Any, partners: Any
) -> None:
    """By rank among all places, as they are shown and as they are dialled."""
    known = numbers(services, partners)
    assert "numeros" not in details(houses, known)
    columns = details((*houses[:1], branched(houses[0])), known)
    assert columns["numeros"] == {
        3: ["04 66 00 00 01", "+33466000001"],
        4: ["02 62 00 00 01", "+262262000001"],
    }
    silent = replace(branched(houses[0]), phone="", dialled="")
    assert details((silent,), known)["numeros"][1] == ["04 66 65 00 00", "+33466650000"]


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
