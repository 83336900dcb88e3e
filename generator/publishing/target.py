"""Which folder a site may take the place of: one that a build made, an empty or an absent one."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from generator.publishing.mark import read_mark
from generator.publishing.mounts import mounts_below
from generator.publishing.refusal import PublicationRefused
from generator.publishing.workplace import is_own_name
from generator.regular_files import reason_of

_ELSEWHERE = "choisissez un autre dossier, par exemple « --output site »"
_REPOSITORIES = (".git", ".hg", ".svn")
# What a file system of its own has at its root; it is nobody's.
_OF_THE_DISK = "lost+found"
_NAMES_SHOWN = 3


class Kept(Struct, frozen=True):
    """A folder that must outlive every build.

    Args:
        name: how a sentence calls it, with its article.
        path: where it is.
        may_hold: whether a site may lie somewhere below it.
    """

    name: str
    path: Path
    may_hold: bool = False


def resolved(output: Path) -> Path:
    """Return the absolute path of *output* with every link followed.

    Raises:
        PublicationRefused: its links lead in a circle.
    """
    try:
        return output.resolve()
    except (OSError, RuntimeError):
        raise PublicationRefused(
            f"« {output} » est un lien qui tourne en rond : {_ELSEWHERE}."
        ) from None


def refuse_place(output: Path, kept: Iterable[Kept]) -> None:
    """Refuse an *output* that is, holds or lies in a folder that must be kept.

    Folders are compared by what they are, not by their names: through links, mounts, or in
    other letters on a disk that does not tell them apart.

    Args:
        output: as ``resolved`` gives it; it may be absent.
        kept: the folders to be kept.

    Raises:
        PublicationRefused: with the folder that is in the way.
    """
    for each in (*kept, Kept("tout le disque", Path("/"), may_hold=True)):
        here = each.path.resolve()
        if _holds(output, here):
            raise PublicationRefused(
                f"Le site ne peut pas prendre la place de « {output} », "
                f"qui est ou contient {each.name} (« {here} ») : {_ELSEWHERE}."
            )
        if not each.may_hold and _holds(here, output):
            raise PublicationRefused(
                f"Le site ne peut pas être écrit dans « {output} », "
                f"qui se trouve dans {each.name} (« {here} ») : {_ELSEWHERE}."
            )


def refuse_contents(output: Path) -> None:
    """Refuse an *output* that is no folder, or holds what no build made.

    Raises:
        PublicationRefused: with what is there and what to do.
    """
    try:
        status = output.stat()
    except FileNotFoundError:
        return
    except OSError as error:
        raise PublicationRefused(
            f"« {output} » n'est pas accessible : {reason_of(error)}."
        ) from None
    if not stat.S_ISDIR(status.st_mode):
        raise PublicationRefused(f"« {output} » est un fichier, pas un dossier : {_ELSEWHERE}.")
    _refuse_strangers(output, _names(output))


def _refuse_strangers(output: Path, names: list[str]) -> None:
    if inner := mounts_below(output):
        raise PublicationRefused(
            f"Un autre disque est monté dans « {output} » (« {inner[0]} ») "
            f"et la construction l'effacerait : {_ELSEWHERE}."
        )
    for name in _REPOSITORIES:
        if name in names:
            raise PublicationRefused(
                f"« {output} » contient un dépôt (« {name} ») que la construction effacerait : "
                "construisez dans un autre dossier, puis copiez-y le site."
            )
    if names and read_mark(output) is None:
        shown = ", ".join(names[:_NAMES_SHOWN]) + (", …" if len(names) > _NAMES_SHOWN else "")
        raise PublicationRefused(
            f"« {output} » contient des fichiers qu'aucune construction n'a marqués ({shown}) : "
            f"si c'est un ancien site, supprimez ce dossier ; sinon, {_ELSEWHERE}."
        )


def _names(output: Path) -> list[str]:
    try:
        names = sorted(each.name for each in output.iterdir())
    except OSError as error:
        raise PublicationRefused(
            f"« {output} » n'est pas accessible : {reason_of(error)}."
        ) from None
    return [name for name in names if name != _OF_THE_DISK and not is_own_name(output / name)]


def _holds(outer: Path, inner: Path) -> bool:
    """Whether *inner* is *outer* or lies in it; either may be absent."""
    if inner.is_relative_to(outer):
        return True
    identity = _identity(outer)
    return identity is not None and identity in set(_identities(inner))


def _identities(path: Path) -> Iterator[tuple[int, int] | None]:
    yield from (found for each in (path, *path.parents) if (found := _identity(each)))


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
