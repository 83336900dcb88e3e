"""The command that asks fresh questions, without the national list."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.bench import questions
from tests.search.needs_country import needs_country

SMALL = Path(__file__).with_name("small_questions.json")
"""Questions of many kinds, all answered: what is right today stays right, without the list."""


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The search's files of the small country of the needs."""
    folder = tmp_path_factory.mktemp("country")
    for name, content in needs_country().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def _run(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> None:
    monkeypatch.setattr(sys, "argv", ["questions", *map(str, arguments)])
    questions.main()


def test_a_list_that_is_not_there_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """With its name, and how to give one."""
    with pytest.raises(SystemExit) as stopped:
        _run(monkeypatch, "--list", tmp_path / "liste.csv")
    assert stopped.value.code == 2
    told = capsys.readouterr().err
    assert "liste.csv » n'existe pas" in told
    assert "--list FICHIER" in told


def test_a_folder_without_search_files_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """With the file that it lacks."""
    with pytest.raises(SystemExit) as stopped:
        _run(monkeypatch, "--files", tmp_path)
    assert stopped.value.code == 2
    assert "manifeste.json" in capsys.readouterr().err


def test_a_miss_is_told_with_what_was_answered(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    country: Path,
) -> None:
    """By the scripts of the page, in node: one right, one wrong."""
    asked = [
        {"q": "retraite à Mende", "frequency": "everyday",
         "expects": {"place": ["48095"], "needs": [["assurance-retraite"]], "not_empty": True}},
        {"q": "Mende", "frequency": "rare", "expects": {"place": ["12202"], "no_place": True}},
    ]  # fmt: skip
    file = tmp_path / "questions.json"
    file.write_text(json.dumps([{"kind": "town_asked"} | each for each in asked]), "utf-8")
    _run(monkeypatch, "--files", country, "--questions", file, "--misses")
    told = capsys.readouterr().out
    assert "| town asked | 2 | 50% (1/2) | 100% (1/1) | – | 0% (0/1) |" in told
    assert "Empty pages though something was understood: 0 of 2." in told
    assert '« Mende » lacks {"place": ["12202"], "no_place": true}; used 48095' in told
    assert "« retraite à Mende » lacks" not in told


def test_questions_of_many_kinds_are_answered_over_a_small_country(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], country: Path
) -> None:
    """The list is not needed for it; what is not answered is told."""
    _run(monkeypatch, "--files", country, "--questions", SMALL, "--misses")
    told = capsys.readouterr().out
    assert [line for line in told.splitlines() if " lacks " in line] == []
    count = len(json.loads(SMALL.read_text("utf-8")))
    assert f"| all | {count} | 100% ({count}/{count}) |" in told
    assert f"Empty pages though something was understood: 0 of {count}." in told
