"""Whether a proposal was made from the page as it is: its stamp against that page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.cli.git import file_at
from generator.cli.project import houses_folder
from generator.files.content_files import shown_path, source_bytes
from generator.files.source_refused import SourceRefused
from generator.files.stamp import Stamp, stamp_in, stamp_of
from generator.files.tree import house_files
from generator.problems import Problem, Severity

_CHANGED = (
    "la page a changé depuis que cette proposition a été préparée : comparez les deux, par exemple "
    "avec « msap receive », avant de la remplacer."
)
_TAKEN = (
    "cette proposition est un article nouveau, et il y en a déjà un de ce nom : comparez les deux, "
    "ou changez les mots du nom de fichier."
)
_LEFT = "la ligne « %s » ne sert qu'à une proposition : retirez-la"
_FIXES = ", « msap check --fix » le fait"  # of a house's page: it corrects no article


def stamp_problems(
    files: Iterable[Path], root: Path, base: str, *, fix: bool = False
) -> Iterator[Problem]:
    """Yield a warning for each file that bears a stamp and is to be looked at.

    Of a file outside of the content, the page of the same name is what it would replace; of one in
    it, the version of *base* in Git, where it is another.

    Args:
        base: a commit, a branch or a tag; ``HEAD`` unless a person names one.
        fix: the line is about to be taken away: a house's page that only has it left is not told.
    """
    for file in files:
        try:
            raw = source_bytes(file)
        except SourceRefused:
            continue  # told by who reads the page
        stamp = stamp_in(raw)
        if stamp is None:
            continue
        standing = replaced_page(file, raw, root, base)
        if standing is not None and stamp_of(standing) != stamp.digits:
            yield _problem(file, root, stamp, _TAKEN if stamp.section else _CHANGED)
            continue
        is_house = file.is_relative_to(houses_folder(root))
        if not (fix and is_house) and file.is_relative_to(root / "content") and standing is None:
            message = _LEFT % stamp.words + (_FIXES if is_house else "") + "."
            yield _problem(file, root, stamp, message)


def replaced_page(file: Path, raw: bytes, root: Path, base: str) -> bytes | None:
    """Return the bytes of the page that a proposal would replace; None where there is none."""
    if file.is_relative_to(root):
        standing = file_at(root, base, file.relative_to(root).as_posix())
        return None if standing == raw else standing
    found = standing_page(file.name, root)
    return source_bytes(found, root / "content") if found else None


def standing_page(name: str, root: Path) -> Path | None:
    """Return the house's page that is called *name*, or the article's; None where there is none."""
    sections = [root / "content" / section for section in ("actualites", "sur-le-terrain")]
    articles = [folder / name for folder in sections if (folder / name).is_file()]
    houses = [file for file in house_files(houses_folder(root)) if file.name == name]
    found = [*houses, *articles]
    return found[0] if len(found) == 1 else None


def _problem(file: Path, root: Path, stamp: Stamp, message: str) -> Problem:
    path = shown_path(file, root)
    return Problem(path, stamp.line, 1, Severity.WARNING, "page-changee", message)
