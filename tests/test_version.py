"""One version, told everywhere."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from generator import __version__
from generator.cli import cli

CHANGES = (Path(__file__).resolve().parents[1] / "CHANGELOG.md").read_text("utf-8")


def test_the_command_tells_it() -> None:
    assert CliRunner().invoke(cli, ["--version"]).output == f"msap {__version__}\n"


def test_the_changes_begin_with_it_and_what_hosts_must_do() -> None:
    first = CHANGES.split("\n## ")[1]
    assert re.match(
        rf"{re.escape(__version__)} — (unreleased|\d+ \w+ \d{{4}})\n\n### For hosts", first
    )


def test_each_page_tells_it(site: Path) -> None:
    told = f'<meta name="generator" content="msap {__version__}">'
    for page in ("index.html", "maisons/durtal/index.html", "404.html"):
        assert told in (site / page).read_text("utf-8")
