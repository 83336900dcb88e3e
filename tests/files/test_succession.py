"""What replaces a closed house, and which addresses a house had: held over all pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.files.neighbours import neighbours
from generator.files.page_addresses import TAKEN
from generator.files.tree import house_files, read_houses
from generator.problems import Problem

PAGE = """---
nom: Maison {name}
label: msap
adresse: Mairie
code_postal: 49430
commune: Durtal
date_maj: 2024-08-01
{extra}
---
"""
CLOSED = "fermee_le: 2026-12-31\n"
# The value of a second line behind the base's seven.
BY = (9, 16, "remplacement")
Told = dict[str, list[tuple[int, int, str]]]
ReadAll = Callable[[dict[str, str]], list[Problem]]


@pytest.fixture
def read_all(tmp_path: Path, vocabularies) -> ReadAll:
    """Write pages by name, with their fields beyond the base; return what is told of them."""

    def read(pages: dict[str, str]) -> list[Problem]:
        folder = tmp_path / "content" / "msap"
        folder.mkdir(parents=True)
        for name, extra in pages.items():
            (folder / f"{name}.md").write_text(PAGE.format(name=name, extra=extra), "utf-8")
        return read_houses(house_files(folder), tmp_path, vocabularies, None)[1]

    return read


def told(problems: list[Problem]) -> Told:
    found: Told = {}
    for problem in sorted(problems):
        found.setdefault(Path(problem.path).stem, []).append(
            (problem.line, problem.column, problem.code)
        )
    return found


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ({"a": CLOSED + "remplacee_par: b", "b": ""}, {}),
        ({"a": CLOSED + "remplacee_par: fs-2", "b": "id: fs-2"}, {}),
        ({"a": CLOSED + "remplacee_par: b", "b": "id: fs-2"}, {}),
        ({"a": CLOSED}, {}),
        ({"a": CLOSED + "remplacee_par: b", "b": CLOSED + "remplacee_par: c", "c": ""}, {}),
        ({"a": CLOSED + "remplacee_par: b", "b": "ouvre_le: 2090-01-01"}, {}),
        ({"a": CLOSED + "remplacee_par: rien"}, {"a": [BY]}),
        ({"a": CLOSED + "remplacee_par: a"}, {"a": [BY]}),
        ({"a": CLOSED + "remplacee_par: b", "b": CLOSED}, {"a": [BY]}),
        # Whatever the day: a sound site would else fail one night.
        ({"a": CLOSED + "remplacee_par: b", "b": "fermee_le: 2090-01-01"}, {"a": [BY]}),
        (
            {"a": CLOSED + "remplacee_par: b", "b": CLOSED + "remplacee_par: a"},
            {"a": [BY], "b": [BY]},
        ),
        (
            {
                "a": CLOSED + "remplacee_par: b",
                "b": CLOSED + "remplacee_par: c",
                "c": CLOSED + "remplacee_par: b",
            },
            {"a": [BY], "b": [BY], "c": [BY]},
        ),
        # What is wrong with the next page is told there.
        (
            {"a": CLOSED + "remplacee_par: b", "b": CLOSED + "remplacee_par: rien"},
            {"b": [BY]},
        ),
        ({"a": CLOSED + "remplacee_par: b", "b": "agents: deux"}, {"b": [(8, 9, "nombre")]}),
    ],
)
def test_a_closed_house_leads_to_one_that_stays(
    read_all: ReadAll, pages: dict[str, str], expected: Told
) -> None:
    assert told(read_all(pages)) == expected


FORMER = "ancienne-adresse"


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ({"a": "anciennes_adresses: b"}, {}),
        ({"a": "anciennes_adresses: [b, c]", "d": "anciennes_adresses: [e]"}, {}),
        ({"a": "anciennes_adresses: [b, a]"}, {"a": [(8, 25, FORMER)]}),
        ({"a": "anciennes_adresses: [b, b]"}, {"a": [(8, 25, FORMER)]}),
        ({"a": "anciennes_adresses: [c, b]", "b": ""}, {"a": [(8, 25, FORMER)]}),
        ({"a": "anciennes_adresses: c", "b": "anciennes_adresses: c"}, {"b": [(8, 21, FORMER)]}),
        ({"a": "anciennes_adresses:\n  - c\n  - carte"}, {"a": [(10, 5, FORMER)]}),
        (
            {"a": "anciennes_adresses: b", "b": "agents: deux"},
            {"a": [(8, 21, FORMER)], "b": [(8, 9, "nombre")]},
        ),
    ],
)
def test_a_former_address_is_nobody_else_s(
    read_all: ReadAll, pages: dict[str, str], expected: Told
) -> None:
    assert told(read_all(pages)) == expected


@pytest.mark.parametrize("slug", sorted(set(TAKEN) - {"404"}))
def test_a_former_address_is_none_of_the_site_s_own(read_all: ReadAll, slug: str) -> None:
    (problem,) = read_all({"a": f"anciennes_adresses: {slug}"})
    assert (problem.line, problem.column, problem.code) == (8, 21, FORMER)
    assert TAKEN[slug] in problem.message


def test_one_page_is_held_against_all_others_that_are_not_read(
    tmp_path: Path, vocabularies
) -> None:
    """``msap check`` of one file says what it says of all."""
    folder = tmp_path / "content" / "msap"
    folder.mkdir(parents=True)
    pages = {
        "a": CLOSED + "remplacee_par: b\nanciennes_adresses: [c, d]",
        "b": CLOSED,
        "c": "",
        "e": "anciennes_adresses: d",
    }
    for name, extra in pages.items():
        (folder / f"{name}.md").write_text(PAGE.format(name=name, extra=extra), "utf-8")
    every = house_files(folder)
    _, problems = read_houses(
        every[:1], tmp_path, vocabularies, None, others=tuple(neighbours(every[1:], tmp_path))
    )
    assert told(problems) == {"a": [BY, (10, 22, FORMER), (10, 25, FORMER)]}


@pytest.mark.parametrize("is_read", [True, False])
def test_a_draft_that_is_to_replace_a_house_is_told(
    tmp_path: Path, vocabularies, is_read: bool
) -> None:
    """The closed page would name nobody; the build goes on, and so does whoever is writing it."""
    folder = tmp_path / "content" / "msap"
    folder.mkdir(parents=True)
    pages = {"a": CLOSED + "remplacee_par: fs-2", "b": "id: fs-2\nstatut: Brouillon"}
    for name, extra in pages.items():
        (folder / f"{name}.md").write_text(PAGE.format(name=name, extra=extra), "utf-8")
    every = house_files(folder)
    read, others = (every, []) if is_read else (every[:1], every[1:])
    _, problems = read_houses(
        read, tmp_path, vocabularies, None, others=tuple(neighbours(others, tmp_path))
    )
    [problem] = [each for each in problems if each.path.endswith("a.md")]
    assert (problem.line, problem.column, problem.code) == BY
    assert problem.severity == "avertissement"
    assert "content/msap/b.md est un brouillon" in problem.message


@pytest.mark.parametrize("line", [CLOSED + "remplacee_par: rien", "anciennes_adresses: carte"])
def test_nothing_in_a_draft_stops_a_build(read_all: ReadAll, line: str) -> None:
    problems = read_all({"a": f"{line}\nstatut: brouillon"})
    assert {each.code for each in problems} > {"statut"}
    assert {each.severity for each in problems} == {"avertissement"}
