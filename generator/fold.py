"""One folding of French text to ASCII words, shared by the index, the gazetteer and the browser.

The tables are in ``fold.json``, which ``themes/msap/static/js/lib/fold.js`` reads too;
``tests/vectors/fold.json`` proves that both give the same words.
"""

import json
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

_TABLES: dict[str, Any] = json.loads(Path(__file__).with_name("fold.json").read_text("utf-8"))

_IGNORED = re.compile(f"[{_TABLES['ignored']}]+")
_LETTERS: dict[int, str] = str.maketrans(_TABLES["letters"])
_SIGNS = [
    (re.compile(pattern), replacement.replace("$", "\\"))
    for pattern, replacement in _TABLES["signs"]
]
_WORD = re.compile("[a-z0-9]+")
_ABBREVIATIONS: dict[str, str] = _TABLES["abbreviations"]
# What a fold may write where the text has other letters: « St », « s/ ».
_WRITTEN_OUT = frozenset(_ABBREVIATIONS.values()).union(
    *(re.findall("[a-z]+", sign) for _, sign in _TABLES["signs"])
)
_ORDINAL = re.compile(_TABLES["ordinal"])
_ARTICLES = frozenset(_TABLES["articles"])
_GENERIC = frozenset(_TABLES["generic"])
_DROPPED = _ARTICLES | _GENERIC


def fold(text: str) -> tuple[str, ...]:
    """The words that count in ``text``: ASCII, lower case, abbreviations written out.

    Articles and the network's generic words are dropped unless nothing would remain.
    """
    every = words(text)
    return tuple([word for word in every if word not in _DROPPED]) or every


def place_words(text: str) -> tuple[str, ...]:
    """The words of a place's name: articles are dropped, "La Haute-Maison" keeps its "maison"."""
    every = words(text)
    return tuple(word for word in every if word not in _ARTICLES) or every


def glue(text: str) -> str:
    """Every word of ``text``, articles included, joined as one key: ``lisledabeau``."""
    return "".join(words(text))


def sure_part(folded: Iterable[str]) -> str:
    """The longest of the ``folded`` words that is in any text they come from, once ``unmarked``.

    Empty where each word may be spelt otherwise: all texts may then be meant.
    """
    return max((word for word in folded if word not in _WRITTEN_OUT), key=len, default="")


# A house's name and its commune are asked for by each page that names it.
@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """``text`` as a piece of an address; nothing is written out or dropped: ``l-isle-d-abeau``."""
    return "-".join(_WORD.findall(unmarked(text)))


def slugs(names: Iterable[str]) -> list[str]:
    """The ``slug`` of each of many names, none of which has a line break: folded all at once."""
    together = "\n".join(names)
    plain = unmarked(together).split("\n") if together else []
    return ["-".join(_WORD.findall(name)) for name in plain]


def words(text: str) -> tuple[str, ...]:
    """Every word of ``text``, folded, none dropped."""
    plain = unmarked(text)
    if "/" in plain:
        plain = _without_signs(plain)
    return tuple([_write_out(word) for word in _WORD.findall(plain)])


def is_article(word: str) -> bool:
    """Whether a folded word is an article."""
    return word in _ARTICLES


def is_generic(word: str) -> bool:
    """Whether a folded word is one of the network's generic words."""
    return word in _GENERIC


def unmarked(text: str) -> str:
    """``text`` lower-cased and without marks; what has no ASCII form is left as it is."""
    if text.isascii():
        return text.lower()
    plain = _IGNORED.sub("", unicodedata.normalize("NFKD", text))
    return plain.lower().translate(_LETTERS)


def _without_signs(plain: str) -> str:
    for pattern, replacement in _SIGNS:
        plain = pattern.sub(replacement, plain)
    return plain


def _write_out(word: str) -> str:
    if word[0] <= "9":  # of ASCII letters and digits, the digits come first
        return _ORDINAL.sub(r"\1", word)
    return _ABBREVIATIONS.get(word, word)
