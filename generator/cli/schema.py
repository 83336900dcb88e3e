"""``msap schema``: the files that help to write pages in an editor."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from generator.cli.project import vocabularies_folder
from generator.cli.project_root import project_root
from generator.files.below import BelowPath, PathRefused, WritingFailed, write_below
from generator.files.vocabularies import read_vocabularies
from generator.model.schema import house_schema
from generator.model.snippets import house_snippets
from generator.problems import has_errors

SCHEMA_PATH = Path("schemas/maison.schema.json")
SNIPPETS_PATH = Path(".vscode/maison.code-snippets")


@click.command(short_help="Écrit le schéma JSON des pages.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FICHIER",
    help=f"N'écrit que le schéma, dans ce fichier (par défaut : {SCHEMA_PATH}).",
)
def schema(out: Path | None) -> None:
    """Écrit le schéma JSON des pages et les aides à la saisie de VS Code.

    À relancer quand un champ ou un vocabulaire change.

    \b
    Exemple :
      msap schema
    """
    root = project_root()
    texts = editor_files(root)
    if out:
        folder, written = out.parent, {out.name: texts[SCHEMA_PATH]}
    else:
        folder, written = root, {path.as_posix(): text for path, text in texts.items()}
    for path, text in written.items():
        try:
            write_below(folder, BelowPath.of(path), text.encode())
        except (PathRefused, WritingFailed) as failure:
            raise click.ClickException(str(failure)) from None
        click.echo(f"{folder / path} écrit.")


def editor_files(root: Path) -> dict[Path, str]:
    """Return the text of each file, by its path in the project.

    Raises:
        click.ClickException: a vocabulary has an error.
    """
    vocabularies, problems = read_vocabularies(vocabularies_folder(root), root)
    if has_errors(problems):
        raise click.ClickException("\n".join(map(str, sorted(problems))))
    content = house_schema(vocabularies)
    return {
        SCHEMA_PATH: _json(content),
        SNIPPETS_PATH: _json(house_snippets(content, vocabularies)),
    }


def _json(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
