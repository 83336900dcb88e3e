"""The command line ``msap``. Each command is imported when it is called, not before."""

from __future__ import annotations

import sys
from importlib import import_module

import click

_COMMANDS = {
    "build": "generator.cli.build:build",
    "check": "generator.cli.check:check",
    "import": "generator.cli.imports:import_group",
    "serve": "generator.cli.serve:serve",
    "territory": "generator.cli.territory:territory",
}


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
        command: click.Command = getattr(import_module(module), name)
        return command


@click.group(cls=LazyGroup)
@click.version_option(package_name="msap", message="msap %(version)s")
def cli() -> None:
    """L'annuaire des maisons de services au public.

    \b
    Exemple :
      msap check content/msap/49/durtal.md
    """


def main() -> None:
    """Run the command line: exit status 0 done, 1 problems found, 2 wrong usage."""
    try:
        cli()
    except OSError as error:
        # A full disk, a folder without permission: a sentence, not a traceback.
        where = f" : {error.filename}" if error.filename else ""
        click.echo(f"erreur: {error.strerror or error}{where}", err=True)
        sys.exit(1)
