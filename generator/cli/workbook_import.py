"""``msap import tableur``: a workbook that people filled in comes back to the pages.

Exit status as for the lists: 0 done, 1 failed or a row refused, 2 wrong usage, 3 done and
something is left to decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli.export import project_vocabularies
from generator.cli.exported_pages import lost_codes
from generator.cli.import_folder import scanned
from generator.cli.import_plan import Plan
from generator.cli.import_run import write_tables
from generator.cli.import_words import differences_table
from generator.cli.project import houses_folder
from generator.cli.project_root import project_root
from generator.cli.settings import settings_or_exit
from generator.cli.uncollected import uncollected
from generator.cli.workbook_check import WorkbookCheck
from generator.cli.workbook_planning import WorkbookChoices, planned
from generator.cli.workbook_words import summary
from generator.files.below import BelowPath, PathRefused, WritingFailed, delete_below, write_all
from generator.files.reading import HouseReader
from generator.geography.errors import TerritoryError
from generator.geography.territory import Territory
from generator.imports.page import ImportFault
from generator.imports.workbook.opening import Opened, opened
from generator.imports.workbook.rows import Listed, listed_rows
from generator.model.vocabulary import Vocabularies
from generator.problems import shown
from generator.sheets.state import State, StateDamaged, StateNewer, state_of

LEFT_TO_DECIDE = 3


@click.command("tableur")
@click.argument("file", metavar="FICHIER", type=click.Path(path_type=Path, exists=True))
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Dossier des pages (par défaut : content/msap).",
)
@click.option("--dry-run", is_flag=True, help="Dit ce qui serait fait, et n'écrit rien.")
@click.option(
    "--depuis",
    metavar="EXPORT",
    type=click.Path(path_type=Path, exists=True),
    help="Le fichier tel qu'il avait été exporté, si sa feuille « base » a disparu.",
)
@click.option(
    "--replace",
    is_flag=True,
    help="Le tableur l'emporte sur ce qui a changé dans les pages depuis l'export.",
)
@click.option(
    "--doublons", is_flag=True, help="Écrit aussi les maisons qui ressemblent à une page."
)
@click.option(
    "--supprimer-pages",
    is_flag=True,
    help="Supprime les pages dont la ligne a été supprimée dans « maisons ».",
)
@click.option(
    "--differences",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Écrit aussi le tableau CSV des différences.",
)
def import_workbook(
    file: Path,
    out: Path | None,
    dry_run: bool,
    depuis: Path | None,
    replace: bool,
    doublons: bool,
    supprimer_pages: bool,
    differences: Path | None,
) -> None:
    """Reprend un tableur que « msap export » a écrit, et que des personnes ont complété.

    FICHIER est un classeur (xlsx, ods, xls), ou le dossier, l'archive .zip ou un fichier des CSV.
    Une case que le tableur seul a changée est prise ; une page modifiée depuis l'export garde le
    sien, et la différence est dite par case.

    \b
    Exemples :
      msap import tableur maisons.xlsx --dry-run
      msap import tableur maisons.xlsx
    """
    today = settings_or_exit().today
    root = project_root()
    folder = out or houses_folder(root)
    vocabularies = project_vocabularies(root)
    check = WorkbookCheck(HouseReader(vocabularies, _territory(root), root / "content"))
    choices = WorkbookChoices(today, replace, doublons, supprimer_pages)
    try:
        with uncollected():
            plan = _planned(file, depuis, folder, vocabularies, check, choices)
        _carry_out(plan, folder, dry_run)
        if differences:
            write_tables({differences: differences_table(plan)})
    except (ImportFault, PathRefused, WritingFailed) as fault:
        raise click.ClickException(str(fault)) from None
    for line in summary(plan, folder, dry_run):
        click.echo(line)
    if plan.refused:
        raise SystemExit(1)
    if not plan.is_decided:
        raise SystemExit(LEFT_TO_DECIDE)


def _planned(
    file: Path,
    older: Path | None,
    folder: Path,
    vocabularies: Vocabularies,
    check: WorkbookCheck,
    choices: WorkbookChoices,
) -> Plan:
    found = opened(file)
    state = _state(opened(older), older) if older else _state(found, file)
    listed = listed_rows(found, str(file), state)
    if state is None:
        listed.notices.append(
            f"{file} n'a plus sa mémoire (« base ») : ce qui diffère des pages est à décider. Si "
            "vous avez le fichier tel qu'il avait été exporté, donnez-le : --depuis EXPORT."
        )
    listed.notices += _lost_codes(listed, state or State(), vocabularies)
    return planned(listed, state, scanned(folder), vocabularies, check, choices)


def _state(found: Opened, file: Path) -> State | None:
    try:
        return None if found.state is None else state_of(found.state)
    except StateDamaged:
        raise ImportFault(
            f"{file} : la mémoire de l'export (« base ») est abîmée, rien n'est écrit : donnez le "
            "fichier tel qu'il avait été exporté (--depuis EXPORT), ou supprimez « base »."
        ) from None
    except StateNewer:
        raise ImportFault(
            f"{file} vient d'une autre version du programme : mettez-le à jour, ou exportez à "
            "nouveau."
        ) from None


def _lost_codes(listed: Listed, state: State, vocabularies: Vocabularies) -> Iterator[str]:
    """Yield a sentence for each cell that keeps a code which no vocabulary has any more."""
    for row in (row for rows in listed.rows.values() for row in rows):
        known = state.pages.get(row.page)
        if known is None:
            continue
        exported = {code for _, code, _ in lost_codes(known.rows, vocabularies)}
        for _, code, kind in lost_codes({row.sheet.name: {(): row.values}}, vocabularies):
            if code in exported:
                column = next(one for one in row.sheet.columns if one.vocabulary == kind)
                yield (
                    f"{row.address(column.key)} : « {shown(code)} » n'est pas un code de "
                    f"{kind}.yaml ; il reste tel quel."
                )


def _carry_out(plan: Plan, folder: Path, is_dry: bool) -> None:
    """Write the pages of *plan*, all or none; then those go that were asked to.

    Raises:
        WritingFailed: a page cannot be written or taken away.
    """
    if is_dry:
        return
    write_all((folder, path, raw) for path, raw in plan.texts.items())
    for path in plan.deleted:
        delete_below(folder, BelowPath.of(path))


def _territory(root: Path) -> Territory | None:
    try:
        return Territory.load(root / ".cache")
    except TerritoryError:
        return None
