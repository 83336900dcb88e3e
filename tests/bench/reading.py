"""What ``msap check`` costs, next to a plain load of the same YAML in the same run.

.venv/bin/python -m tests.bench.reading --houses DOSSIER
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from generator.files.tree import house_files
from tests.bench.houses import add_options, houses_folder
from tests.bench.running import RunFailed, installed, run
from tests.bench.tables import table, write_section

# The yardstick: Python's start, PyYAML's C loader, nothing checked.
_PLAIN_LOAD = """
import sys, yaml
from pathlib import Path
for name in sys.argv[1:]:
    for file in (sorted(Path(name).rglob("*.md")) if Path(name).is_dir() else [Path(name)]):
        yaml.load(file.read_text("utf-8").split("---", 2)[1], Loader=yaml.CSafeLoader)
"""


def main() -> None:
    """Measure all pages and one page, print, and put the table into the benchmarks page."""
    parser = ArgumentParser(description="Mesure « msap check » sur une liste nationale.")
    add_options(parser)
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="Tours (3).")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="msap-mesure-") as name:
        try:
            folder = houses_folder(options, parser, Path(name))
            files = house_files(folder)
            if not files:
                parser.error(f"Aucune fiche dans {folder}.")
            rounds = max(options.rounds, 1)
            rows = [
                _row(f"{len(files):,} pages", folder, rounds),
                _row("one page", files[len(files) // 2], rounds),
            ]
        except RunFailed as failed:
            raise SystemExit(str(failed)) from None
    report = table(("CPU", "`msap check`, s", "CSafeLoader, s", "ratio"), rows)
    print(report)
    write_section("reading", report)


def _row(name: str, path: Path, rounds: int) -> tuple[str, ...]:
    checks, loads = [], []
    for _ in range(rounds):
        loads.append(run([sys.executable, "-c", _PLAIN_LOAD, path]).cpu_s)
        checks.append(run([installed("msap"), "check", path]).cpu_s)
    check_s, load_s = median(checks), median(loads)
    return name, f"{check_s:.2f}", f"{load_s:.2f}", f"{check_s / load_s:.1f}"


if __name__ == "__main__":
    main()
