"""``msap serve``: builds, serves, builds again when something changes, and reloads the browser."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path
from urllib.parse import urlsplit

import click

from generator.cli.preview_build import command_for
from generator.cli.project_root import project_root
from generator.cli.settings import chosen_houses, settings_or_exit
from generator.cli.site_options import houses_option, output_option
from generator.preview.announcing import Announcer
from generator.preview.ports import HIGHEST_PORT, NoPort, listening_socket
from generator.preview.rebuilding import Builder
from generator.preview.running import Preview
from generator.preview.server import PreviewServer
from generator.preview.watching import changes

WATCHED = ("content", "themes", "plugins", "generator", "extensions", "pelicanconf.py")
FIRST_PORT = 8000


def _checked_port(_: click.Context, __: click.Parameter, port: int) -> int:
    if not 0 <= port <= HIGHEST_PORT:
        raise click.BadParameter(
            f"{port} n'est pas un port : donnez un nombre de 1 à {HIGHEST_PORT}, "
            "par exemple --port 8000."
        )
    return port


@click.command(short_help="Construit et montre le site, et le refait à chaque changement.")
@click.option(
    "--port",
    type=int,
    callback=_checked_port,
    default=FIRST_PORT,
    show_default=True,
    help="Premier port essayé, de 1 à 65535 ; 0 : n'importe lequel.",
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
    target = (output or root / "output").absolute()
    base = f"{urlsplit(settings.site_url).path}/"
    try:
        listening = listening_socket(port)
    except NoPort as error:
        click.echo(f"erreur: {error}", err=True)
        raise SystemExit(1) from None
    asyncio.run(_preview(root, target, base, houses, listening))


async def _preview(
    root: Path, output: Path, base: str, houses: Path | None, listening: socket.socket
) -> None:
    announcer = Announcer()
    watched = [root / name for name in WATCHED]
    if houses:
        watched.append(houses.resolve())
    preview = Preview(
        server=PreviewServer(output, base, announcer, listening),
        announcer=announcer,
        builder=Builder(command_for(output, houses), root, _echo),
        changes=changes(tuple(watched)),
        say=click.echo,
    )
    await preview.run()


def _echo(text: str) -> None:
    click.echo(text, err=True, nl=False)
