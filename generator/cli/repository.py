"""Where the project lies in its repository, whose root forges count paths from."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from generator.problems import Problem


def folder_in_repository(root: Path) -> str:
    """Return the way from the root of the repository to the project *root*: empty or ``site/``.

    A project that is in no repository is taken for the root of one.
    """
    real = root.resolve()
    for folder in (real, *real.parents):
        if (folder / ".git").exists():
            inner = real.relative_to(folder).as_posix()
            return "" if inner == "." else f"{inner}/"
    return ""


def from_repository(problems: Iterable[Problem], root: Path) -> list[Problem]:
    """Return *problems* with paths from the root of the repository; absolute ones stay."""
    folder = folder_in_repository(root)
    return [
        problem if problem.path.startswith("/") else replace(problem, path=folder + problem.path)
        for problem in problems
    ]
