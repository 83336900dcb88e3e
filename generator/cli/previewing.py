"""The preview as the commands start it: ``msap serve`` to look, ``msap edit`` to write too."""

from __future__ import annotations

import asyncio
import json
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import click
from msgspec import Struct

from generator.cli.preview_build import command_for
from generator.cli.project_root import project_root
from generator.preview.announcing import Announcer
from generator.preview.early_pages import EarlyPages
from generator.preview.ports import HIGHEST_PORT, NoPort, listening_socket
from generator.preview.rebuilding import Builder
from generator.preview.running import Preview
from generator.preview.server import PreviewServer
from generator.preview.watching import changes
from generator.preview.writing import Writing
from generator.settings.model import Settings

WATCHED = ("content", "themes", "plugins", "generator", "extensions", "pelicanconf.py")
FIRST_PORT = 8000


def _checked_port(_: click.Context, __: click.Parameter, port: int) -> int:
    if not 0 <= port <= HIGHEST_PORT:
        raise click.BadParameter(
            f"{port} n'est pas un port : donnez un nombre de 1 à {HIGHEST_PORT}, "
            "par exemple --port 8000."
        )
    return port


port_option = click.option(
    "--port",
    type=int,
    callback=_checked_port,
    default=FIRST_PORT,
    show_default=True,
    help="Premier port essayé, de 1 à 65535 ; 0 : n'importe lequel.",
)


class Previewed(Struct, frozen=True):
    """What is previewed: the project, where its site goes, which houses it has, where it opens.

    ``opened`` is the page that is told to a person, from the site's root.
    """

    root: Path
    output: Path
    base: str
    houses: Path | None
    opened: str = ""

    @classmethod
    def of(
        cls, settings: Settings, output: Path | None, houses: Path | None, opened: str = ""
    ) -> Previewed:
        """Return what the commands' options ask for."""
        root = project_root()
        base = f"{urlsplit(settings.site_url).path}/"
        return cls(root, (output or root / "output").absolute(), base, houses, opened)


def run_preview(
    previewed: Previewed, port: int, writing: Callable[[int], Writing] | None = None
) -> None:
    """Build, serve and build again until told to stop; without a port say so, with status 1.

    Args:
        writing: makes what writes pages, given the port; nobody writes without.
    """
    try:
        listening = listening_socket(port)
    except NoPort as error:
        click.echo(f"erreur: {error}", err=True)
        raise SystemExit(1) from None
    asyncio.run(_run(previewed, listening, writing))


async def _run(
    previewed: Previewed, listening: socket.socket, writing: Callable[[int], Writing] | None
) -> None:
    announcer = Announcer()
    watched = [previewed.root / name for name in WATCHED]
    if previewed.houses:
        watched.append(previewed.houses.resolve())
    port = listening.getsockname()[1]
    server = PreviewServer(
        previewed.output, previewed.base, announcer, listening, writing(port) if writing else None
    )
    preview = Preview(
        server=server,
        announcer=announcer,
        builder=Builder(command_for(previewed.output, previewed.houses), previewed.root, _echo),
        changes=changes(tuple(watched)),
        say=click.echo,
        opened=previewed.opened,
        early=EarlyPages(resident_command(previewed), previewed.root),
    )
    await preview.run()


def resident_command(previewed: Previewed) -> list[str]:
    """Return the command that shows saved pages at once: see ``plugins/preview/resident.py``."""
    settings = {
        "settings_file": str(previewed.root / "pelicanconf.py"),
        "PATH": str(previewed.root / "content"),
        "OUTPUT_PATH": str(previewed.output),
        "MSAP_WARNINGS": False,
    }
    if previewed.houses:
        settings["MSAP_HOUSES"] = str(previewed.houses.resolve())
    return [sys.executable, "-m", "plugins.preview.resident", json.dumps(settings)]


def _echo(text: str) -> None:
    click.echo(text, err=True, nl=False)
