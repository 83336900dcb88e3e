"""The coordinators' guide speaks of every option of an import, and of no other."""

import re
from collections.abc import Iterable
from pathlib import Path

import click
import pytest

from generator.cli.export import export
from generator.cli.import_plan import Plan
from generator.cli.import_words import balance
from generator.cli.imports import LEFT_TO_DECIDE, import_group
from generator.imports.base import Base

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "guide-coordination.md").read_text("utf-8")


_NAMES = import_group.list_commands(click.Context(import_group))
_IMPORTS = [import_group.get_command(click.Context(import_group), name) for name in _NAMES]


def _options(commands: Iterable[click.Command | None]) -> set[str]:
    return {
        option
        for command in commands
        for parameter in (command.params if command else ())
        if not getattr(parameter, "hidden", False)
        for option in parameter.opts
        if option.startswith("--")
    }


def test_every_option_is_explained_and_exists() -> None:
    told = set(re.findall(r"--[a-z-]+[a-z]", GUIDE))
    assert _options(_IMPORTS) <= told
    assert told <= _options([*_IMPORTS, export])


def test_every_command_is_one() -> None:
    lines = re.findall(r"^ +msap import (\S+)", GUIDE, re.MULTILINE)
    named = {word for word in lines if "." not in word}
    assert named == set(_NAMES) - {"liste"}


def test_every_word_of_the_balance_is_explained() -> None:
    plan = Plan(Base("x"))
    words = ("updated", "combined", "written")
    for name in words:
        setattr(plan, name, ["a", "b"])
    plan.gone = [("a", "b", "c"), ("d", "e", "f")]
    plan.conflicts = {"a": ()}
    told = [part.split(" ", 1)[1] for part in balance(plan).split(", ")]
    assert set(told) == {"mises à jour", "fusionnées", "conflit", "disparues", "nouvelles"}
    for word in [*told, "laissées de côté", "supprimées à la main"]:
        assert f"- **{word}** : " in GUIDE


@pytest.mark.parametrize("status", [0, 1, 2, LEFT_TO_DECIDE])
def test_every_exit_status_is_explained(status: int) -> None:
    assert f"\n| {status} | " in GUIDE
