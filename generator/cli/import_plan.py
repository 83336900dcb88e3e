"""What an import would do, told whole before anything is written: page by page, field by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from msgspec import Struct, field

from generator.files.below import BelowPath
from generator.imports.base import Base
from generator.imports.merging import FieldChange
from generator.imports.page import ImportedPage, Refusal


class Choices(Struct, frozen=True):
    """What a person chose: which departments (folders; all if None), and what may be overruled."""

    departments: frozenset[str] | None = None
    replace: bool = False
    are_conflicts_seen: bool = False
    are_twins_written: bool = False
    may_lose_houses: bool = False

    def cover(self, department: str) -> bool:
        """Tell whether the import is about a department; one that is not known always is."""
        return self.departments is None or not department or department in self.departments


class Origin(Struct, frozen=True):
    """The list that is imported: its source's name, the ids it gives, its day, and the rest.

    ``others`` says which source wrote the identifiers of other bases; ``is_placed`` that the
    geography is there.
    """

    source: str
    prefixes: tuple[str, ...] = ()
    published: date | None = None
    is_placed: bool = True
    others: Mapping[str, str] = field(default_factory=dict)


class Aside(Struct, frozen=True):
    """A house or a page that is left as it is: where, whose, and in French why."""

    path: str
    identifier: str
    name: str
    reason: str


class Plan(Struct):
    """What an import would do. Pages are told by their path below the folder.

    ``updated`` were as the last import wrote them, ``combined`` had been edited, in ``conflicts``
    something is left to decide; ``fields`` are all fields that do not agree. ``aside`` are pages
    not touched, ``removed`` those deleted by hand, ``gone`` houses that left the list, with the
    day of the first list without them, ``deleted`` pages that go because a person asked for it.
    """

    base: Base
    read: int = 0
    texts: dict[BelowPath, bytes] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    combined: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    conflicts: dict[str, tuple[FieldChange, ...]] = field(default_factory=dict)
    fields: list[tuple[str, FieldChange]] = field(default_factory=list)
    aside: list[Aside] = field(default_factory=list)
    removed: list[Aside] = field(default_factory=list)
    gone: list[tuple[str, str, str]] = field(default_factory=list)
    doubtful: list[tuple[str, ImportedPage]] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    structured: Counter[str] = field(default_factory=Counter)
    deleted: list[str] = field(default_factory=list)

    @property
    def is_decided(self) -> bool:
        """Tell whether nothing is left for a person to decide on a page."""
        return not self.conflicts and not self.aside
