"""Whether the words that stand for a picture tell anything to those who do not see it."""

from __future__ import annotations

import re
from urllib.parse import unquote

from generator.files.characters import place_at
from generator.files.sanitising import Address
from generator.files.source import Source
from generator.fold import words as folded_words
from generator.problems import shown

_NOTHING = frozenset({
    "image", "images", "photo", "photos", "photographie", "picture", "img", "illustration",
    "visuel", "capture", "capture d ecran", "sans titre", "untitled", "alt", "texte alternatif",
    "description",
    "legende", "logo", "une image", "une photo", "image de la maison", "photo de la maison",
})  # fmt: skip
# As cameras, telephones and their programs call what they take.
_OF_A_CAMERA = re.compile(
    r"(?:img|dsc[fn]?|pxl|mvimg|photo|image|capture|screenshot|whatsapp image|sam|gopr)"
    r"[ _(-]*[0-9][0-9 _().:-]*(?:(?:hdr|edited|copie|copy|cover|burst|at|mp|wa|h)[0-9 _().:-]*)*",
    re.IGNORECASE,
)
_AS_A_FILE = re.compile(r"\S+\.(?:jpe?g|png|webp|avif|hei[cf]|gif)", re.IGNORECASE)
_EXAMPLE = "par exemple « La façade de la maison, vue de la place »"


def description_fault(picture: Address) -> str:
    """Return in French what is wrong with the description of *picture*; nothing when it is fit."""
    words = picture.description
    if not words:
        return f"il manque ce que montre cette image, pour qui ne la voit pas ; {_EXAMPLE}."
    if _says_nothing(words, picture.text):
        return f"« {shown(words)} » ne dit pas ce que montre l'image ; {_EXAMPLE}."
    return ""


def _says_nothing(words: str, address: str) -> bool:
    file = unquote(address).rpartition("/")[2]
    stem = file.rpartition(".")[0]
    return (
        " ".join(folded_words(words)) in _NOTHING
        or not any(map(str.isalpha, words))
        or words in (file, stem, re.sub(r"[-_]", " ", stem))
        or bool(_OF_A_CAMERA.fullmatch(words) or _AS_A_FILE.fullmatch(words))
    )


def description_place(source: Source, picture: Address) -> tuple[int, int] | None:
    """Return where the ``![…]`` of *picture* stands; None where it is written otherwise."""
    words, body = re.escape(picture.description), source.body
    for address in dict.fromkeys((picture.text, unquote(picture.text))):
        if found := re.search(rf"!\[\s*{words}\s*\]\(\s*<?{re.escape(address)}", body):
            line, column = place_at(body, found.start())
            return source.body_line + line - 1, column
    return None
