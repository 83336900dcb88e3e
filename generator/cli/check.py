"""``msap check``: every problem of every page, and the corrections that need no choice."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from generator.checks.finding import Finding
from generator.checks.staleness import MONTHS
from generator.cli.checked_files import CheckedFiles
from generator.cli.explaining_codes import explanation
from generator.cli.phrases import check_phrases, unread_synonyms
from generator.cli.project import houses_folder, prepared_territory, vocabularies_folder
from generator.cli.project_root import project_root
from generator.cli.report import FORMATS, closing, report, with_stale_as_one
from generator.cli.settings import settings_or_exit
from generator.files.content_files import shown_path
from generator.files.neighbours import neighbours
from generator.files.tree import house_files, read_houses
from generator.files.unread_files import unread_below, unread_files
from generator.files.unreadable import unreadable_folders
from generator.files.vocabularies import read_vocabularies
from generator.geography.territory import Territory
from generator.model.house import House
from generator.model.vocabulary import Vocabularies
from generator.problems import Problem, Severity, has_errors
from generator.settings.model import Settings


@click.command(short_help="Vérifie les pages.")
@click.argument("paths", metavar="[FICHIER]…", nargs=-1,
                type=click.Path(path_type=Path, exists=True))  # fmt: skip
@click.option(
    "--format",
    "format_",
    type=click.Choice([*FORMATS, "csv"]),
    default="text",
    help="text pour lire, json pour un programme, github pour annoter une demande de fusion, "
    "csv pour un tableur (avec --label ou --anciennes).",
)
@click.option(
    "--label",
    metavar="[LABEL]",
    is_flag=False,
    flag_value="tous",
    help="À la place : ce qui manque aux maisons pour les critères de leur label ; "
    "msap ou france-services pour celles d'un seul.",
)
@click.option(
    "--anciennes",
    metavar="[MOIS]",
    is_flag=False,
    flag_value=str(MONTHS),
    help=f"À la place : les fiches qui n'ont pas été vérifiées depuis {MONTHS} mois, ou depuis "
    "le nombre donné, avec de quoi écrire aux maisons.",
)
@click.option(
    "--synonymes",
    is_flag=True,
    help="À la place : les synonymes des services et des partenaires qui ne mènent à rien.",
)
@click.option("--fix", is_flag=True, help="Corrige ce qui n'a qu'une seule bonne réponse.")
@click.option(
    "--explain", metavar="CODE", help="À la place : ce que veut dire un code, avec exemples."
)
@click.option("--quiet", "-q", is_flag=True, help="Ne montre que les erreurs.")
def check(
    paths: tuple[Path, ...],
    format_: str,
    label: str | None,
    anciennes: str | None,
    synonymes: bool,
    fix: bool,
    explain: str | None,
    quiet: bool,
) -> None:
    """Vérifie les pages : toutes, ou les fichiers et dossiers nommés.

    Doublons et points partagés sont cherchés entre les pages vérifiées ; noms de fichier,
    identifiants et antennes sont toujours comparés à toutes les pages du site.

    Code de sortie : 0 sans erreur (même avec des avertissements), 1 avec une erreur.

    \b
    Exemples :
      msap check
      msap check content/msap/49/durtal.md
      msap check content/actualites/2026-11-22-mille-maisons.md
      msap check --fix content/msap/49
      msap check --label france-services --format csv
      msap check --anciennes 18 --format csv > rappels.csv
      msap check --synonymes
      msap check --explain code-postal
    """
    if explain is not None:
        click.echo(explanation(explain))
        return
    settings = settings_or_exit()
    today = settings.today
    root = project_root()
    if label is not None:
        if fix:
            raise click.UsageError("--label et --fix ne vont pas ensemble.")
        _conclude_labels(root, paths, label, format_, today)
    if anciennes is not None:
        if fix:
            raise click.UsageError("--anciennes et --fix ne vont pas ensemble.")
        _conclude_stale(root, paths, anciennes, format_, settings)
    if synonymes:
        if fix:
            raise click.UsageError("--synonymes et --fix ne vont pas ensemble.")
        _conclude_phrases(root, paths, format_, today)
    if format_ == "csv":
        raise click.UsageError("--format csv va avec --label ou --anciennes.")
    files = CheckedFiles.of(_files(paths or (houses_folder(root),), root), root)
    vocabularies, problems = read_vocabularies(vocabularies_folder(root), root)
    if not has_errors(problems):
        project = _Project(root, vocabularies, _territory(root), today)
        if fix:
            project.fix(files.houses, quiet_output=format_ != "text")
        houses, found = project.houses(files.houses, [path for path in paths if path.is_dir()])
        problems += found
        for folder in paths or (houses_folder(root),):
            problems += unreadable_folders(folder.resolve(), root) if folder.is_dir() else []
        problems += _unread(root, paths)
        problems += unread_synonyms(root, vocabularies) if not paths else []
        problems += project.texts(files, houses, problems, is_everything=not paths)
    _conclude(sorted(set(problems)), len(files), format_, quiet, paths, root)


def _unread(root: Path, paths: Sequence[Path]) -> Iterator[Problem]:
    """Yield the warnings about files that are no page: of the folders named, or of all."""
    if not paths:
        yield from unread_files(root / "content", root)
    for folder in (_named_path(path, root) for path in paths if path.is_dir()):
        if folder != vocabularies_folder(root):
            yield from unread_below(folder, root)


def _conclude_labels(
    root: Path, paths: tuple[Path, ...], label: str, format_: str, today: date
) -> NoReturn:
    from generator.cli.labels import check_labels, path_or_label  # noqa: PLC0415 - a rare wish

    label, paths = path_or_label(label, paths)
    files = CheckedFiles.of(_files(paths or (houses_folder(root),), root), root).houses
    vocabularies, problems = read_vocabularies(vocabularies_folder(root), root)
    if has_errors(problems):
        _conclude(sorted(set(problems)), len(files), "text", True, paths, root)
    territory = _territory(root)
    all_read = check_labels(root, files, vocabularies, territory, label, format_, today)
    raise SystemExit(int(not all_read))


def _conclude_stale(
    root: Path, paths: tuple[Path, ...], months: str, format_: str, settings: Settings
) -> NoReturn:
    from generator.cli.stale import check_stale, path_or_months  # noqa: PLC0415 - a rare wish

    months, paths = path_or_months(months, paths)
    files = _files(paths or (houses_folder(root),), root)
    vocabularies, problems = read_vocabularies(vocabularies_folder(root), root)
    if has_errors(problems):
        _conclude(sorted(set(problems)), len(files), "text", True, paths, root)
    territory = _territory(root)
    all_read = check_stale(root, files, vocabularies, territory, months, format_, settings)
    raise SystemExit(int(not all_read))


def _conclude_phrases(root: Path, paths: tuple[Path, ...], format_: str, today: date) -> NoReturn:
    files = _files(paths or (houses_folder(root),), root)
    vocabularies, problems = read_vocabularies(vocabularies_folder(root), root)
    if has_errors(problems):
        _conclude(sorted(set(problems)), len(files), "text", True, paths, root)
    territory = _territory(root)
    all_read = check_phrases(root, files, vocabularies, territory, today, format_)
    raise SystemExit(int(not all_read))


def _territory(root: Path) -> Territory | None:
    return prepared_territory(root, "Communes et positions ne sont pas vérifiées.")


def _files(paths: Sequence[Path], root: Path) -> list[Path]:
    """Return the files of *paths*, each once."""
    found: dict[Path, None] = {}
    for path in (_named_path(path, root) for path in paths):
        found |= dict.fromkeys(house_files(path) if path.is_dir() else [path])
    return list(found)


def _named_path(path: Path, root: Path) -> Path:
    """Return *path* from the root of the machine, its own links as they are where it is ours.

    Where they lead is looked at when the page is read.
    """
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - a link is not to be resolved
    return absolute if absolute.is_relative_to(root) else path.parent.resolve() / path.name


def _conclude(
    problems: list[Problem],
    page_count: int,
    format_: str,
    quiet: bool,
    paths: Sequence[Path],
    root: Path,
) -> None:
    shown = [p for p in problems if not quiet or p.severity is Severity.ERROR]
    stale = ""
    if format_ == "text":
        named = {shown_path(_named_path(path, root), root) for path in paths if not path.is_dir()}
        folders = [str(path) for path in paths if path.is_dir()]
        shown, stale = with_stale_as_one(shown, named, folders)
    text = report(shown, page_count, format_)
    for each in (text, stale):
        if each:
            click.echo(each)
    click.echo(closing(problems, page_count), err=True)
    if problems and format_ == "text":
        click.echo(
            f"Un message n'est pas clair ? msap check --explain {problems[0].code}", err=True
        )
    raise SystemExit(int(has_errors(problems)))


@dataclass(frozen=True, slots=True)
class _Project:
    """What pages are checked against."""

    root: Path
    vocabularies: Vocabularies
    territory: Territory | None
    today: date

    def houses(
        self, files: Sequence[Path], within: Sequence[Path]
    ) -> tuple[list[House], list[Problem]]:
        """Return the houses of *files*, with the problems and doubts.

        No link may lead out of the folders *within*.
        """
        others = tuple(neighbours(self._others(files), self.root))
        houses, problems = read_houses(
            files, self.root, self.vocabularies, self.territory, others=others, within=within
        )
        from generator.checks import findings_of  # noqa: PLC0415 - after reading, start-up counts
        from generator.files.placing import place_in  # noqa: PLC0415

        ours = findings_of(houses, self.territory, self.today)
        for finding in (*ours, *self._findings_of_extensions(houses)):
            path = finding.house.path
            line, column = place_in(self.root / path, finding.steps)
            found = Problem(path, line, column, finding.severity, finding.code, finding.message)
            problems.append(found)
        return houses, problems

    def texts(
        self,
        files: CheckedFiles,
        houses: Sequence[House],
        found_before: Sequence[Problem],
        *,
        is_everything: bool,
    ) -> list[Problem]:
        """Return the problems of articles and editorial pages, of pictures, of all links."""
        from generator.cli.checked_texts import TextsCheck  # noqa: PLC0415 - after reading

        check = TextsCheck(self.root, self.vocabularies, self.territory, self.today, is_everything)
        return check.problems(files, houses, found_before)

    def _findings_of_extensions(self, houses: Sequence[House]) -> list[Finding]:
        from generator.directory import Directory  # noqa: PLC0415 - after reading
        from generator.extending.loading import FOLDER, ExtensionFailed, Extensions  # noqa: PLC0415

        directory = Directory(houses, self.vocabularies, self.territory, today=self.today)
        try:
            return list(Extensions.of(self.root / FOLDER).findings(directory, self.today))
        except ExtensionFailed as failed:
            raise click.ClickException(str(failed)) from None

    def _others(self, files: Iterable[Path]) -> Iterator[Path]:
        """Yield the site's pages that are not among *files*, when some of *files* are its own."""
        own = set(files)
        folder = houses_folder(self.root)
        if any(file.is_relative_to(folder) for file in own):
            yield from (file for file in house_files(folder) if file not in own)

    def fix(self, files: Iterable[Path], *, quiet_output: bool) -> None:
        """Correct *files* where there is one sure answer, and say what was corrected."""
        from generator.cli.correction import correct  # noqa: PLC0415
        from generator.files.fixing import Fixer  # noqa: PLC0415

        fixer = Fixer(self.vocabularies, self.territory)
        corrected = 0
        for file in files:
            lines = correct(file, shown_path(file, self.root), fixer, self.root / "content")
            corrected += bool(lines)
            for line in lines:
                click.echo(line, err=quiet_output)
        plural = "s"[: corrected > 1]
        click.echo(f"{corrected} page{plural} corrigée{plural}.", err=True)
