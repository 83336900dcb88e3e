"""What is tried: files, the faults put into them, and the tests that must see each fault."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.tools.mutants.operators import Mutant, emptied_arguments, mutants
from tests.tools.mutants.running import ROOT

# Beginnings of the names of generators that take long and write nothing of what is asked.
_NOT_ASKED = ("Search", "Figures", "Discovery", "Map", "Editorial")
_HOUSE = (*_NOT_ASKED, "List")  # the contact card of a house comes with paper
_LISTS = (*_NOT_ASKED, "Houses", "Paper")
_PAPER = (*_NOT_ASKED, "Houses", "List")
# Beginnings of the names of those that write what is asked, in their order; files of the whole
# site come after all others.
ASKED = ("Lists", "Paper", "Houses", "SiteFiles")


@dataclass(frozen=True, slots=True)
class Target:
    """One file, its faults, the tests that must see them.

    ``without``: where the tests ask the built site, the generators left out of the build.
    """

    file: str
    faults: Callable[[str], list[Mutant]]
    tests: tuple[str, ...]
    without: tuple[str, ...] = ()
    told: str = ""

    @property
    def name(self) -> str:
        """How it is called in reports."""
        return f"{self.file}{f' ({self.told})' if self.told else ''}"

    @property
    def path(self) -> Path:
        """Where it lies."""
        return ROOT / self.file


def _module(file: str, *tests: str) -> Target:
    return Target(file, mutants, tests)


def _shown(file: str, without: tuple[str, ...], *tests: str, calls: str = "") -> Target:
    paths = tuple(f"tests/reader/test_{test}.py" for test in tests)
    faults = partial(emptied_arguments, callee=calls) if calls else mutants
    told = f"arguments of {calls}" if calls else ""
    return Target(file, faults, paths, without, told)


_HOURS = (
    "timetable", "timetables", "compiled", "changes", "schedule", "day_plan", "ordinary",
    "season_runs", "school_holidays", "holidays_by_department", "days", "time_zones",
)  # fmt: skip
# Not the thousands of moments of test_against_reference.py: one run of them takes half a minute.
_HOURS_TESTS = tuple(
    f"tests/hours/test_{name}.py"
    for name in (
        "timetables", "timetable", "ordinary", "changes", "periods", "school_holidays",
        "zones_and_holidays", "vectors",
    )
)  # fmt: skip
_SEASONS = ("tests/model/test_seasons.py",)
_OSM = tuple(f"tests/model/test_osm_{name}.py" for name in ("clauses", "days", "hours", "words"))
_OSM_PARTS = ("hours", "clauses", "seasons", "days", "words")


TARGETS = (
    _module("generator/model/free_hours.py", "tests/model/test_free_hours.py"),
    _module("generator/model/hours_text.py", "tests/model/test_hours_text.py", *_SEASONS),
    _module(
        "generator/model/opening_hours.py",
        "tests/model/test_opening_hours.py",
        "tests/model/test_hours_text.py",
        *_SEASONS,
    ),
    *(_module(f"generator/hours/{name}.py", *_HOURS_TESTS) for name in _HOURS),
    _module("generator/model/year_parts.py", *_SEASONS),
    _module("generator/model/seasons.py", *_SEASONS, "tests/model/test_schema.py"),
    _module("generator/model/rhythms.py", *_SEASONS, "tests/model/test_hours_text.py"),
    *(_module(f"generator/model/osm_{name}.py", *_OSM) for name in _OSM_PARTS),
    _module("generator/model/tidy_hours.py", "tests/model/test_tidy_hours.py"),
    _module("generator/model/hours_advice.py", "tests/model/test_hours_advice.py"),
    _module("generator/search/index_shards.py", "tests/search/test_index_shards.py"),
    _shown("plugins/pages/house/maker.py", _HOUSE, "house_page", "files", calls="HousePage"),
    _shown("plugins/pages/house/places.py", _HOUSE, "house_page", "files", calls="PlaceView"),
    _shown("plugins/pages/house/offers.py", _HOUSE, "house_page", calls="OfferView"),
    _shown("plugins/pages/entries/maker.py", _LISTS, "lists", calls="HouseEntry"),
    _shown("plugins/pages/lists/areas.py", _LISTS, "lists", calls="ListPage"),
    _shown("plugins/pages/lists/terms.py", _LISTS, "lists", calls="ListPage"),
    _shown("plugins/pages/communes/maker.py", _LISTS, "lists", calls="CommunePage"),
    _shown("plugins/pages/paper/maker.py", _PAPER, "paper", calls="PosterPage"),
    _shown("plugins/pages/paper/maker.py", _PAPER, "paper", calls="BookletPage"),
    _shown("plugins/pages/paper/maker.py", _PAPER, "paper", calls="PrintedHouse"),
    _shown("plugins/pages/paper/maker.py", _PAPER, "paper", calls="PrintedPlace"),
    _shown("plugins/pages/house/maker.py", _HOUSE, "house_page", "files"),
    *(
        _module(f"plugins/pages/house/{name}.py", f"tests/plugins/pages/house/test_{name}.py")
        for name in ("telling", "facts", "statement")
    ),
    _module("generator/exports/vcard.py", "tests/exports/test_vcard.py"),
    _module("generator/exports/icalendar.py", "tests/exports/test_icalendar.py"),
)
