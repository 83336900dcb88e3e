"""Decides what the import of a workbook would do to each page, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct

from generator.cli.import_folder import Folder, Standing, standing
from generator.cli.import_plan import Aside, Plan
from generator.cli.workbook_check import WorkbookCheck
from generator.cli.workbook_new_pages import department_of_new, new_path
from generator.files.below import BelowPath
from generator.files.rewriting import NotRewritten, rewritten
from generator.files.source_refused import SourceRefused
from generator.files.writing import page_text
from generator.imports.base import Base
from generator.imports.merging import Verdict
from generator.imports.page import Refusal
from generator.imports.twins import likeness, may_be_near
from generator.imports.workbook.cells import Notation
from generator.imports.workbook.page_merging import PageMerge, merged_page
from generator.imports.workbook.rows import Listed, ListedRow
from generator.imports.workbook.untouched import is_untouched
from generator.model.vocabulary import Vocabularies
from generator.problems import shown
from generator.sheets.columns import HOUSES, page_keys, sheets
from generator.sheets.records import records_of
from generator.sheets.state import PageState, State

_NOTHING = PageState("", {})
PageRows = Mapping[str, Sequence[ListedRow]]


class WorkbookChoices(Struct, frozen=True):
    """What a person chose: the workbook's last word, twins, pages that go, and what day it is."""

    today: date
    is_overruled: bool = False
    are_twins_written: bool = False
    are_pages_deleted: bool = False


def planned(
    listed: Listed,
    state: State | None,
    folder: Folder,
    vocabularies: Vocabularies,
    check: WorkbookCheck,
    choices: WorkbookChoices,
) -> Plan:
    """Return what the import of a workbook would do.

    Args:
        listed: the rows of the workbook.
        state: what was exported; None where nobody knows.
        folder: the pages that stand.
    """
    planner = _Planner(listed, state, folder, vocabularies, check, choices)
    for page, rows in planner.pages():
        planner.take(page, rows)
    planner.see_who_left()
    return planner.plan


class _Planner:
    def __init__(
        self,
        listed: Listed,
        state: State | None,
        folder: Folder,
        vocabularies: Vocabularies,
        check: WorkbookCheck,
        choices: WorkbookChoices,
    ) -> None:
        self._listed, self._state, self._folder = listed, state, folder
        self._vocabularies, self._check, self._choices = vocabularies, check, choices
        self._taken = {_stem(path) for path in folder.contents}
        self._ids = dict(folder.known)
        self._known: Mapping[str, PageState] = state.pages if state else {}
        # What a row may have meant that is no page's, by its sheet: who lost a row may be it.
        self._strays: dict[str, ListedRow] = {}
        self._twins: set[str] = set()
        self.plan = Plan(Base("tableur"))
        self.plan.notices += listed.notices
        self.plan.read = sum(map(len, listed.rows.values()))

    def pages(self) -> list[tuple[str, PageRows]]:
        """Return the rows of each page, by how the column « Page » calls it."""
        found: dict[str, dict[str, list[ListedRow]]] = {}
        names = self._names()
        for sheet, rows in self._listed.rows.items():
            for row in rows:
                page = names.get(row.page.casefold(), row.page) or self._unnamed(row)
                if page:
                    own = found.setdefault(page, {name: [] for name in self._listed.rows})
                    own[sheet].append(row)
        for page, own in found.items():
            is_known = page in self._known or self._path_of(page, None)
            if not own.get(HOUSES) and not is_known:
                self._strays |= {sheet: rows[0] for sheet, rows in own.items() if rows}
        for page in self._known:
            found.setdefault(page, {name: [] for name in self._listed.rows})
        return list(found.items())

    def _names(self) -> dict[str, str]:
        """Return the pages by the names of their houses, where a row calls them so."""
        named: dict[str, list[str]] = {}
        for row in self._listed.rows.get(HOUSES, ()):
            name = str(row.values.get("nom", "")).casefold()
            named.setdefault(name, []).append(row.page or f"\0{row.number}")
        pages = {row.page.casefold() for row in self._listed.rows.get(HOUSES, ())}
        return {name: own[0] for name, own in named.items()
                if name and len(own) == 1 and name not in pages}  # fmt: skip

    def _unnamed(self, row: ListedRow) -> str:
        """Return a name for a new house without one; a row of nobody is refused."""
        if row.sheet.name == HOUSES:
            return f"\0{row.number}"
        self._strays[row.sheet.name] = row
        self._refuse(row, f"{row.address()} : la colonne « Page » est vide : de quelle maison ?")
        return ""

    def take(self, page: str, rows: PageRows) -> None:
        """Decide what becomes of one page."""
        houses = [row for row in rows.get(HOUSES, ()) if row.values]
        rows = {**rows, HOUSES: houses} if HOUSES in rows else rows
        if not any(rows.values()) and page not in self._known:
            return
        if len(houses) > 1:
            self._refuse(houses[1], _twice(houses))
            return
        known = self._known.get(page)
        if known and (is_untouched(rows, known) or self._is_left(page, rows)):
            self.plan.unchanged.append(page)
            return
        path = self._path_of(page, known)
        if path is not None:
            self._take_standing(path, rows, known)
        elif known:
            reason = "page supprimée à la main : elle n'est pas récrite"
            self.plan.removed.append(Aside(f"{page}.md", known.identifier, "", reason))
        elif houses:
            self._take_new(page, rows)
        else:
            for row in [row for own in rows.values() for row in own][:1]:
                self._refuse(row, f"{row.address()} : « {shown(page)} » n'est la page d'aucune "
                                  "maison, ni une ligne de la feuille « maisons ».")  # fmt: skip

    def _is_left(self, page: str, rows: PageRows) -> bool:
        """Tell whether the workbook says nothing of a page any more."""
        return HOUSES in rows and not any(rows.values())

    def _path_of(self, page: str, known: PageState | None) -> str | None:
        if known and known.identifier in self._folder.known:
            return self._folder.known[known.identifier]
        path = f"{page}.md"
        return path if path in self._folder.contents else None

    def _take_standing(self, path: str, rows: PageRows, known: PageState | None) -> None:
        raw = self._folder.contents[path]
        found = standing(raw)
        if found.why:
            self.plan.aside.append(Aside(path, "", "", found.why))
            return
        merge = self._merged(path.partition("/")[0], rows, known, found)
        self._conclude(path, raw, found, rows, merge)

    def _merged(
        self, department: str, rows: PageRows, known: PageState | None, found: Standing
    ) -> PageMerge:
        notation = Notation(self._vocabularies, department.upper())
        return merged_page(
            rows, known, found.fields, found.body, notation, self._choices.is_overruled
        )

    def _conclude(
        self, path: str, raw: bytes, found: Standing, rows: PageRows, merge: PageMerge
    ) -> None:
        if strays := [self._strays[sheet] for sheet in merge.left if sheet in self._strays]:
            self._refuse_loss(path, strays)
            return
        faults = merge.faults
        fields = merge.draft.finished()
        changes = _changes(found.fields, fields)
        body = merge.draft.body if merge.draft.body != found.body else None
        changed = raw
        if (changes or body is not None) and not faults:
            try:
                changed = rewritten(raw, changes, body, page_keys())
            except (NotRewritten, SourceRefused) as refused:
                reason = f"ne peut pas être mise à jour : {refused}".rstrip(".")
                self.plan.aside.append(Aside(path, "", "", reason))
                return
            faults = [*self._check.faults(raw, changed, _stem(path), merge),
                      *self._claimed_id(path, found.fields, fields, rows)]  # fmt: skip
        if faults:
            self._refuse_all(rows, faults)
            return
        self.plan.fields += [(path, one) for one in merge.changes]
        if conflicts := merge.of(Verdict.CONFLICT):
            self.plan.conflicts[path] = conflicts
        if changed != raw:
            self.plan.texts[BelowPath.of(path)] = changed
            self.plan.updated.append(path)
        elif not conflicts:
            self.plan.unchanged.append(path)

    def _claimed_id(
        self, path: str, before: Mapping[str, Any], after: Mapping[str, Any], rows: PageRows
    ) -> list[str]:
        """Return the fault of an identifier that another page has."""
        identifier = str(after.get("id") or "")
        if not identifier or identifier == before.get("id"):
            return []
        other = self._ids.setdefault(identifier, path)
        if other == path:
            return []
        where = _first(rows).address("id")
        return [f"{where} : « id » : « {shown(identifier)} » est aussi l'identifiant de {other}."]

    def _take_new(self, page: str, rows: PageRows) -> None:
        row = rows[HOUSES][0]
        merge = self._merged("", rows, _NOTHING, Standing({}, ""))
        fields = merge.draft.finished()
        if department := department_of_new(fields, page):
            merge = self._merged(department, rows, _NOTHING, Standing({}, ""))
            fields = merge.draft.finished()
        fields.setdefault("date_maj", self._choices.today.isoformat())
        raw = page_text(fields, merge.draft.body).encode()
        if twin := self._twin(fields):
            self._take_twin(row, rows, *twin)
            return
        if faults := merge.faults or self._check.faults(b"", raw, "maison", merge):
            self._refuse_all(rows, faults)
            return
        path = new_path(page, fields, self._taken)
        if faults := self._claimed_id(path, {}, fields, rows):
            self._refuse_all(rows, faults)
            return
        self._taken.add(_stem(path))
        self.plan.texts[BelowPath.of(path)] = raw
        self.plan.written.append(path)

    def _twin(self, fields: Mapping[str, Any]) -> tuple[str, str] | None:
        """Return the page that a new house seems to have already, and in French why."""
        if self._choices.are_twins_written:
            return None
        written = [(str(path), raw) for path, raw in self.plan.texts.items()]
        for path in may_be_near(fields, [*self._folder.contents.items(), *written]):
            raw = self.plan.texts.get(BelowPath.of(path)) or self._folder.contents[path]
            if reason := likeness(fields, standing(raw).fields):
                return path, reason
        return None

    def _take_twin(self, row: ListedRow, rows: PageRows, path: str, reason: str) -> None:
        """Pass over a new house whose page says just that: the file is imported once more."""
        self._twins.add(path)
        raw = self._folder.contents.get(path, b"")
        found = standing(raw) if raw else Standing({}, "")
        if raw and not self._merged(path.partition("/")[0], rows, None, found).changes:
            self.plan.unchanged.append(path)
            return
        sentence = (
            f"{row.address('nom')} : cette maison semble déjà dans {path} ({reason}) : rien n'est "
            f"écrit. Si c'est elle, écrivez « {path.removesuffix('.md')} » dans « Page » ; sinon, "
            "relancez avec « --doublons »"
        )
        self.plan.aside.append(Aside("", "", str(row.values.get("nom", "")), sentence))

    def see_who_left(self) -> None:
        """Note the pages whose line the workbook has no more; they go only if that was asked."""
        if HOUSES not in self._listed.rows:
            return
        rows = [row for row in self._listed.rows[HOUSES] if row.values]
        present = {row.page.casefold() for row in rows}
        identifiers = {row.values.get("id") for row in rows}
        for page, known in self._known.items():
            path = self._path_of(page, known)
            if path is None or self._folder.is_closed(path) or page.casefold() in present:
                continue
            # Under another name, which may be a slip: the row itself was told, or is new.
            if known.identifier in identifiers or path in self._twins:
                continue
            if not self._choices.are_pages_deleted:
                self.plan.gone.append((path, known.identifier, ""))
            elif reason := self._why_kept(path, known):
                self.plan.aside.append(Aside(path, known.identifier, "", reason))
            else:
                self.plan.deleted.append(path)

    def _why_kept(self, path: str, known: PageState) -> str:
        """Return in French why a page is not deleted whose row has gone; nothing where it is."""
        if self.plan.refused:
            return "des lignes du tableur sont refusées : tant qu'il y en a, rien n'est supprimé"
        found = standing(self._folder.contents[path])
        if found.why or records_of(found.fields, found.body) != _all_rows(known):
            return "sa page a changé depuis l'export : elle n'est pas supprimée"
        return ""

    def _refuse_loss(self, path: str, strays: Sequence[ListedRow]) -> None:
        """Refuse a page that has lost a row: it may be one of *strays*, under another name."""
        for row in strays:
            self._refuse(
                row,
                f"{row.address()} n'est à aucune maison : tant qu'elle est là, rien n'est supprimé "
                f"de « {row.sheet.name} », et {path} reste tel quel",
            )

    def _refuse_all(self, rows: PageRows, faults: Sequence[str]) -> None:
        for fault in faults:
            self._refuse(_first(rows), fault)

    def _refuse(self, row: ListedRow, fault: str) -> None:
        name = str(row.values.get("nom", row.page))
        self.plan.refused.append(Refusal(row.sheet.name, row.number, name, fault.rstrip(".")))


def _all_rows(known: PageState) -> dict[str, Any]:
    return {sheet.name: {**known.rows.get(sheet.name, {})} for sheet in sheets()}


def _changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """Return the new value of each key that changes; None for one that goes."""
    keys = [*after, *(key for key in before if key not in after)]
    return {key: after.get(key) for key in keys if before.get(key) != after.get(key)}


def _first(rows: PageRows) -> ListedRow:
    return next(row for own in rows.values() for row in own)


def _twice(rows: Sequence[ListedRow]) -> str:
    lines = " et ".join(str(row.number) for row in rows[:5])
    return (
        f"{rows[1].sheet.name}, lignes {lines} : ces lignes ont la même « Page », "
        f"« {shown(rows[1].page)} » ; pour une nouvelle maison, videz la case « Page »."
    )


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")
