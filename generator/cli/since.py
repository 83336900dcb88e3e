"""The state that the present one is compared with: a commit of the repository, or a folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from msgspec import Struct

from generator.cli.file_changes import FileChange, changed_between
from generator.cli.git import NotInGit, changed_since, commit_of, content_at


class Since(Struct, frozen=True):
    """A state before: a *commit*, or a *folder* that holds ``content``."""

    root: Path
    commit: str = ""
    folder: Path | None = None

    @classmethod
    def of(cls, root: Path, named: str) -> Since:
        """Return the state that *named* is: a folder, or else a name of Git.

        Raises:
            click.UsageError: it is neither.
        """
        folder = Path(named)
        if (folder / "content").is_dir():
            return cls(root, folder=folder.resolve())
        try:
            return cls(root, commit_of(root, named))
        except NotInGit as refused:
            raise click.UsageError(str(refused)) from None

    def changed(self) -> list[FileChange]:
        """Return the files that are others since, sorted; of a folder only those of ``content``."""
        if self.folder:
            return changed_between(self.folder, self.root)
        return changed_since(self.root, self.commit)

    @contextmanager
    def project(self) -> Iterator[Path]:
        """Give a folder that holds ``content`` as it was."""
        if self.folder:
            yield self.folder
        else:
            with content_at(self.root, self.commit) as folder:
                yield folder
