"""The folding of what is typed in other languages: Arabic and Cyrillic letters are kept.

Beside ``generator/fold.py``, which knows French alone and is in the scripts that every search waits
for. The tables are in ``other_letters.json``, which ``themes/msap/static/js/lib/other_letters.js``
reads too; ``tests/vectors/other_letters.json`` proves that both give the same words.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_TABLES: dict[str, Any] = json.loads(
    Path(__file__).with_name("other_letters.json").read_text("utf-8")
)
_IGNORED = re.compile(f"[{_TABLES['ignored']}]+")
_LETTERS = str.maketrans(
    _TABLES["letters"]
    | {sign: str(value) for row in _TABLES["digits"] for value, sign in enumerate(row)}
)
_SCRIPTS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(f"[{letters}]") for name, letters in _TABLES["scripts"].items()
}
_ARABIC, _CYRILLIC = _TABLES["scripts"]["arab"], _TABLES["scripts"]["cyrl"]
_JOINED = re.compile(f"(?<=[{_CYRILLIC}])[{_TABLES['joined']}](?=[{_CYRILLIC}])")
# Letters of both alphabets that look alike are typed for each other: they are one word.
_WORD = re.compile(f"[a-z0-9{_CYRILLIC}]+|[{_ARABIC}]+")
_LOOKS = str.maketrans(_TABLES["looks"])
_ARTICLE = re.compile(_TABLES["article"])
TOWNS: Mapping[str, list[str]] = _TABLES["towns"]
"""The names of some towns in other letters, by the French name."""


def words(text: str) -> tuple[str, ...]:
    """Every word of ``text`` in Latin, Cyrillic or Arabic letters, folded; digits are ASCII.

    Marks and vowel signs go, so do the article of Arabic and what stands before it.
    """
    plain = _IGNORED.sub("", unicodedata.normalize("NFKD", _JOINED.sub("", text)))
    found = _WORD.findall(plain.lower().translate(_LETTERS))
    return tuple([_word(word) for word in found])


def script(word: str) -> str:
    """Return the letters of a folded word: ``arab``, ``cyrl``, or ``latn``."""
    return next((name for name, letters in _SCRIPTS.items() if letters.search(word)), "latn")


def _word(word: str) -> str:
    letters = script(word)
    if letters == "arab":
        return _ARTICLE.sub("", word)
    return word.translate(_LOOKS) if letters == "cyrl" else word
