"""The contexts of ``/integrer/`` and of the lists that other sites show; of cards: ``house``."""

from __future__ import annotations

from msgspec import Struct

from plugins.pages.places.context import PhoneView
from plugins.site.page import Head, Link, Template


class EmbeddingPage(Struct, frozen=True):
    """The page that gives the code; ``address`` is its own, ``houses`` that of the houses' pages.

    Both are whole, and so is ``script``, which pages of other sites load. ``example`` is the
    department whose list is shown as an example, None where there is none.
    """

    head: Head
    heading: str
    address: str
    houses: str
    script: str
    example: Link | None


class EmbeddedEntry(Struct, frozen=True):
    """A place in a list: the house's page, where it is, perhaps how far, whom to call."""

    link: Link
    where: str
    phone: PhoneView | None


class EmbeddedList(Struct, frozen=True):
    """The places of a department, or those near a commune, as other sites show them."""

    head: Head
    heading: str
    entries: tuple[EmbeddedEntry, ...]
    note: str
    page: Link


EMBEDDING = Template("embedding", EmbeddingPage)
EMBEDDED_LIST = Template("embedded-list", EmbeddedList)
