"""``msap build``: the site, from the pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from generator import __version__
from generator.cli.build_inputs import general_inputs, inputs_of
from generator.cli.build_order import BuildOrder
from generator.cli.project_root import project_root
from generator.cli.settings import WRONG_USAGE, chosen_houses, settings_or_exit
from generator.cli.site_options import houses_option, output_option
from generator.publishing.last_build import LastBuild
from generator.publishing.last_made import forget
from generator.publishing.mark import read_mark
from generator.publishing.refusal import PublicationRefused
from generator.publishing.send_lists import SendLists
from generator.publishing.stopping import Stopped, stopping_on_signals
from generator.publishing.target import resolved
from generator.publishing.workplace import abandoned
from generator.timings import Timings

if TYPE_CHECKING:
    from generator.cli.building import BuiltSite


@click.command(short_help="Construit le site.")
@houses_option
@output_option
@click.option("--publish", is_flag=True, help="Réglages du site public (publishconf.py).")
@click.option("--timings", is_flag=True, help="Montre le temps de chaque étape.")
@click.option("--warnings", is_flag=True, help="Montre aussi les avertissements.")
@click.option(
    "--moins-de-maisons", "fewer_houses", is_flag=True,
    help="Accepte un site qui a bien moins de maisons que celui en place.",
)  # fmt: skip
@click.option(
    "--since", metavar="FICHIER", type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Compare avec ce « donnees/annuaire.json » au lieu de celui du site en place.",
)  # fmt: skip
@click.option(
    "--tout-refaire", "anew", is_flag=True,
    help="Construit même si rien n'a changé depuis la dernière construction.",
)  # fmt: skip
@click.option(
    "--compress", is_flag=True,
    help="Pose à côté de chaque texte ses formes .br et .gz, pour les serveurs qui les prennent.",
)  # fmt: skip
@click.option(
    "--changes", metavar="FICHIER", type=click.Path(path_type=Path, dir_okay=False),
    help="Écrit la liste des fichiers à envoyer, et FICHIER.retires : ceux qui n'y sont plus.",
)  # fmt: skip
def build(
    houses: Path | None,
    output: Path | None,
    publish: bool,
    timings: bool,
    warnings: bool,
    fewer_houses: bool,
    since: Path | None,
    anew: bool,
    compress: bool,
    changes: Path | None,
) -> None:
    """Construit le site à partir des pages.

    Si une page a une erreur, toutes les erreurs sont listées et le dernier site
    construit reste en place. Seul un dossier fait par une construction, vide ou
    absent est remplacé. Ce qui a changé depuis le site en place est dit dans
    flux/changements.atom et dans donnees/changements/. Si rien n'a changé, ni
    les pages, ni les réglages, ni le jour, le site en place est gardé tel quel.
    Les listes de --changes grandissent tant qu'elles sont là : supprimez-les
    quand tout est envoyé.

    \b
    Exemples :
      msap build --houses national --output site-national --timings
      msap build --since site-precedent/donnees/annuaire.json
      msap build --publish --compress --changes envoi.txt
    """
    settings = settings_or_exit(public=publish)
    _refuse_other_files(since)
    root = project_root()
    houses = chosen_houses(settings, houses, root)
    target = output or root / "output"
    shown = warnings or settings.warnings
    order = BuildOrder(root, target, houses, publish, shown, fewer_houses, since=since,
                       anew=anew, compress=compress, changes=changes)  # fmt: skip
    order = replace(order, general=general_inputs(order, settings))
    if anew:
        forget(root / ".cache", _place(target))
    inputs = inputs_of(order, order.general)
    last = LastBuild(root / ".cache", _place(target))
    is_known = inputs and not anew and not abandoned(_place(target))
    if is_known and last.was_made_of(inputs):
        _list_unsent(order)
        click.echo(f"Rien n'a changé : le site de {target.resolve()} est à jour.")
        return
    built = _built(order)
    if inputs:
        last.note(inputs, built.served)
    click.echo(f"Site construit dans {target.resolve()} (msap {__version__})")
    if timings:
        _show(built.spent)


def _built(order: BuildOrder) -> BuiltSite:
    """Build the site of *order*, or exit with a sentence."""
    # Not for a build that is spared: they bring the model of a page with them.
    from generator.assets import AssetsFailed  # noqa: PLC0415
    from generator.cli.building import BuildFailed, build_site  # noqa: PLC0415

    try:
        with stopping_on_signals():
            return build_site(order)
    except (AssetsFailed, BuildFailed) as failed:
        said = str(failed)
        if said:
            click.echo(f"erreur: {said}", err=True)
        if not said or _still_there(order.output):
            click.echo(f"Le site n'a pas été construit{_still_there(order.output)}.", err=True)
        raise SystemExit(1) from None
    except Stopped:
        click.echo(f"Construction interrompue{_still_there(order.output)}.", err=True)
        raise


def _list_unsent(order: BuildOrder) -> None:
    """Write the lists of what is to be sent though nothing was built: they may hold more."""
    if order.changes is None:
        return
    lists, output = SendLists(order.changes), _place(order.output)
    try:
        lists.refuse_others(output)
        lists.add(output, output)
    except PublicationRefused as refused:
        click.echo(f"erreur: {refused}", err=True)
        raise SystemExit(1) from None


def _place(target: Path) -> Path:
    """Return where the site is, through links; the build itself says what is wrong with it."""
    try:
        return resolved(target)
    except PublicationRefused:
        return target


def _refuse_other_files(since: Path | None) -> None:
    """Exit with status 2 and a sentence where *since* is no full file of a site."""
    if since is None:
        return
    from generator.changes.previous import PreviousRefused, checked_document  # noqa: PLC0415

    try:
        checked_document(since)
    except PreviousRefused as refused:
        click.echo(f"erreur: {refused}", err=True)
        raise SystemExit(WRONG_USAGE) from None


def _still_there(target: Path) -> str:
    """Say that the site before is there, where one is."""
    return " ; le précédent reste en place" if read_mark(target) else ""


def _show(timings: Timings) -> None:
    for step, seconds in timings.seconds.items():
        click.echo(f"  {step:<32} {seconds:6.2f} s")
