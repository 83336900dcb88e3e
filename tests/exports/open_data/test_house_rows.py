"""What is kept of a file is what would be made of each house, and of no other."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from generator.directory import Directory
from generator.exports.open_data.data_inclusion import services_json, structures_json
from generator.exports.open_data.flat import flat_csv, flat_xlsx
from generator.exports.open_data.geojson import osm_geojson, places_geojson
from generator.exports.open_data.house_rows import HouseRows
from generator.exports.open_data.hsds.services import hsds_services
from generator.exports.open_data.made import Made
from generator.exports.open_data.mediation import mediation_csv
from generator.exports.open_data.source import Source
from generator.exports.open_data.workbook import rows_in
from generator.model.house import House
from tests.conftest import MakeDirectory
from tests.exports.open_data.houses import HOUSES

MAKERS = (
    flat_csv, flat_xlsx, places_geojson, osm_geojson, mediation_csv, structures_json, services_json,
    hsds_services,
)  # fmt: skip
FILE = "annuaire.csv"
Make = Callable[[Source, str], Made]
EDITED = ({"telephone": "01 02 03 04 05"}, {"nom": "'= Maison"}, {"antennes": []})


def built(directory: Directory, make: Make, rows: HouseRows | None = None) -> tuple[Made, Source]:
    source = Source(directory, "https://a.example", rows or HouseRows())
    return make(source, FILE), source


def after(made: Made, source: Source) -> HouseRows:
    """Return what the next build knows, by way of JSON."""
    return HouseRows(json.loads(json.dumps(source.rows.now)), lambda _: made.content)


@pytest.mark.parametrize("make", MAKERS)
def test_rows_that_are_kept_are_the_rows(directory_of: MakeDirectory, make: Make) -> None:
    directory = directory_of(*HOUSES)
    first = built(directory, make)
    rows = after(*first)
    assert set(rows.before[FILE]) == {house.slug for house in directory.houses}
    assert built(directory, make, rows)[0] == first[0]


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("edit", EDITED)
def test_an_edited_house_is_made_anew(
    directory_of: MakeDirectory, make: Make, edit: dict[str, Any]
) -> None:
    rows = after(*built(directory_of(*HOUSES), make))
    edited = directory_of(HOUSES[0] | edit, *HOUSES[1:])
    kept, source = built(edited, make, rows)
    assert kept == built(edited, make)[0]
    assert built(edited, make, after(kept, source))[0] == kept


@pytest.mark.parametrize("make", MAKERS)
def test_houses_come_and_go(directory_of: MakeDirectory, make: Make) -> None:
    rows = after(*built(directory_of(*HOUSES[1:]), make))
    for houses in (HOUSES, HOUSES[2:], HOUSES[:1], ()):
        directory = directory_of(*houses)
        assert built(directory, make, rows)[0] == built(directory, make)[0]


def test_a_file_that_is_not_as_it_was_gives_nothing(directory_of: MakeDirectory) -> None:
    directory = directory_of(*HOUSES)
    _, source = built(directory, flat_csv)
    rows = HouseRows(source.rows.now, lambda _: b"")
    assert {rows.kept(FILE)(house) for house in directory.houses} == {None}


def test_rows_that_are_kept_are_not_made(directory_of: MakeDirectory) -> None:
    """But those of the edited house, and of the workbook those whose number is another."""
    made, source = built(directory_of(*HOUSES), flat_xlsx)
    written: list[int] = []

    def row_of(number: int, _: House) -> bytes:
        written.append(number)
        return b"<row/>"

    edited = directory_of(*HOUSES[:1], HOUSES[1] | EDITED[0], *HOUSES[2:])
    after(made, source).numbered(FILE, rows_in, edited.houses, row_of)
    fewer = directory_of(*HOUSES[1:]).houses
    after(made, source).numbered(FILE, rows_in, fewer, row_of)
    assert written == [3, *range(2, len(fewer) + 2)]


@pytest.mark.parametrize("content", [b"", b"PK", b"autre chose"])
def test_a_workbook_that_is_none_has_no_rows(content: bytes) -> None:
    assert rows_in(content) == b""
