"""What an import gives: pages to write, rows refused with their reason, or one fault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.files.writing import Field


@dataclass(frozen=True, slots=True)
class ImportedPage:
    """One house as a page, before it has a file name.

    ``identifier`` is the page's ``id``, unique and stable in its source. ``folder`` is the
    department in lower case (``2a``), ``stem`` the file name wished for, without ``.md``.
    ``fields`` follow the order of the content file; ``body`` is Markdown. ``doubts`` are French
    sentences for a person to look at; ``structured`` names what was read from a comment;
    ``origin`` is the row it comes from: the file, and the line or rank in it, from 1.
    """

    identifier: str
    folder: str
    stem: str
    fields: Mapping[str, Field]
    body: str = ""
    doubts: tuple[str, ...] = ()
    structured: tuple[str, ...] = field(default=(), compare=False)
    origin: tuple[str, int] = field(default=("", 0), compare=False)

    @property
    def name(self) -> str:
        """The name of the house."""
        return str(self.fields["nom"])


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that gives no page. ``row`` is its line or rank in ``source``, from 1."""

    source: str
    row: int
    name: str
    reason: str


class ImportFault(Exception):
    """A source that cannot be imported at all; its text is one French sentence."""


__all__ = ["Field", "ImportFault", "ImportedPage", "Refusal"]
