"""The one way to write: at a validated path below a root, never through a link.

A path is made of names that every file system takes for the same plain name: what an outside
list, a page or a vocabulary says can choose a name, and never a place.
"""

from __future__ import annotations

import os
import re
import stat
import tempfile
import unicodedata
from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from generator.model.names import DEVICES, NAME_BYTES_MAX, is_reserved
from generator.problems import shown
from generator.regular_files import FileRefused, reason_of

# Windows takes none of these in a name, and every system takes « / » for a border of folders.
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u2028\u2029\ud800-\udfff]')
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DEPARTMENT = re.compile(r"(?:[0-9]{2}|2[ab]|9[78][0-9])")
_PATH_BYTES_MAX = 1000
# Those of a country with all its communes; of more, a folder is looked at once more.
_KNOWN_FOLDERS_MAX = 20_000
# The names of a site: thousands in a build, told to be sound by one pattern.
_FREE = rf"(?!(?i:{DEVICES})(?:[./]|$))"
_PLAIN = re.compile(rf"(?:{_FREE}[a-z0-9][a-z0-9_-]{{0,100}}/){{0,6}}"
                    rf"{_FREE}\.?[a-z0-9][a-zA-Z0-9_-]{{0,100}}"
                    r"(?:[.-][a-zA-Z0-9_-]{1,60}){0,3}")  # fmt: skip


class PathRefused(ValueError):
    """A text that is no path below a root; its own text is one French sentence."""


class WritingFailed(Exception):
    """A file that could not be written; its text is one French sentence."""


class BelowPath(Struct, frozen=True):
    """A relative path below some root: names joined by ``/``, none of which leads up or away.

    Made by :meth:`of` and :meth:`page` only, which refuse everything else.
    """

    text: str

    def __post_init__(self) -> None:
        if not _PLAIN.fullmatch(self.text):
            _refuse_unsound(self.text)

    @classmethod
    def of(cls, text: str) -> BelowPath:
        """Return *text* as a path, as :meth:`pathlib.PurePath.as_posix` writes it.

        Raises:
            PathRefused: absolute, empty, with ``..``, a backslash, a control character, a name
                that is too long or that a system keeps for itself.
        """
        return cls(text)

    @classmethod
    def page(cls, department: str, stem: str) -> BelowPath:
        """Return where the page *stem* of a department's folder lies: ``49/durtal.md``.

        Raises:
            PathRefused: *department* is no code of a department, or *stem* no page's name.
        """
        if not _DEPARTMENT.fullmatch(department):
            raise PathRefused(
                f"« {shown(department)} » n'est pas un code de département, par exemple 49 ou 2a."
            )
        if not _SLUG.fullmatch(stem):
            raise PathRefused(
                f"« {shown(stem)} » n'est pas un nom de page, par exemple saint-chely-d-apcher."
            )
        return cls(f"{department}/{stem}.md")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the folders on the way, then the file's."""
        return tuple(self.text.split("/"))

    @property
    def key(self) -> str:
        """One text for all spellings that some file system takes for the same file.

        macOS and Windows tell neither capitals nor composed accents apart.
        """
        if self.text.isascii():
            return self.text.lower()
        return unicodedata.normalize("NFC", unicodedata.normalize("NFC", self.text).casefold())

    def __str__(self) -> str:
        return self.text


def _refuse_unsound(text: str) -> None:
    if not text or len(text.encode("utf-8", "replace")) > _PATH_BYTES_MAX:
        raise PathRefused(f"« {shown(text)} » n'est pas un chemin : vide ou trop long.")
    for name in text.split("/"):
        if name in ("", ".", ".."):
            raise PathRefused(f"« {shown(text)} » sort du dossier où l'on écrit.")
        if _FORBIDDEN.search(name) or name[-1] in ". " or name[0] == " ":
            raise PathRefused(f"« {shown(name)} » : un nom de fichier ne peut pas s'écrire ainsi.")
        if len(name.encode()) > NAME_BYTES_MAX:
            raise PathRefused(f"« {shown(name)} » : ce nom de fichier est trop long.")
        if is_reserved(name):
            raise PathRefused(f"« {shown(name)} » : Windows garde ce nom pour lui.")


def write_below(root: Path, path: BelowPath, content: bytes) -> None:
    """Write *content* at *path* below *root*, as :func:`write_all` does.

    Raises:
        WritingFailed: a link or something else than a file stands in the way, or the disk
            refuses (full, read-only, no permission).
    """
    write_all([(root, path, content)])


def write_all(files: Iterable[tuple[Path, BelowPath, bytes]]) -> None:
    """Write *files*, each a content at a path below a root, through a temporary name beside it.

    Each file is the old one or the whole new one, never a part. All stand whole beside their
    places before the first takes its own, in their order: where one cannot be written, none has
    changed. Missing folders are made. A root is taken as it is given, a link too: a person chose
    it; below it nothing is followed.

    Raises:
        WritingFailed: as :func:`write_below`.
    """
    staged: deque[tuple[str, Path]] = deque()
    target = Path()
    try:
        for root, path, content in files:
            target = root / str(path)
            target = made_folder(root, path) / path.names[-1]
            _refuse_standing(target)
            staged.append((_beside(target, content), target))
        while staged:
            temporary, target = staged[0]
            Path(temporary).replace(target)
            staged.popleft()
    except (FileRefused, OSError) as error:
        reason = error.reason if isinstance(error, FileRefused) else reason_of(error)
        raise WritingFailed(f"Impossible d'écrire {target} : {reason}.") from error
    finally:
        for temporary, _ in staged:
            Path(temporary).unlink(missing_ok=True)


def delete_below(root: Path, path: BelowPath) -> None:
    """Delete the file at *path* below *root*; no link on the way is followed.

    Raises:
        WritingFailed: a link or something else than a file stands there, or the disk refuses.
    """
    target = root / str(path)
    try:
        target = made_folder(root, path) / path.names[-1]
        _refuse_standing(target)
        target.unlink()
    except (FileRefused, OSError) as error:
        reason = error.reason if isinstance(error, FileRefused) else reason_of(error)
        raise WritingFailed(f"Impossible de supprimer {target} : {reason}.") from error


def made_folder(root: Path, path: BelowPath) -> Path:
    """Return the folder of *path* below *root*, made where it was missing; none is a link.

    Raises:
        FileRefused: a link or a file stands where a folder should. OSError: the disk refuses.
    """
    return Path(MadeFolders(root).of(path))


class MadeFolders:
    """The folders below one root that were made or found sound: each is asked for once.

    Of thousands of names most are new below one that was made here before. Who keeps one for long
    must be alone in writing there; one that *clears* removes what is no folder where one should be.
    """

    def __init__(self, root: Path, *, clears: bool = False) -> None:
        self._root, self._text = root, str(root)
        self._clears = clears
        self._known: set[str] = set()

    def of(self, path: BelowPath) -> str:
        """Return the whole name of the folder of *path*, made where it was missing.

        Raises:
            FileRefused: a link or a file stands where a folder should. OSError: the disk refuses.
        """
        folder, slash, _ = path.text.rpartition("/")
        if folder not in self._known:
            if len(self._known) >= _KNOWN_FOLDERS_MAX:
                self._known.clear()
            self._make(folder)
        return self._text + slash + folder

    def _make(self, folder: str) -> None:
        if not folder:
            self._root.mkdir(parents=True, exist_ok=True)
        else:
            above, _, name = folder.rpartition("/")
            if above not in self._known:
                self._make(above)
            whole = f"{self._text}/{folder}"
            if not (self._clears and _is_folder(whole)):  # most are, in a site that was begun
                self._make_one(whole, name)
        self._known.add(folder)

    def _make_one(self, folder: str, name: str) -> None:
        try:
            _make_folder(folder, name)
        except FileRefused:
            if not self._clears:
                raise
            with suppress(OSError):  # another process may have, in a site of several
                os.unlink(folder)  # noqa: PTH108
            _make_folder(folder, name)


def _is_folder(name: str) -> bool:
    try:
        return stat.S_ISDIR(os.lstat(name).st_mode)
    except OSError:
        return False


def _make_folder(folder: str, name: str) -> None:
    try:
        os.mkdir(folder)  # noqa: PTH102 - a text, as thousands of paths are here
    except FileExistsError:
        mode = os.lstat(folder).st_mode
        if stat.S_ISLNK(mode):
            raise FileRefused(f"« {name} » est un lien, pas un dossier") from None
        if not stat.S_ISDIR(mode):
            raise FileRefused("un fichier porte le nom d'un des dossiers") from None


def create_below(folder: str, name: str, parts: Iterable[bytes]) -> None:
    """Write the file *name*, which a :class:`BelowPath` holds, of a folder just made.

    For a folder that nobody reads yet: what stands there already is written over, but a link
    is not followed.

    Args:
        parts: what it is to hold, one after the other.

    Raises:
        OSError: the disk refuses, or a link stands there.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
    flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    handle = os.open(f"{folder}/{name}", flags, 0o666)
    try:
        for part in parts:
            left = memoryview(part)
            while left:
                left = left[os.write(handle, left) :]
    finally:
        os.close(handle)


def _refuse_standing(target: Path) -> None:
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISLNK(mode):
        raise FileRefused("c'est un lien : remplacez-le par le fichier lui-même")
    if not stat.S_ISREG(mode):
        raise FileRefused("ce n'est pas un fichier ordinaire")


def _beside(target: Path, content: bytes) -> str:
    """Return the temporary file beside *target* that holds *content*, ready to be renamed."""
    handle, temporary = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).chmod(0o644)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return temporary
