"""The folders that a site may never take the place of: the project's, the houses', the person's."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from generator.publishing.target import Kept

SOURCES = (
    ".ci", ".forgejo", ".git", ".github", ".venv", ".vscode", "content", "docs", "generator",
    "node_modules", "plugins", "requirements", "schemas", "tests", "themes",
)  # fmt: skip
"""The project's own folders, by name."""


def kept_folders(root: Path, houses: Path | None) -> list[Kept]:
    """Return what must be kept of the project at *root*, built from *houses*."""
    kept = [
        Kept("le dossier des maisons", houses or root / "content" / "msap"),
        Kept("le projet", root, may_hold=True),
        Kept("le cache du projet", root / ".cache", may_hold=True),
        Kept("le dossier courant", Path.cwd(), may_hold=True),
        *(Kept(f"« {name} » du projet", root / name) for name in SOURCES),
    ]
    with suppress(RuntimeError):  # nobody's home: a container without one
        kept.append(Kept("votre dossier personnel", Path.home(), may_hold=True))
    return kept
