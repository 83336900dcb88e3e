"""Telephones and e-mail addresses: the ones that can be trusted, and the rest kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from generator.imports.cleaning import one_line
from generator.imports.page import Field
from generator.model.phone import parse_phone
from generator.model.scalars import is_email

_EMAIL_SEPARATOR = re.compile(r"\s*[;,/|]\s*|\s+-\s+|\s+")
_TEN_DIGITS = re.compile(r"(?:\+33 ?(?:\(0\))?|0)[1-9](?:[ .-]*\d\d){4}(?!\d)")


class Telephones(Struct, frozen=True):
    """Numbers in French national form, and the texts that are no valid number."""

    valid: tuple[str, ...]
    doubtful: tuple[str, ...]


class Emails(Struct, frozen=True):
    """Addresses of the right form, and the texts that are none."""

    valid: tuple[str, ...]
    doubtful: tuple[str, ...]


class Contacts(Struct, frozen=True):
    """How to reach a house: numbers, the main one first, and addresses."""

    telephones: tuple[str, ...]
    emails: tuple[str, ...]

    def with_more(self, telephones: Iterable[str], emails: Iterable[str]) -> Contacts:
        """Return these contacts and those of the arguments that are not among them yet.

        An address that only differs from a known one after the ``@`` is a slip, and is left out.
        """
        numbers = tuple(dict.fromkeys((*self.telephones, *telephones)))
        known = {address.lower().partition("@")[0] for address in self.emails}
        new = dict.fromkeys(one for one in emails if one.lower().partition("@")[0] not in known)
        return Contacts(numbers, (*self.emails, *new))

    def beyond(self, fewer: Contacts) -> tuple[str, ...]:
        """Return in French the kinds of contacts that *fewer* has fewer of."""
        grown = (
            ("téléphone", len(self.telephones) > len(fewer.telephones)),
            ("courriel", len(self.emails) > len(fewer.emails)),
        )
        return tuple(kind for kind, is_grown in grown if is_grown)

    def fields(self) -> dict[str, Field]:
        """Return the fields of a page, empty ones too."""
        return {
            "telephone": self.telephones[0] if self.telephones else "",
            "autres_telephones": self.telephones[1:],
            "courriels": self.emails,
        }


def telephones(text: str, code_postal: str = "") -> Telephones:
    """Return the numbers that *text* holds; *code_postal* settles overseas ones.

    Several ten-digit numbers in one text are told apart; anything else is one number.
    """
    cleaned = one_line(text)
    parts = [found[0] for found in _TEN_DIGITS.finditer(cleaned)]
    rest = _TEN_DIGITS.sub("", cleaned).strip(" /;,-")
    if rest not in ("", "et", "ou"):
        parts = [cleaned]
    pairs = [(part, parse_phone(part, code_postal)) for part in parts]
    valid = dict.fromkeys(phone.shown for _, phone in pairs if phone)
    return Telephones(tuple(valid), tuple(part for part, phone in pairs if not phone))


def emails(text: str) -> Emails:
    """Return the addresses that *text* holds, in its order, each once."""
    parts = [part.removeprefix("mailto:") for part in _EMAIL_SEPARATOR.split(one_line(text))]
    parts = [part.rstrip(".") for part in parts if part]
    valid = dict.fromkeys(part for part in parts if _is_email(part))
    return Emails(tuple(valid), tuple(part for part in parts if not _is_email(part)))


def _is_email(text: str) -> bool:
    local = text.partition("@")[0]
    return is_email(text) and ".." not in text and not local.endswith(".")
