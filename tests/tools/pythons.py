"""Run the suite on each Python that this machine has, each in a clone of its own.

    python -m tests.tools.pythons [PYTEST'S ARGUMENTS]

A Python is found on the PATH (``python3.12``), among pyenv's, or where uv puts those that
``uv python install 3.13 3.14`` brings. The clone is of what is committed, below
``.cache/pythons/``; its packages are those of ``requirements/``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLONES = ROOT / ".cache" / "pythons"
LEAST = (3, 11)
# Those without the global lock need other packages than requirements/ names.
_ASK = (
    "import sys, sysconfig;"
    "print(*sys.version_info[:2]) if not sysconfig.get_config_var('Py_GIL_DISABLED') else None"
)
_KEPT_BY = ("~/.pyenv/versions/*/bin/python3", "~/.local/share/uv/python/*/bin/python3")


def _candidates() -> Iterator[str]:
    yield from filter(None, (shutil.which(f"python3.{minor}") for minor in range(11, 30)))
    for pattern in _KEPT_BY:
        path = Path(pattern).expanduser()
        base = Path(*path.parts[: path.parts.index("*")])
        yield from map(str, sorted(base.glob(str(path.relative_to(base)))))


def _version(python: str) -> tuple[int, int] | None:
    """Return the version of *python*; None if it does not run, or without the usual lock."""
    done = subprocess.run([python, "-c", _ASK], capture_output=True, text=True, check=False)
    numbers = done.stdout.split()
    return (int(numbers[0]), int(numbers[1])) if len(numbers) == 2 else None


def found() -> dict[tuple[int, int], str]:
    """Return one Python of each version that the project takes, in their order."""
    pythons: dict[tuple[int, int], str] = {}
    for python in _candidates():
        version = _version(python)
        if version and version >= LEAST:
            pythons.setdefault(version, python)
    return dict(sorted(pythons.items()))


def _run(version: tuple[int, int], python: str, arguments: list[str]) -> bool:
    clone = CLONES / "{}.{}".format(*version)
    shutil.rmtree(clone, ignore_errors=True)
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
    # make's own variables would lead the clone's make back here.
    environment = {name: text for name, text in os.environ.items() if "MAKE" not in name}
    steps = [
        ["make", f"PYTHON={python}", "setup", ".venv/.stamp-test", ".cache/browser"],
        [str(clone / ".venv/bin/python"), "-m", "pytest", "-q", *arguments],
    ]
    return all(
        subprocess.run(step, cwd=clone, env=environment, check=False).returncode == 0
        for step in steps
    )


def main(arguments: list[str]) -> int:
    """Run all; return 1 if the suite fails on one of them."""
    results = {}
    for version, python in found().items():
        print("Python {}.{} ({})".format(*version, python), flush=True)
        results[version] = _run(version, python, arguments)
    for version, passed in results.items():
        print("Python {}.{}: {}".format(*version, "passed" if passed else "FAILED"))
    return 0 if results and all(results.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
