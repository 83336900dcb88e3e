"""``msap check --anciennes``: pages to be verified again, with what one needs to ask the houses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from generator import addresses
from generator.checks.staleness import full_months, is_stale
from generator.directory import Directory
from generator.files.content_files import shown_path
from generator.files.tree import read_houses
from generator.geography.territory import Territory
from generator.model.house import House
from generator.model.lifetime import Stage
from generator.model.verification import STALE_MONTHS
from generator.model.vocabulary import Vocabularies
from generator.problems import Severity, shown
from generator.settings.model import Settings
from generator.spreadsheet import Cell, csv_text

FORMATS = ("text", "csv")
COLUMNS = (
    "departement", "nom_departement", "nom", "commune", "date_maj", "mois", "courriel",
    "autres_courriels", "telephone", "page", "fichier", "id",
)  # fmt: skip
MONTHS_MOST = 1200


def path_or_months(months: str, paths: tuple[Path, ...]) -> tuple[str, tuple[Path, ...]]:
    """Return the months asked and the paths: ``--anciennes content/msap/49`` names a path."""
    if not months.isdigit() and Path(months).exists():
        return str(STALE_MONTHS), (Path(months), *paths)
    return months, paths


def check_stale(
    root: Path,
    files: Sequence[Path],
    vocabularies: Vocabularies,
    territory: Territory | None,
    months: str,
    format_: str,
    settings: Settings,
) -> bool:
    """Print which pages of *files* nobody has verified for *months*; say whether all were read.

    The oldest first, by department. A closed house is asked nothing.

    Raises:
        click.UsageError: *months* is no number of months, or there is no such format.
    """
    wanted = _months(months)
    if format_ not in FORMATS:
        raise click.UsageError("--anciennes s'écrit avec --format text ou csv.")
    houses, problems = read_houses(files, root, vocabularies, territory)
    directory = Directory(houses, vocabularies, territory, today=settings.today)
    found = _stale(directory, wanted, settings.today)
    if format_ == "csv":
        rows = (_row(house, directory, settings) for house in found)
        click.echo(csv_text(COLUMNS, rows).removesuffix("\r\n"))
    else:
        click.echo("\n".join(_lines(found, len(houses), wanted)))
    chosen = {shown_path(file, root) for file in files}
    errors = sorted({p for p in problems if p.severity is Severity.ERROR and p.path in chosen})
    for problem in errors:
        click.echo(str(problem), err=True)
    return not errors


def _months(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= MONTHS_MOST:
        raise click.UsageError(
            f"« {shown(text)} » n'est pas un nombre de mois, par exemple --anciennes 18."
        )
    return int(text)


def _stale(directory: Directory, months: int, today: date) -> list[House]:
    found = [
        house
        for house in directory.every
        if house.stage_on(today) is not Stage.CLOSED and is_stale(house, months, today)
    ]
    return sorted(found, key=lambda h: (directory.department_of(h).code, h.updated_on, h.slug))


def _row(house: House, directory: Directory, settings: Settings) -> list[Cell]:
    department = directory.department_of(house)
    address = addresses.house(house.slug)
    return [
        department.code, department.name, house.name, house.commune, house.updated_on.isoformat(),
        full_months(house.updated_on, settings.today), "".join(house.emails[:1]),
        ", ".join(house.emails[1:]), house.phone.shown if house.phone else "",
        f"{settings.site_url}/{address}" if settings.site_url else address, house.path, house.id,
    ]  # fmt: skip


def _lines(found: Sequence[House], pages: int, months: int) -> Iterator[str]:
    for house in found:
        told = (house.emails[0] if house.emails else "", house.phone.shown if house.phone else "")
        how = ", ".join(text for text in told if text) or "ni courriel ni téléphone"
        yield f"{house.path}: {house.updated_on} : {shown(house.name, 120)} ({how})"
    if not found:
        yield f"Aucune fiche n'attend : toutes ont été vérifiées depuis moins de {months} mois."
        return
    plural = "s"[: len(found) > 1]
    yield (
        f"{len(found)} fiche{plural} sur {pages} à vérifier, pas vue{plural} depuis plus de "
        f"{months} mois. Pour un publipostage : --format csv"
    )
