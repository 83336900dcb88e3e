"""What ``msap check`` tells instead of problems: of labels, old pages, synonyms."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NoReturn

from generator.cli.checked_files import CheckedFiles
from generator.cli.checked_project import territory_of
from generator.cli.conclusion import conclude
from generator.cli.named_files import named_files
from generator.cli.project import houses_folder, vocabularies_folder
from generator.files.vocabularies import read_vocabularies
from generator.model.vocabulary import Vocabularies
from generator.problems import has_errors
from generator.settings.model import Settings


def conclude_labels(
    root: Path, paths: tuple[Path, ...], label: str, format_: str, today: date
) -> NoReturn:
    from generator.cli.labels import check_labels, path_or_label  # noqa: PLC0415 - a rare wish

    label, paths = path_or_label(label, paths)
    files = CheckedFiles.of(named_files(paths or (houses_folder(root),), root), root).houses
    vocabularies = _vocabularies(root, paths, len(files))
    territory = territory_of(root)
    all_read = check_labels(root, files, vocabularies, territory, label, format_, today)
    raise SystemExit(int(not all_read))


def conclude_stale(
    root: Path, paths: tuple[Path, ...], months: str, format_: str, settings: Settings
) -> NoReturn:
    from generator.cli.stale import check_stale, path_or_months  # noqa: PLC0415 - a rare wish

    months, paths = path_or_months(months, paths)
    files = named_files(paths or (houses_folder(root),), root)
    vocabularies = _vocabularies(root, paths, len(files))
    territory = territory_of(root)
    all_read = check_stale(root, files, vocabularies, territory, months, format_, settings)
    raise SystemExit(int(not all_read))


def conclude_phrases(root: Path, paths: tuple[Path, ...], format_: str, today: date) -> NoReturn:
    from generator.cli.phrases import check_phrases  # noqa: PLC0415 - a rare wish

    files = named_files(paths or (houses_folder(root),), root)
    vocabularies = _vocabularies(root, paths, len(files))
    territory = territory_of(root)
    all_read = check_phrases(root, files, vocabularies, territory, today, format_)
    raise SystemExit(int(not all_read))


def _vocabularies(root: Path, paths: tuple[Path, ...], page_count: int) -> Vocabularies:
    """Return the vocabularies; with an error in them nothing can be told but that."""
    vocabularies, problems = read_vocabularies(vocabularies_folder(root), root)
    if has_errors(problems):
        conclude(sorted(set(problems)), page_count, "text", True, paths, root)
    return vocabularies
