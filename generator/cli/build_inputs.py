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
    "docs", "generator", "plugins", "schemas", "themes", "package-lock.json", "pelicanconf.py",
    "publishconf.py", "pyproject.toml",
)  # fmt: skip
_CONTENT = "content"
_HOUSES = "msap"
_EXTENSIONS = "extensions"
_OF_THE_CACHE = ("territory.json", "territory-outlines.json", "territory-borders.json")


def general_inputs(order: BuildOrder, settings: Settings) -> str:
    """Return the digest of all that *order* is made from, but houses; empty where nobody can tell.

    Extensions may read what is not known here.
    """
    if (order.root / _EXTENSIONS).exists():
        return ""
    told = (
        settings.model_dump_json(), settings.today.isoformat(), order.publish, sys.version,
        sys.platform, sorted(installed_packages()), str(order.root), str(order.houses),
    )  # fmt: skip
    try:
        return _digest(told, states_digest(_general(order)))
    except OSError:
        return ""


def inputs_of(order: BuildOrder, general: str) -> str:
    """Return the digest of *general* and the houses; empty where a build is not to be spared.

    One that is to show its warnings, or to compare itself with another site, has something to say
    each time.
    """
    if not general or order.warnings or order.since:
        return ""
    try:
        return _digest(general, order.compress, states_digest([order.houses or _own_houses(order)]))
    except OSError:
        return ""


def _digest(*told: object) -> str:
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _own_houses(order: BuildOrder) -> Path:
    return order.root / _CONTENT / _HOUSES


def _general(order: BuildOrder) -> Iterator[Path]:
    for name in _OF_THE_PROJECT:
        yield order.root / name
    for name in _OF_THE_CACHE:
        yield order.root / ".cache" / name
    for path in sorted((order.root / _CONTENT).iterdir()):
        if path != _own_houses(order) and path != order.houses:
            yield path
