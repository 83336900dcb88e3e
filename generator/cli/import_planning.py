"""Decides what an import would do: who is new, who left, what each page takes and keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from generator.cli.import_checking import NO_CHECK, PageCheck
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
from generator.imports.base import GONE, Base, department_of
from generator.imports.loss import refuse_sudden_loss
from generator.imports.merging import Merge, Verdict, is_another_house, merged, overruled, seen
from generator.imports.page import ImportedPage, Notice, Refusal, Result
from generator.imports.placing import placed
from generator.imports.twins import likeness, may_be_near


def planned(
    results: Iterable[Result],
    folder: Folder,
    base: Base | None,
    origin: Origin,
    choices: Choices,
    check: PageCheck = NO_CHECK,
    advance: Callable[[], None] = lambda: None,
) -> Plan:
    """Return what the import of *results* into *folder* would do.

    Args:
        results: the houses of a whole list, not only those of the departments chosen.
        base: what the last import of this source wrote; None where there was none.
        check: refuses what ``msap check`` would refuse.
        advance: called once per house.

    Raises:
        ImportFault: the list has suddenly lost many houses. PathRefused: a page has a name that
            nothing is written to.
    """
    planner = _Planner(folder, base, origin, choices, check)
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
        check: PageCheck,
    ) -> None:
        self._folder, self._origin, self._choices, self._check = folder, origin, choices, check
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
            self.plan.refused.append(refusal)
        else:
            self.plan.texts[path] = raw
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

    def _take_standing(self, page: ImportedPage, path: BelowPath, raw: bytes) -> None:
        listed, base = listed_fields(page), self._base_of(page.identifier)
        is_own = base is not None and is_as_written(raw, base)
        if is_own and listed == base:
            self.plan.unchanged.append(str(path))
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
            is_own = base is not None and is_as_written(raw, base)
            (self.plan.updated if is_own else self.plan.combined).append(str(path))

    def _new_error(self, raw: bytes, changed: bytes, stem: str) -> str:
        """Return why a page cannot become *changed*: it would have an error that it has not."""
        error = self._check.error(changed, stem)
        if not error or self._check.error(raw, stem):
            return ""
        return f"avec la liste elle ne serait plus valable : {error}"
