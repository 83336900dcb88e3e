"""``msap check``: every problem of every page, and the corrections that need no choice."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.conclusion import conclude
from generator.cli.explaining_codes import explanation
from generator.cli.kept_check import KeptCheck
from generator.cli.project_root import project_root
from generator.cli.report import FORMATS
from generator.cli.settings import settings_or_exit
from generator.model.verification import STALE_MONTHS
from generator.settings.model import Settings


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
    flag_value=str(STALE_MONTHS),
    help=f"À la place : les fiches qui n'ont pas été vérifiées depuis {STALE_MONTHS} mois, ou "
    "depuis le nombre donné, avec de quoi écrire aux maisons.",
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
    root = project_root()
    _conclude_instead(root, paths, label, anciennes, synonymes, fix, format_, settings)
    kept = KeptCheck.of(root, settings, paths, asks_more=bool(fix or since))
    known = kept.said() if kept else None
    if known is None:
        # Not for a check that is spared: it brings the model of a page with it.
        from generator.cli.checking import checked  # noqa: PLC0415

        found = checked(root, settings.today, paths, since, fix=fix, format_=format_)
        if kept and found.holds:
            kept.note(found.said)
        known = found.said
    conclude(list(known.problems), known.page_count, format_, quiet, paths, root)


def _conclude_instead(
    root: Path,
    paths: tuple[Path, ...],
    label: str | None,
    anciennes: str | None,
    synonymes: bool,
    fix: bool,
    format_: str,
    settings: Settings,
) -> None:
    """Tell what was asked for in the place of problems, and end; return where nothing was."""
    given = {"--label": label is not None, "--anciennes": anciennes is not None}
    asked = next((name for name, is_given in given.items() if is_given), None)
    if asked is None and not synonymes:
        if format_ == "csv":
            raise click.UsageError("--format csv va avec --label ou --anciennes.")
        return
    if fix:
        raise click.UsageError(f"{asked or '--synonymes'} et --fix ne vont pas ensemble.")
    from generator.cli import check_instead as instead  # noqa: PLC0415 - a rare wish

    if label is not None:
        instead.conclude_labels(root, paths, label, format_, settings.today)
    if anciennes is not None:
        instead.conclude_stale(root, paths, anciennes, format_, settings)
    instead.conclude_phrases(root, paths, format_, settings.today)
