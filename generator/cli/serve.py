"""``msap serve``: builds, serves, builds again when something changes, and reloads the browser."""

from __future__ import annotations

import threading
from pathlib import Path

import click
from watchfiles import watch

from generator.assets import AssetsFailed
from generator.cli.building import BuildFailed, BuildOrder, build_site
from generator.cli.preview import free_server
from generator.cli.project_root import project_root
from generator.cli.settings import chosen_houses, settings_or_exit
from generator.cli.site_options import houses_option, output_option

WATCHED = ("content", "themes", "plugins", "generator", "pelicanconf.py")
FIRST_PORT = 8000


@click.command(short_help="Construit et montre le site, et le refait à chaque changement.")
@click.option(
    "--port", type=int, default=FIRST_PORT, show_default=True, help="Premier port essayé."
)
@houses_option
@output_option
def serve(port: int, houses: Path | None, output: Path | None) -> None:
    """Construit le site, le sert sur cette machine, et le refait à chaque changement.

    \b
    Exemple :
      msap serve --port 8080
    """
    settings = settings_or_exit()
    root = project_root()
    houses = chosen_houses(settings, houses, root)
    target = (output or root / "output").resolve()
    order = BuildOrder(
        root, target, houses, warnings=settings.warnings, fewer_houses=True, flushed=False
    )
    _rebuild(order)
    server = free_server(order.output, port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    click.echo(
        f"\nLe site est là : http://localhost:{server.server_port}/\n(Ctrl+C pour arrêter)\n"
    )
    try:
        _watch(order, server.announce)
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


def _rebuild(order: BuildOrder) -> bool:
    try:
        spent = build_site(order)
    except AssetsFailed as failed:
        click.echo(f"erreur: {failed}", err=True)
        return False
    except BuildFailed as failed:
        if str(failed):
            click.echo(f"erreur: {failed}", err=True)
        click.echo("Corrigez la page : le site sera refait. Le précédent reste affiché.", err=True)
        return False
    click.echo(f"Site construit en {spent.seconds['total']:.1f} s")
    return True


def _watch(order: BuildOrder, announce: object) -> None:
    watched = [order.root / name for name in WATCHED]
    if order.houses:
        watched.append(order.houses.resolve())
    for _ in watch(*watched, debounce=300, raise_interrupt=True):
        if _rebuild(order) and callable(announce):
            announce()
