"""Over five hundred questions of every kind, asked of the page's own worker in the browser.

The list is not part of the project: without it (``../shared/data``) this test says so and is
skipped; tests/js/finder.test.js asks a small country whatever happens.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from generator.geography.territory import Territory
from generator.model.vocabulary import Vocabularies
from tests.search import real_list, relevance_queries

FEWEST_QUESTIONS = 300
LEAST_SCORE, MOST_MISSED_OF_A_KIND = 0.97, 0.1
FIRST_RESULTS = 3
MONDAY_9AM_MS = 1_795_424_400_000  # 23 November 2026, 9:00 UTC
_ASK = Path(__file__).with_name("ask_questions.js").read_text("utf-8")


@pytest.fixture(scope="module")
def national(
    site: Path, tmp_path_factory: pytest.TempPathFactory, vocabularies: Vocabularies,
    territory: Territory, served: Callable[[Path], str],
) -> tuple[str, list[dict[str, Any]]]:  # fmt: skip
    """The address of the built site with the search files of the real list, and the questions."""
    if not real_list.LIST.exists():
        pytest.skip(f"the real list is not there: {real_list.LIST.name}")
    folder = tmp_path_factory.mktemp("relevance") / "site"
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns("maisons", "departements"))
    entries = real_list.entries(vocabularies)
    shutil.rmtree(folder / "recherche" / "donnees")
    real_list.write_files(entries, territory, vocabularies, folder / "recherche" / "donnees")
    questions = relevance_queries.questions(entries, territory, vocabularies)
    return served(folder), questions


def _is_answered(told: dict[str, Any], wanted: dict[str, Any]) -> bool:
    several = [code for code in wanted.get("choices", ()) if code in told["places"]]
    return all(
        (
            wanted.get("place") in (None, told["current"]),
            not wanted.get("offered") or bool({*wanted["offered"]} & {*told["places"]}),
            not wanted.get("choices") or (told["current"] is None and len(several) > 1),
            {*wanted.get("needs", ())} <= {*told["needs"]},
            not wanted.get("house") or wanted["house"] in told["houses"],
            not wanted.get("town") or wanted["town"] in told["towns"],
            bool(told["houses"] or wanted.get("needs") or wanted.get("choices")),
        )
    )


def test_questions_are_answered_as_wanted(
    page: Page, national: tuple[str, list[dict[str, Any]]]
) -> None:
    """Nearly all, whatever their kind; docs/decisions/search.md explains the others."""
    address, questions = national
    assert len(questions) > FEWEST_QUESTIONS
    page.goto(f"{address}recherche/")
    asked = {
        "questions": [question["q"] for question in questions],
        "donnees": "donnees/",
        "now": MONDAY_9AM_MS,
        "count": FIRST_RESULTS,
    }
    told = page.evaluate(_ASK, asked)
    missed = defaultdict(list)
    counts: defaultdict[str, int] = defaultdict(int)
    for question, answer in zip(questions, told, strict=True):
        counts[question["kind"]] += 1
        if not answer or not _is_answered(answer, question):
            missed[question["kind"]].append((question["q"], answer))
    few = {
        kind: some
        for kind, some in missed.items()
        if len(some) > max(1, counts[kind] * MOST_MISSED_OF_A_KIND)
    }
    assert few == {}
    assert sum(map(len, missed.values())) / len(questions) < 1 - LEAST_SCORE, dict(missed)
