"""The pages of edited houses, made from what is in memory: only their own files are read again."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from pelican import Pelican
from pelican.settings import read_settings

from generator import addresses
from generator.directory import Directory
from generator.files.below import BelowPath, write_below
from generator.files.content_files import shown_path, source_bytes
from generator.files.reading import HouseReader
from generator.files.source_refused import SourceRefused
from generator.model.house import House
from generator.problems import has_errors
from generator.timings import Timings
from plugins.pages.house.plugin import write_houses
from plugins.site.build import Build, build_of
from plugins.site.pictured_texts import with_pictures
from plugins.site.plugin import ContentsGenerator
from plugins.site.rendering import Renderer


class NotReadable(Exception):
    """The site cannot be read as it is: its next build says why."""


class EditedHouses:
    """Holds all that a build has read, and shows edited houses in the site that it made."""

    def __init__(self, build: Build) -> None:
        self._build = build
        self._site = build.renderer.project.output

    @classmethod
    def read(cls, settings_file: Path, told: dict[str, Any]) -> EditedHouses:
        """Read everything as a build with these settings of Pelican does.

        Raises:
            NotReadable: a page has an error, or a setting cannot be.
        """
        try:
            settings = read_settings(str(settings_file), override=told)
            build = _read(Pelican(settings))
            return cls(with_pictures(build))
        except SystemExit:
            raise NotReadable from None

    def show(self, files: Iterable[Path]) -> list[str]:
        """Put the pages of the houses of *files* into the site; return their addresses.

        None where a file is no house's page, has an error or is not to be shown: the next build
        tells what becomes of it. A file that is gone is forgotten.

        Raises:
            NotReadable: a file is not a house's page: all is to be read again.
        """
        edited = [house for file in files if (house := self._take(file))]
        findable = {house.slug for house in self._build.directory.findable}
        shown = [house for house in edited if house.slug in findable]
        for house in shown:
            self._write(house)
        return [addresses.house(house.slug) for house in shown]

    def _take(self, file: Path) -> House | None:
        """Read *file* again, and hold its house in place of the one before."""
        project = self._build.renderer.project
        if file.suffix != ".md" or not file.is_relative_to(project.houses):
            raise NotReadable
        house = self._house(file)
        others = [each for each in self._build.directory.every if each.slug != file.stem]
        houses = [*others, house] if house and house.is_out else others
        before = self._build.directory
        directory = Directory(houses, before.vocabularies, before.territory, today=before.today)
        self._build = replace(self._build, directory=directory)
        return house if house and house.is_out else None

    def _house(self, file: Path) -> House | None:
        project, directory = self._build.renderer.project, self._build.directory
        try:
            raw = source_bytes(file, project.content, project.houses)
        except SourceRefused:
            return None
        reader = HouseReader(directory.vocabularies, directory.territory, project.content)
        house = reader.read(raw, shown_path(file, project.root), file.stem)
        return None if has_errors(reader.problems) else house

    def _write(self, house: House) -> None:
        held = _Held(self._build.renderer)
        write_houses([house], replace(self._build, renderer=held))
        for name, content in held.files.items():
            write_below(self._site, BelowPath.of(name), content)


class _Held(Renderer):
    """Renders like another, and holds the files instead of writing them."""

    def __init__(self, renderer: Renderer) -> None:
        super().__init__(renderer.environment, renderer.project, Timings())
        self.files: dict[str, bytes] = {}

    def write(self, name: str, content: bytes, source: str = "") -> None:
        """Hold *content*."""
        self.files[name] = content


def _read(made: Pelican) -> Build:
    context = made.settings.copy()
    context |= {"generated_content": {}, "static_links": set(), "static_content": {}}
    generator = ContentsGenerator(
        context=context, settings=made.settings, path=made.path, theme=made.theme,
        output_path=made.output_path,
    )  # fmt: skip
    build = build_of(generator.context)
    if build is None:
        raise NotReadable
    return build
