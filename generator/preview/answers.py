"""What is answered to a path: a file of the site, the way to one, or the page for the lost."""

from __future__ import annotations

from html import escape
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote, unquote

from msgspec import Struct

from generator.media_types import content_type

HTML = "text/html; charset=utf-8"


class Answer(Struct, frozen=True):
    """A status, a content and its type; ``location`` is where a redirection leads.

    ``allow`` are the methods that are answered, told where another was asked for.
    """

    status: HTTPStatus
    content: bytes
    content_type: str = HTML
    location: str = ""
    allow: str = "GET, HEAD"


def answer_to(target: str, site: Path, base: str) -> Answer:
    """Return the answer to *target*, a path with its query as the browser sent it.

    Args:
        site: the folder of the built site.
        base: where the site is on its server: ``/`` or ``/annuaire/``.
    """
    path, mark, query = target.partition("?")
    if path in {"/", base.rstrip("/")} and path != base:
        return Answer(HTTPStatus.FOUND, b"", location=base)
    steps = _steps(path.removeprefix(base)) if path.startswith(base) else None
    if steps is None:
        return _missing(site)
    wanted = site.joinpath(*steps)
    if not path.endswith("/") and wanted.is_dir() and _inside(wanted, site):
        return Answer(
            HTTPStatus.MOVED_PERMANENTLY,
            b"",
            location=base + quote("/".join(steps)) + f"/{mark}{query}",
        )
    file = wanted / "index.html" if path.endswith("/") else wanted
    if not (file.is_file() and _inside(file, site)):
        return _missing(site)
    return Answer(HTTPStatus.OK, file.read_bytes(), content_type(file.name))


def sentence(status: HTTPStatus, text: str) -> Answer:
    """Return a page that only says *text*."""
    page = (
        '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Aperçu</title>'
        f"<body><p>{escape(text)}</p></body></html>"
    )
    return Answer(status, page.encode())


def _steps(path: str) -> list[str] | None:
    """Return the names that *path* goes through; None when one of them can be no page's."""
    try:
        names = unquote(path, errors="strict").rstrip("/").split("/")
    except UnicodeDecodeError:
        return None
    if names == [""]:
        return []
    if any(not name or name.startswith(".") or set(name) & {"\0", "\\", "/"} for name in names):
        return None
    return names


def _inside(file: Path, site: Path) -> bool:
    """Tell whether *file* is in the site once links are followed."""
    return file.resolve().is_relative_to(site.resolve())


def _missing(site: Path) -> Answer:
    page = site / "404.html"
    if page.is_file():
        return Answer(HTTPStatus.NOT_FOUND, page.read_bytes())
    if not site.is_dir():
        return sentence(
            HTTPStatus.SERVICE_UNAVAILABLE,
            "Le site n'est pas encore construit : corrigez ce qui est dit ci-dessous ou dans le "
            "terminal, et cette page se rechargera.",
        )
    return sentence(HTTPStatus.NOT_FOUND, "Cette page n'existe pas.")
