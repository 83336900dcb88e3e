"""Decides what becomes of one page of an import: new, unchanged, brought up to date, or left."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from generator.cli.import_checking import PageCheck
from generator.cli.import_folder import Folder, Standing, standing
from generator.cli.import_page import (
    another_house,
    changed_page,
    is_as_written,
    listed_fields,
    own_fields,
)
from generator.cli.import_plan import Aside, Choices, Origin, Plan
from generator.files.below import BelowPath
from generator.files.writing import page_text
from generator.imports.base import GONE
from generator.imports.merging import Merge, Verdict, is_another_house, merged, overruled, seen
from generator.imports.page import ImportedPage, Refusal
from generator.imports.twins import likeness, may_be_near


class PageTaker:
    """Takes the pages of a list one by one into *plan*.

    Args:
        base: what the last import of this source wrote, by identifier.
        houses: what this one leaves for the next, by identifier: what is taken is put there.
        check: refuses what ``msap check`` would refuse.
    """

    def __init__(
        self,
        folder: Folder,
        base: Mapping[str, Mapping[str, Any]],
        houses: dict[str, Mapping[str, Any]],
        origin: Origin,
        choices: Choices,
        check: PageCheck,
        plan: Plan,
    ) -> None:
        self._folder, self._base, self._houses, self._origin = folder, base, houses, origin
        self._choices, self._check, self._plan = choices, check, plan

    def take(self, page: ImportedPage, path: BelowPath) -> None:
        """Decide what becomes of one house, which is or would be at *path*."""
        raw = self._folder.contents.get(str(path))
        other = self._origin.others.get(page.identifier)
        before = (len(self._plan.aside), len(self._plan.refused))
        if other:
            reason = f"cette maison vient déjà d'une autre source, « {other} » : rien n'en est pris"
            self._leave(str(path), page, reason)
        elif raw is None:
            self._take_new(page, path)
        else:
            self._take_standing(page, path, raw)
        if before == (len(self._plan.aside), len(self._plan.refused)):
            self._plan.structured.update(page.structured or (["texte seul"] if page.body else []))
        if page.doubts:
            self._plan.doubtful.append((str(path), page))

    def _base_of(self, identifier: str) -> dict[str, Any] | None:
        found = self._base.get(identifier)
        return None if found is None else {key: found[key] for key in found if key != GONE}

    def _leave(self, path: str, page: ImportedPage, reason: str) -> None:
        self._plan.aside.append(Aside(path, page.identifier, page.name, reason))

    def _take_new(self, page: ImportedPage, path: BelowPath) -> None:
        if page.identifier in self._base and not self._choices.replace:
            reason = "page supprimée à la main : elle n'est pas récrite"
            self._plan.removed.append(Aside(str(path), page.identifier, page.name, reason))
            return
        if not self._choices.are_twins_written and (twin := self._twin(page)):
            reason = (
                f"semble déjà dans {twin[0]} ({twin[1]}) : non écrite. Si c'est elle, donnez à "
                f"cette page « id: {page.identifier} » ; sinon, relancez avec « --doublons »"
            )
            self._leave(str(path), page, reason)
            return
        raw = page_text(page.fields, page.body).encode()
        if error := self._check.error(raw, page.stem):
            refusal = Refusal(*page.origin, page.name, error, page.identifier, page.folder)
            self._plan.refused.append(refusal)
        else:
            self._plan.texts[path] = raw
            self._plan.written.append(str(path))
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

    def _take_standing(self, page: ImportedPage, path: BelowPath, raw: bytes) -> None:
        listed, base = listed_fields(page), self._base_of(page.identifier)
        is_own = base is not None and is_as_written(raw, base)
        if is_own and listed == base:
            self._plan.unchanged.append(str(path))
            self._houses[page.identifier] = listed
            return
        found = standing(raw)
        own = own_fields(page, found, path.names[-1])
        if found.why:
            self._leave(str(path), page, found.why)
        elif is_another_house(base, listed, own):
            self._leave(str(path), page, another_house(own, listed))
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
            changed, reason = changed_page(page, raw, found, taken)
            if reason := reason or self._new_error(raw, changed, page.stem):
                self._leave(str(path), page, reason)
                return
            self._plan.texts[path] = changed
        self._houses[page.identifier] = merge.base
        self._plan.fields += [(str(path), one) for one in merge.fields]
        if conflicts := merge.of(Verdict.CONFLICT):
            self._plan.conflicts[str(path)] = conflicts
        elif not taken:
            self._plan.unchanged.append(str(path))
        elif self._choices.replace:
            self._plan.replaced.append(str(path))
        else:
            is_own = base is not None and is_as_written(raw, base)
            (self._plan.updated if is_own else self._plan.combined).append(str(path))

    def _new_error(self, raw: bytes, changed: bytes, stem: str) -> str:
        """Return why a page cannot become *changed*: it would have an error that it has not."""
        error = self._check.error(changed, stem)
        if not error or self._check.error(raw, stem):
            return ""
        return f"avec la liste elle ne serait plus valable : {error}"
