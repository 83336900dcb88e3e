"""Reads the lists that an import is asked for, and tells what it would do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from generator.cli.import_checking import project_check
from generator.cli.import_options import Asked
from generator.cli.import_plan import Origin, Plan
from generator.cli.import_progress import progress
from generator.cli.import_run import (
    Target,
    base_from_list,
    base_that_stands,
    plan_of,
    refuse_unfit_base,
)
from generator.cli.import_sources import Source
from generator.geography.errors import TerritoryError
from generator.geography.territory import Territory
from generator.imports.base import Base
from generator.imports.page import Result
from generator.imports.positions import with_sound_positions


def plan_from(
    source: Source, files: Sequence[Path], target: Target, asked: Asked
) -> tuple[Plan, bool]:
    """Return what an import of *files* would do, and whether positions could be checked.

    Raises:
        ImportFault: a file is not such a list, or the list does not fit what stands.
    """
    with progress("Pages") as started:
        territory = _territory(asked.cache)
        day, warning = source.day(files, asked.day)
        origin = Origin(source.name, source.prefixes, day, territory is not None)
        base = _base(source, target, asked, territory)
        if base:
            refuse_unfit_base(base, origin, asked.may_be_older)
        results = [*warning, *_results(source, files, day, territory, asked)]
        plan = plan_of(
            results, target, base, origin, asked.choices, project_check(territory),
            started(len(results)),
        )  # fmt: skip
    return plan, territory is not None


def _base(source: Source, target: Target, asked: Asked, territory: Territory | None) -> Base | None:
    if not asked.older:
        return base_that_stands(target, source.name)
    day, _ = source.day(asked.older, None)
    results = _results(source, asked.older, day, territory, asked)
    return base_from_list(results, Origin(source.name, (), day, territory is not None))


def _results(
    source: Source,
    files: Sequence[Path],
    day: date | None,
    territory: Territory | None,
    asked: Asked,
) -> Iterable[Result]:
    read = source.results(files, day, territory, asked.choices.may_lose_houses)
    return with_sound_positions(read, territory) if territory else read


def _territory(cache: Path) -> Territory | None:
    try:
        return Territory.load(cache)
    except TerritoryError:
        return None
