"""The command line ``msap``. Each command is imported when it is called, not before."""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module

import click

from generator import __version__
from generator.cli.french_help import speak_french
from generator.cli.uncollected import uncollected

speak_french()

_COMMANDS = {
    "build": "generator.cli.build:build",
    "changes": "generator.cli.changes:changes",
    "check": "generator.cli.check:check",
    "edit": "generator.cli.edit:edit",
    "export": "generator.cli.export:export",
    "forge": "generator.cli.forge:forge",
    "import": "generator.cli.imports:import_group",
    "new": "generator.cli.new:new",
    "receive": "generator.cli.receive:receive",
    "schema": "generator.cli.schema:schema",
    "serve": "generator.cli.serve:serve",
    "territory": "generator.cli.territory:territory",
}
_METAVAR = "COMMANDE [ARGUMENTS]…"


class LazyGroup(click.Group):
    """A group whose commands are loaded by name, so that ``msap check`` starts at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return every command's name, sorted."""
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command; None when there is none of that name."""
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(":")
        with uncollected():  # there is nothing to collect among what is loaded
            command: click.Command = getattr(import_module(module), name)
        if isinstance(command, click.Group):
            command.subcommand_metavar = _METAVAR
        return command


@click.group(cls=LazyGroup, subcommand_metavar=_METAVAR)
@click.version_option(__version__, message="msap %(version)s")
def cli() -> None:
    """L'annuaire des maisons de services au public.

    \b
    Exemple :
      msap check content/msap/49/durtal.md
    """


def main() -> None:
    """Run the command line: exit status 0 done, 1 problems found, 2 wrong usage.

    ``MSAP_TRACE=oui`` in the environment shows the traceback of an unexpected fault.
    """
    _write_any_character()
    try:
        cli()
    except OSError as error:
        # A full disk, a folder without permission: a sentence, not a traceback.
        where = f" : {error.filename}" if error.filename else ""
        _fail(f"{error.strerror or error}{where}")
    except Exception as error:
        from generator.settings.reading import wants_trace  # noqa: PLC0415 - after a fault only

        if wants_trace(os.environ):
            raise
        _fail(
            f"faute du programme, pas la vôtre ({type(error).__name__} : {error}). "
            "Signalez-la avec le résultat de la même commande précédée de MSAP_TRACE=oui."
        )


def _write_any_character() -> None:
    """Let a terminal that lacks a character show a code in its place."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _fail(message: str) -> None:
    click.echo(f"erreur: {message}", err=True)
    sys.exit(1)
