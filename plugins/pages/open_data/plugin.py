"""Writes ``/donnees/``: the directory in the forms that others take, and their page."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pelican import Pelican, signals

from generator import addresses
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator
from plugins.site.keeping import Owner
from plugins.site.rendering import Renderer

if TYPE_CHECKING:
    from generator.exports.open_data.house_rows import HouseRows
    from generator.publishing.kept_files import FileKept


class OpenDataGenerator(SiteGenerator):
    """Writes the files beside the pages of the houses."""

    def write(self, build: Build) -> None:
        """Start writing."""
        build.renderer.beside("données", lambda: write_open_data(build))


def write_open_data(build: Build) -> None:
    """Write the files, then the page that tells their sizes; what makes them is loaded here."""
    from generator.exports.open_data.catalogue import about_directory  # noqa: PLC0415 - not in
    from generator.exports.open_data.source import Source  # noqa: PLC0415   the build's own time
    from plugins.pages.open_data.context import OPEN_DATA  # noqa: PLC0415
    from plugins.pages.open_data.maker import open_data_page  # noqa: PLC0415
    from plugins.pages.open_data.writing import write_files  # noqa: PLC0415

    renderer = build.renderer
    owner = renderer.owner("données", build.site.url)
    source = Source(build.directory, build.site.url, _rows_before(renderer, owner))
    site, page = build.site, build.site.absolute(addresses.OPEN_DATA)
    told = about_directory(site.name, site.publisher, page, build.directory.houses)
    with renderer.making(owner):
        with renderer.timings.step("fichiers"):
            written = write_files(build, source, told)
        context = open_data_page(build, source, told, written)
        renderer.write_page(OPEN_DATA, context, told.modified)
        if renderer.keeping:
            renderer.keeping.note_rows(source.rows.now)


def _rows_before(renderer: Renderer, owner: Owner | None) -> HouseRows:
    """Return the rows that the last build made, where they are still those of their houses."""
    from generator.exports.open_data.house_rows import HouseRows  # noqa: PLC0415 - as above

    keeping = renderer.keeping
    if keeping is None or owner is None:
        return HouseRows()

    @cache
    def file_of(path: str) -> FileKept | None:
        return keeping.file_before(owner, addresses.OPEN_DATA + path)

    def read(path: str, start: int, length: int | None) -> bytes:
        file = file_of(path)
        return keeping.read_before(file, start, length) if file else b""

    return HouseRows(keeping.rows_before(owner), read)


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return OpenDataGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
