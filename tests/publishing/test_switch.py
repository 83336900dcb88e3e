"""The new site takes the old one's name, by an exchange where there is one, else by two renames."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from generator.publishing import switch
from generator.publishing.switch import put_in_place, recover
from generator.publishing.workplace import Workplace
from tests.publishing.sites import fill, generation_of


def lacking(one: Path, other: Path) -> None:
    """Stand for the system call on a file system that has it not; an absent folder comes first."""
    if not other.exists():
        raise FileNotFoundError(errno.ENOENT, "absent")
    raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))


@pytest.fixture(params=["exchange", "two renames"])
def work(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Workplace:
    """Return a workplace with a new site, where folders can be exchanged and where they cannot."""
    if request.param == "two renames":
        monkeypatch.setattr(switch, "exchange", lacking)
    made = Workplace(tmp_path / "output")
    fill(made.site, "new")
    return made


@pytest.mark.parametrize("before", ["a site", "an empty folder", "nothing"])
def test_the_new_site_is_there_whatever_was(work: Workplace, tmp_path: Path, before: str) -> None:
    output = tmp_path / "output"
    if before != "nothing":
        output.mkdir()
    if before == "a site":
        fill(output, "old")
    put_in_place(work, output)
    assert generation_of(output) == "new"
    work.remove()
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_a_switch_that_fails_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second of two renames is refused: the first is taken back."""
    monkeypatch.setattr(switch, "exchange", lacking)
    output = tmp_path / "output"
    fill(output, "old")
    work = Workplace(output)
    work.site.rmdir()  # so that it cannot be renamed
    with pytest.raises(OSError):
        put_in_place(work, output)
    assert generation_of(output) == "old"
    work.remove()


def test_a_switch_cut_between_two_renames_is_ended(tmp_path: Path) -> None:
    output = tmp_path / "output"
    work = Workplace(output)
    fill(work.site, "new")
    fill(work.replaced, "old")
    recover(output, [work.folder])
    assert generation_of(output) == "new"
    recover(output, [work.folder])
    assert generation_of(output) == "new"
    work.remove()


def test_nothing_is_recovered_over_a_site(tmp_path: Path) -> None:
    output = tmp_path / "output"
    fill(output, "other")
    work = Workplace(output)
    fill(work.site, "new")
    fill(work.replaced, "old")
    recover(output, [work.folder])
    assert generation_of(output) == "other"
    work.remove()


def test_a_site_that_was_not_complete_is_never_recovered(tmp_path: Path) -> None:
    """No switch had begun: nothing says that it was whole."""
    work = Workplace(tmp_path / "output")
    fill(work.site, "new")
    recover(tmp_path / "output", [work.folder])
    assert not (tmp_path / "output").exists()
    work.remove()
