"""A small project whose pages are exported, filled in as people do, and imported again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
from click.testing import CliRunner, Result

from generator.cli import cli

ROOT = Path(__file__).resolve().parents[2]

PAGES = {
    "49/durtal": """---
# une note
id: fs-908
nom: "France services Durtal"
label: france-services
adresse: 11 rue Joseph Cugnot
code_postal: 49430
commune: Durtal
telephone: 02 41 96 10 40   # accueil
courriels: [a@durtal.fr]
horaires:
  lundi: 08:30-12:00
  mardi: 08:30-12:00
equipements: [ordinateur, fax]
partenaires: [caf, {partenaire: msa, mode: permanence}]
exceptions:
  - {du: 2026-12-24, type: ferme}
  - {du: 2026-12-31, type: ferme, motif: Congés}
antennes:
  - nom: Antenne de Seiches
    adresse: 28 rue Henri Régnier
    code_postal: 49140
    commune: Seiches-sur-le-Loir
    exceptions:
      - {du: 2026-11-11, type: ferme}
date_maj: 2026-01-01
---
Un texte.

Et un autre.
""",
    "01/nantua": """---
nom: =cmd|' /C calc'!A0
label: msap
adresse: +1, place de l'Église
code_postal: 01130
commune: Nantua
horaires: Mo-Fr 09:00-12:00
date_maj: 2026-01-01
---
""",
    "48/rtl": """---
nom: "\u05e9\u05dc\u05d5\u05dd <b>&amp;</b>"
label: msap
adresse: "'-1, chemin"
code_postal: 48000
commune: Mende
saisons:
  - du: 07-01
    au: 08-31
    horaires: 10:00-12:00
horaires: {lundi: "09:00-12:00"}
date_maj: 2026-01-01
---
""",
}


class Project:
    """The folder, its commands, and the workbook that is filled in."""

    def __init__(self, root: Path, pages: dict[str, str]) -> None:
        self.root = root
        (root / "pelicanconf.py").write_text("")
        (root / "content").mkdir()
        shutil.copytree(ROOT / "content" / "vocabulaires", root / "content" / "vocabulaires")
        for page, text in pages.items():
            self.write(page, text)

    @property
    def workbook(self) -> Path:
        """The file that ``msap export xlsx`` writes."""
        return self.root / "maisons.xlsx"

    def path(self, page: str) -> Path:
        """Return the file of a page."""
        return self.root / "content" / "msap" / f"{page}.md"

    def read(self, page: str) -> str:
        """Return the text of a page."""
        return self.path(page).read_text("utf-8")

    def write(self, page: str, text: str) -> None:
        """Write a page, as its editor does."""
        self.path(page).parent.mkdir(parents=True, exist_ok=True)
        self.path(page).write_text(text, "utf-8")

    def pages(self) -> dict[str, str]:
        """Return every page by its name."""
        folder = self.root / "content" / "msap"
        files = sorted(folder.rglob("*.md"))
        return {str(file.relative_to(folder))[:-3]: file.read_text("utf-8") for file in files}

    def run(self, *arguments: str) -> Result:
        """Run ``msap`` with *arguments*."""
        return CliRunner().invoke(cli, [*arguments], catch_exceptions=False)

    def export(self, *options: str) -> None:
        """Export to ``maisons.xlsx``, over the one that stands."""
        done = self.run("export", "xlsx", "--remplacer", *options)
        assert done.exit_code == 0, done.output

    def import_(self, *options: str, file: Path | None = None) -> Result:
        """Import ``maisons.xlsx``, or *file*."""
        return self.run("import", "tableur", str(file or self.workbook), *options)

    def edit(self, change: Callable[[Any], None]) -> None:
        """Let *change* work on the workbook, and save it."""
        book = openpyxl.load_workbook(self.workbook)
        change(book)
        book.save(self.workbook)


def cell(sheet: Any, heading: str, row: int) -> Any:
    """Return the cell of a column by its heading."""
    column = next(one.column for one in sheet[1] if one.value == heading)
    return sheet.cell(row, column)


def row_of(sheet: Any, page: str) -> int:
    """Return the first row of a page."""
    return next(one.row for one in sheet["A"] if one.value == page)


def added(sheet: Any, **values: Any) -> int:
    """Add a row with values by heading, blanks written as ``_``; return its number."""
    row = sheet.max_row + 1
    while sheet.cell(row - 1, 1).value is None and row > 2:
        row -= 1
    for heading, value in values.items():
        cell(sheet, heading.replace("_", " "), row).value = value
    return row
