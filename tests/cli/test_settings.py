"""Every command reads the settings before it does anything, and refuses wrong ones."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.build_order import BuildOrder

ROOT = Path(__file__).resolve().parents[2]
WRONG = {"SITEURL": "https://a b.fr", "MSAP_TODAY": "demain", "MSAP_POSTERS": "no"}


@pytest.fixture
def orders(monkeypatch: pytest.MonkeyPatch) -> list[BuildOrder]:
    """Return what was asked of Pelican; nothing is built."""
    asked: list[BuildOrder] = []
    monkeypatch.setattr("generator.cli.building.build_site", asked.append)
    return asked


@pytest.mark.parametrize(
    "command", [["build"], ["build", "--publish"], ["serve"], ["check"], ["new", "--oui"]]
)
def test_wrong_settings_are_refused_before_anything(
    run, orders, project, monkeypatch, command
) -> None:
    for name, text in WRONG.items():
        monkeypatch.setenv(name, text)
    before = sorted(project.rglob("*"))
    result = run(*command)
    assert result.exit_code == 2
    assert [line.split(" ")[:2] for line in result.stderr.splitlines()] == [
        ["erreur:", name] for name in WRONG
    ]
    assert (orders, sorted(project.rglob("*"))) == ([], before)


def test_publishing_without_an_address_says_how(run, orders, monkeypatch) -> None:
    monkeypatch.delenv("SITEURL", raising=False)
    result = run("build", "--publish")
    assert (result.exit_code, orders) == (2, [])
    assert result.stderr == (
        "erreur: Donnez l'adresse publique du site : "
        "make publish SITEURL=https://annuaire.exemple.fr\n"
    )


def test_houses_and_warnings_may_be_set(run, orders, project, monkeypatch) -> None:
    monkeypatch.setenv("MSAP_HOUSES", "content/msap")
    monkeypatch.setenv("MSAP_WARNINGS", "oui")
    run("build")
    assert (orders[0].houses, orders[0].warnings) == (project / "content" / "msap", True)
    monkeypatch.setenv("MSAP_HOUSES", "absent")
    assert run("build").exit_code == 2


def test_the_day_that_is_set_is_the_day_of_checks(run, monkeypatch) -> None:
    """The page was checked in August 2026: three years later it is stale."""
    monkeypatch.setenv("MSAP_TODAY", "2026-11-22")
    assert run("check").stdout == ""
    monkeypatch.setenv("MSAP_TODAY", "")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1890000000")
    assert "il y a 39 mois" in run("check").stdout


def test_pelican_by_itself_refuses_the_same(tmp_path: Path) -> None:
    """With sentences alone, for both of its files of settings."""
    environment = {name: text for name, text in os.environ.items() if name != "SITEURL"}
    for conf, wrong in (("pelicanconf.py", WRONG), ("publishconf.py", {"SITEURL": ""})):
        command = [
            sys.executable,
            "-m",
            "pelican",
            "content",
            "-s",
            conf,
            "-o",
            str(tmp_path / "o"),
        ]
        done = subprocess.run(
            command, cwd=ROOT, env=environment | wrong, capture_output=True, text=True, check=False
        )
        lines = done.stderr.splitlines()
        assert (done.returncode, len(lines)) == (1, len(wrong)), done.stderr
        assert not (tmp_path / "o").exists()
