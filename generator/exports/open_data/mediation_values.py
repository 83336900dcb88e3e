"""Single values as the programs of the national map accept them, or why they cannot.

Their patterns are narrower than the standard's table schema: no parentheses in the name of a
commune, no apostrophe in an address of the web, ten-digit numbers only.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.exports.open_data.texts import one_line
from generator.model.phone import Phone

_LETTERS = r"A-Za-z\dÀ-ÖØ-öø-ÿœ-ŸŒ"
_NOT_OF_STREET = re.compile(rf"[^{_LETTERS}\-,()°.&:+–|;'’/\s]+")
_NOT_OF_COMMUNE = re.compile(rf"[^{_LETTERS}\-'’\s]+")
_PHONE = re.compile(r"\+(?:33|590|594|262|596|687|689|508|681)\d{6,9}")
_EMAIL = re.compile(
    r"[a-zA-Z0-9_][a-zA-Z0-9.!#$%&'*+\\=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
    r"(?:\.[a-zA-Z0-9][a-zA-Z0-9-]{0,61}[a-zA-Z0-9])+"
)
_URL = re.compile(
    r"[A-Za-z]{3,9}:(?://)?(?:[;:&=+$,A-Za-z0-9_-]+@)?[A-Za-z0-9.-]+"
    r"(?:(?:/[+~,%@/.A-Za-z0-9_-]*)?\??[-+=&;%@.A-Za-z0-9_]*#?[.!/\\A-Za-z0-9_]*)?"
)
# What a spreadsheet takes for the beginning of a formula; the file may be opened in one.
_FORMULA = ("=", "+", "-", "@")


class Kept(NamedTuple):
    """What can be said of a value, and in a French sentence what cannot; empty for nothing."""

    value: str
    lost: str = ""


def guarded(text: str) -> str:
    """Return a free text that no spreadsheet takes for a formula: an apostrophe comes first."""
    return f"'{text}" if text.startswith(_FORMULA) else text


@lru_cache(maxsize=8192)
def address(text: str | None) -> Kept:
    """Return number and street; what the national programs refuse is left out."""
    own = one_line(text)
    kept = one_line(_NOT_OF_STREET.sub(" ", own)).lstrip("+-–").strip()
    if not kept or kept == own:
        return Kept(kept)
    return Kept(kept, f"« {own} » : les outils nationaux refusent certains signes, retirés ici.")


@lru_cache(maxsize=8192)
def commune(text: str) -> Kept:
    """Return the name of a commune without what the national programs refuse: parentheses."""
    own = one_line(text)
    kept = one_line(_NOT_OF_COMMUNE.sub(" ", own))
    if kept == own:
        return Kept(kept)
    return Kept(kept, f"« {own} » : les outils nationaux refusent les parenthèses, retirées ici.")


def telephone(phone: Phone | None) -> Kept:
    """Return the number as ``+33…``; short ones cannot be said so."""
    if phone is None:
        return Kept("")
    if _PHONE.fullmatch(phone.dialled):
        return Kept(phone.dialled)
    return Kept("", f"« {phone.shown} » : la norme n’a pas de numéros courts.")


def email(text: str) -> Kept:
    """Return an address of electronic mail, if the national programs take it."""
    # Between addresses of one cell stands a bar, which may be in one.
    if _EMAIL.fullmatch(text) and "|" not in text:
        return Kept(text)
    return Kept("", f"« {text} » : les outils nationaux refusent cette adresse électronique.")


def web_address(text: str | None) -> Kept:
    """Return an address of the web, if the national programs take it."""
    if not text or _URL.fullmatch(text):
        return Kept(text or "")
    return Kept("", f"« {text} » : les outils nationaux refusent certains signes de cette adresse.")
