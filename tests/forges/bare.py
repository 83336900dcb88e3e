"""A bare repository with this project and a proposal, and its checkout as a forge makes it.

The set-up is that of this project, as if a cache had brought it back; a few houses are enough.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.cli.repository import commit_all, git
from tests.forges.workflows import ROOT, Step

_KEPT_HOUSES = ("49", "05")
_LEFT_OUT = ("tests/", "docs/images/")
_SET_UP = (".venv", "node_modules", ".cache")


@dataclass(frozen=True)
class Checkout:
    """What a job finds: the project at a commit, where its *base* is, and the machine's places."""

    folder: Path
    bare: Path
    base: str
    home: Path


@dataclass(frozen=True)
class Ran:
    """What the steps of a job came to, and all that they said."""

    failed: str
    said: str


def base_repository(folder: Path) -> Path:
    """Return a repository with this project as it is, and few houses; its branch is main."""
    listed = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")
    for name in filter(None, listed):
        parts = name.split("/")
        other_house = parts[:2] == ["content", "msap"] and parts[2] not in _KEPT_HOUSES
        if name.startswith(_LEFT_OUT) or other_house or not (ROOT / name).is_file():
            continue
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)
    commit_all(folder)
    return folder


def checked_out(work: Path, place: Path, *, merged: bool) -> Checkout:
    """Return the checkout of the branch « proposition » of *work*, by way of a bare clone.

    Args:
        merged: whether it is merged into main, as GitHub does; else the branch itself is had.
    """
    base = git(work, "rev-parse", "main").strip()
    if merged:
        git(work, "switch", "--quiet", "--detach", "main")
        git(work, "merge", "--quiet", "--no-ff", "--message", "essai", "proposition")
        git(work, "branch", "--force", "a-verifier", "HEAD")
    else:
        git(work, "branch", "--force", "a-verifier", "proposition")
    bare, folder, home = place / "depot.git", place / "travail", place / "chez-soi"
    git(place, "clone", "--quiet", "--bare", str(work), str(bare))
    git(place, "clone", "--quiet", "--branch=a-verifier", f"file://{bare}", str(folder))
    for name in _SET_UP:
        (folder / name).symlink_to(ROOT / name)
    home.mkdir()
    _exclude(folder)
    return Checkout(folder, bare, base, home)


def run_steps(checkout: Checkout, steps: list[Step], environment: Mapping[str, str]) -> Ran:
    """Run *steps* as a runner does: one after the other, until one fails.

    Of the actions, those that keep something are asked whether it is there.
    """
    failed, said = "", ""
    for step in steps:
        if bool(failed) != step.only_after_failure:
            continue
        if "upload" in step.uses:
            assert any((checkout.folder / step.given["path"]).iterdir()), step.given
        if not step.run:
            continue
        ended = _run(checkout, step.run, {**environment, **step.env})
        said += f"== {step.name}\n{ended.stdout}{ended.stderr}"
        if ended.returncode:
            failed = failed or step.name
    return Ran(failed, said)


def _run(
    checkout: Checkout, command: str, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run *command* by the shell that forges start, with the variables that they set."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR") if name in os.environ}
    own = {"HOME": str(checkout.home), "CI": "true", "GIT_CONFIG_SYSTEM": os.devnull}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command],
        cwd=checkout.folder, env={**kept, **own, **environment}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip


def _exclude(folder: Path) -> None:
    """Have Git pass over the set-up, which is links here and folders elsewhere."""
    (folder / ".git" / "info" / "exclude").write_text("\n".join(_SET_UP))
