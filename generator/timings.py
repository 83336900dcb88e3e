"""How long each step took, for ``msap build --timings``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

TIMINGS_FILE = ".timings.json"
BESIDE = "à côté, "
"""Starts the name of a step that ran in another process at the same time."""


class Timings:
    """Seconds by step, in the order of the steps."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Add the time spent in the block to step *name*, less what inner steps have noted."""
        start, noted = perf_counter(), sum(self.seconds.values())
        try:
            yield
        finally:
            inner = sum(self.seconds.values()) - noted
            self.add(name, perf_counter() - start - inner)

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
