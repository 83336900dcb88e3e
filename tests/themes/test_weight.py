"""What every page loads stays light."""

from __future__ import annotations

import subprocess
from pathlib import Path

import brotli
import pytest

ROOT = Path(__file__).parents[2]
ESBUILD = ROOT / "node_modules" / ".bin" / "esbuild"
STATIC = ROOT / "themes" / "msap" / "static"


@pytest.mark.parametrize(
    ("entry", "most_bytes"), [("css/site.css", 15_000), ("js/site/site.js", 1_000)]
)
def test_bundle_is_light(entry: str, most_bytes: int) -> None:
    """Bundled, minified and compressed with Brotli, the file keeps under its limit."""
    done = subprocess.run(
        [ESBUILD, STATIC / entry, "--bundle", "--minify", "--format=esm"],
        capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    assert done.stdout
    assert len(brotli.compress(done.stdout)) <= most_bytes
