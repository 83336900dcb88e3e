"""Whatever is edited, the site that keeps what it can is the one that is made anew, byte for byte.

Three in four begin as the site before the last, as those of ``msap build`` do; the last one, whose
files they share, stays as it is.

``KEPT_STEPS=5000 KEPT_SEED=7 pytest tests/plugins/site/kept`` makes more edits, and others.
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
from pathlib import Path

import pytest

from plugins.site import rendering
from tests.plugins.site.kept.conftest import NewWorld
from tests.plugins.site.kept.world import EDITS, World, house
from tests.tools.compare_sites import compared

STEPS = int(os.environ.get("KEPT_STEPS", "40"))
SEED = int(os.environ.get("KEPT_SEED", "1"))


def differences(world: World, one: Path, other: Path) -> list[str]:
    """Return which files differ between the site that was kept and one that is made anew."""
    world.write(other)
    found = compared(other, one)
    return [*found.changed, *found.new, *found.gone]


def test_what_is_kept_is_what_would_be_made(
    new_world: NewWorld, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rendering, "_NOTED_AT_ONCE", 7)  # as of thousands of owners
    draw = random.Random(SEED)
    world = new_world(draw)
    last = tmp_path / "site-0"
    world.write(last)
    older = tmp_path / "none"
    names = list(EDITS)
    for step in range(1, STEPS + 1):
        # Each kind comes in its turn, and others drawn beside it: no run leaves one out.
        edits = [names[step % len(names)], *draw.choices(names, k=draw.randint(0, 2))]
        for name in edits:
            world.edit(name, draw)
        site = tmp_path / f"site-{step}"
        if older.exists() and step % 4:
            older.rename(site)
        held = digests(last)
        world.write(site, last)
        assert digests(last) == held, (step, edits)
        assert differences(world, site, tmp_path / "anew") == [], (step, edits)
        shutil.rmtree(tmp_path / "anew")
        shutil.rmtree(older, ignore_errors=True)
        older, last = last, site


def digests(site: Path) -> dict[str, str]:
    """Return what each file of *site* holds, and since when."""
    files = (path for path in site.rglob("*") if path.is_file())
    return {
        str(
            path.relative_to(site)
        ): f"{path.stat().st_mtime_ns} {hashlib.sha256(path.read_bytes()).hexdigest()}"
        for path in files
    }


def test_a_telephone_makes_few_files_anew(new_world: NewWorld, tmp_path: Path) -> None:
    world = new_world(random.Random(1))
    world.write(tmp_path / "before")
    world.pages["maison-3"]["telephone"] = "04 76 00 00 01"
    world.write(tmp_path / "after", tmp_path / "before")
    every = [path for path in (tmp_path / "after").rglob("*") if path.is_file()]
    every = [path for path in every if "donnees" not in path.parts]  # hold all houses together
    anew = [path for path in every if path.stat().st_nlink == 1]
    assert len(every) > 150
    assert 0 < len(anew) < 30
    assert {path.relative_to(tmp_path / "after").parts[0] for path in anew} <= {
        "maisons", "departements", "regions", "communes", "services", "partenaires", "integrer",
    }  # fmt: skip


def test_where_communes_meet_is_kept_whatever_house_comes(
    new_world: NewWorld, tmp_path: Path
) -> None:
    draw = random.Random(SEED)
    world = new_world(draw)
    world.write(tmp_path / "before")
    world.pages["maison-new"] = house(draw, 99)
    world.write(tmp_path / "after", tmp_path / "before")
    folder = tmp_path / "after" / "carte" / "donnees"
    borders = list(folder.glob("communes-*/*.json"))
    assert borders
    assert all(path.stat().st_nlink == 2 for path in borders)
