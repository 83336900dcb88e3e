"""The bundled files of the theme: made once for the same sources, made again when damaged."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from generator.assets import MANIFEST, SEALS, built_assets
from tests.damages import DAMAGES, Damage

ROOT = Path(__file__).resolve().parents[1]
PICTURE = b"<svg xmlns='http://www.w3.org/2000/svg'/>"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project whose theme is one picture, which nothing has to bundle."""
    theme = tmp_path / "themes" / "msap"
    theme.mkdir(parents=True)
    (theme / "a.svg").write_bytes(PICTURE)
    wanted = {"bundles": {}, "files": {"a.svg": "a.svg"}}
    (theme / "assets.json").write_text(json.dumps(wanted), "utf-8")
    (theme / "browserslist").write_text("chrome 80\n", "utf-8")
    return tmp_path


def picture(folder: Path) -> Path:
    """Return the built picture, by way of the manifest."""
    return folder / json.loads((folder / MANIFEST).read_text("utf-8"))["a.svg"]


def test_the_same_sources_are_bundled_once(root: Path) -> None:
    first = built_assets(root)
    made = picture(first).stat().st_ino
    assert built_assets(root) == first
    assert picture(first).stat().st_ino == made


def test_a_source_that_changed_keeping_size_and_time_is_bundled_again(root: Path) -> None:
    source = root / "themes" / "msap" / "a.svg"
    first, status = built_assets(root), source.stat()
    source.write_bytes(PICTURE.replace(b"2000", b"2001"))
    shutil.os.utime(source, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert built_assets(root) != first


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("which", [MANIFEST, SEALS, "picture"])
def test_a_damaged_set_is_made_again(root: Path, damage: Damage, which: str) -> None:
    folder = built_assets(root)
    before = {file.name: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    damage(picture(folder) if which == "picture" else folder / which)
    assert built_assets(root) == folder
    assert picture(folder).read_bytes() == PICTURE
    assert {f.name: f.read_bytes() for f in folder.rglob("*") if f.is_file()} == before
    assert [file.name for file in folder.parent.iterdir()] == [folder.name]


def test_a_file_in_the_place_of_a_set_gives_way(root: Path) -> None:
    folder = built_assets(root)
    shutil.rmtree(folder)
    folder.write_text("a file")
    assert picture(built_assets(root)).read_bytes() == PICTURE


def test_a_missing_file_of_a_set_is_noticed(root: Path) -> None:
    folder = built_assets(root)
    picture(folder).unlink()
    assert picture(built_assets(root)).read_bytes() == PICTURE


def test_a_theme_that_is_linked_into_a_project_has_its_own_scripts_first(tmp_path: Path) -> None:
    """Of a script in parts, its own file is the one that pages load, not one of its parts."""
    for part in ("generator", "themes", "node_modules", "package-lock.json"):
        (tmp_path / part).symlink_to(ROOT / part)
    for root in (tmp_path, ROOT):
        folder = built_assets(root)
        script = json.loads((folder / MANIFEST).read_text("utf-8"))["editor.js"]
        assert "[data-formulaire]" in (folder / script).read_text("utf-8")


def test_a_script_made_smaller_is_named_by_what_it_became() -> None:
    """Browsers keep a file of that name for ever."""
    folder = built_assets(ROOT)
    names = json.loads((folder / MANIFEST).read_text("utf-8"))
    wanted = json.loads((ROOT / "themes" / "msap" / "assets.json").read_text("utf-8"))
    assert "search-worker.js" in wanted["smallest"]
    for name in wanted["smallest"]:
        script = folder / names[name]
        assert script.stem.endswith(hashlib.sha256(script.read_bytes()).hexdigest()[:8])
