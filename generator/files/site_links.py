"""Links of texts to the site itself, held against the pages that it has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from posixpath import relpath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from generator import addresses as site_addresses
from generator.files.content_files import source_bytes
from generator.files.drafts import lightened
from generator.files.inner_addresses import is_elsewhere, steps_of
from generator.files.mistyped_addresses import mistyped
from generator.files.sanitising import Address, addresses
from generator.files.site_pages import SitePages
from generator.files.source import decode, split_page
from generator.files.source_refused import SourceRefused
from generator.files.text_places import place_in_body
from generator.problems import Problem, Severity, shown, suggestion

_OF_OPEN_HOUSES = {
    f"/{site_addresses.POSTER}": "d'affiche",
    f"/{site_addresses.FORMER_POSTER}": "d'affiche",
    ".vcf": "de fiche de contact",
}
_TOLD_MOST = 50
"""Of one text: whoever wrote four thousand wrong links has understood by then."""


class LinkingText(NamedTuple):
    """A text with what is needed to judge its links.

    ``file`` holds it, and is called ``path`` in problems; ``address`` is that of its page from the
    site's root; ``html`` is as ``prose.render`` gives it.
    """

    file: Path
    path: str
    address: str
    html: str


def link_problems(texts: Iterable[LinkingText], pages: SitePages) -> Iterator[Problem]:
    """Yield what is wrong with the links of *texts* to pages of the site, and to places in them."""
    for text in texts:
        if "<a" in text.html:
            yield from islice(_of_text(text, pages), _TOLD_MOST)


def _of_text(text: LinkingText, pages: SitePages) -> Iterator[Problem]:
    for address in dict.fromkeys(addresses(text.html)):
        fault = None if address.is_picture else _fault(address, text, pages)
        if fault:
            yield _problem(text, address, *fault)


def _problem(text: LinkingText, address: Address, severity: Severity, sentence: str) -> Problem:
    # An anchor of the text itself was given a prefix, if it is one.
    written = address.text.replace("#texte-", "#") if address.text[:1] == "#" else address.text
    message = f"« {shown(written)} » : {sentence}"
    try:
        source = split_page(decode(source_bytes(text.file)))
    except SourceRefused:  # it was read a moment ago
        return Problem(text.path, 1, 1, severity, "lien", message)
    place = place_in_body(source, written)
    return lightened([Problem(text.path, *place, severity, "lien", message)], source)[0]


def _fault(address: Address, text: LinkingText, pages: SitePages) -> tuple[Severity, str] | None:
    folder = tuple(text.address.rstrip("/").split("/")) if text.address else ()
    steps = steps_of(address.text, folder)
    if steps is None or _is_judged_elsewhere(address.text, steps, folder):
        return None
    path = _path(steps)
    if (current := pages.moved.current(path)) and pages.has(current) and not pages.waits(current):
        return _moved(address.text, current, text.address)
    if pages.waits(path) and path != text.address:
        return Severity.ERROR, "cette page n'est pas encore publiée."
    if not pages.has(path):
        return _unknown_page(address.text, path, text.address, pages)
    if pages.is_closed(path):
        return _gone(address.text, path, text.address, pages)
    return _unknown_place(address.text, path, pages)


def _is_judged_elsewhere(address: str, steps: list[str], folder: tuple[str, ...]) -> bool:
    """Tell whether *address* is of another kind, which the text's own reading judges."""
    if steps[:1] == ["images"] or is_elsewhere(address):
        return True
    return mistyped(address, folder) is not None or _is_no_page(address, steps)


def _gone(address: str, path: str, page: str, pages: SitePages) -> tuple[Severity, str] | None:
    """Return the word on what the page of a closed house has no more; a day alone may bring it."""
    if path == page:
        return None  # its own text is on no page any more
    word = next((word for end, word in _OF_OPEN_HOUSES.items() if path.endswith(end)), "")
    if not word:
        fault = _unknown_place(address, path, pages)
        word = f"d'endroit nommé « {shown(_anchor(address))} »" if fault else ""
    if not word:
        return None
    right = _as_written(address, site_addresses.house(re.split("[/.]", path)[1]), page)
    return Severity.WARNING, (
        f"cette maison est fermée et sa page n'a plus {word} : "
        f"écrivez « {shown(right)} », ou menez à une maison ouverte."
    )


def _anchor(address: str) -> str:
    return unquote(urlsplit(address).fragment)


def _moved(address: str, current: str, page: str) -> tuple[Severity, str]:
    """Return the word on a house's former address: it leads on, for those who can wait."""
    right = _as_written(address, current, page) + _fragment(address)
    return Severity.WARNING, f"cette maison a changé d'adresse : écrivez « {shown(right)} »."


def _fragment(address: str) -> str:
    return f"#{found}" if (found := urlsplit(address).fragment) else ""


def _is_no_page(address: str, steps: list[str]) -> bool:
    """Tell whether *address* is none at all: ``{attach}x``."""
    return "{" in address or "%7B" in address.upper() or any("\x00" in step for step in steps)


def _path(steps: list[str]) -> str:
    """Return the address of a page from the site's root; a file's has no slash at its end."""
    if steps and steps[-1] == "index.html":
        steps = steps[:-1]
    is_file = bool(steps) and "." in steps[-1]
    return "/".join(steps) + ("" if is_file or not steps else "/")


def _unknown_page(
    address: str, path: str, page: str, pages: SitePages
) -> tuple[Severity, str] | None:
    is_own = pages.is_own(path)
    if pages.has_more and not is_own:
        return None
    right = _meant(address, path, page, pages)
    words = "aucune page du site n'a cette adresse."
    if right:
        words += f" Vouliez-vous dire « {shown(right)} » ?"
    # Below its own folders too, an extension may write.
    return (Severity.WARNING if pages.has_more else Severity.ERROR), words


def _meant(address: str, path: str, page: str, pages: SitePages) -> str:
    """Return the address that is written in the stead of a known one, if any."""
    from_root = _path(steps_of(f"/{address}", ()) or [])
    if not address.startswith(("/", ".")) and pages.has(from_root):
        return f"/{from_root}{_fragment(address)}"
    near = path.lower() if pages.has(path.lower()) else pages.nearest(path)
    return "" if near is None else _as_written(address, near, page)


def _as_written(address: str, path: str, page: str) -> str:
    """Return *path* in the way that *address* is written in a text of *page*."""
    return f"/{path}" if address.startswith("/") else _relative(path, page)


def _relative(path: str, page: str) -> str:
    return relpath(f"/{path}", f"/{page}") + ("/" if path.endswith("/") else "")


def _unknown_place(address: str, path: str, pages: SitePages) -> tuple[Severity, str] | None:
    anchor = _anchor(address)
    known = pages.anchors(path) if anchor else None
    if known is None or anchor in known:
        return None
    # An editor thinks of a heading's words: those of a text have a prefix of their own.
    near = f"texte-{anchor}" if f"texte-{anchor}" in known else ""
    hint = f" Vouliez-vous dire « {near} » ?" if near else suggestion(anchor, known)
    sentence = f"la page n'a pas d'endroit nommé « {shown(anchor)} ».{hint}"
    return Severity.ERROR, sentence
