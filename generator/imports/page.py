"""What an import gives: pages to write, rows refused with their reason, or one fault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from msgspec import Struct

from generator.files.writing import Field


@dataclass(frozen=True, slots=True)
class ImportedPage:
    """One house as a page, before it has a file name.

    ``identifier`` is the page's ``id``, unique and stable in its source. ``folder`` is the
    department in lower case (``2a``), ``stem`` the file name wished for, without ``.md``.
    ``fields`` follow the order of the content file; ``body`` is Markdown. ``doubts`` are French
    sentences for a person to look at; ``structured`` names what was read from a comment;
    ``origin`` is the row it comes from: the file, and the line or rank in it, from 1. ``untold``
    are keys of which the row says nothing, because a column is missing or its text means nothing:
    a page keeps what it has of them.
    """

    identifier: str
    folder: str
    stem: str
    fields: Mapping[str, Field]
    body: str = ""
    doubts: tuple[str, ...] = ()
    structured: tuple[str, ...] = field(default=(), compare=False)
    origin: tuple[str, int] = field(default=("", 0), compare=False)
    untold: frozenset[str] = field(default=frozenset(), compare=False)

    @property
    def name(self) -> str:
        """The name of the house."""
        return str(self.fields["nom"])


class Refusal(Struct, frozen=True):
    """A row that gives no page. ``row`` is its line or rank in ``source``, from 1.

    ``identifier`` is the page's ``id`` where the row tells it: its page has not left the list.
    ``department`` is the folder of its department, as far as it is known.
    """

    source: str
    row: int
    name: str
    reason: str
    identifier: str = ""
    department: str = ""


class Notice(Struct, frozen=True):
    """What is told of a list as a whole, such as a column that is not read: a French sentence."""

    text: str


Result = ImportedPage | Refusal | Notice
"""What a source yields."""


class ImportFault(Exception):
    """A source that cannot be imported at all; its text is one French sentence."""


__all__ = ["Field", "ImportFault", "ImportedPage", "Notice", "Refusal", "Result"]
