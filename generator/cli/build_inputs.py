"""Everything that a build reads, in one digest."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.cli.build_order import BuildOrder
from generator.installed import installed_packages
from generator.publishing.file_states import states_digest
from generator.settings.model import Settings

_OF_THE_PROJECT = (
    "content", "docs", "generator", "plugins", "schemas", "themes", "package-lock.json",
    "pelicanconf.py", "publishconf.py", "pyproject.toml",
)  # fmt: skip
_EXTENSIONS = "extensions"
_OF_THE_CACHE = ("territory.json", "territory-outlines.json")


def inputs_of(order: BuildOrder, settings: Settings) -> str:
    """Return the digest of all that *order* is made from; empty where nobody can tell.

    Extensions may read what is not known here; a build that is to show its warnings, or to compare
    itself with another site, has something to say each time.
    """
    if order.warnings or order.since or (order.root / _EXTENSIONS).exists():
        return ""
    told = (
        settings.model_dump_json(), settings.today.isoformat(), order.publish, sys.version,
        sys.platform, sorted(installed_packages()), str(order.root), str(order.houses),
        order.compress,
    )  # fmt: skip
    try:
        states = states_digest(_read(order))
    except OSError:
        return ""
    return hashlib.sha256(f"{told}\0{states}".encode()).hexdigest()


def _read(order: BuildOrder) -> Iterator[Path]:
    for name in _OF_THE_PROJECT:
        yield order.root / name
    for name in _OF_THE_CACHE:
        yield order.root / ".cache" / name
    if order.houses:
        yield order.houses
