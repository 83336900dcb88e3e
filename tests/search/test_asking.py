"""The command that asks fresh questions, without the national list."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.bench import questions
from tests.search.needs_country import needs_country


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


def test_a_small_country_is_asked_and_scored(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """By the scripts of the page, in node: one right, one wrong, both told."""
    for name, content in needs_country().items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    asked = [
        {"q": "retraite à Mende", "frequency": "everyday",
         "expects": {"place": ["48095"], "needs": [["assurance-retraite"]], "not_empty": True}},
        {"q": "Mende", "frequency": "rare", "expects": {"place": ["12202"], "no_place": True}},
    ]  # fmt: skip
    file = tmp_path / "questions.json"
    file.write_text(json.dumps([{"kind": "town_asked"} | each for each in asked]), "utf-8")
    _run(monkeypatch, "--files", tmp_path, "--questions", file, "--misses")
    told = capsys.readouterr().out
    assert "| town asked | 2 | 50% (1/2) | 100% (1/1) | – | 0% (0/1) |" in told
    assert "Empty pages though something was understood: 0 of 2." in told
    assert '« Mende » lacks {"place": ["12202"], "no_place": true}; used 48095' in told
    assert "« retraite à Mende » lacks" not in told
