"""What a value means that people write in another notation than pages do, where it is sure.

Reading refuses such a value, with its right form in the sentence; ``--fix`` writes that form. Both
ask here, so that what one promises the other does. Every function returns the value in the
notation of a page, and None where it has none or more than one; what is right already comes back
as it is.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from generator.model.french_dates import date_meant
from generator.model.quotes import without_curly_quotes

_SPACES = re.compile(r"\s+")
_POSTCODE = re.compile(r"(?:F(?:R)?\s*-\s*)?([0-9]\s?[0-9]\s?[0-9]\s?[0-9]\s?[0-9])", re.IGNORECASE)
_DEGREES = re.compile(r"([-−–]?)\s?([0-9]{1,3})\s?[.,]\s?([0-9]{1,15})\s?°?")
_YES = frozenset({"oui", "vrai", "true", "yes", "o"})
_NO = frozenset({"non", "faux", "false", "no", "n"})
_WEB_START = re.compile(r"h?t+ps?\s?:?\s?/{1,3}\s?|", re.IGNORECASE)
_SECURE = re.compile(r"h?t+ps", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}(?::[0-9]{1,5})?(?=[/?#]|$)", re.IGNORECASE)
_ENCODED = {" ": "%20", "'": "%27"}
_TEXT_MAX = 2000
_MAIL_START = re.compile(r"(?:mailto|courriel|e-?mail|mail)\s?:\s?", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@,;:<>?&%]+@[^\s@,;:<>?&%]+\.[A-Za-z]{2,24}")
_PHONE_START = re.compile(
    r"(?:(?:t[ée]l(?:[ée]phone)?|fixe|mobile|portable|standard|accueil|num[ée]ro(?: vert)?)"
    r"\b\s?\.?\s?:?\s?)+",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:[;,/|]|\s(?:et|ou|-)\s)\s*", re.IGNORECASE)


def bare(text: str) -> str:
    """Return *text* with single spaces, and without the quotes that surround it."""
    plain = " ".join(text.split())
    inner = without_curly_quotes(plain)
    if inner is None and plain.startswith("«") and plain.endswith("»") and len(plain) > 2:
        inner = plain[1:-1].strip()
    return plain if inner is None else inner


def date_text(text: str) -> str | None:
    """``20/11/2026`` is ``2026-11-20``."""
    plain = bare(text)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", plain):
        return plain
    found = date_meant(plain)
    return found.isoformat() if found else None


def postcode(text: str) -> str | None:
    """``49 160`` is ``49160``."""
    match = _POSTCODE.fullmatch(bare(text))
    return _SPACES.sub("", match[1]) if match else None


def insee_code(text: str) -> str | None:
    """``49 127`` is ``49127``."""
    code = _SPACES.sub("", bare(text)).upper()
    return code if re.fullmatch(r"(?:[0-9]{2}|2[AB])[0-9]{3}", code) else None


def register_number(text: str) -> str:
    """``123 456 789 00015`` is ``12345678900015``; whether it is a number at all is not asked."""
    return re.sub(r"[\s.\-\u2010-\u2013]", "", bare(text)).upper()


def degrees(text: str) -> str | None:
    """``47,37`` is ``47.37``."""
    match = _DEGREES.fullmatch(bare(text))
    return f"{'-' if match[1] else ''}{match[2]}.{match[3]}" if match else None


def yes_no(text: str) -> str | None:
    """``vrai`` is ``oui``."""
    word = bare(text).lower()
    return "oui" if word in _YES else "non" if word in _NO else None


def web_address(text: str) -> str | None:
    """``www.exemple.fr`` is ``https://www.exemple.fr``; a space and an apostrophe are encoded."""
    plain = bare(text).strip("<>")
    if len(plain) > _TEXT_MAX or re.search(r"[\"<>`\\]", plain):
        return None
    start = _WEB_START.match(plain)
    assert start is not None  # it matches nothing too
    rest = plain[start.end() :]
    # A comma or another address behind a space: which one is meant is not ours to say.
    if not _HOST.match(rest) or re.search(
        r"[,;]\s|\s(?:[,;]|et\s|ou\s|www\.|https?:)|\s\S+\.\S", rest
    ):
        return None
    scheme = "http" if start[0] and not _SECURE.match(start[0]) else "https"
    address = f"{scheme}://" + "".join(_ENCODED.get(char, char) for char in rest)
    return address if _is_web_address(address) else None


def _is_web_address(text: str) -> bool:
    try:
        return "." in (urlsplit(text).hostname or "")
    except ValueError:
        return False


def email(text: str) -> str:
    """``mailto:a@b.fr`` and ``-a@b.fr`` are ``a@b.fr``; whether it is an address is not asked."""
    return _MAIL_START.sub("", bare(text).lstrip("-<>").rstrip("<>"))


def emails(text: str) -> list[str]:
    """Return the pieces of « a@b.fr ; c@d.fr », also where a space alone parts them."""
    return [email(piece) for part in parts(text) for piece in part.split()]


def email_text(text: str) -> str | None:
    """Return the list that several addresses in one text are, or the one that is in it."""
    found = emails(text)
    if not found or not all(_EMAIL.fullmatch(one) for one in found):
        return None
    return found[0] if len(found) == 1 else f"[{', '.join(found)}]"


def phone_text(text: str) -> str:
    """``Tél. : 02 41 96 10 40`` is its number; whether it is one is not asked.

    Only words that change nothing go: « Fax » and « Ne plus appeler le » stay.
    """
    plain = bare(text)
    start = _PHONE_START.match(plain)
    return plain[start.end() :] if start else plain


def parts(text: str) -> list[str]:
    """Return the pieces of « a@b.fr ; c@d.fr », « 02 … / 06 … », « Caf, MSA »; one of a single."""
    return [piece for piece in _JOINED.split(bare(text)) if piece]
