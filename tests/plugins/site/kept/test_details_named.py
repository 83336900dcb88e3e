"""Whoever shows a detail of a house names that house: none is forgotten, whoever writes.

Each field of a house that is read while an owner writes is noted, by the houses themselves; what
the owner may read is its own house, those that it names, and what its key says of all houses.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.facets import DETAILS, OF_OPENING
from generator.model.house import House
from generator.model.located import Branch, Located, Stop
from plugins.site.build import Build
from plugins.site.keeping import Keeping
from tests.plugins.site.kept.conftest import NewWorld
from tests.plugins.site.kept.world import EDITS, write_owned

Read = dict[str, set[tuple[str, str]]]
# What an owner's key says of all houses besides their shapes; or what it makes house by house.
_OF_ALL = {"chiffres": {*OF_OPENING, "updated_on", "text"}, "données": DETAILS}
# Made from the file of one house alone, without the shapes of the others.
_OF_ONE_FILE = "papier "
_FIELDS = frozenset({*House.model_fields, *Branch.model_fields, *Stop.model_fields, "text"})
_EDITED = 40


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[dict[int, str], list[Any]]]:
    """Yield the slug of each place by its identity, and a list: with a keeping in it, reads are
    added to it as (owner, slug, field)."""
    slugs: dict[int, str] = {}
    reads: list[Any] = []
    plain = Located.__getattribute__

    def told(place: Any, name: str) -> Any:
        if name in _FIELDS and reads and (slug := slugs.get(id(place))):
            making = reads[0].current
            if making and (name in DETAILS or making.startswith(_OF_ONE_FILE)):
                reads.append((making, slug, name))
        return plain(place, name)

    for kind in (House, Branch, Stop):
        monkeypatch.setattr(kind, "__getattribute__", told)
    yield slugs, reads


def slugs_of(build: Build) -> dict[int, str]:
    """Return the slug of every house, branch and stop by its identity."""
    found = {}
    for house in build.directory.every:
        for place in (house, *house.branches, *house.stops):
            found[id(place)] = house.slug
    return found


def forgotten(keeping: Keeping, reads: list[Any]) -> Read:
    """Return the details that owners read and did not name, by the owner."""
    found: Read = defaultdict(set)
    for owner, slug, name in reads:
        own = owner.partition(" ")[2]
        allowed = {own, *keeping.made[owner].shown}
        if slug not in allowed and name not in _OF_ALL.get(owner, ()):
            found[owner].add((slug, name))
    return dict(found)


@pytest.mark.parametrize("seed", [1, 2])
def test_no_house_is_forgotten(
    new_world: NewWorld, tmp_path: Path, watched: tuple[dict[int, str], list[Any]], seed: int
) -> None:
    draw = random.Random(seed)
    world = new_world(draw)
    for name in draw.choices(sorted(EDITS), k=_EDITED):
        world.edit(name, draw)
    build = world.build(tmp_path / "site")
    slugs, reads = watched
    slugs |= slugs_of(build)
    keeping = build.renderer.keeping
    assert keeping
    reads.append(keeping)
    write_owned(build)
    noted = reads[1:]
    reads.clear()
    assert len({owner for owner, *_ in noted}) > 20  # it is watched
    assert forgotten(keeping, noted) == {}
