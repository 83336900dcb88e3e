"""``make check-exports``: all files of a list, read by the programs of those who take them.

``python -m tests.exports.open_data FOLDER…``: folders of pages; each is built, then checked.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tests.exports.open_data import office, validating

_FRESH = "2026-11-01"


def main(folders: list[Path]) -> int:
    """Check each of *folders*; return 1 where a program found an error."""
    found = [error for folder in folders for error in _checked(folder)]
    return bool(found)


def _checked(folder: Path) -> list[str]:
    with tempfile.TemporaryDirectory() as output:
        site = Path(output) / "site"
        msap = Path(sys.executable).with_name("msap")
        subprocess.run([msap, "build", "--houses", folder, "--output", site], check=True)
        data = site / "donnees"
        print(f"\n{folder}")
        files = [each for name in ("*.*", "data-inclusion/*", "hsds/*") for each in data.glob(name)]
        for file in sorted(files):
            print(f"  {file.relative_to(data)!s:40} {file.stat().st_size:>12,} bytes")
        every = dict(validating.CHECKS)
        if validating.TABLE_SCHEMA.is_file():
            every["frictionless, the official table schema"] = validating.table_schema
        if os.environ.get(validating.HSDS_SCHEMA):
            every["jsonschema, HSDS's own compiled schema"] = validating.hsds_schema
        if office.PROGRAM:
            every["LibreOffice, annuaire.xlsx and annuaire.csv"] = office.office
        else:
            print("  LibreOffice: not run, soffice is not installed (libreoffice-calc-nogui)")
        errors = []
        for name, check in every.items():
            start = perf_counter()
            own = check(data)
            print(f"  {name}: {len(own)} errors, {perf_counter() - start:.1f} s")
            print(validating.told(own))
            errors += own
        print(f"  data.inclusion, mean score: {validating.mean_score(data, _FRESH):.3f}")
        return errors


if __name__ == "__main__":
    sys.exit(main([Path(each) for each in sys.argv[1:]]))
