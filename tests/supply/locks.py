"""What the lock files of Python and npm say."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
GROUPS = ("site", "compress", "test", "bench", "lock")
"""The files of ``requirements/``; each but the first adds to those before."""
_ENTRY = re.compile(r"([a-z0-9][a-z0-9._-]*)==([^\s;\\]+)")


@dataclass(slots=True)
class Locked:
    """A package of a lock file: its version, and the hashes one of which its files have."""

    name: str
    version: str
    hashes: list[str] = field(default_factory=list)


def lock_file(group: str) -> Path:
    """Return the lock file of *group*."""
    return ROOT / "requirements" / f"{group}.txt"


def locked(group: str) -> list[Locked]:
    """Return the packages of the lock file of *group*.

    Raises:
        ValueError: a line is neither a package, a hash nor a comment.
    """
    found: list[Locked] = []
    for line in lock_file(group).read_text("utf-8").splitlines():
        text = line.strip().removesuffix("\\").strip()
        if text.startswith("--hash="):
            found[-1].hashes.append(text.removeprefix("--hash="))
        elif entry := _ENTRY.match(text):
            found.append(Locked(entry[1], entry[2]))
        elif text and not text.startswith("#"):
            raise ValueError(f"requirements/{group}.txt: {line}")
    return found


def asked() -> dict[str, dict[str, str]]:
    """Return the pins of ``pyproject.toml``: version by name, by group."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    wanted = groups | {"site": project["project"]["dependencies"] + groups["site"]}
    return {
        group: {normal(name): version for name, _, version in (pin.partition("==") for pin in pins)}
        for group, pins in wanted.items()
    }


def normal(name: str) -> str:
    """Return *name* as registries compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def node_packages() -> dict[str, dict[str, Any]]:
    """Return the packages of ``package-lock.json`` by their path in ``node_modules``."""
    packages: dict[str, dict[str, Any]] = json.loads(
        (ROOT / "package-lock.json").read_text("utf-8")
    )["packages"]
    return {path: content for path, content in packages.items() if path}
