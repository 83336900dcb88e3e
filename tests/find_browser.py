"""Prints the path of a Chromium for the browser tests; installs one when there is none.

In this order: the one that ``MSAP_BROWSER`` names, one of the system, Debian's package
(as root), Playwright's own download. Exit status 1 and a plain sentence when none works.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


def main() -> int:
    """Find or install a browser, print its path."""
    for path in _candidates():
        if _starts(path):
            print(path)
            return 0
    print(
        "Aucun navigateur Chromium pour les tests. Installez Chromium ou Google Chrome, "
        "ou donnez son chemin : MSAP_BROWSER=/chemin/vers/chrome make test",
        file=sys.stderr,
    )
    return 1


def _candidates() -> Iterator[str]:
    if given := os.environ.get("MSAP_BROWSER"):
        yield given
    yield from _installed()
    yield from _playwright()
    if _install_package():
        yield from _installed()
    elif _download():
        yield from _playwright()


def _installed() -> Iterator[str]:
    yield from filter(None, map(shutil.which, _NAMES))
    yield from (path for path in _MAC if Path(path).exists())


def _install_package() -> bool:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    print("Installation de Chromium (paquet Debian)…", file=sys.stderr)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    commands = (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"])
    return all(
        subprocess.run(command, env=environment, stdout=sys.stderr, check=False).returncode == 0
        for command in commands
    )


def _download() -> bool:
    print("Téléchargement de Chromium (Playwright)…", file=sys.stderr)
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    return subprocess.run(command, stdout=sys.stderr, check=False).returncode == 0


def _playwright() -> Iterator[str]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow, and seldom needed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    if Path(path).exists():
        yield path


def _starts(path: str) -> bool:
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
