"""``msap check`` tells the same the second time, when it reads no page again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.files.kept_pages import KeptPages
from generator.files.reading import HouseReader

ROOT = Path(__file__).resolve().parents[2]
KNOWN = {file.relative_to(ROOT).as_posix() for file in (ROOT / "content" / "msap").rglob("*.md")}
BROKEN = ROOT / "tests" / "sites" / "broken"


@pytest.fixture
def demonstration(tmp_path, monkeypatch):
    """The demonstration, with broken pages beside its own, in a project with a cache of its own."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    for rank, case in enumerate(sorted(BROKEN.iterdir())):
        for file in (case / "content" / "msap").rglob("*.md"):
            if file.is_file() and not file.is_symlink():
                target = tmp_path / "content" / "msap" / f"9{rank}" / file.name
                target.parent.mkdir(exist_ok=True)
                shutil.copyfile(file, target)
    (tmp_path / "pelicanconf.py").write_text("")
    (tmp_path / ".cache").mkdir()
    for name in ("territory.json", "territory-outlines.json", "territory-borders.json"):
        (tmp_path / ".cache" / name).symlink_to(ROOT / ".cache" / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("arguments", [(), ("--format", "json"), ("content/msap/49", "--quiet")])
def test_the_same_is_told_with_and_without_what_is_kept(demonstration, monkeypatch, arguments):
    with monkeypatch.context() as patch:
        patch.setattr(KeptPages, "of", lambda *_: None)
        plain = CliRunner().invoke(cli, ["check", *arguments])
    first = CliRunner().invoke(cli, ["check", *arguments])
    read = []
    parse = HouseReader.parse
    monkeypatch.setattr(HouseReader, "parse", lambda reader, raw, path: (
        read.append(path), parse(reader, raw, path))[1])  # fmt: skip
    second = CliRunner().invoke(cli, ["check", *arguments])
    assert (first.output, first.exit_code) == (plain.output, plain.exit_code)
    assert (second.output, second.exit_code) == (plain.output, plain.exit_code)
    assert len(plain.output.splitlines()) > 1
    # Read again are only pages whose picture is missing.
    assert len(read) <= 4
    assert not KNOWN.intersection(read)
