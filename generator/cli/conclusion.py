"""What ``msap check`` says at its end, and its exit status."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from generator.cli.named_path import named_path
from generator.cli.report import OF_FORGES, closing, report, with_stale_as_one
from generator.cli.repository import from_repository
from generator.files.content_files import shown_path
from generator.problems import Problem, Severity, has_errors


def conclude(
    problems: list[Problem],
    page_count: int,
    format_: str,
    quiet: bool,
    paths: Sequence[Path],
    root: Path,
) -> NoReturn:
    """Print *problems* as *format_* asks, errors only if *quiet*; end with their exit status."""
    shown = [p for p in problems if not quiet or p.severity is Severity.ERROR]
    stale = ""
    if format_ == "text":
        named = {shown_path(named_path(path, root), root) for path in paths if not path.is_dir()}
        folders = [str(path) for path in paths if path.is_dir()]
        shown, stale = with_stale_as_one(shown, named, folders)
    if format_ in OF_FORGES:
        shown = from_repository(shown, root)
    text = report(shown, page_count, format_)
    for each in (text, stale):
        if each:
            click.echo(each)
    click.echo(closing(problems, page_count), err=True)
    if problems and format_ == "text":
        click.echo(
            f"Un message n'est pas clair ? msap check --explain {problems[0].code}", err=True
        )
    raise SystemExit(int(has_errors(problems)))
