"""A repository of Git for tests, apart from the machine's own settings."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_OWN = {
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Essai", "GIT_AUTHOR_EMAIL": "essai@exemple.fr",
    "GIT_COMMITTER_NAME": "Essai", "GIT_COMMITTER_EMAIL": "essai@exemple.fr",
}  # fmt: skip


def git(folder: Path, *arguments: str) -> str:
    """Run Git in *folder*; return what it says."""
    ended = subprocess.run(
        ["git", *arguments], cwd=folder, env=os.environ | _OWN, capture_output=True, check=True,
        text=True,
    )  # fmt: skip
    return ended.stdout


def commit_all(folder: Path, message: str = "état") -> str:
    """Commit all that *folder* holds, into a new repository if need be; return the commit."""
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", message)
    return git(folder, "rev-parse", "HEAD").strip()
