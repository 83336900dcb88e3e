"""The search's files of a folder of houses, as a build makes them, and what they weigh."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

import brotli

from generator.directory import Directory
from generator.files.tree import house_files, read_houses
from generator.files.vocabularies import read_vocabularies
from generator.geography.territory import Territory
from generator.hours.timetables import Timetables
from generator.problems import has_errors
from generator.search.extract import gazetteer_of, houses_of, own_files
from generator.timings import Timings
from tests.bench.running import ROOT

TODAY = date(2026, 11, 23)


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes as they are, with gzip and with Brotli."""

    raw: int
    gzip: int
    brotli: int


@dataclass(frozen=True, slots=True)
class SearchFiles:
    """Search files on disk, how many houses they hold, how long they took to make."""

    folder: Path
    houses: int
    gazetteer_s: float
    houses_s: float


def made_files(houses: Path, folder: Path) -> SearchFiles:
    """Read *houses* and write their search files below *folder*."""
    vocabularies, _ = read_vocabularies(ROOT / "content" / "vocabulaires", ROOT)
    territory = Territory.load(ROOT / ".cache")
    read, problems = read_houses(house_files(houses), ROOT, vocabularies, territory, Timings())
    if has_errors(problems):
        raise SystemExit(str(min(problem for problem in problems if has_errors([problem]))))
    directory = Directory(read, vocabularies, territory, today=TODAY)
    start = perf_counter()
    shards = gazetteer_of(territory)
    between = perf_counter()
    files = own_files(directory, houses_of(directory, Timetables(TODAY)), shards)
    end = perf_counter()
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return SearchFiles(folder, len(directory.houses), between - start, end - between)


def weight(file: Path) -> Weight:
    """What *file* weighs."""
    content = file.read_bytes()
    return Weight(len(content), len(gzip.compress(content)), len(brotli.compress(content)))


def heaviest(files: Iterable[Path]) -> Weight:
    """The weight of the heaviest of *files*."""
    return max(map(weight, files), key=lambda each: each.brotli)
