"""Files that lie where pages are read and are none: a house in one of them never appears.

Notepad saves ``durtal.md.txt``, a word processor ``durtal.docx``. What editors and systems leave
behind, notes to whoever opens the folder (``README``) and the doubts of an import are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.files.content_files import files_below, shown_path
from generator.fold import slug
from generator.model.article import Section
from generator.model.names import STEM_CHARS_MAX, is_reserved
from generator.problems import Problem, Severity, shown

_FLAT_FOLDERS = (*(section.value for section in Section), "pages")
OTHER_FOLDERS = ("images", "langues", "vocabulaires")
"""Folders of a content that hold no pages: each is judged by who reads it."""
_NOTE = re.compile(r"(?:read-?me|lisez-?moi|licen[cs]e|changelog)\b.*|doutes\.csv", re.IGNORECASE)
_TEXTS = frozenset(
    {
        ".txt",
        ".text",
        ".markdown",
        ".mdown",
        ".mkdown",
        ".mkd",
        ".mdwn",
        ".mdx",
        ".yaml",
        ".yml",
        "",
    }
)
_DOCUMENTS = frozenset(
    {".doc", ".docx", ".docm", ".odt", ".ott", ".rtf", ".pages", ".pdf", ".htm", ".html", ".xhtml"}
)
_PICTURES = frozenset(
    {".jpg", ".jpeg", ".jfif", ".png", ".webp", ".avif", ".gif", ".heic", ".svg", ".bmp", ".tiff"}
)
_PAGE_SUFFIX = ".md"


def unread_files(content: Path, root: Path) -> Iterator[Problem]:
    """Yield a warning for each file of the folders of *content* that is not read.

    Paths in problems are relative to *root*.
    """
    yield from unread_below(content / "msap", root)
    for name in _FLAT_FOLDERS:
        yield from unread_below(content / name, root, is_flat=True)
    for file in files_below(content / "vocabulaires"):
        if file.suffix not in (".yaml", ".yml") and not _NOTE.fullmatch(file.name):
            yield _problem(file, root, "un vocabulaire est un fichier .yaml")


def unread_in(folder: Path, content: Path, root: Path) -> Iterator[Problem]:
    """Yield the warnings about the files of one *folder*, which may be one of *content*."""
    if folder == content:
        yield from unread_files(content, root)
    elif not is_among_others(folder, content):
        is_flat = folder.parent == content and folder.name in _FLAT_FOLDERS
        yield from unread_below(folder, root, is_flat=is_flat)


def is_among_others(path: Path, content: Path) -> bool:
    """Tell whether *path* is, or lies in, a folder of *content* that holds no pages."""
    return any(path.is_relative_to(content / name) for name in OTHER_FOLDERS)


def unread_below(folder: Path, root: Path, *, is_flat: bool = False) -> Iterator[Problem]:
    """Yield a warning for each file below *folder* that is no page.

    Args:
        is_flat: pages are read in the folder itself, not in folders below it.
    """
    for file in files_below(folder):
        if file.name.lower().endswith(_PAGE_SUFFIX):
            if is_flat and file.parent != folder:
                yield _problem(file, root, f"rangez-le dans {shown_path(folder, root)} même")
        elif not file.is_dir() and not _NOTE.fullmatch(file.name):
            yield _problem(file, root, _what_to_do(file))


def page_name_for(name: str) -> str:
    """Return the name that a page has which was saved as *name*: ``durtal.md``."""
    stem = name
    while (suffix := Path(stem).suffix.lower()) and suffix in {_PAGE_SUFFIX, *_TEXTS, *_DOCUMENTS}:
        stem = stem[: -len(suffix)]
    own = slug(stem)[:STEM_CHARS_MAX].rstrip("-") or "durtal"
    return f"{f'maison-{own}' if is_reserved(own) else own}{_PAGE_SUFFIX}"


def _what_to_do(file: Path) -> str:
    kind, right = file.suffix.lower(), page_name_for(file.name)
    if kind in _PICTURES:
        return "les images vont dans content/images"
    if kind not in _TEXTS | _DOCUMENTS:
        return f"une page est un fichier {_PAGE_SUFFIX}, par exemple {right}"
    if (file.parent / right).exists():
        return f"c'est {right}, à côté, qui l'est ; supprimez celui-ci"
    if kind in _DOCUMENTS:
        return f"enregistrez son texte, sans mise en forme, dans {right}"
    return f"renommez-le en {right}"


def _problem(file: Path, root: Path, what_to_do: str) -> Problem:
    message = f"« {shown(file.name)} » n'est pas lu : {what_to_do}."
    return Problem(shown_path(file, root), 0, 0, Severity.WARNING, "non-lu", message)
