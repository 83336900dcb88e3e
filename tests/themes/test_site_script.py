"""The theme's choice, tested by node: see theme.test.js."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

NODE = Path(sys.executable).parent / "node"


def test_theme_script() -> None:
    """Every test of theme.test.js passes."""
    script = Path(__file__).with_name("theme.test.js")
    done = subprocess.run(
        [NODE, "--test", script], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stdout
    assert "pass 5" in done.stdout
