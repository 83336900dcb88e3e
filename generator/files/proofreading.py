"""A page's text and pictures, held against what the site may show and has to show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.files.prose import ProseRefused, render
from generator.files.sanitising import Removed
from generator.files.source import Source, place_of
from generator.model.media import Photo
from generator.problems import Problem, Severity, shown

# A house's page is two folders deep on the site, as its file is in ``content``:
# the same relative address leads to the same picture in both.
HOUSE_FOLDER = ("msap", "page")


def text_problems(
    source: Source,
    path: str,
    content: Path | None,
    page_folder: tuple[str, ...] = HOUSE_FOLDER,
) -> Iterator[Problem]:
    """Yield what a page's text holds that the site will not show, or cannot.

    Args:
        source: the page; its text is rendered once, here, and kept for the build.
        path: how the file is called in problems.
        content: the folder that linked files must lie in; None to leave them unchecked.
        page_folder: the folders that the page lies in on the site: relative addresses
            start there.
    """
    try:
        prose = render(source.body)
    except ProseRefused as refused:
        line = source.body_line + refused.line - 1
        yield Problem(path, line, 1, Severity.ERROR, "texte", refused.message)
        return
    for removed in prose.removed:
        line, column = _place(source, removed.what)
        yield Problem(path, line, column, Severity.WARNING, removed.code, _removal(removed))
    for address in dict.fromkeys(prose.addresses) if content else ():
        if content and not _is_sound(address, content, page_folder):
            line, column = _place(source, address)
            message = _unlinked(address, len(page_folder))
            yield Problem(path, line, column, Severity.ERROR, "fichier-lie", message)


def picture_problems(
    picture: Photo | None, key: str, source: Source, path: str, content: Path | None
) -> Iterator[Problem]:
    """Yield an error when the picture of the field *key* is not a file of ``content/images``."""
    if content is None or picture is None:
        return
    name = picture.file
    if not _lies_in(content / "images", name):
        line, column = place_of(source.front, (key, "fichier"))
        message = f"« {key}, fichier » : « {shown(name)} » n'est pas un fichier de content/images."
        yield Problem(path, line, column, Severity.ERROR, "fichier-lie", message)


def _removal(removed: Removed) -> str:
    if removed.code == "lien-dangereux":
        return (
            f"« {shown(removed.what)} » : ce lien est retiré de la page ; "
            "un lien commence par https://, mailto: ou tel:."
        )
    name = removed.what + (">" if removed.what.startswith("<") else "")
    return (
        f"« {shown(name)} » : ce HTML est retiré de la page ; "
        "écrivez en Markdown, par exemple **important**."
    )


def _unlinked(address: str, depth: int) -> str:
    example = f"{'../' * depth}images/durtal.jpg"
    return (
        f"« {shown(address)} » : aucun fichier de ce nom ; "
        f"par exemple {example}, dans content/images."
    )


def _place(source: Source, text: str) -> tuple[int, int]:
    """Return where *text* stands in the page, or the start of its body."""
    match = re.search(re.escape(text), source.body, re.IGNORECASE)
    if match is None:
        return source.body_line, 1
    start = match.start()
    line = source.body.count("\n", 0, start)
    return source.body_line + line, start - source.body.rfind("\n", 0, start)


def _is_sound(address: str, content: Path, page_folder: tuple[str, ...]) -> bool:
    """Tell whether *address* is no file, or one that lies in *content*."""
    if "{" in address or "%7B" in address.upper():
        return False  # {attach} and its like are Pelican's: nothing reads them here
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.scheme or parts.netloc or not parts.path:
        return True
    steps = _steps(unquote(parts.path), page_folder)
    if steps is None:
        return False
    return "." not in parts.path.rsplit("/", 1)[-1] or _lies_in(content, "/".join(steps))


def _steps(path: str, page_folder: tuple[str, ...]) -> list[str] | None:
    """Return the names that lead to *path* from the site's root; None when it leaves the site."""
    steps = [] if path.startswith("/") else list(page_folder)
    for name in path.split("/"):
        if name == ".." and not steps:
            return None
        if name == "..":
            steps.pop()
        elif name not in ("", "."):
            steps.append(name)
    return steps


def _lies_in(folder: Path, name: str) -> bool:
    try:
        file = (folder / name).resolve()
        return file.is_relative_to(folder.resolve()) and file.is_file()
    except (OSError, ValueError, RuntimeError):
        return False
