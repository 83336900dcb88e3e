"""Links of outside sources: kept, repaired when there is one sure way, or dropped."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from msgspec import Struct

from generator.imports.cleaning import one_line

_TOP_LEVELS = "fr|com|org|net|eu|info|bzh|corsica|alsace|paris|re|mq|gp|gf|yt|nc|pf"
_KNOWN_HOST = re.compile(rf"(?:[a-z0-9-]+\.)+(?:{_TOP_LEVELS})(?::\d+)?", re.IGNORECASE)
_GLUED = re.compile(r"(https?://[a-z0-9.-]+\.fr)(?!fr)([a-z].*)", re.IGNORECASE)
_FORMER_SITE = re.compile(r"(?:www\.)?maisondeservicesaupublic\.fr")


class Link(Struct, frozen=True):
    """An address fit to publish, or nothing; ``doubt`` is a French sentence, or empty."""

    address: str
    doubt: str = ""


def link(text: str) -> Link:
    """Return the link that *text* holds.

    A slash lost after ``.fr`` is put back. The home page and the map of the former national
    site, which tell nothing of a house, are dropped without a word.
    """
    address = one_line(text)
    if not address:
        return Link("")
    if not _is_sound(address):
        glued = _GLUED.fullmatch(address)
        address = f"{glued[1]}/{glued[2]}" if glued else address
    if not _is_sound(address):
        return Link("", f"lien « {address[:100]} » mal formé : supprimé")
    return Link("") if _tells_nothing(address) else Link(address)


def _is_sound(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    good = parts.scheme in ("http", "https") and _KNOWN_HOST.fullmatch(parts.netloc)
    return bool(good) and not re.search(r"[\s<>\"]", address)


def _tells_nothing(address: str) -> bool:
    parts = urlsplit(address)
    former = _FORMER_SITE.fullmatch(parts.netloc.lower())
    return bool(former) and parts.path.strip("/") in ("", "carte-msap")
