"""Objects are read as they were written, from their owner's file, and only of expected classes."""

from __future__ import annotations

import os
import pickle
from datetime import date
from pathlib import Path

import pytest

from generator import sealed_objects
from generator.problems import Problem, Severity
from generator.sealed_objects import ObjectsRefused, read_objects, write_objects
from tests.damages import DAMAGES, Damage

ABOUT = {"form": 1, "key": "é"}
CONTENT = {
    "a.md": (date(2026, 11, 28), Problem("a.md", 1, 2, Severity.ERROR, "date", "Où ?")),
    "b.md": ({"x": (1, 2.5)}, None),
}
EXPECTED = {
    ("datetime", "date"), ("generator.problems", "Problem"), ("generator.problems", "Severity"),
}  # fmt: skip


def is_expected(module: str, name: str) -> bool:
    return (module, name) in EXPECTED


def test_what_was_written_is_read(tmp_path: Path) -> None:
    write_objects(tmp_path / "a", ABOUT, CONTENT)
    assert read_objects(tmp_path / "a", ABOUT, is_expected) == CONTENT
    assert [file.name for file in tmp_path.iterdir()] == ["a"]


def test_members_of_enumerations_are_read_where_python_would_look_them_up_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def as_in_python_3_11_2(self: Severity, _protocol: object) -> tuple[object, ...]:
        return getattr, (type(self), self.name)

    monkeypatch.setattr(Severity, "__reduce_ex__", as_in_python_3_11_2)
    test_what_was_written_is_read(tmp_path)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_noticed(tmp_path: Path, damage: Damage) -> None:
    file = tmp_path / "a"
    write_objects(file, ABOUT, CONTENT)
    damage(file)
    with pytest.raises(ObjectsRefused):
        read_objects(file, ABOUT, is_expected)


@pytest.mark.parametrize("about", [{}, {"form": 1, "key": "e"}, {"form": 2, "key": "é"}])
def test_what_was_made_of_something_else_is_not_read(tmp_path: Path, about: dict[str, str]) -> None:
    write_objects(tmp_path / "a", ABOUT, CONTENT)
    with pytest.raises(ObjectsRefused):
        read_objects(tmp_path / "a", about, is_expected)


@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_what_others_may_write_is_not_read(tmp_path: Path, mode: int) -> None:
    write_objects(tmp_path / "a", ABOUT, CONTENT)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600
    (tmp_path / "a").chmod(mode)
    with pytest.raises(ObjectsRefused):
        read_objects(tmp_path / "a", ABOUT, is_expected)


def test_what_belongs_to_another_person_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_objects(tmp_path / "a", ABOUT, CONTENT)
    own = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: own + 1)
    with pytest.raises(ObjectsRefused):
        read_objects(tmp_path / "a", ABOUT, is_expected)


def test_a_link_is_not_followed_and_a_pipe_not_waited_for(tmp_path: Path) -> None:
    write_objects(tmp_path / "a", ABOUT, CONTENT)
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(OSError):
        read_objects(tmp_path / "b", ABOUT, is_expected)
    os.mkfifo(tmp_path / "c")
    with pytest.raises((OSError, ObjectsRefused)):
        read_objects(tmp_path / "c", ABOUT, is_expected)


class Runs:
    """What a stranger would write: a call, made when it is read."""

    def __init__(self, *call: object) -> None:
        self.call = call

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return self.call[0], self.call[1:]


@pytest.mark.parametrize("function", [os.mkdir, Path, pickle.loads])
def test_no_other_name_is_followed_even_under_a_right_seal(
    tmp_path: Path, function: object
) -> None:
    write_objects(tmp_path / "a", ABOUT, Runs(function, str(tmp_path / "made")))
    with pytest.raises(ObjectsRefused):
        read_objects(tmp_path / "a", ABOUT, is_expected)
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize("name", ["StrEnum", "re.Pattern", "Severity.__class__", "nearest"])
def test_what_an_expected_module_only_imports_or_does_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    module = b"generator.problems"
    body = b"\x80\x05\x8c%c%s\x8c%c%s\x93." % (len(module), module, len(name), name.encode())
    monkeypatch.setattr(sealed_objects, "_pickled", lambda _: body)
    write_objects(tmp_path / "a", ABOUT, None)
    with pytest.raises(ObjectsRefused):
        read_objects(tmp_path / "a", ABOUT, lambda module, _: module == "generator.problems")


def test_a_disk_without_room_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_objects(tmp_path / "a", ABOUT, CONTENT)
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "plein")))
    with pytest.raises(OSError):
        write_objects(tmp_path / "a", ABOUT, {})
    assert [file.name for file in tmp_path.iterdir()] == ["a"]
    assert read_objects(tmp_path / "a", ABOUT, is_expected) == CONTENT
