"""The process that shows saved pages at once may be slow, silent or gone: no page comes then."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from generator.preview import early_pages
from generator.preview.early_pages import EarlyPages

ANSWERS = """
import json, sys
print('[]', flush=True)
for line in sys.stdin:
    print(json.dumps(['maisons/' + path for path in json.loads(line)]), flush=True)
"""
END_SECONDS = 60


def run(script: str, act: Callable[[EarlyPages], Awaitable[None]], folder: Path) -> None:
    """Do *act* with pages that *script* shows, and end it."""

    async def main() -> None:
        pages = EarlyPages([sys.executable, "-c", script], folder)
        await act(pages)
        await pages.stop()

    asyncio.run(asyncio.wait_for(main(), END_SECONDS))


async def shown(pages: EarlyPages, *paths: str) -> list[str]:
    """Return what is shown once the process has begun to answer."""
    while not (found := await pages.show(paths)):
        await pages.start()
        await asyncio.sleep(0.2)
    return found


def test_pages_are_shown_once_it_is_ready(tmp_path: Path) -> None:
    async def act(pages: EarlyPages) -> None:
        assert await pages.show(["a"]) == []  # not begun
        assert await shown(pages, "b", "a") == ["maisons/a", "maisons/b"]
        assert await pages.show(["c"]) == ["maisons/c"]

    run(ANSWERS, act, tmp_path)


def test_what_changed_while_it_was_reading_is_told_it_too(tmp_path: Path) -> None:
    """It may have read the page of before."""
    waiting = "import pathlib, time\nwhile not pathlib.Path('go').exists(): time.sleep(.01)"

    async def act(pages: EarlyPages) -> None:
        await pages.start()
        assert await pages.show(["a"]) == []
        (tmp_path / "go").touch()
        assert {"maisons/a", "maisons/b"} <= set(await shown(pages, "b"))

    run(f"{waiting}\n{ANSWERS}", act, tmp_path)


@pytest.mark.parametrize(
    "script",
    [
        "print('[]', flush=True); input()",
        "print('[]', flush=True); input(); print('pas du JSON', flush=True); input()",
        "print('[]', flush=True); input(); print('12', flush=True); input()",
        "raise SystemExit(1)",
        "import time; print('[]', flush=True); time.sleep(99)",
    ],
    ids=["ends", "no JSON", "no list", "fails", "hangs"],
)
def test_whatever_it_does_no_page_is_a_page_that_comes_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    monkeypatch.setattr(early_pages, "_PATIENCE_SECONDS", 0.5)

    async def act(pages: EarlyPages) -> None:
        await pages.start()
        await asyncio.sleep(0.5)
        assert await pages.show(["a"]) == []
        assert await pages.show(["a"]) == []

    run(script, act, tmp_path)


def test_a_program_that_cannot_start_is_no_trouble(tmp_path: Path) -> None:
    async def main() -> None:
        pages = EarlyPages([str(tmp_path / "absent")], tmp_path)
        await pages.start()
        assert await pages.show(["a"]) == []
        await pages.stop()

    asyncio.run(main())
