"""What pages are checked against, and how: houses, then texts; or corrected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

import click
from msgspec import Struct

from generator.checks.finding import Finding
from generator.cli.checked_files import CheckedFiles
from generator.cli.project import houses_folder, prepared_territory
from generator.files.content_files import shown_path
from generator.files.kept_pages import KeptPages
from generator.files.neighbours import neighbours
from generator.files.tree import house_files, read_houses
from generator.geography.territory import Territory
from generator.model.house import House
from generator.model.vocabulary import Vocabularies
from generator.problems import Problem


def territory_of(root: Path) -> Territory | None:
    """Return the geography of the project; without it say what is not checked."""
    return prepared_territory(root, "Communes et positions ne sont pas vérifiées.")


class CheckedProject(Struct, frozen=True):
    """What pages are checked against."""

    root: Path
    vocabularies: Vocabularies
    territory: Territory | None
    today: date
    kept: KeptPages | None = None

    def houses(
        self, files: Sequence[Path], within: Sequence[Path]
    ) -> tuple[list[House], list[Problem]]:
        """Return the houses of *files*, with the problems and doubts.

        No link may lead out of the folders *within*.
        """
        others = tuple(neighbours(self._others(files), self.root))
        houses, problems = read_houses(
            files, self.root, self.vocabularies, self.territory,
            others=others, within=within, kept=self.kept,
        )  # fmt: skip
        from generator.checks import findings_of  # noqa: PLC0415 - after reading, start-up counts
        from generator.files.placing import place_in  # noqa: PLC0415

        ours = findings_of(houses, self.territory, self.today)
        for finding in (*ours, *self._findings_of_extensions(houses)):
            path = finding.house.path
            line, column = place_in(self.root / path, finding.steps)
            found = Problem(path, line, column, finding.severity, finding.code, finding.message)
            problems.append(found)
        return houses, problems

    def texts(
        self,
        files: CheckedFiles,
        houses: Sequence[House],
        found_before: Sequence[Problem],
        *,
        is_everything: bool,
    ) -> list[Problem]:
        """Return the problems of articles and editorial pages, of pictures, of all links."""
        from generator.cli.checked_texts import TextsCheck  # noqa: PLC0415 - after reading

        check = TextsCheck(self.root, self.vocabularies, self.territory, self.today, is_everything)
        return check.problems(files, houses, found_before)

    def _findings_of_extensions(self, houses: Sequence[House]) -> list[Finding]:
        from generator.extending.loading import FOLDER, ExtensionFailed, Extensions  # noqa: PLC0415

        try:
            extensions = Extensions.of(self.root / FOLDER)
            if not extensions.doubt:
                return []
            from generator.directory import Directory  # noqa: PLC0415 - for those alone

            directory = Directory(houses, self.vocabularies, self.territory, today=self.today)
            return extensions.findings(directory, self.today)
        except ExtensionFailed as failed:
            raise click.ClickException(str(failed)) from None

    def _others(self, files: Iterable[Path]) -> Iterator[Path]:
        """Yield the site's pages that are not among *files*, when some of *files* are its own."""
        own = set(files)
        folder = houses_folder(self.root)
        if any(file.is_relative_to(folder) for file in own):
            yield from (file for file in house_files(folder) if file not in own)

    def fix(self, files: Iterable[Path], *, quiet_output: bool) -> None:
        """Correct *files* where there is one sure answer, and say what was corrected."""
        from generator.cli.correction import correct  # noqa: PLC0415
        from generator.files.fixing import Fixer  # noqa: PLC0415

        fixer = Fixer(self.vocabularies, self.territory)
        corrected = 0
        for file in files:
            lines = correct(file, shown_path(file, self.root), fixer, self.root / "content")
            corrected += bool(lines)
            for line in lines:
                click.echo(line, err=quiet_output)
        plural = "s"[: corrected > 1]
        click.echo(f"{corrected} page{plural} corrigée{plural}.", err=True)
