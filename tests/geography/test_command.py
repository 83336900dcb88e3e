"""`msap territory`."""

import subprocess
import sys
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.geography import preparation
from generator.geography.provenance import WHEEL_NAME, is_prepared

command = import_module("generator.cli.territory")


@pytest.fixture
def pinned(tiny_wheel: tuple[Path, str], monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny wheel, taken for the pinned one."""
    path, fingerprint = tiny_wheel
    prepare = partial(preparation.prepare, fingerprint=fingerprint)
    monkeypatch.setattr(preparation, "prepare", prepare)
    monkeypatch.setattr(command, "is_prepared", partial(is_prepared, fingerprint=fingerprint))
    return path


def test_it_prepares_then_skips(pinned: Path, tmp_path: Path) -> None:
    arguments = ["--wheel", str(pinned), "--cache", str(tmp_path / "cache")]
    first = CliRunner().invoke(command.territory, arguments)
    assert (first.exit_code, "Géographie prête" in first.output) == (0, True)
    second = CliRunner().invoke(command.territory, arguments)
    assert (second.exit_code, "déjà prête" in second.output) == (0, True)
    forced = CliRunner().invoke(command.territory, [*arguments, "--force"])
    assert (forced.exit_code, "Géographie prête" in forced.output) == (0, True)


def test_a_wrong_file_is_one_sentence_and_status_1(tmp_path: Path) -> None:
    (tmp_path / WHEEL_NAME).write_bytes(b"not it")
    result = CliRunner().invoke(command.territory, ["--cache", str(tmp_path)])
    assert result.exit_code == 1
    assert result.stderr.startswith("erreur: ")
    assert result.stderr.count("\n") == 1


def test_help_has_an_example() -> None:
    assert "msap territory --wheel" in CliRunner().invoke(command.territory, ["--help"]).output


def test_the_command_line_does_not_load_shapely_for_nothing() -> None:
    code = "import sys, generator.cli.territory; sys.exit('shapely' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
