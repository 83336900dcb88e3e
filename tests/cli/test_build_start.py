"""What « msap build » loads before it knows whether there is anything to build."""

from __future__ import annotations

import subprocess
import sys


def test_the_command_line_loads_no_model_of_houses() -> None:
    """Pelican's program does: loaded twice, it cost a thirtieth of a build after an edit."""
    code = """if True:
        import sys, generator.cli.build, generator.cli.building
        sys.exit(any(name.startswith("generator.model.house") for name in sys.modules))"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
