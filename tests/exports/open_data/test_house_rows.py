"""What is kept of a file is what would be made of each house, and of no other."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from generator.directory import Directory
from generator.exports.open_data.data_inclusion import services_json, structures_json
from generator.exports.open_data.files import OPEN_FILES
from generator.exports.open_data.flat import CSV_PATH, flat_csv, flat_rows
from generator.exports.open_data.geojson import osm_geojson, places_geojson
from generator.exports.open_data.house_rows import HouseRows
from generator.exports.open_data.hsds.services import hsds_services
from generator.exports.open_data.made import Made
from generator.exports.open_data.mediation import mediation_csv
from generator.exports.open_data.source import Source
from tests.conftest import MakeDirectory
from tests.exports.open_data.houses import HOUSES

MAKERS = (
    flat_csv, places_geojson, osm_geojson, mediation_csv, structures_json, services_json,
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
    assert all(rows.kept(FILE)(house) for house in directory.houses)
    assert built(directory, make, rows)[0] == first[0]


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("edit", EDITED)
def test_an_edited_house_is_made_anew(
    directory_of: MakeDirectory, make: Make, edit: dict[str, Any]
) -> None:
    rows = after(*built(directory_of(*HOUSES), make))
    edited = directory_of(HOUSES[0] | edit, *HOUSES[1:])
    assert rows.kept(FILE)(edited.houses[0]) is None
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


@pytest.mark.parametrize("name", ["'Maison", "=1+1", "Maison ; « 1 »"])
def test_the_workbook_has_the_cells_that_were(directory_of: MakeDirectory, name: str) -> None:
    """An apostrophe in the CSV file may be its own: such a row is not read back."""
    directory = directory_of(HOUSES[0] | {"nom": name})
    made, source = built(directory, flat_csv)
    told = flat_rows(source)
    assert flat_rows(Source(directory, "https://a.example", after(made, source))) == told
    assert CSV_PATH in {file.path for files in OPEN_FILES.values() for file in files}
