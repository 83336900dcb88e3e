"""The pages that a proposal changes, taken out of the built site with all that they show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape, unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from generator.files.below import BelowPath, PathRefused, write_below
from generator.files.content_files import files_below
from generator.regular_files import FileRefused, read_bytes

START = "apercu.html"
_STATIC = "static"
_BYTES_MAX = 50_000_000
_SITE = "https://site.invalid"
_REFERENCE = re.compile(rb'\b(?:href|src|srcset)="([^"]*)"')
_HEAD = """<!doctype html>
<html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Aperçu</title>
<h1>Les pages que cette proposition change</h1>
<p>Les liens vers d’autres pages ne mènent nulle part. Ce que disent les scripts (ouvert ou fermé à
cette heure) ne se voit que par un serveur : « python3 -m http.server » dans ce dossier.</p>
<ul>
"""


def copy_pages(site: Path, pages: Iterable[str], target: Path) -> int:
    """Copy *pages* of *site*, and what they show, into *target*; return how many there are.

    ``apercu.html`` leads to each of them.

    Args:
        pages: addresses from the site's root, which end in ``/``; those that the site does not
            have are passed over.
        target: an empty or an absent folder.
    """
    own = [page for page in pages if (site / page / "index.html").is_file()]
    files = {file for page in own for file in _files_of(site, page)}
    files |= set(_below(site, site / _STATIC))
    for name in sorted(files):
        _copy(site, name, target)
    links = "".join(f'<li><a href="{escape(page)}index.html">{escape(page)}</a></li>\n'
                    for page in own)  # fmt: skip
    none = "<li>Aucune.</li>\n" if not own else ""
    start = f"{_HEAD}{links}{none}</ul></html>\n"
    write_below(target, BelowPath.of(START), start.encode())
    return len(own)


def _files_of(site: Path, page: str) -> Iterator[str]:
    """Yield the files of the folder of *page*, and those that its pages name."""
    folder = site / page
    inner = [folder / "index.html"] if page == "./" else files_below(folder)
    for file in inner:
        name = file.relative_to(site).as_posix()
        yield name
        if file.suffix == ".html":
            yield from _named(site, name)


def _named(site: Path, name: str) -> Iterator[str]:
    """Yield the files of *site* that the page *name* shows or offers; pages are not among them."""
    content = read_bytes(site / name, _BYTES_MAX, (site,))
    for found in _REFERENCE.findall(content):
        for candidate in unescape(found.decode("utf-8", "replace")).split(","):
            address = (candidate.split() or [""])[0]
            path = _path(name, address)
            if path and (site / path).is_file() and not path.endswith(".html"):
                yield path


def _path(name: str, address: str) -> str:
    """Return the path of what the page *name* calls *address*; empty where that is elsewhere."""
    try:
        parts = urlsplit(urljoin(f"{_SITE}/{name}", address))
    except ValueError:
        return ""
    path = unquote(parts.path).lstrip("/")
    return path if f"{parts.scheme}://{parts.netloc}" == _SITE and "\0" not in path else ""


def _below(site: Path, folder: Path) -> Iterator[str]:
    yield from (file.relative_to(site).as_posix() for file in files_below(folder))


def _copy(site: Path, name: str, target: Path) -> None:
    """Copy a file of *site*, where it is one: nothing outside is taken."""
    try:
        path = BelowPath.of(name)
        write_below(target, path, read_bytes(site / name, _BYTES_MAX, (site,)))
    except (FileRefused, PathRefused):
        return
