"""The page of the form says how to write without it."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from msgspec.structs import replace

from plugins.pages.editing.maker import editing_page
from tests.plugins.recording import SITE


def test_a_letter_is_begun_to_the_sites_contact() -> None:
    """Its lines end as mail programs want them, and ask what is to be known."""
    page = editing_page(replace(SITE, contact="contact@exemple.fr"), "formulaire.json", True)
    assert page.mail is not None
    letter = urlsplit(page.mail.href)
    assert (letter.scheme, letter.path, page.mail.text) == (
        "mailto", "contact@exemple.fr", "contact@exemple.fr",
    )  # fmt: skip
    asked = parse_qs(letter.query)["body"][0]
    assert "Maison (nom et commune) :\r\nCe qui est faux" in asked


def test_no_letter_where_nobody_is_named() -> None:
    """The page then says whom to call."""
    assert editing_page(SITE, "formulaire.json", False).mail is None
