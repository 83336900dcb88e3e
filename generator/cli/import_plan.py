"""What an import would do, told whole before anything is written: page by page, field by field."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from generator.cli.import_folder import Folder, Standing, standing
from generator.files.below import BelowPath
from generator.files.reading import HouseReader
from generator.files.rewriting import NotRewritten, rewritten, without_tuples
from generator.files.source import SourceRefused
from generator.files.writing import page_text
from generator.imports.base import GONE, Base, department_of
from generator.imports.loss import refuse_sudden_loss
from generator.imports.merging import (
    STAMPS,
    TEXT,
    FieldChange,
    Merge,
    Verdict,
    is_another_house,
    merged,
    overruled,
    seen,
)
from generator.imports.page import ImportedPage, Notice, Refusal, Result
from generator.imports.placing import placed
from generator.imports.twins import likeness, may_be_near
from generator.problems import Severity

_STAMP_LINE = re.compile(rb"^(?:source|date_maj): [^\n]*\n", re.MULTILINE)
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose: which departments (folders; all if None), and what may be overruled."""

    departments: frozenset[str] | None = None
    replace: bool = False
    are_conflicts_seen: bool = False
    are_twins_written: bool = False
    may_lose_houses: bool = False

    def cover(self, department: str) -> bool:
        """Tell whether the import is about a department; one that is not known always is."""
        return self.departments is None or not department or department in self.departments


@dataclass(frozen=True, slots=True)
class Origin:
    """The list that is imported: its source's name, the ids it gives, its day, and the rest.

    ``others`` says which source wrote the identifiers of other bases; ``is_placed`` that the
    geography is there.
    """

    source: str
    prefixes: tuple[str, ...] = ()
    published: date | None = None
    is_placed: bool = True
    others: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Aside:
    """A house or a page that is left as it is: where, whose, and in French why."""

    path: str
    identifier: str
    name: str
    reason: str


@dataclass(slots=True)
class Plan:
    """What an import would do. Pages are told by their path below the folder.

    ``updated`` were as the last import wrote them, ``combined`` had been edited, in ``conflicts``
    something is left to decide; ``fields`` are all fields that do not agree. ``aside`` are pages
    not touched, ``removed`` those deleted by hand, ``gone`` houses that left the list, with the
    day of the first list without them.
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

    @property
    def is_decided(self) -> bool:
        """Tell whether nothing is left for a person to decide on a page."""
        return not self.conflicts and not self.aside


def listed_fields(page: ImportedPage) -> dict[str, Any]:
    """Return the fields of a house as a list tells them, its text among them, without stamps."""
    given = {key: value for key, value in page.fields.items() if key not in STAMPS}
    fields: dict[str, Any] = without_tuples(given)
    body = page.body.strip("\n")
    return fields | ({TEXT: body} if body else {})


def planned(
    results: Iterable[Result],
    folder: Folder,
    base: Base | None,
    origin: Origin,
    choices: Choices,
    reader: HouseReader | None = None,
    advance: Callable[[], None] = lambda: None,
) -> Plan:
    """Return what the import of *results* into *folder* would do.

    Args:
        results: the houses of a whole list, not only those of the departments chosen.
        base: what the last import of this source wrote; None where there was none.
        reader: refuses what ``msap check`` would refuse; without one nothing is refused so.
        advance: called once per house.

    Raises:
        ImportFault: the list has suddenly lost many houses. PathRefused: a page has a name that
            nothing is written to.
    """
    planner = _Planner(folder, base, origin, choices, reader)
    pages = planner.sorted_out(results)
    planner.refuse_loss(pages)
    for page, path in placed(pages, folder.known, folder.anonymous):
        if choices.cover(page.folder):
            planner.take(page, path)
        advance()
    planner.see_who_left(pages)
    return planner.plan


class _Planner:
    def __init__(
        self,
        folder: Folder,
        base: Base | None,
        origin: Origin,
        choices: Choices,
        reader: HouseReader | None,
    ) -> None:
        self._folder, self._origin, self._choices, self._reader = folder, origin, choices, reader
        self._base: Mapping[str, Mapping[str, Any]] = base.houses if base else {}
        self._houses: dict[str, Mapping[str, Any]] = dict(self._base)
        self._refused_ids: set[str] = set()
        published = origin.published or (base.published if base else None)
        self.plan = Plan(Base(origin.source, self._houses, published, origin.is_placed))

    def sorted_out(self, results: Iterable[Result]) -> list[ImportedPage]:
        """Note refusals and notices; return the pages."""
        pages = []
        for result in results:
            if isinstance(result, Notice):
                self.plan.notices.append(result.text)
            elif isinstance(result, Refusal):
                self._refused_ids.add(result.identifier)
                if self._choices.cover(result.department):
                    self.plan.read += 1
                    self.plan.refused.append(result)
            else:
                self.plan.read += self._choices.cover(result.folder)
                pages.append(result)
        return pages

    def refuse_loss(self, pages: Sequence[ImportedPage]) -> None:
        """Refuse a list that has suddenly lost many of the houses it had."""
        if self._choices.may_lose_houses:
            return
        present = self._present(pages)
        before = [identifier for identifier in self._own() if not self._is_gone(identifier)]
        refuse_sudden_loss(len(before), sum(identifier in present for identifier in before))

    def take(self, page: ImportedPage, path: BelowPath) -> None:
        """Decide what becomes of one house."""
        raw = self._folder.contents.get(str(path))
        other = self._origin.others.get(page.identifier)
        before = (len(self.plan.aside), len(self.plan.refused))
        if other:
            reason = f"cette maison vient déjà d'une autre source, « {other} » : rien n'en est pris"
            self._leave(str(path), page, reason)
        elif raw is None:
            self._take_new(page, path)
        else:
            self._take_standing(page, path, raw)
        if before == (len(self.plan.aside), len(self.plan.refused)):
            self.plan.structured.update(page.structured or (["texte seul"] if page.body else []))
        if page.doubts:
            self.plan.doubtful.append((str(path), page))

    def see_who_left(self, pages: Sequence[ImportedPage]) -> None:
        """Note the houses of this source that the list has no more."""
        present = self._present(pages)
        day = self._origin.published
        for identifier in self._own():
            if identifier in present:
                continue
            path, known = self._folder.known.get(identifier), self._houses.get(identifier)
            if path is None:
                self._houses.pop(identifier, None)
                continue
            since = str((known or {}).get(GONE) or (day.isoformat() if day else ""))
            if known is not None:
                self._houses[identifier] = {**known, GONE: since}
            if not self._folder.is_closed(path):
                self.plan.gone.append((path, identifier, since))
        self.plan.gone.sort()

    def _present(self, pages: Sequence[ImportedPage]) -> set[str]:
        """Return what the list still has: a row that is refused has not left it."""
        return {page.identifier for page in pages} | self._refused_ids

    def _own(self) -> list[str]:
        """Return the identifiers of this source in the departments chosen, known or standing."""
        known = [key for key, one in self._base.items() if self._choices.cover(department_of(one))]
        standing_too = [
            identifier
            for identifier, path in self._folder.known.items()
            if identifier.startswith(self._origin.prefixes)
            and identifier not in self._base
            and self._choices.cover(path.partition("/")[0])
        ]
        return [*known, *standing_too]

    def _is_gone(self, identifier: str) -> bool:
        return GONE in self._base.get(identifier, {})

    def _base_of(self, identifier: str) -> dict[str, Any] | None:
        found = self._base.get(identifier)
        return None if found is None else {key: found[key] for key in found if key != GONE}

    def _leave(self, path: str, page: ImportedPage, reason: str) -> None:
        self.plan.aside.append(Aside(path, page.identifier, page.name, reason))

    def _take_new(self, page: ImportedPage, path: BelowPath) -> None:
        if page.identifier in self._base and not self._choices.replace:
            reason = "page supprimée à la main : elle n'est pas récrite"
            self.plan.removed.append(Aside(str(path), page.identifier, page.name, reason))
        elif not self._choices.are_twins_written and (twin := self._twin(page)):
            reason = (
                f"semble déjà dans {twin[0]} ({twin[1]}) : non écrite. Si c'est elle, donnez à "
                f"cette page « id: {page.identifier} » ; sinon, relancez avec « --doublons »"
            )
            self._leave(str(path), page, reason)
        elif refusal := self._refused(page):
            self.plan.refused.append(refusal)
        else:
            self.plan.texts[path] = page_text(page.fields, page.body).encode()
            self.plan.written.append(str(path))
            self._houses[page.identifier] = listed_fields(page)

    def _twin(self, page: ImportedPage) -> tuple[str, str] | None:
        for path in may_be_near(page.fields, self._foreign_pages):
            reason = likeness(page.fields, standing(self._folder.contents[path]).fields)
            if reason:
                return path, reason
        return None

    @cached_property
    def _foreign_pages(self) -> list[tuple[str, bytes]]:
        """The pages that this source did not write."""
        own = {
            path
            for identifier, path in self._folder.known.items()
            if identifier.startswith(self._origin.prefixes) or identifier in self._base
        }
        return [(path, raw) for path, raw in self._folder.contents.items() if path not in own]

    def _refused(self, page: ImportedPage) -> Refusal | None:
        """Return why *page* would not pass the check, if it would not."""
        error = self._error(page_text(page.fields, page.body).encode(), page.stem)
        if not error:
            return None
        return Refusal(*page.origin, page.name, error, page.identifier, page.folder)

    def _error(self, raw: bytes, stem: str) -> str:
        """Return the first error that the check finds in a page; empty where it finds none."""
        if self._reader is None:
            return ""
        self._reader.problems.clear()
        if self._reader.read(raw, "", stem) is not None:
            return ""
        errors = (one for one in self._reader.problems if one.severity is Severity.ERROR)
        return next(errors).message.rstrip(".")

    def _take_standing(self, page: ImportedPage, path: BelowPath, raw: bytes) -> None:
        listed, base = listed_fields(page), self._base_of(page.identifier)
        is_own = base is not None and _is_as_written(raw, base)
        if is_own and listed == base:
            self.plan.unchanged.append(str(path))
            self._houses[page.identifier] = listed
            return
        found = standing(raw)
        own = {**found.fields, **({TEXT: found.body} if found.body else {})}
        if path.names[-1] == f"{page.identifier}.md":
            own.setdefault("id", page.identifier)  # a page has its file's name for one
        if found.why:
            self._leave(str(path), page, found.why)
        elif is_another_house(base, listed, own):
            self._leave(str(path), page, _another(own, listed))
        else:
            self._merge(
                page, path, raw, found, self._chosen(merged(base, listed, own, page.untold))
            )

    def _chosen(self, merge: Merge) -> Merge:
        if self._choices.replace:
            return overruled(merge)
        return seen(merge) if self._choices.are_conflicts_seen else merge

    def _merge(
        self, page: ImportedPage, path: BelowPath, raw: bytes, found: Standing, merge: Merge
    ) -> None:
        base = self._base_of(page.identifier)
        taken = merge.of(Verdict.TAKEN)
        if taken:
            changed, reason = self._changed(page, raw, found, taken)
            if reason:
                self._leave(str(path), page, reason)
                return
            self.plan.texts[path] = changed
        self._houses[page.identifier] = merge.base
        self.plan.fields += [(str(path), one) for one in merge.fields]
        if conflicts := merge.of(Verdict.CONFLICT):
            self.plan.conflicts[str(path)] = conflicts
        elif not taken:
            self.plan.unchanged.append(str(path))
        elif self._choices.replace:
            self.plan.replaced.append(str(path))
        else:
            is_own = base is not None and _is_as_written(raw, base)
            (self.plan.updated if is_own else self.plan.combined).append(str(path))

    def _changed(
        self, page: ImportedPage, raw: bytes, found: Standing, taken: Sequence[FieldChange]
    ) -> tuple[bytes, str]:
        """Return the page with what is taken from the list, or in French why it cannot be."""
        changes = {one.key: one.listed for one in taken if one.key != TEXT}
        body = next((one.listed or "" for one in taken if one.key == TEXT), None)
        changes |= _stamps(page, found.fields)
        try:
            result = rewritten(raw, changes, body, list(page.fields))
        except (NotRewritten, SourceRefused) as refused:
            return raw, f"ne peut pas être mise à jour : {refused}".rstrip(".")
        error = self._error(result, page.stem)
        if error and not self._error(raw, page.stem):
            return raw, f"avec la liste elle ne serait plus valable : {error}"
        return result, ""


def _is_as_written(raw: bytes, fields: Mapping[str, Any]) -> bool:
    """Tell whether a page is as an import wrote it, whatever day and source it names."""
    told = {key: value for key, value in fields.items() if key != TEXT}
    if not all(isinstance(value, str | list | dict) for value in fields.values()):
        return False
    text = page_text(told, str(fields.get(TEXT, "")))
    return _STAMP_LINE.sub(b"", raw, count=2) == text.encode()


def _stamps(page: ImportedPage, standing_fields: Mapping[str, object]) -> dict[str, Any]:
    """Return whence and when, for a page that takes something from the list.

    The day never goes back; a source that an editor wrote stays.
    """
    stamps: dict[str, Any] = {}
    listed, own = (str(fields.get("date_maj") or "") for fields in (page.fields, standing_fields))
    if listed > own or not _ISO_DATE.fullmatch(own):
        stamps["date_maj"] = listed
    source, before = (str(fields.get("source") or "") for fields in (page.fields, standing_fields))
    if not before or _without_day(before) == _without_day(source):
        stamps["source"] = source
    return {key: value for key, value in stamps.items() if value}


def _without_day(source: str) -> str:
    """Return « …, liste des structures France services » without the day behind the comma."""
    return source.rpartition(", ")[0] or source


def _another(own: Mapping[str, Any], listed: Mapping[str, Any]) -> str:
    return (
        f"l'identifiant semble être celui d'une autre maison : « {own.get('nom')} » à "
        f"{own.get('commune')}, et dans la liste « {listed.get('nom')} » à "
        f"{listed.get('commune')} ; rien n'en est pris. Si c'est la même, écrivez son nouveau nom "
        "dans la page, puis recommencez"
    )
