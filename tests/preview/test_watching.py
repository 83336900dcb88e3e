"""Which changes build the site again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.preview.watching import changes, matters

ROOT = Path("/home/ana/.travail/content")
SEEN_SECONDS = 60


@pytest.mark.parametrize(
    "name",
    ["msap/49/durtal.md", "msap/nouveau", "images/église.jpg", "msap/durtal~1.md", "voc/x.yaml"],
)  # fmt: skip
def test_pages_pictures_and_folders_matter(name: str) -> None:
    """Even when the project itself lies in a hidden folder."""
    assert matters(str(ROOT / name), [ROOT])


@pytest.mark.parametrize(
    "name",
    [
        ".durtal.md.swp", ".durtal.md.kate-swp", "durtal.md~", ".#durtal.md", "#durtal.md#",
        "4913", "durtal.md.tmp", ".goutputstream-AB12C3", "~$durtal.docx", ".~lock.durtal.odt#",
        "durtal.md___jb_tmp___", "durtal.md.bak", "durtal.md.part", ".DS_Store", "._durtal.md",
        "__pycache__/x.pyc", ".git/index", "durtal.md.swx", "image.jpg.crdownload",
    ],
)  # fmt: skip
def test_files_that_editors_keep_for_themselves_do_not(name: str) -> None:
    """Swap, lock, backup and half-made files."""
    assert not matters(str(ROOT / "msap" / name), [ROOT])


def _sees(roots: tuple[Path, ...], acts: list[Callable[[], object]]) -> int:
    """Do each of *acts* after the one before was seen; return how many were."""

    async def watch() -> int:
        seen = 0
        stream = changes(roots)
        for act in acts:
            waiting = asyncio.ensure_future(anext(stream))
            # Whether the system watches yet cannot be asked: what is done is done again.
            while not waiting.done():
                act()
                await asyncio.wait({waiting}, timeout=1)
            waiting.result()
            seen += 1
        await stream.aclose()
        return seen

    return asyncio.run(asyncio.wait_for(watch(), SEEN_SECONDS))


def test_a_new_folder_and_what_is_written_in_it_are_seen(tmp_path: Path) -> None:
    """As a new department is."""
    made: list[Path] = []

    def make() -> None:
        made.append(tmp_path / str(len(made)))
        made[-1].mkdir()

    assert _sees((tmp_path,), [make, lambda: (made[-1] / "a.md").write_text("x")]) == 2


def test_a_folder_that_is_replaced_is_followed(tmp_path: Path) -> None:
    """An import renames a new folder into the place of the last one."""
    root = tmp_path / "maisons"
    root.mkdir()

    def replace() -> None:
        root.rename(tmp_path / f"old-{len(list(tmp_path.iterdir()))}")
        root.mkdir()

    assert _sees((root,), [replace, lambda: (root / "a.md").write_text("x")]) == 2


def test_a_folder_that_is_missing_is_waited_for(tmp_path: Path) -> None:
    """And one that goes does not end the watch."""
    root, other = tmp_path / "maisons", tmp_path / "autre"
    other.mkdir()

    def come_or_go() -> None:
        if root.exists():
            root.rmdir()
        else:
            root.mkdir()

    assert _sees((root, other), [come_or_go, come_or_go]) == 2
