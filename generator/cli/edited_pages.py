"""What ``msap check`` would say of a text, before it is a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from msgspec import Struct

from generator.cli.checked_files import CheckedFiles
from generator.cli.checked_project import CheckedProject
from generator.cli.project import vocabularies_folder
from generator.files.drafts import is_draft
from generator.files.nodes import plain
from generator.files.proposed import proposed
from generator.files.source import decode, split_page
from generator.files.source_refused import SourceRefused
from generator.files.vocabularies import read_vocabularies
from generator.geography.territory import Territory
from generator.preview.page_files import PageFile
from generator.problems import Problem, has_errors


class EditedPages(Struct, frozen=True):
    """Checks texts against the project at *root* as it is then, on the day that *today* gives."""

    root: Path
    territory: Territory | None
    today: Callable[[], date]

    def problems(self, page: PageFile, raw: bytes) -> list[Problem]:
        """Return every problem of *raw* as the content of *page*; those of a broken vocabulary."""
        vocabularies, found = read_vocabularies(vocabularies_folder(self.root), self.root)
        if has_errors(found):
            return sorted(set(found))
        project = CheckedProject(self.root, vocabularies, self.territory, self.today())
        files = CheckedFiles.of([page.file], self.root)
        with proposed(page.file, raw):
            houses, problems = project.houses(files.houses, ())
            problems = project.texts(files, houses, problems, is_everything=False) + problems
        return sorted(set(problems))

    def is_shown(self, page: PageFile, raw: bytes) -> bool:
        """Tell whether the site has a page of *raw*.

        A draft, an article of a day to come and what cannot be read have none.
        """
        try:
            source = split_page(decode(raw))
        except SourceRefused:
            return False
        day = plain(source.front).get("date", "") if page.is_article else ""
        return not is_draft(source) and str(day).strip() <= self.today().isoformat()
