"""What is shown of an edited house at once is what the next build makes of it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from plugins.preview.edited_houses import EditedHouses, NotReadable
from tests.plugins.site.kept.conftest import NewWorld
from tests.plugins.site.kept.world import World

ADDRESS = "maisons/maison-3/"


@pytest.fixture
def world(new_world: NewWorld) -> World:
    """Return a world in which the fourth house is a plain one."""
    made = new_world(random.Random(3))
    made.pages["maison-3"] = {
        "nom": "Maison 3", "label": "msap", "adresse": "1 rue", "code_postal": "38080",
        "commune": "L'Isle-d'Abeau", "date_maj": made.pages["maison-4"]["date_maj"],
        "telephone": "04 76 00 00 01",
    }  # fmt: skip
    return made


@pytest.fixture
def site(world: World, tmp_path: Path) -> Path:
    """Return the site of that world."""
    world.write(tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def houses(world: World, site: Path) -> EditedHouses:
    """Return what shows edited houses in it."""
    return EditedHouses(world.build(site))


def save(world: World, slug: str = "maison-3", **fields: object) -> Path:
    """Write the page of a house as an editor does; return its file."""
    world.pages.setdefault(slug, dict(world.pages["maison-3"])).update(fields)
    world.directory()
    return world.folder / "maisons" / f"{slug}.md"


def test_it_is_the_page_that_a_build_makes(
    world: World, site: Path, houses: EditedHouses, tmp_path: Path
) -> None:
    """Its source too; and what was linked from elsewhere is left alone."""
    (tmp_path / "linked").hardlink_to(site / ADDRESS / "index.html")
    before = (tmp_path / "linked").read_bytes()
    file = save(world, telephone="04 76 99 99 99", horaires={"lundi": "10:00-11:00"})
    assert houses.show([file]) == [ADDRESS]
    world.write(tmp_path / "anew")
    for name in (f"{ADDRESS}index.html", "maisons/maison-3.md"):
        assert (site / name).read_bytes() == (tmp_path / "anew" / name).read_bytes()
    assert b"99 99 99" in (site / ADDRESS / "index.html").read_bytes()
    assert (tmp_path / "linked").read_bytes() == before


def test_a_new_house_has_its_page(world: World, site: Path, houses: EditedHouses) -> None:
    assert houses.show([save(world, "nouvelle", nom="Toute neuve")]) == ["maisons/nouvelle/"]
    assert "Toute neuve" in (site / "maisons/nouvelle/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    "text",
    ["---\nnom: a\ncode_postal: 4800\n---\n", "pas une page", "\0", ""],
    ids=["error", "text", "control", "empty"],
)
def test_a_page_with_an_error_is_left_to_the_build(
    world: World, site: Path, houses: EditedHouses, text: str
) -> None:
    before = (site / ADDRESS / "index.html").read_bytes()
    file = world.folder / "maisons" / "maison-3.md"
    sound = file.read_text("utf-8")
    file.write_text(text, "utf-8")
    assert houses.show([file]) == []
    assert (site / ADDRESS / "index.html").read_bytes() == before
    file.write_text(sound, "utf-8")
    assert houses.show([file]) == [ADDRESS]


def test_a_draft_and_a_file_that_is_gone_are_not_shown(world: World, houses: EditedHouses) -> None:
    assert houses.show([save(world, statut="brouillon")]) == []
    file = save(world, "maison-4")
    file.unlink()
    assert houses.show([file]) == []


def test_after_any_other_file_all_is_read_again(world: World, houses: EditedHouses) -> None:
    for name in ("content/vocabulaires/labels.yaml", "maisons/photo.jpg", "pelicanconf.py"):
        with pytest.raises(NotReadable):
            houses.show([world.folder / name])
