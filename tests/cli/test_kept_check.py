"""A check of what was checked already reads no page; whatever has changed, it does."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import checking, cli, kept_check
from generator.settings.reading import settings_from

ROOT = Path(__file__).resolve().parents[2]
PAGE = "content/msap/49/durtal.md"


class Checks:
    """Runs ``msap check`` in *root*, and counts the times that it reads."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.times = 0

    def __call__(self, *arguments: str) -> Result:
        """Return what is said."""
        return CliRunner().invoke(cli, ["check", *arguments])

    def reads(self, *arguments: str) -> bool:
        """Tell whether a check reads pages; whether or not, it says what one says that does."""
        before = self.times
        said = self(*arguments)
        has_read = self.times > before
        shutil.rmtree(self.root / ".cache" / "checks", ignore_errors=True)
        again = self(*arguments)
        assert (said.output, said.exit_code) == (again.output, again.exit_code)
        return has_read


@pytest.fixture
def checks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checks:
    """Return a project that was checked, in which a page has a doubt and another an error."""
    for name in ("vocabulaires", "pages", "langues"):
        shutil.copytree(ROOT / "content" / name, tmp_path / "content" / name)
    (tmp_path / "content" / "msap" / "49").mkdir(parents=True)
    page = (ROOT / PAGE).read_text("utf-8")
    (tmp_path / PAGE).write_text(page, "utf-8")
    wrong = page.replace("code_postal: ", "code_postal: 1")
    (tmp_path / PAGE).with_name("autre.md").write_text(wrong, "utf-8")
    (tmp_path / "pelicanconf.py").write_text("", "utf-8")
    (tmp_path / ".cache").mkdir()
    for name in ("territory.json", "territory-outlines.json", "territory-borders.json"):
        (tmp_path / ".cache" / name).symlink_to(ROOT / ".cache" / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MSAP_TODAY", "2026-11-23")
    now, real = kept_check.now_on_disk, checking.checked
    # All files are old enough to be known by their times.
    monkeypatch.setattr(kept_check, "now_on_disk", lambda folder: now(folder) + 5_000_000_000)
    found = Checks(tmp_path)

    def counted(*arguments: object, **options: object) -> object:
        found.times += 1
        return real(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(checking, "checked", counted)
    said = found()
    assert said.exit_code == 1
    assert "[code-postal]" in said.output
    return found


@pytest.mark.parametrize("arguments", [(), ("--quiet",), ("--format", "json")])
def test_the_same_again_is_spared(checks: Checks, arguments: tuple[str, ...]) -> None:
    """However it is to be shown."""
    assert not checks.reads(*arguments)


def test_a_folder_has_a_note_of_its_own(checks: Checks) -> None:
    assert checks.reads("content/msap/49")
    assert not checks.reads("content/msap/49")


def same_size(root: Path) -> None:
    file = root / PAGE
    times = file.stat()
    file.write_text(file.read_text("utf-8").replace("49430", "49431"), "utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def a_page_more(root: Path) -> None:
    shutil.copy(root / PAGE, (root / PAGE).with_name("encore.md"))


def a_page_less(root: Path) -> None:
    (root / PAGE).with_name("autre.md").unlink()


def a_vocabulary(root: Path) -> None:
    file = root / "content" / "vocabulaires" / "services.yaml"
    file.write_text(file.read_text("utf-8") + "\n", "utf-8")


def a_text(root: Path) -> None:
    (root / "content" / "pages" / "nouvelle.md").write_text("---\ntitre: Nouvelle\n---\n", "utf-8")


def the_note(root: Path) -> None:
    (note,) = (root / ".cache" / "checks").iterdir()
    note.write_bytes(note.read_bytes()[:-10])


def an_extension(root: Path) -> None:
    (root / "extensions").mkdir()


@pytest.mark.parametrize(
    "change",
    [same_size, a_page_more, a_page_less, a_vocabulary, a_text, the_note, an_extension],
)
def test_what_has_changed_is_read(checks: Checks, change: Callable[[Path], None]) -> None:
    change(checks.root)
    assert checks.reads()


def test_another_day_is_another_check(checks: Checks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MSAP_TODAY", "2029-11-23")
    assert checks.reads()


@pytest.mark.parametrize("arguments", [(PAGE,), ("--fix",)])
def test_some_checks_always_read(checks: Checks, arguments: tuple[str, ...]) -> None:
    """Of a file that is named, its neighbours; with a correction, whatever is to be corrected."""
    checks(*arguments)
    assert checks.reads(*arguments)


def test_a_file_that_has_just_changed_is_read_again(
    checks: Checks, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Within two seconds it may change once more without its times telling."""
    monkeypatch.undo()
    monkeypatch.chdir(checks.root)
    a_page_more(checks.root)
    settings = settings_from({"MSAP_TODAY": "2026-11-23"})
    assert kept_check.KeptCheck.of(checks.root, settings, ()) is None


def test_a_page_with_the_stamp_of_a_proposal_is_always_read(checks: Checks) -> None:
    """Git tells whether it is to be looked at, and Git's files are not among those looked at."""
    file = checks.root / PAGE
    text = file.read_text("utf-8")
    file.write_text(text.replace("---\n", f"---\n# page ouverte : {'0' * 12}\n", 1), "utf-8")
    checks()
    assert checks.reads()
