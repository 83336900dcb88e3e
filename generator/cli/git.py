"""What Git knows of the project: a commit, what changed since, the content as it was then."""

from __future__ import annotations

import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from generator.cli.file_changes import FileChange, Happened
from generator.files.below import BelowPath, PathRefused, write_below

_KINDS = {"A": Happened.ADDED, "D": Happened.REMOVED}


class NotInGit(Exception):
    """What is asked is not in the repository, or there is none; the text is a French sentence."""


def commit_of(root: Path, name: str) -> str:
    """Return the commit from which the present files went their own way, since *name*.

    Args:
        name: a branch, a tag, a commit. Where only a part of the history is there, and no common
            ancestor in it, it is taken itself.

    Raises:
        NotInGit: *name* is none, *root* is in no repository, or Git cannot be run.
    """
    named = _run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if named is None:
        raise NotInGit(
            f"« {name} » n'est ni un dossier, ni une version de ce dépôt Git, par exemple "
            "--since origin/main."
        )
    named = named.strip()
    return (_run(root, "merge-base", named, "HEAD") or named).strip()


def changed_since(root: Path, commit: str) -> list[FileChange]:
    """Return the files of the repository that are others than in *commit*, saved or not, sorted.

    Their paths are from *root*; those outside of it begin with ``../``.
    """
    options = ("--name-status", "-z", "--no-renames", "--no-ext-diff", "--no-textconv")
    fields = (_run(root, "diff", *options, commit, "--") or "").split("\0")[:-1]
    new = _run(root, "ls-files", "-z", "--others", "--exclude-standard", "--full-name", ":/") or ""
    prefix = (_run(root, "rev-parse", "--show-prefix") or "").strip()
    kinds = {path: _KINDS.get(kind, Happened.CHANGED)
             for kind, path in zip(fields[::2], fields[1::2], strict=True)}  # fmt: skip
    kinds |= dict.fromkeys(new.split("\0")[:-1], Happened.ADDED)
    return sorted(FileChange(_from_root(path, prefix), kind) for path, kind in kinds.items())


def file_at(root: Path, commit: str, path: str) -> bytes | None:
    """Return a file of *root* as it was in *commit*; None where Git has it not, or is not there."""
    if commit.startswith("-"):
        return None
    return _bytes(root, "show", f"{commit}:./{path}")


def commits_of(root: Path, path: str, most: int) -> list[str]:
    """Return the last commits that changed a file of *root*, the newest first; none without Git."""
    said = _bytes(root, "log", f"--max-count={most}", "--format=%H", "--", path) or b""
    return said.decode().split()


@contextmanager
def content_at(root: Path, commit: str) -> Iterator[Path]:
    """Give a folder that holds ``content`` as it was in *commit*, and take it away at the end.

    Only ordinary files of sound names are there: links and the like are no pages.

    Raises:
        NotInGit: Git cannot give it.
    """
    with TemporaryDirectory(prefix="msap-") as folder:
        command = _command("archive", "--format=tar", commit, "content")
        with subprocess.Popen(
            command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as archive:
            assert archive.stdout is not None
            try:
                with tarfile.open(fileobj=archive.stdout, mode="r|") as files:
                    _write_all(files, Path(folder))
            except tarfile.TarError:
                archive.kill()  # no ``content`` in it, or no Git: what follows is an empty one
        yield Path(folder)


def _write_all(files: tarfile.TarFile, folder: Path) -> None:
    for member in files:
        content = files.extractfile(member) if member.isfile() else None
        if content is None:
            continue
        try:
            path = BelowPath.of(member.name)
        except PathRefused:
            continue
        write_below(folder, path, content.read())


def _from_root(path: str, prefix: str) -> str:
    """Return *path*, of the repository's root, as seen from the folder *prefix* of it."""
    if path.startswith(prefix):
        return path.removeprefix(prefix)
    return "../" * len(PurePosixPath(prefix).parts) + path


def _command(*arguments: str) -> list[str]:
    # A terminal's settings of the person change nothing in what a program reads.
    return ["git", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", *arguments]


def _run(root: Path, *arguments: str) -> str | None:
    """Return what Git says; None when it ends with a status other than 0.

    Raises:
        NotInGit: it is not there, or *root* is in no repository that it may read.
    """
    try:
        ended = _ended(root, *arguments)
    except OSError:
        raise NotInGit("Le programme git n'est pas installé sur cette machine.") from None
    if ended.returncode == 0:
        return ended.stdout.decode("utf-8", "surrogateescape")
    if b"not a git repository" in ended.stderr or b"dubious ownership" in ended.stderr:
        raise NotInGit("Ce dossier n'est pas un dépôt Git que vous pouvez lire.")
    return None


def _bytes(root: Path, *arguments: str) -> bytes | None:
    """Return what Git gives; None when it gives nothing, or is not there."""
    try:
        ended = _ended(root, *arguments)
    except OSError:
        return None
    return ended.stdout if ended.returncode == 0 else None


def _ended(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        _command(*arguments), cwd=root, capture_output=True, check=False, stdin=subprocess.DEVNULL
    )
