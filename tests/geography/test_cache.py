from pathlib import Path

import pytest

from generator.geography import cache
from generator.geography.cache import is_current, read_cache, write_cache
from generator.geography.errors import TerritoryError


def test_what_was_written_is_read(tmp_path: Path) -> None:
    write_cache(tmp_path / "a", "source", {"noms": ["Évry", "L'Haÿ"]})
    assert read_cache(tmp_path / "a") == {"noms": ["Évry", "L'Haÿ"]}


def test_a_cache_is_current_for_its_source_only(tmp_path: Path) -> None:
    write_cache(tmp_path / "a", "one", {})
    assert is_current(tmp_path / "a", "one")
    assert not is_current(tmp_path / "a", "other")
    assert not is_current(tmp_path / "absent", "one")


def test_a_cache_of_another_format_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_cache(tmp_path / "a", "one", {})
    monkeypatch.setattr(cache, "FORMAT", cache.FORMAT + 1)
    assert not is_current(tmp_path / "a", "one")
    with pytest.raises(TerritoryError, match=r"autre version.*make territory"):
        read_cache(tmp_path / "a")


def test_an_absent_cache_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(TerritoryError, match=r"pas prête.*make territory"):
        read_cache(tmp_path / "a")


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"\xff\xfe", b"[1]\n{}", b'{"format":1}\n{"a":', b"null\nnull"]
)
def test_a_damaged_cache_says_what_to_do(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "a").write_bytes(damage)
    with pytest.raises(TerritoryError, match=r"abîmée.*make territory"):
        read_cache(tmp_path / "a")


def test_a_digit_that_changed_is_noticed_by_reading_and_by_preparing(tmp_path: Path) -> None:
    """The file is JSON as before: only its seal tells."""
    write_cache(tmp_path / "a", "source", {"population": 1234})
    damaged = (tmp_path / "a").read_bytes().replace(b"1234", b"1235")
    (tmp_path / "a").write_bytes(damaged)
    assert not is_current(tmp_path / "a", "source")
    with pytest.raises(TerritoryError, match=r"abîmée.*make territory"):
        read_cache(tmp_path / "a")


def test_a_cache_that_cannot_be_read_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    assert not is_current(tmp_path / "a", "source")
    with pytest.raises(TerritoryError, match=r"illisible.*make territory"):
        read_cache(tmp_path / "a")


def test_a_failed_write_leaves_the_old_cache_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_cache(tmp_path / "a", "one", {"old": 1})

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(TerritoryError, match="Impossible d'écrire"):
        write_cache(tmp_path / "a", "two", {"new": 2})
    assert read_cache(tmp_path / "a") == {"old": 1}
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
