"""Decides what an import would do: whom the list has, who left it. Pages: ``import_taking.py``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from generator.cli.import_checking import NO_CHECK, PageCheck
from generator.cli.import_folder import Folder
from generator.cli.import_plan import Choices, Origin, Plan
from generator.cli.import_taking import PageTaker
from generator.imports.base import GONE, Base, department_of
from generator.imports.loss import refuse_sudden_loss
from generator.imports.page import ImportedPage, Notice, Refusal, Result
from generator.imports.placing import placed


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
    planner = _Planner(folder, base, origin, choices)
    pages = planner.sorted_out(results)
    planner.refuse_loss(pages)
    taker = PageTaker(folder, planner.base, planner.houses, origin, choices, check, planner.plan)
    for page, path in placed(pages, folder.known, folder.anonymous):
        if choices.cover(page.folder):
            taker.take(page, path)
        advance()
    planner.see_who_left(pages)
    return planner.plan


class _Planner:
    def __init__(self, folder: Folder, base: Base | None, origin: Origin, choices: Choices) -> None:
        self._folder, self._origin, self._choices = folder, origin, choices
        self.base: Mapping[str, Mapping[str, Any]] = base.houses if base else {}
        self.houses: dict[str, Mapping[str, Any]] = dict(self.base)
        self._refused_ids: set[str] = set()
        published = origin.published or (base.published if base else None)
        self.plan = Plan(Base(origin.source, self.houses, published, origin.is_placed))

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

    def see_who_left(self, pages: Sequence[ImportedPage]) -> None:
        """Note the houses of this source that the list has no more."""
        present = self._present(pages)
        day = self._origin.published
        for identifier in self._own():
            if identifier in present:
                continue
            path, known = self._folder.known.get(identifier), self.houses.get(identifier)
            if path is None:
                self.houses.pop(identifier, None)
                continue
            since = str((known or {}).get(GONE) or (day.isoformat() if day else ""))
            if known is not None:
                self.houses[identifier] = {**known, GONE: since}
            if not self._folder.is_closed(path):
                self.plan.gone.append((path, identifier, since))
        self.plan.gone.sort()

    def _present(self, pages: Sequence[ImportedPage]) -> set[str]:
        """Return what the list still has: a row that is refused has not left it."""
        return {page.identifier for page in pages} | self._refused_ids

    def _own(self) -> list[str]:
        """Return the identifiers of this source in the departments chosen, known or standing."""
        known = [key for key, one in self.base.items() if self._choices.cover(department_of(one))]
        standing_too = [
            identifier
            for identifier, path in self._folder.known.items()
            if identifier.startswith(self._origin.prefixes)
            and identifier not in self.base
            and self._choices.cover(path.partition("/")[0])
        ]
        return [*known, *standing_too]

    def _is_gone(self, identifier: str) -> bool:
        return GONE in self.base.get(identifier, {})
