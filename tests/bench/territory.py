"""What loading the prepared territory costs, next to ``json.loads`` of its own file.

.venv/bin/python -m tests.bench.territory
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from generator.geography.cache import TERRITORY_NAME
from generator.geography.errors import TerritoryError
from generator.geography.territory import Territory
from tests.bench.running import ROOT
from tests.bench.tables import table, write_section

_ROUNDS = 7


def main() -> None:
    """Measure, print, and put the table into the benchmarks page."""
    cache = ROOT / ".cache"
    try:
        territory = Territory.load(cache)
    except TerritoryError as error:
        raise SystemExit(str(error)) from None
    file = cache / TERRITORY_NAME
    yardstick_s = _median_s(lambda: _parsed(file))
    commune = territory.communes[len(territory.communes) // 2]
    asked = commune.name, commune.postcodes[0]
    measures: list[tuple[str, Callable[[], object]]] = [
        ("load", lambda: Territory.load(cache)),
        ("load, find one commune", lambda: Territory.load(cache).find(*asked)),
        ("load, walk all communes", lambda: list(Territory.load(cache).communes)),
    ]
    rows = [_row(name, _median_s(measured), yardstick_s) for name, measured in measures]
    rows.insert(0, _row("`json.loads` of the same file", yardstick_s, yardstick_s))
    report = table(("CPU", "s", "× json.loads"), rows)
    print(report)
    write_section("territory", report)


def _parsed(file: Path) -> list[object]:
    # The cache is one JSON value per line: what it was made from, then the territory.
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def _median_s(measured: Callable[[], object]) -> float:
    return median(_once_s(measured) for _ in range(_ROUNDS))


def _once_s(measured: Callable[[], object]) -> float:
    start = process_time()
    measured()
    return process_time() - start


def _row(name: str, seconds: float, yardstick_s: float) -> tuple[str, ...]:
    return name, f"{seconds:.3f}", f"{seconds / yardstick_s:.1f}"


if __name__ == "__main__":
    main()
