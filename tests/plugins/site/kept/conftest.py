"""The world of these tests: its geography is that of ``tests/geography``."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment

from generator.geography.preparation import prepare
from generator.geography.territory import Territory
from generator.model.vocabulary import Vocabularies
from plugins.styleguide.examples import theme_environment
from tests.geography.conftest import TABLES, write_wheel
from tests.plugins.site.kept.world import ROOT, World, house

NewWorld = Callable[[random.Random], World]


@pytest.fixture(scope="session")
def small_territory(tmp_path_factory: pytest.TempPathFactory) -> Territory:
    """Return two departments, with outlines of all."""
    folder = tmp_path_factory.mktemp("geography")
    wheel = folder / "tiny.whl"
    prepare(folder, wheel, lambda step: None, write_wheel(wheel, TABLES))
    return Territory.load(folder, with_outlines=True)


@pytest.fixture(scope="session")
def kept_theme() -> Environment:
    """Return the real theme."""
    return theme_environment(ROOT / "themes" / "msap")


@pytest.fixture
def new_world(
    tmp_path: Path, vocabularies: Vocabularies, small_territory: Territory, kept_theme: Environment
) -> NewWorld:
    """Return a function that makes a world of twelve houses, drawn."""

    def make(draw: random.Random) -> World:
        world = World(tmp_path / "world", vocabularies, small_territory, kept_theme)
        world.pages = {f"maison-{rank}": house(draw, rank) for rank in range(12)}
        return world

    return make
