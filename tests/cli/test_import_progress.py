"""The bar of an import: for a person at a terminal, and nobody else."""

from __future__ import annotations

import sys

import pytest

from generator.cli.import_progress import progress


def test_a_script_is_shown_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("Pages") as started:
        started(2)()
    assert capsys.readouterr() == ("", "")


def test_a_person_sees_how_far_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress("Pages") as started:
        count = started(2)
        count()
        count()
    out, err = capsys.readouterr()
    assert out == "" and "Pages" in err and "100%" in err
