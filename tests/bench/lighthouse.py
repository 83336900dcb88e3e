"""Lighthouse's four scores on four pages. ``make bench-lighthouse`` runs it.

Lighthouse pretends to be a middling telephone on a slow network; its numbers vary a little with
the machine, so they are looked at here and are no test.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.slow_line import Line, served_slowly

ROOT = Path(__file__).resolve().parents[2]
LIGHTHOUSE = ROOT / "node_modules" / "lighthouse" / "cli" / "index.js"
LEAST_SCORE = 98
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = {
    "accueil": "",
    "recherche": "recherche/?q=mende",
    "département": "departements/48-lozere/",
    "maison": "maisons/durtal/",
}
CHROMIUM_FLAGS = "--headless=new --no-sandbox --disable-gpu"
# Lighthouse makes the line slow itself; it is served compressed, as docs/hosting.md says.
_QUICK = Line(latency_s=0, bytes_per_s=1e9)


def main() -> int:
    """Build the site, measure each page, print a table; returns 1 under the least score."""
    if not LIGHTHOUSE.is_file():
        print("Lighthouse n'est pas installé : lancez « make setup ».", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        msap = Path(sys.executable).with_name("msap")
        subprocess.run([msap, "build", "--output", site], cwd=ROOT, check=True)
        with served_slowly(site, _QUICK) as address:
            scores = {name: measure(address + path) for name, path in PAGES.items()}
    print(table(scores))
    return int(min(score for row in scores.values() for score in row) < LEAST_SCORE)


def measure(url: str) -> list[int]:
    """Return the scores of *url*, 0 to 100, in the order of ``CATEGORIES``."""
    done = subprocess.run(
        [
            Path(sys.executable).with_name("node"), LIGHTHOUSE, url, "--quiet", "--output=json",
            f"--chrome-flags={CHROMIUM_FLAGS}", f"--only-categories={','.join(CATEGORIES)}",
        ],
        env=os.environ | {"CHROME_PATH": (ROOT / ".cache" / "browser").read_text("utf-8").strip()},
        capture_output=True, text=True, check=True, timeout=180,
    )  # fmt: skip
    found = json.loads(done.stdout)["categories"]
    return [round(100 * found[category]["score"]) for category in CATEGORIES]


def table(scores: dict[str, list[int]]) -> str:
    """Return *scores* as a Markdown table."""
    rows = [["page", *CATEGORIES], ["---"] * (1 + len(CATEGORIES))]
    rows += [[name, *map(str, row)] for name, row in scores.items()]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


if __name__ == "__main__":
    sys.exit(main())
