"""A page's text, cut into front matter and body."""

from __future__ import annotations

from msgspec import Struct

from generator.files.characters import SENTENCE, forbidden_place
from generator.files.conflicts import refuse_conflict
from generator.files.nodes import Mapping
from generator.files.source_refused import SourceRefused
from generator.files.yaml_reading import parsed

PAGE_BYTES_MAX = 400_000
PAGE_VALUES_MAX = 3000
FRONT_LINES_MAX = 10_000
_FENCE = "---"


class Source(Struct, frozen=True):
    """A page: its front matter, the text below it, and the line where that text starts.

    ``is_odd`` says that something in its fields is empty, cut, in curly quotes or begins
    with a list's sign: ``oddities`` tells what. ``digest`` is that of the file's
    bytes, ``raw``, where it was one.
    """

    front: Mapping
    body: str
    body_line: int
    is_odd: bool = False
    digest: str = ""
    raw: bytes = b""


def decode(raw: bytes) -> str:
    """Return the text of a file: UTF-8, a BOM and CRLF accepted.

    Raises:
        SourceRefused: too large, not UTF-8, or a character that no page can hold.
    """
    if len(raw) > PAGE_BYTES_MAX:
        raise SourceRefused(
            0,
            0,
            "taille",
            f"{len(raw) // 1000} ko : une page tient en {PAGE_BYTES_MAX // 1000} ko.",
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SourceRefused(
            line, 1, "encodage", "cette ligne n'est pas en UTF-8 : enregistrez le fichier en UTF-8."
        ) from None
    if place := forbidden_place(text):
        raise SourceRefused(*place, "caractere", SENTENCE)
    # Line breaks for YAML, not for an editor: they would shift every line number after them.
    for break_mark in "\x85\u2028\u2029":
        text = text.replace(break_mark, " ")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def split_page(text: str) -> Source:
    """Return the front matter and the body of a page.

    Raises:
        SourceRefused: no front matter, or YAML that cannot be read.
    """
    lines = text.split("\n")
    if not text.strip():
        raise SourceRefused(1, 1, "page-vide", "le fichier est vide.")
    refuse_conflict(lines[0], 1)
    if lines[0].rstrip() != _FENCE:
        raise SourceRefused(
            1, 1, "en-tete", "la page commence par une ligne « --- », puis les champs de la maison."
        )
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        raise SourceRefused(
            1, 1, "en-tete", "il manque la ligne « --- » qui termine les champs de la maison."
        )
    if end > FRONT_LINES_MAX:
        raise SourceRefused(
            FRONT_LINES_MAX, 1, "taille", f"les champs dépassent {FRONT_LINES_MAX} lignes."
        )
    front, is_odd = parsed("\n".join(lines[1:end]) + "\n", 2, PAGE_VALUES_MAX)
    if not isinstance(front, Mapping):
        raise SourceRefused(2, 1, "en-tete", "les champs s'écrivent « nom: valeur », un par ligne.")
    start = next((i for i, line in enumerate(lines[end + 1 :], end + 1) if line), len(lines))
    return Source(front, "\n".join(lines[start:]).rstrip("\n"), start + 1, is_odd)
