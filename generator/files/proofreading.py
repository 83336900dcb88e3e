"""A page's text and pictures, held against what the site may show and has to show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.files.characters import place_at
from generator.files.conflicts import conflict_problems
from generator.files.descriptions import description_fault, description_place
from generator.files.inner_addresses import is_elsewhere, picture_name, scheme_of, steps_of
from generator.files.mistyped_addresses import mistyped
from generator.files.nodes import Scalar, node_at, place_of
from generator.files.pictures import picture_fault
from generator.files.prose import ProseRefused, render
from generator.files.sanitising import Address, Removed, addresses
from generator.files.source import Source
from generator.files.text_places import place_in_body
from generator.model.media import Photo
from generator.model.scalars import is_email
from generator.problems import Code, Problem, Severity, shown

# A house's page is two folders deep on the site, as its file is in ``content``:
# the same relative address leads to the same picture in both.
HOUSE_FOLDER = ("msap", "page")
_SITE_FILES = (".html", ".ics", ".vcf", ".atom", ".csv", ".json", ".geojson", ".xlsx")
_EMPTY_LINKS = ('<a href=""', "<a rel=")  # as texts are rendered
_NOWHERE = re.compile(
    r"(?<!!)\[[^\[\]\n]{0,200}\]\((?P<address>\s*(?:<\s*>|https?://)?\s*)\)", re.IGNORECASE
)
_TOLD_MOST = 50
"""Of one text: whoever wrote four thousand wrong links has understood by then."""


def text_problems(
    source: Source,
    path: str,
    content: Path | None,
    page_folder: tuple[str, ...] = HOUSE_FOLDER,
) -> Iterator[Problem]:
    """Yield what a page's text holds that the site will not show, or cannot; the first fifty.

    Args:
        source: the page; its text is rendered once, here, and kept for the build.
        path: how its file is called in problems.
        content: the folder that linked files must lie in; None to leave them unchecked.
        page_folder: the folders that the page lies in on the site: relative addresses
            start there.
    """
    yield from conflict_problems(source.body, source.body_line, path)
    try:
        prose = render(source.body)
    except ProseRefused as refused:
        line = source.body_line + refused.line - 1
        yield Problem(path, line, refused.column, Severity.ERROR, "texte", refused.message)
        return
    for removed in prose.removed[:_TOLD_MOST]:
        line, column = place_in_body(source, removed.what)
        yield Problem(path, line, column, Severity.WARNING, removed.code, _removal(removed))
    faulty = (
        (address, *fault)
        for address in prose.addresses
        if (fault := _fault(address, content, page_folder))
    )
    for address, code, message in islice(faulty, _TOLD_MOST):
        line, column = place_in_body(source, address.text, address.is_picture)
        yield Problem(path, line, column, Severity.ERROR, code, message)
    yield from _without_address(prose.html, source, path)
    yield from _without_words(prose.addresses, source, path)


def _without_address(html: str, source: Source, path: str) -> Iterator[Problem]:
    """Yield a warning for each link of a text that leads nowhere: ``[ici]()``."""
    if not any(empty in html for empty in _EMPTY_LINKS):
        return
    for match in islice(_NOWHERE.finditer(source.body), _TOLD_MOST):
        line, column = place_at(source.body, match.start("address"))
        message = (
            "ce lien n'a pas d'adresse : écrivez-la entre les parenthèses, "
            "par exemple [la mairie](https://www.durtal.fr/)."
        )
        yield Problem(path, source.body_line + line - 1, column, Severity.WARNING, "lien", message)


def _without_words(found: Iterable[Address], source: Source, path: str) -> Iterator[Problem]:
    """Yield a warning for each picture of a text whose description says nothing."""
    pictures = (address for address in found if address.is_picture)
    faulty = ((each, fault) for each in pictures if (fault := description_fault(each)))
    for picture, fault in islice(faulty, _TOLD_MOST):
        line, column = description_place(source, picture) or place_in_body(
            source, picture.text, True
        )
        message = f"« {shown(picture.text)} » : {fault}"
        yield Problem(path, line, column, Severity.WARNING, "image-sans-description", message)


def pictures_of(html: str, page_folder: tuple[str, ...] = HOUSE_FOLDER) -> Iterator[str]:
    """Yield the pictures that a checked text shows or links to, by their names below ``images``.

    Args:
        html: of a text, as ``prose.render`` gives it.
        page_folder: as for :func:`text_problems`.
    """
    if "<img" in html or "<a" in html:
        for address in addresses(html):
            if name := picture_name(address.text, page_folder):
                yield name


def asked_pictures(source: Source) -> Iterator[str]:
    """Yield the pictures that the page of a house is held against, by their names below ``images``.

    Those of a text that is refused are left out.
    """
    photo = node_at(source.front, ("photo", "fichier"))
    if isinstance(photo, Scalar):
        yield " ".join((photo.text or "").split())
    try:
        found = render(source.body).addresses
    except ProseRefused:
        return
    for address in found:
        if name := picture_name(address.text, HOUSE_FOLDER):
            yield name


def picture_problems(
    picture: Photo | None, key: str, source: Source, path: str, content: Path | None
) -> Iterator[Problem]:
    """Yield what is wrong with the picture of the field *key*, and with its description."""
    if picture is None:
        return
    if fault := description_fault(Address(picture.file, True, picture.description)):
        line, column = place_of(source.front, (key, "description"))
        message = f"« {key}, description » : {fault}"
        yield Problem(path, line, column, Severity.WARNING, "image-sans-description", message)
    if content is not None and (fault := picture_fault(content, picture.file)):
        line, column = place_of(source.front, (key, "fichier"))
        message = f"« {key}, fichier » : « {shown(picture.file)} » {fault}."
        yield Problem(path, line, column, Severity.ERROR, "fichier-lie", message)


def _fault(
    address: Address, content: Path | None, page_folder: tuple[str, ...]
) -> tuple[Code, str] | None:
    """Return the code and the sentence of what is wrong with *address*; None for nothing."""
    text = shown(address.text)
    scheme, leaves_site = scheme_of(address.text), is_elsewhere(address.text)
    if address.is_picture and leaves_site:
        return "image-externe", (
            f"« {text} » : cette image est sur un autre site, qui verrait chaque visiteur ; "
            "mettez-la dans content/images."
        )
    if scheme == "mailto" and not is_email(unquote(address.text.partition(":")[2])):
        return "courriel", (
            f"« {text} » : une seule adresse électronique, sans « ? » ni ce qui le suit, "
            "par exemple mailto:accueil@mairie-durtal.fr."
        )
    if not address.is_picture and (fault := mistyped(address.text, page_folder)):
        return fault
    if content is None or leaves_site:
        return None
    return _file_fault(address, content, page_folder)


def _file_fault(
    address: Address, content: Path, page_folder: tuple[str, ...]
) -> tuple[Code, str] | None:
    text, name = shown(address.text), picture_name(address.text, page_folder)
    if name:
        fault = picture_fault(content, name)
        return ("fichier-lie", f"« {text} » {fault}.") if fault else None
    if not address.is_picture and _is_page(address.text, page_folder):
        return None
    example = f"{'../' * len(page_folder)}images/durtal.jpg"
    return "fichier-lie", (
        f"« {text} » : aucun fichier de ce nom ; par exemple {example}, dans content/images."
    )


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


def _is_page(address: str, page_folder: tuple[str, ...]) -> bool:
    """Tell whether *address* may lead to a place of this page, or to a page or file of the site.

    Whether there is one, ``site_links`` tells, which knows them all.
    """
    if is_elsewhere(address) or "{" in address or "%7B" in address.upper():
        return False  # {attach} and its like are Pelican's: nothing reads them here
    path = urlsplit(address).path
    if not path:
        return True
    steps = steps_of(address, page_folder)
    name = path.rsplit("/", 1)[-1]
    return steps is not None and ("." not in name or name.endswith(_SITE_FILES))
