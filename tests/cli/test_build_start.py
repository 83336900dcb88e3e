"""What « msap build » loads before it knows whether there is anything to build."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT


def test_the_command_line_loads_no_model_of_houses() -> None:
    """Pelican's program does: loaded twice, it cost a thirtieth of a build after an edit."""
    code = """if True:
        import sys, generator.cli.build, generator.cli.building
        sys.exit(any(name.startswith("generator.model.house") for name in sys.modules))"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_pelicans_program_loads_no_numpy() -> None:
    """What draws maps and asks for nearest houses does, where there is anything to draw or ask."""
    code = """if True:
        import importlib, sys, pelicanconf, plugins.site.program
        for name in pelicanconf.PLUGINS:
            importlib.import_module(name)
        sys.exit("numpy" in sys.modules)"""
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT).returncode == 0
