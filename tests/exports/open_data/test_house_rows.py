"""What is kept of a file is what would be made of each house, and of no other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from msgspec import json

from generator.directory import Directory
from generator.exports.open_data.data_inclusion import services_json, structures_json
from generator.exports.open_data.flat import flat_csv, flat_xlsx
from generator.exports.open_data.geojson import osm_geojson, places_geojson
from generator.exports.open_data.house_rows import FilesRows, Frame, HouseRows, ReadBefore, Rows
from generator.exports.open_data.hsds.services import hsds_services
from generator.exports.open_data.made import Gap, Made
from generator.exports.open_data.mediation import mediation_csv
from generator.exports.open_data.source import Source
from generator.exports.open_data.workbook import rows_in
from generator.model.house import House
from generator.regular_files import FileRefused
from tests.conftest import MakeDirectory
from tests.exports.open_data.houses import HOUSES

MAKERS = (
    flat_csv, flat_xlsx, places_geojson, osm_geojson, mediation_csv, structures_json, services_json,
    hsds_services,
)  # fmt: skip
FILE = "annuaire.csv"
Make = Callable[[Source, str], Made]
EDITED = ({"telephone": "01 02 03 04 05"}, {"nom": "'= Maison"}, {"antennes": []})


class File(NamedTuple):
    content: bytes
    rows: int
    gaps: list[Gap]


def built(directory: Directory, make: Make, rows: HouseRows | None = None) -> tuple[File, Source]:
    source = Source(directory, "https://a.example", rows or HouseRows())
    made = make(source, FILE)
    return File(made.content, made.rows, list(made.gaps)), source


def reads(content: bytes) -> ReadBefore:
    return lambda _, start, size: content[start : None if size is None else start + size]


def after(made: File, source: Source) -> HouseRows:
    """Return what the next build knows, by way of JSON."""
    rows = json.decode(json.encode(source.rows.now), type=FilesRows)
    return HouseRows(rows, reads(made.content))


@pytest.mark.parametrize("make", MAKERS)
def test_rows_that_are_kept_are_the_rows(directory_of: MakeDirectory, make: Make) -> None:
    directory = directory_of(*HOUSES)
    first = built(directory, make)
    rows = after(*first)
    assert set(json.decode(rows.before[FILE])) == {house.slug for house in directory.houses}
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


@pytest.mark.parametrize("make", MAKERS)
def test_of_a_file_that_is_not_as_it_was_nothing_is_kept(
    directory_of: MakeDirectory, make: Make
) -> None:
    directory = directory_of(*HOUSES)
    made, source = built(directory, make)
    rows = HouseRows(source.rows.now, reads(b""))
    assert built(directory, make, rows)[0] == made


def test_a_file_that_changes_meanwhile_is_told(directory_of: MakeDirectory) -> None:
    """What is left of it after the first look is none of its rows."""
    directory = directory_of(*HOUSES)
    made, source = built(directory, flat_csv)
    with pytest.raises(FileRefused, match="change pendant la construction"):
        built(directory, flat_csv, HouseRows(source.rows.now, reads(made.content[:50])))


def test_rows_that_are_kept_are_not_made(directory_of: MakeDirectory) -> None:
    """But those of the edited house; what stands before and after it is taken in one go."""
    made, source = built(directory_of(*HOUSES), flat_csv)
    read: list[int] = []
    rows = after(made, source)

    def reading(_: str, start: int, size: int | None) -> bytes:
        read.append(start)
        return reads(made.content)("", start, size)

    edited = directory_of(HOUSES[0], HOUSES[1] | EDITED[0], *HOUSES[2:])
    asked: list[str] = []

    def rows_of(house: House) -> Rows:
        asked.append(house.slug)
        return Rows(b"autre\r\n", 1)

    kept = HouseRows(rows.before, reading)
    deque(kept.making(FILE, Frame(b"", b"", b""), edited.houses, rows_of), 0)
    assert len(asked) == 1
    assert len(read) <= 1 + 2, "a look, the rows before, the rows after"


def test_rows_of_a_workbook_that_are_kept_are_not_made(directory_of: MakeDirectory) -> None:
    """But those of the edited house, and those whose number is another."""
    made, source = built(directory_of(*HOUSES), flat_xlsx)
    written: list[int] = []

    def row_of(number: int, _: House) -> bytes:
        written.append(number)
        return b"<row/>"

    edited = directory_of(*HOUSES[:1], HOUSES[1] | EDITED[0], *HOUSES[2:])
    deque(after(made, source).numbered(FILE, rows_in, edited.houses, row_of), 0)
    fewer = directory_of(*HOUSES[1:]).houses
    deque(after(made, source).numbered(FILE, rows_in, fewer, row_of), 0)
    assert written == [3, *range(2, len(fewer) + 2)]


@pytest.mark.parametrize("content", [b"", b"PK", b"autre chose"])
def test_a_workbook_that_is_none_has_no_rows(content: bytes) -> None:
    assert rows_in(content) == b""
