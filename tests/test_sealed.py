"""A sealed file is read as it was written, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sealed import SealBroken, read_about, read_sealed, write_sealed
from tests.damages import DAMAGES, Damage

ABOUT = {"format": 3, "source": "é"}
CONTENT = {"noms": ["Évry", "L'Haÿ\nles Roses"], "population": 1234}


def test_what_was_written_is_read(tmp_path: Path) -> None:
    write_sealed(tmp_path / "a", ABOUT, CONTENT)
    assert read_sealed(tmp_path / "a") == (ABOUT, CONTENT)
    assert read_about(tmp_path / "a") == ABOUT
    assert [file.name for file in tmp_path.iterdir()] == ["a"]


def test_no_bit_can_change(tmp_path: Path) -> None:
    """Each of them, in the header, the seal and the content."""
    file = tmp_path / "a"
    write_sealed(file, ABOUT, CONTENT)
    whole = file.read_bytes()
    for rank in range(len(whole)):
        for bit in range(8):
            damaged = bytearray(whole)
            damaged[rank] ^= 1 << bit
            file.write_bytes(damaged)
            with pytest.raises(SealBroken):
                read_sealed(file)


@given(st.binary(max_size=200))
def test_no_other_file_is_taken_for_one(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    file = tmp_path_factory.mktemp("sealed") / "a"
    file.write_bytes(raw)
    with pytest.raises(SealBroken):
        read_sealed(file)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_not_read(tmp_path: Path, damage: Damage) -> None:
    write_sealed(tmp_path / "a", ABOUT, CONTENT)
    damage(tmp_path / "a")
    for read in (read_sealed, read_about):
        with pytest.raises((SealBroken, OSError)):
            read(tmp_path / "a")


def test_without_room_nothing_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_sealed(tmp_path / "a", ABOUT, 1)

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        write_sealed(tmp_path / "a", ABOUT, 2)
    assert read_sealed(tmp_path / "a") == (ABOUT, 1)
    assert [file.name for file in tmp_path.iterdir()] == ["a"]
