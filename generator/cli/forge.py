"""``msap forge``: the workflows that check proposals and publish, copied into place."""

from __future__ import annotations

from pathlib import Path

import click
from msgspec import Struct

from generator.cli.project_root import project_root
from generator.cli.repository import folder_in_repository
from generator.files.below import BelowPath, WritingFailed, write_below
from generator.regular_files import FileRefused, read_bytes

# The program's own: the project a command works in may be another folder.
RECIPES = Path(__file__).resolve().parents[2] / "docs" / "forges"
_BYTES_MAX = 100_000


class Forge(Struct, frozen=True):
    """Where the workflows of a forge go, by their recipes; what a person has to do there, once."""

    places: dict[str, str]
    remaining: tuple[str, ...]


_SETTINGS = (
    "MSAP_CONTACT (adresse de contact), MSAP_PUBLISHER (qui publie) et MSAP_DIRECTOR (qui dirige "
    "la publication) : les mentions légales les demandent ; docs/settings.md dit les autres."
)
FORGES = {
    "github": Forge(
        {
            "github/proposition.yml": ".github/workflows/proposition.yml",
            "github/annuaire.yml": ".github/workflows/annuaire.yml",
        },
        (
            "Settings, Pages : choisissez « Source : GitHub Actions ».",
            f"Settings, Secrets and variables, Actions, Variables : donnez {_SETTINGS}",
            "Settings, Actions, General : laissez « Require approval for first-time contributors » "
            "et « Workflow permissions : Read repository contents ».",
            "Settings, Branches : protégez main, et exigez la vérification « proposition ».",
            "Aucun secret n'est nécessaire : n'en donnez pas.",
        ),
    ),
    "gitlab": Forge(
        {"gitlab/gitlab-ci.yml": ".gitlab-ci.yml"},
        (
            f"Settings, CI/CD, Variables : donnez {_SETTINGS} MSAP_HOST dit qui héberge. Cochez "
            "« Protect variable » pour chacune.",
            "Build, Pipeline schedules : un passage chaque nuit sur la branche principale, par "
            "exemple « 17 3 * * * ».",
            "Settings, Repository, Protected branches : protégez la branche principale.",
            "Deploy, Pages : décochez « Use unique domain » si vous voulez l'adresse courte.",
            "Aucun secret n'est nécessaire : n'en donnez pas.",
        ),
    ),
    "forgejo": Forge(
        {
            "forgejo/proposition.yml": ".forgejo/workflows/proposition.yml",
            "forgejo/annuaire.yml": ".forgejo/workflows/annuaire.yml",
        },
        (
            "Paramètres, Dépôt : activez les Actions ; si votre exécuteur ne s'appelle pas "
            "« docker », changez « runs-on » dans les deux fichiers.",
            "Paramètres, Actions, Variables : donnez SITEURL (l'adresse du site, par exemple "
            f"https://exemple.codeberg.page/annuaire), {_SETTINGS} MSAP_HOST dit qui héberge.",
            "Le site devient la branche « pages » du dépôt : Codeberg Pages la publie ; "
            "ailleurs, demandez à qui tient le serveur.",
            "Paramètres, Branches : protégez main, pas « pages ».",
            "Aucun secret n'est nécessaire : n'en donnez pas.",
        ),
    ),
}  # fmt: skip


@click.command(short_help="Met en place les vérifications d'une forge (GitHub, GitLab, Forgejo).")
@click.argument("name", metavar="github|gitlab|forgejo", type=click.Choice([*FORGES]))
@click.option("--replace", is_flag=True, help="Remplace les fichiers qui sont là et diffèrent.")
def forge(name: str, replace: bool) -> None:
    """Copie dans ce projet ce qui vérifie chaque proposition et publie le site.

    Un fichier qui est déjà là et diffère n'est pas touché : il est nommé. Ce qui reste à faire sur
    la forge est dit à la fin. Code de sortie : 1 si un fichier diffère.

    \b
    Exemple :
      msap forge github
    """
    root = project_root()
    _refuse_inner(root)
    chosen = FORGES[name]
    differing = [place for recipe, place in chosen.places.items()
                 if not _put(root, recipe, place, replace=replace)]  # fmt: skip
    if differing:
        click.echo("Rien d'autre n'a changé : comparez, ou ajoutez --replace.", err=True)
        raise SystemExit(1)
    click.echo("\nReste à faire, une fois, sur la forge :")
    for step in chosen.remaining:
        click.echo(f"  - {step}")
    click.echo("\nPuis enregistrez ces fichiers dans Git et envoyez-les : docs/forges/README.md")


def _refuse_inner(root: Path) -> None:
    """Refuse a project that is a folder of its repository: forges read the files at its root."""
    inner = folder_in_repository(root)
    if inner:
        raise click.UsageError(
            f"Ce projet est le dossier « {inner} » de son dépôt : une forge ne lit ces fichiers "
            "qu'à la racine du dépôt, où cette commande n'écrit pas. Copiez-les de docs/forges, et "
            f"ajoutez-y « working-directory: {inner} »."
        )


def _put(root: Path, recipe: str, place: str, *, replace: bool) -> bool:
    """Copy *recipe* to *place* below *root*, and say so; False where another file stands there."""
    content = (RECIPES / recipe).read_bytes()
    try:
        now = _standing(root / place, root)
        if now == content:
            click.echo(f"déjà en place : {place}")
            return True
        if now is not None and not replace:
            click.echo(f"{place} est déjà là et diffère : il n'est pas touché.", err=True)
            return False
        write_below(root, BelowPath.of(place), content)
    except FileRefused as refused:
        raise click.ClickException(f"{place} : {refused.reason}.") from None
    except WritingFailed as failed:
        raise click.ClickException(str(failed)) from None
    click.echo(f"{'écrit' if now is None else 'remplacé'} : {place}")
    return True


def _standing(file: Path, root: Path) -> bytes | None:
    if not file.exists() and not file.is_symlink():
        return None
    return read_bytes(file, _BYTES_MAX, (root,))
