"""``msap receive``: a proposal of the form is checked, told in words, and put in its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.changes.comparison import told_changes
from generator.changes.document import FORMAT, Document
from generator.changes.record import house_record
from generator.cli.project import prepared_territory, vocabularies_folder
from generator.cli.project_root import project_root
from generator.cli.received_articles import told_article
from generator.cli.received_files import NotReceived, Received, received
from generator.cli.receiving import Proposal, problems_of, proposal_of
from generator.cli.settings import settings_or_exit
from generator.files.articles import article_name
from generator.files.below import BelowPath, PathRefused, WritingFailed, write_below
from generator.files.content_files import shown_path
from generator.files.promises import without_promise
from generator.files.reading import HouseReader
from generator.files.source_refused import SourceRefused
from generator.files.vocabularies import read_vocabularies
from generator.model.house import House
from generator.preview.page_files import NoSuchPage
from generator.problems import has_errors


@click.command(short_help="Met en place une page reçue du formulaire.")
@click.argument("files", metavar="FICHIER…", nargs=-1, required=True,
                type=click.Path(path_type=Path, exists=True, dir_okay=False))  # fmt: skip
@click.option(
    "--force", is_flag=True, help="Prend la page reçue même si celle du site a changé depuis."
)
def receive(files: tuple[Path, ...], force: bool) -> None:
    """Met en place des pages reçues : le fichier .md, ou le message enregistré qui les porte.

    Chaque page est vérifiée, ses changements sont dits, puis elle est écrite à sa place. Si la page
    du site a changé depuis, les deux changements sont gardés quand ils ne se touchent pas.

    Code de sortie : 0 tout est en place, 1 une page au moins ne l'est pas.

    \b
    Exemples :
      msap receive durtal.md
      msap receive "Proposition durtal.eml"
    """
    root, today = project_root(), settings_or_exit().today
    reader = _reader(root)
    done = [_receives(file, root, reader, today, force=force) for file in files]
    if not all(done):
        raise click.exceptions.Exit(1)


def _reader(root: Path) -> HouseReader:
    vocabularies, problems = read_vocabularies(vocabularies_folder(root), root)
    if has_errors(problems):
        raise click.ClickException("\n".join(map(str, problems)))
    without = "Communes et positions ne sont pas vérifiées."
    return HouseReader(vocabularies, prepared_territory(root, without), root / "content")


def _receives(file: Path, root: Path, reader: HouseReader, today: date, *, force: bool) -> bool:
    """Put every page of one file in its place and tell it; or tell why not."""
    try:
        pages = received(file)
    except SourceRefused as refused:
        click.echo(str(refused.problem(file.name)), err=True)
    except NotReceived as refused:
        click.echo(f"{file.name} : {refused}", err=True)
    else:
        done = [_takes(page, file, root, reader, today, force=force) for page in pages]
        return all(done)
    return False


def _takes(
    page: Received, file: Path, root: Path, reader: HouseReader, today: date, *, force: bool
) -> bool:
    """Put one page in its place and tell it; or tell why not, by its name and its mail's."""
    name = file.name if page.name == file.name else f"{file.name}, {page.name}"
    try:
        return _writes(proposal_of(page, root, force=force), root, reader, today)
    except SourceRefused as refused:
        click.echo(str(refused.problem(name)), err=True)
    except (NotReceived, NoSuchPage, PathRefused, WritingFailed) as refused:
        click.echo(f"{name} : {refused}", err=True)
    return False


def _writes(proposal: Proposal, root: Path, reader: HouseReader, today: date) -> bool:
    path = shown_path(proposal.file, root)
    if proposal.raw == proposal.standing:
        click.echo(f"{path} : rien ne change.")
        return True
    if not _is_sound(proposal, root, reader, today):
        return False
    is_article = article_name(proposal.file.name) is not None
    told = told_article(proposal, path) if is_article else _told(proposal, path, reader, today)
    for line in told:
        click.echo(line)
    if proposal.is_merged:
        click.echo(f"{path} : la page avait changé depuis ; les deux changements sont gardés.")
    write_below(root, BelowPath.of(proposal.file.relative_to(root).as_posix()), proposal.raw)
    new = "nouvelle page écrite" if proposal.standing is None else "page écrite"
    click.echo(f"{path} : {new}. Relisez-la : msap check {path}")
    return True


def _is_sound(proposal: Proposal, root: Path, reader: HouseReader, today: date) -> bool:
    """Tell the problems of a page; whether none of them is an error, so that it is written."""
    problems = problems_of(proposal, root, reader.territory, today)
    is_sound = not has_errors(problems)
    for problem in problems:  # --fix mends no page that is not there
        click.echo(str(problem if is_sound else without_promise(problem)), err=True)
    return is_sound


def _told(proposal: Proposal, path: str, reader: HouseReader, today: date) -> list[str]:
    """Return what a house's page changes, a line for each fact; of a new one what it is."""
    quiet = HouseReader(reader.vocabularies, reader.territory)
    house = quiet.read(proposal.raw, path, proposal.file.stem)
    if house is None:
        return []
    if proposal.standing is None:
        return [f"{path} : {house.name}, {house.commune}."]
    before = quiet.read(proposal.standing, path, proposal.file.stem)
    if before is None:
        return []
    old, new = (_document(each, house.id, today) for each in (before, house))
    changes = told_changes(old, new, reader.vocabularies, today)
    return [f"  {fact.sentence}" for change in changes for fact in change.facts]


def _document(house: House, identifier: str, today: date) -> Document:
    return {"format": FORMAT, "maisons": {identifier: house_record(house, today)}}
