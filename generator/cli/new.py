"""``msap new``: a page for a house, from a few questions or from options."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.cli import asking
from generator.cli.interview import DEFAULT_FORMAT, DEFAULT_LABEL, Interview
from generator.cli.new_answers import AnswerRefused, Answers
from generator.cli.project import houses_folder, prepared_territory, vocabularies_folder
from generator.cli.project_root import project_root
from generator.cli.settings import settings_or_exit
from generator.files.below import BelowPath, PathRefused, WritingFailed, write_below
from generator.files.content_files import shown_path
from generator.files.reading import HouseReader
from generator.files.tree import house_files
from generator.files.tree_reader import is_page_name
from generator.files.vocabularies import read_vocabularies
from generator.fold import slug
from generator.geography.codes import provisional_code
from generator.imports.cleaning import department_folder, shortened, stem_of
from generator.problems import ProblemsFound, has_errors, shown


@click.command(short_help="Crée la page d'une maison.")
@click.option("--nom", help="Le nom de la maison.")
@click.option("--commune", help="Sa commune.")
@click.option("--code-postal", help="Son code postal.")
@click.option("--adresse", help="Numéro et voie.")
@click.option("--telephone", help="Un numéro.")
@click.option("--courriel", help="Une adresse électronique.")
@click.option("--horaires", help="En français : « lundi au vendredi 9h-12h et 14h-17h ».")
@click.option("--label", help=f"Un code de labels.yaml (par défaut : {DEFAULT_LABEL}).")
@click.option("--forme", help=f"Un code de formats.yaml (par défaut : {DEFAULT_FORMAT}).")
@click.option("--partenaires", help="Des codes de partenaires.yaml : caf,msa.")
@click.option("--services", help="Des codes de services.yaml : emploi-insertion,energie.")
@click.option("--fichier", help="Nom du fichier, si celui qui vient du nom ne convient pas.")
@click.option("--oui", is_flag=True, help="Ne pose aucune question.")
def new(oui: bool, fichier: str | None, **given: str | None) -> None:
    """Crée la page d'une maison : pose quelques questions, ou prend tout en options.

    Ce qui n'est pas donné en option est demandé, sauf avec --oui. Une page qui existe
    n'est jamais remplacée.

    \b
    Exemples :
      msap new
      msap new --nom "France services Durtal" --commune Durtal --code-postal 49430 \\
        --adresse "11 rue Joseph Cugnot" --horaires "lundi au vendredi 9h-12h et 14h-17h" \\
        --telephone 0241961040 --partenaires caf,msa --oui
    """
    today = settings_or_exit().today
    root = project_root()
    vocabularies, problems = read_vocabularies(vocabularies_folder(root), root)
    if has_errors(problems):
        raise click.ClickException("\n".join(map(str, sorted(problems))))
    territory = prepared_territory(root, "La commune et son code ne sont pas vérifiés.")
    interview = Interview(given, oui, vocabularies, territory)
    try:
        _make(root, interview, fichier, today)
    except (click.Abort, click.ClickException):
        if command := interview.command():
            click.echo(f"\nVos réponses sont gardées ; pour reprendre :\n  {command}", err=True)
        raise


def _make(root: Path, interview: Interview, fichier: str | None, today: date) -> None:
    """Ask, then write the page.

    Raises:
        click.Abort: the input ends, or the page is not wanted after all.
        click.ClickException: an option is refused, or the page cannot be written.
    """
    silent, reader = interview.silent, HouseReader(interview.vocabularies, interview.territory)
    try:
        answers = interview.answers()
        file = _free_file(root, answers, fichier, silent)
        _write(root, file, answers.page(today), reader, silent)
    except (AnswerRefused, PathRefused, WritingFailed) as refused:
        raise click.ClickException(str(refused)) from None
    except ProblemsFound as found:
        raise click.ClickException("\n".join(map(str, found.problems))) from None


def _free_file(root: Path, answers: Answers, wanted: str | None, silent: bool) -> BelowPath:
    """Return a file below the houses' folder that does not exist, in its department's."""
    where = answers.where
    folder = department_folder(where.code_insee or provisional_code(where.code_postal))
    taken = {file.stem.casefold(): file for file in house_files(houses_folder(root))}

    def read(answer: str) -> str:
        stem = shortened(slug(answer.removesuffix(".md")))
        if stem in taken:
            raise AnswerRefused(
                f"la page {shown_path(taken[stem], root)} existe déjà : complétez-la, ou donnez un "
                "autre nom de fichier (--fichier)."
            )
        if not is_page_name(f"{stem}.md"):
            raise AnswerRefused(
                f"« {shown(answer)} » ne peut pas être un nom de fichier, par exemple durtal "
                "(--fichier)."
            )
        return stem

    stem = wanted or stem_of(answers.name, where.commune)
    if silent or wanted or stem not in taken:
        return BelowPath.page(folder, read(stem))
    click.echo(f"La page {shown_path(taken[stem], root)} existe déjà.")
    other = f"{stem}-{slug(where.commune)}"
    return BelowPath.page(folder, asking.ask("Nom du fichier", read, other))


def _write(root: Path, page: BelowPath, text: str, reader: HouseReader, silent: bool) -> None:
    file = houses_folder(root) / str(page)
    path = shown_path(file, root)
    reader.read(text.encode(), path, file.stem)
    if has_errors(reader.problems):
        raise ProblemsFound(reader.problems)
    if not silent:
        click.echo(f"\n{text}")
        if not asking.agreed(f"Écrire {path} ?"):
            raise click.Abort
    # From the project on: no link of the content leads away.
    write_below(root, BelowPath.of(file.relative_to(root).as_posix()), text.encode())
    click.echo(_next_steps(path))


def _next_steps(path: str) -> str:
    return (
        f"Page écrite : {path}\n"
        "Et maintenant :\n"
        "  1. ouvrez-la, et présentez la maison en quelques phrases après la dernière ligne ---\n"
        f"  2. vérifiez-la :  msap check {path}\n"
        "  3. regardez-la :  make serve\n"
        "Tous les champs, avec un exemple de chacun : docs/guide-redacteur.md"
    )
