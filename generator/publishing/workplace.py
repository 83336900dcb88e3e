"""The temporary folder of one build: beside the output, or inside it when that is a mount.

    .msap-k3v9x2q8/construction.json   whose it is (``owner.py``)
    .msap-k3v9x2q8/site/               the new site; after the switch, the one it replaced
    .msap-k3v9x2q8/precedent/          the old site, in the moment between two renames
    .msap-k3v9x2q8/cache/              what the project's own cache cannot take
    .msap-k3v9x2q8/.fichiers           what was put into the new site (``told_files.py``)
    .msap-k3v9x2q8/.en-place           what stood there already (``begun_site.py``)

Its name cannot be foreseen and is used by nobody else; what it is, only the file in it tells.
"""

from __future__ import annotations

import errno
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from generator.publishing.file_states import FOLDER_MODE
from generator.publishing.mounts import is_mount, mounts_below
from generator.publishing.owner import OWNER_NAME, Owner, declare, is_abandoned
from generator.publishing.removal import remove

PREFIX = ".msap-"
LOCK_NAME = f"{PREFIX}verrou"
"""The file by which builds beside each other take turns: see ``lock.py``."""

INSIDE = "."
"""How a workplace in the output calls it."""

SITE_NAME = "site"
REPLACED_NAME = "precedent"
CACHE_NAME = "cache"
TOLD_NAME = ".fichiers"
STANDING_NAME = ".en-place"
# As ``tempfile`` makes them.
_MADE = re.compile(re.escape(PREFIX) + "[a-z0-9_]{8}")
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}


class Workplace:
    """Where one build makes its site; ``remove`` takes it away.

    ``begun`` tells that the site begins as the one before the last (``spare_site.py``).
    """

    def __init__(self, output: Path, *, inside: bool = False) -> None:
        """Make the folder, beside *output* or *inside* it.

        Raises:
            OSError: there is no room or no right to.
        """
        where = output if inside else output.parent
        self.inside = inside
        self.begun = False
        self.folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=where))
        self.site = self.folder / SITE_NAME
        self.replaced = self.folder / REPLACED_NAME
        self.cache = self.folder / CACHE_NAME
        self.told = self.folder / TOLD_NAME
        self.standing = self.folder / STANDING_NAME
        try:
            owner = Owner.here(self.folder.name, INSIDE if inside else output.name)
            self._lock = declare(self.folder, owner)
            self.site.mkdir()
        except BaseException:
            _remove(self.folder)
            raise

    def remove(self) -> None:
        """Remove the folder and let go of its lock."""
        _remove(self.folder, self._lock)
        os.close(self._lock)


def workplace_for(output: Path) -> Workplace:
    """Return a new workplace from which a site can be put at *output*, whose parents are made.

    Beside the output, so that one rename or exchange is enough. Inside, where that cannot be:
    a mount point keeps its place, and a parent folder may belong to someone else.

    Raises:
        OSError: the folder cannot be made.
    """
    _make_parents(output)
    there = output.is_dir()
    if there and is_mount(output):
        return Workplace(output, inside=True)
    try:
        return Workplace(output)
    except OSError as error:
        if not there or error.errno not in _CLOSED:
            raise OSError(error.errno, error.strerror, str(output)) from None
    return Workplace(output, inside=True)


def abandoned(output: Path) -> list[Path]:
    """Return the workplaces that builds of *output* left behind when they were killed."""
    return [
        folder
        for where, name in ((output.parent, output.name), (output, INSIDE))
        for folder in _candidates(where)
        if is_abandoned(folder, name)
    ]


def sweep(output: Path) -> None:
    """Remove the ``abandoned`` workplaces of *output*."""
    for folder in abandoned(output):
        _remove(folder)


def is_own_name(path: Path) -> bool:
    """Whether *path* is the workplace of a build, or the lock that builds share.

    A build that has just begun has not said so inside yet, and one that ends may be gone when it
    is looked at: an empty folder of such a name, or none, is nobody's.
    """
    if not path.name.startswith(PREFIX):
        return False
    if path.name == LOCK_NAME:
        return True
    if path.is_symlink():
        return False
    return (path / OWNER_NAME).is_file() or (bool(_MADE.fullmatch(path.name)) and _is_empty(path))


def _is_empty(folder: Path) -> bool:
    try:
        return not any(folder.iterdir())
    except FileNotFoundError:
        return True
    except OSError:  # a file, or another's folder
        return False


def _candidates(where: Path) -> Iterator[Path]:
    try:
        with os.scandir(where) as entries:
            found = [e.name for e in entries if e.name.startswith(PREFIX) and _is_folder(e)]
    except OSError:
        return
    yield from (where / name for name in sorted(found))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False)


def _remove(folder: Path, lock: int | None = None) -> None:
    if not mounts_below(folder):  # what lies there is not of the build
        remove(folder, OWNER_NAME, lock)


def _make_parents(output: Path) -> None:
    """Make the folders above *output* that are missing: a server goes through them."""
    missing = [folder for folder in output.parents if not folder.exists()]
    for folder in reversed(missing):
        folder.mkdir(exist_ok=True)
        folder.chmod(FOLDER_MODE)
