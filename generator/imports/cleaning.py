"""Cleaning of texts typed by many hands: spaces, escapes, capitals, dates."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import lru_cache

from generator.fold import slug
from generator.geography.codes import usual_department
from generator.model.names import is_reserved

_ESCAPE = re.compile(r"\\x([0-9A-Fa-f]{2})|\\u([0-9A-Fa-f]{4})")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffd]")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_INNER_APPOINTMENT = re.compile(r"(?<=\w)rendez-vous(?=\w)")
_NETWORK = re.compile(r"(?:france|maison de) services?(?: au public)?\b[\s-]*", re.IGNORECASE)
_BRAND = re.compile(r"\bFrance Services?\b")
_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
STEM_MAX = 76
"""The longest file name, without its ``.md``, in characters."""


def unescaped(text: str) -> str:
    """Return *text* with its JavaScript escapes (``\\x20``, ``\\u2019``) decoded.

    Two halves of a character, in escapes or in JSON, are joined; a half alone is dropped.
    """
    plain = _ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16)), text)
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")


@lru_cache(maxsize=1024)
def one_line(text: str) -> str:
    """Return *text* decoded, composed, visible, with single spaces and none around it."""
    return " ".join(_visible(text).split())


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the lines of *text* that say something, each cleaned as :func:`one_line` does."""
    whole = _INNER_APPOINTMENT.sub("rv", _visible(text))
    lines = (one_line(line) for line in whole.splitlines())
    return tuple(line for line in lines if line)


def _visible(text: str) -> str:
    if text.isprintable() and "\\" not in text and (text.isascii() or _is_composed(text)):
        return text
    plain = unicodedata.normalize("NFC", _INVISIBLE.sub("", unescaped(text)))
    is_sound = plain.isprintable() and not _OTHER_DIGIT.search(plain)
    return plain if is_sound else "".join(map(_sound, plain))


def _is_composed(text: str) -> bool:
    """Tell whether a printable *text* can stay as it is: nearly all French ones can."""
    is_sound = "\ufffd" not in text and not _OTHER_DIGIT.search(text)
    return is_sound and unicodedata.is_normalized("NFC", text)


def _sound(char: str) -> str:
    """Return what a page can hold of *char*: digits of all scripts are those of a postcode."""
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if char.isprintable() or char.isspace():
        return char
    return " " if unicodedata.category(char) == "Cc" else ""


def house_name(text: str) -> str:
    """Return the name of a house: cleaned, the network's name written as the network does."""
    name = one_line(text).replace("( ", "(").replace(" )", ")")
    return _BRAND.sub("France services", name)


def stem_of(name: str, commune: str) -> str:
    """Return the file name for a house: ASCII, lower case, at most ``STEM_MAX`` characters.

    The network's own name is dropped; when nothing else is left the commune names the house.
    """
    own = slug(_NETWORK.sub(" ", name))
    own = re.sub(r"^(?:de|du|des|d)-(?=.)", "", own)
    stem = shortened(own or slug(commune) or "maison")
    return f"maison-{stem}" if is_reserved(stem) else stem


def shortened(stem: str, length: int = STEM_MAX) -> str:
    """Return *stem* cut at a hyphen so that it has at most *length* characters."""
    if len(stem) <= length:
        return stem
    return stem[: length + 1].rpartition("-")[0] or stem[:length]


def department_folder(code: str) -> str:
    """Return the folder of a department, in lower case: ``49``, ``2a``, ``974``.

    Args:
        code: a commune's INSEE code, or for want of it a postcode.
    """
    return usual_department(code).lower()


def in_french(day: date) -> str:
    """Return *day* as a French text: ``1er août 2024``."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {_MONTHS[day.month - 1]} {day.year}"
