"""The settings of a command: read before anything else, refused in one sentence each."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

import click

from generator.settings.model import Settings
from generator.settings.reading import SettingsRefused, houses_set, settings_from

WRONG_USAGE = 2


def settings_or_exit(*, public: bool = False) -> Settings:
    """Return the settings of the environment; with wrong ones, say so and exit with status 2."""
    try:
        return settings_from(os.environ, public=public)
    except SettingsRefused as refused:
        _exit(refused)


def chosen_houses(settings: Settings, option: Path | None, root: Path) -> Path | None:
    """Return the folder of the *option*, else of *settings*; None for the site's own."""
    try:
        return option or houses_set(settings, root)
    except SettingsRefused as refused:
        _exit(refused)


def _exit(refused: SettingsRefused) -> NoReturn:
    for sentence in refused.sentences:
        click.echo(f"erreur: {sentence}", err=True)
    raise SystemExit(WRONG_USAGE) from None
