"""Icons and the picture of a shared link are drawn again when they would be others, else never."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.directory import Directory
from plugins.files import kept_drawings as kept
from plugins.files.discovery import Colours, light_colours
from tests.conftest import MakeDirectory
from tests.damages import DAMAGES, Damage

SIDES_PX = (16, 24)
CSS = Path(__file__).resolve().parents[3] / "themes/msap/static/css/tokens.css"


@pytest.fixture
def colours() -> Colours:
    return light_colours(CSS.read_text("utf-8"))


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Directory]:
    """What was drawn, in order."""
    found: list[Directory] = []
    draw = kept.share_picture

    def noted(directory: Directory, colours: Colours) -> object:
        found.append(directory)
        return draw(directory, colours)

    monkeypatch.setattr(kept, "share_picture", noted)
    return found


def test_it_is_drawn_once(
    tmp_path: Path, drawn: list[Directory], directory_of: MakeDirectory, colours: Colours
) -> None:
    first = kept.kept_share_picture(tmp_path, directory_of({}), colours)
    assert kept.kept_share_picture(tmp_path, directory_of({}), colours) == first
    assert len(drawn) == 1


def test_another_place_or_colour_is_another_picture(
    tmp_path: Path, drawn: list[Directory], directory_of: MakeDirectory, colours: Colours
) -> None:
    nowhere = directory_of(placed=False)
    pictures = [
        kept.kept_share_picture(tmp_path, nowhere, colours),
        kept.kept_share_picture(tmp_path, directory_of(), colours),
        kept.kept_share_picture(tmp_path, directory_of({}), colours),
        kept.kept_share_picture(tmp_path, directory_of({}), {**colours, "accent": (1, 2, 3)}),
    ]
    assert (len(set(pictures)), len(drawn)) == (4, 4)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_one_is_drawn_again(
    tmp_path: Path, directory_of: MakeDirectory, colours: Colours, damage: Damage
) -> None:
    nowhere = directory_of(placed=False)
    whole = kept.kept_share_picture(tmp_path, nowhere, colours)
    damage(tmp_path / "share-picture.json")
    assert kept.kept_share_picture(tmp_path, nowhere, colours) == whole


def test_without_room_it_is_drawn_all_the_same(
    tmp_path: Path, directory_of: MakeDirectory, colours: Colours
) -> None:
    nowhere = directory_of(placed=False)
    missing = tmp_path / "missing"
    assert kept.kept_share_picture(missing, nowhere, colours).startswith(b"\x89PNG")


def test_icons_are_drawn_once_for_the_same_colours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, colours: Colours
) -> None:
    drawn: list[int] = []
    draw = kept.tile
    monkeypatch.setattr(kept, "tile", lambda side, own: (drawn.append(side), draw(side, own))[1])
    first = kept.kept_icons(tmp_path, colours, SIDES_PX)
    assert kept.kept_icons(tmp_path, colours, SIDES_PX) == first
    assert drawn == list(SIDES_PX)
    assert kept.kept_icons(tmp_path, {**colours, "accent": (1, 2, 3)}, SIDES_PX) != first
    assert kept.kept_icons(tmp_path, colours, (48,)).keys() == {kept.FAVICON, "48"}


def test_another_geography_is_another_picture(
    tmp_path: Path, drawn: list[Directory], directory_of: MakeDirectory, colours: Colours
) -> None:
    """A territory is told by the file that it was loaded from."""
    for mark in ("one", "one", "other"):
        directory = directory_of({})
        assert directory.territory is not None
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(directory.territory, "mark", mark)
            kept.kept_share_picture(tmp_path, directory, colours)
    assert len(drawn) == 2
