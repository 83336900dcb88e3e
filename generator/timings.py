"""How long each step took, for ``msap build --timings``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

TIMINGS_FILE = ".timings.json"


class Timings:
    """Seconds by step, in the order of the steps."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Add the time spent in the block to step *name*."""
        start = perf_counter()
        try:
            yield
        finally:
            self.add(name, perf_counter() - start)

    def add(self, name: str, seconds: float) -> None:
        """Add *seconds* to step *name*."""
        self.seconds[name] = self.seconds.get(name, 0.0) + seconds

    def save(self, file: Path) -> None:
        """Write the steps as JSON, seconds by name."""
        file.write_text(json.dumps(self.seconds), "utf-8")

    @classmethod
    def load(cls, file: Path) -> Timings:
        """Read what ``save`` wrote."""
        timings = cls()
        timings.seconds = json.loads(file.read_text("utf-8"))
        return timings
