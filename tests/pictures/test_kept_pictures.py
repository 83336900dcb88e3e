"""A picture is made once for all builds; what is damaged, or of another recipe, is made again."""

from __future__ import annotations

import os
from multiprocessing import get_context
from pathlib import Path

import pytest

from generator.pictures import kept_pictures, making
from generator.pictures.kept_pictures import KeptPictures, key_of
from generator.pictures.versions import Made, PictureRefused
from tests.pictures.drawn import as_bytes, quarters, telephone_exif

CONTENT = as_bytes(quarters(900, 700), "JPEG", exif=telephone_exif(6))


@pytest.fixture
def makings(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Return what is made, as it is: a list that grows."""
    seen: list[bytes] = []
    make = making.make

    def noted(content: bytes) -> Made:
        seen.append(content)
        return make(content)

    monkeypatch.setattr(making, "make", noted)
    return seen


def test_a_picture_is_made_once(tmp_path: Path, makings: list[bytes]) -> None:
    made = KeptPictures(tmp_path).of(CONTENT)
    assert KeptPictures(tmp_path).of(CONTENT) == made
    assert makings == [CONTENT]
    assert [file.stem for file in (tmp_path / "pictures").iterdir()] == [key_of(CONTENT)]


@pytest.mark.parametrize("damage", [b"", b"{}\n[]\n", None])
def test_a_damaged_file_is_made_again(
    tmp_path: Path, makings: list[bytes], damage: bytes | None
) -> None:
    made = KeptPictures(tmp_path).of(CONTENT)
    (file,) = (tmp_path / "pictures").iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage if damage is not None else whole[:-40] + b"A" + whole[-39:])
    assert KeptPictures(tmp_path).of(CONTENT) == made
    assert len(makings) == 2
    assert file.read_bytes() == whole


def test_two_builds_at_once_keep_one_whole_file(tmp_path: Path) -> None:
    builds = [get_context("fork").Process(target=KeptPictures(tmp_path).of, args=(CONTENT,))
              for _ in range(2)]  # fmt: skip
    for build in builds:
        build.start()
    for build in builds:
        build.join()
    assert [build.exitcode for build in builds] == [0, 0]
    assert [file.name for file in (tmp_path / "pictures").iterdir()] == [f"{key_of(CONTENT)}.json"]
    assert KeptPictures(tmp_path).known(key_of(CONTENT)) == making.make(CONTENT)


def test_another_recipe_makes_it_again(
    tmp_path: Path, makings: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("RECIPE", 0), ("pillow_version", "0.1")):
        KeptPictures(tmp_path).of(CONTENT)
        monkeypatch.setattr(kept_pictures, name, value)
    KeptPictures(tmp_path).of(CONTENT)
    assert len(makings) == 3


def test_without_a_cache_nothing_is_written(tmp_path: Path, makings: list[bytes]) -> None:
    for _ in range(2):
        KeptPictures(tmp_path / "absent").of(CONTENT)
    assert len(makings) == 2 and list(tmp_path.iterdir()) == []


def test_a_cache_that_takes_nothing_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "pictures").write_text("un fichier")
    assert KeptPictures(tmp_path).of(CONTENT).versions


def test_what_is_refused_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(PictureRefused):
        KeptPictures(tmp_path).of(CONTENT[:500])
    assert list(tmp_path.iterdir()) == []


def test_the_oldest_files_leave_but_those_in_use(tmp_path: Path) -> None:
    kept = KeptPictures(tmp_path)
    contents = [as_bytes(quarters(10 + size, 10), "JPEG") for size in range(4)]
    for age, content in enumerate(contents):
        kept.of(content)
        os.utime(tmp_path / "pictures" / f"{key_of(content)}.json", (age, age))
    size_bytes = sum(file.stat().st_size for file in (tmp_path / "pictures").iterdir())
    kept.let_go({key_of(contents[0])}, bytes_max=size_bytes)
    assert len(list((tmp_path / "pictures").iterdir())) == 4
    kept.let_go({key_of(contents[0])}, bytes_max=size_bytes // 2 + 40)
    left = {file.stem for file in (tmp_path / "pictures").iterdir()}
    assert left == {key_of(contents[0]), key_of(contents[3])}
