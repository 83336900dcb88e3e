"""``msap check``: every problem of every page, and the corrections that need no choice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from generator.checks.staleness import MONTHS
from generator.cli.check_instead import conclude_labels, conclude_phrases, conclude_stale
from generator.cli.checked_files import CheckedFiles
from generator.cli.checked_project import CheckedProject, territory_of
from generator.cli.conclusion import conclude
from generator.cli.explaining_codes import explanation
from generator.cli.named_files import named_files, unread
from generator.cli.opened_pages import stamp_problems
from generator.cli.phrases import unread_synonyms
from generator.cli.project import houses_folder, vocabularies_folder
from generator.cli.project_root import project_root
from generator.cli.report import FORMATS
from generator.cli.settings import settings_or_exit
from generator.cli.uncollected import uncollected
from generator.files.kept_pages import KeptPages
from generator.files.unreadable import unreadable_folders
from generator.files.vocabularies import read_vocabularies
from generator.files.welcomes import read_welcomes
from generator.problems import Problem, Severity, has_errors


@click.command(short_help="Vérifie les pages.")
@click.argument("paths", metavar="[FICHIER]…", nargs=-1,
                type=click.Path(path_type=Path, exists=True))  # fmt: skip
@click.option(
    "--format",
    "format_",
    type=click.Choice([*FORMATS, "csv"]),
    default="text",
    help="text pour lire, json pour un programme ; pour une forge : github annote une demande de "
    "fusion, gitlab écrit un rapport « Code Quality », sarif un rapport SARIF 2.1.0, markdown une "
    "page ; csv pour un tableur (avec --label ou --anciennes).",
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
@click.option(
    "--since", metavar="VERSION",
    help="Ne donne d'avertissements que sur les fichiers changés depuis cette version du dépôt "
    "Git (origin/main), ou ce dossier ; toutes les erreurs sont dites. C'est aussi la version "
    "qu'une proposition remplacerait : on vous dit si la page a changé depuis qu'elle fut ouverte.",
)  # fmt: skip
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
    since: str | None,
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
      msap check --since origin/main --format github
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
        conclude_labels(root, paths, label, format_, today)
    if anciennes is not None:
        if fix:
            raise click.UsageError("--anciennes et --fix ne vont pas ensemble.")
        conclude_stale(root, paths, anciennes, format_, settings)
    if synonymes:
        if fix:
            raise click.UsageError("--synonymes et --fix ne vont pas ensemble.")
        conclude_phrases(root, paths, format_, today)
    if format_ == "csv":
        raise click.UsageError("--format csv va avec --label ou --anciennes.")
    files = CheckedFiles.of(named_files(paths or (houses_folder(root),), root), root)
    changed = _changed_since(root, since) if since else None
    with uncollected():
        # Before anything is corrected: the line of a stamp is taken away then.
        opened = _stamps(files.houses, files, root, since, fix=True) if fix else []
        project, problems = _project(root, today)
        if project is not None:
            told_apart = format_ != "text"
            problems += _problems(project, files, paths, fix=fix, quiet_output=told_apart)
        if not fix:
            kept = project.kept if project else None
            unsure = kept.maybe_stamped(files.houses) if kept else files.houses
            opened = _stamps(unsure, files, root, since, fix=False)
        problems += opened
    if changed is not None:
        problems = [p for p in problems if p.severity is Severity.ERROR or p.path in changed]
    conclude(sorted(set(problems)), len(files), format_, quiet, paths, root)


def _changed_since(root: Path, since: str) -> set[str]:
    """Return the paths of the files that are others than in the version or the folder *since*."""
    from generator.cli.since import Since  # noqa: PLC0415 - a rare wish

    return {each.path for each in Since.of(root, since).changed()}


def _stamps(
    houses: Sequence[Path], files: CheckedFiles, root: Path, since: str | None, *, fix: bool
) -> list[Problem]:
    return list(stamp_problems((*houses, *files.articles), root, since or "HEAD", fix=fix))


def _project(root: Path, today: date) -> tuple[CheckedProject | None, list[Problem]]:
    """Return what pages are checked against, None where vocabularies have errors; the problems."""
    vocabularies, problems = read_vocabularies(vocabularies_folder(root), root)
    if has_errors(problems):
        return None, problems
    territory = territory_of(root)
    kept = KeptPages.of(root, vocabularies, territory)
    return CheckedProject(root, vocabularies, territory, today, kept), problems


def _problems(
    project: CheckedProject,
    files: CheckedFiles,
    paths: Sequence[Path],
    *,
    fix: bool,
    quiet_output: bool,
) -> list[Problem]:
    """Return the problems of *files*, corrected before if one wants a *fix*.

    Args:
        paths: what a person named; nothing for the whole site.
        quiet_output: the corrections are told on the standard error.
    """
    root = project.root
    if fix:
        project.fix(files.houses, quiet_output=quiet_output)
    houses, problems = project.houses(files.houses, [path for path in paths if path.is_dir()])
    for folder in paths or (houses_folder(root),):
        problems += unreadable_folders(folder.resolve(), root) if folder.is_dir() else []
    problems += unread(root, paths)
    if not paths:
        problems += unread_synonyms(root, project.vocabularies)
        problems += read_welcomes(root / "content", root, project.vocabularies)[1]
    return problems + project.texts(files, houses, problems, is_everything=not paths)
