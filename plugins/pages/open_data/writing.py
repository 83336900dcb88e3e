"""Writes every file of ``donnees/`` and remembers what the page and the catalogues tell of it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import partial

from msgspec import Struct

from generator import addresses
from generator.changes.parts import department_parts, house_parts
from generator.changes.record_schema import record_schema
from generator.exports.icalendar import department_calendars
from generator.exports.open_data.catalogue import About, Published, catalogue, datapackage
from generator.exports.open_data.files import DOCUMENT, Measured
from generator.exports.open_data.source import Source
from generator.exports.open_data.whole import whole
from plugins.site.build import Build


class Written(Struct, frozen=True):
    """The files that are told one by one; the slugs of the departments with a calendar."""

    files: list[Published]
    calendars: list[str]


def write_files(build: Build, source: Source, about: About) -> Written:
    """Write all files but the page; return what is to be told of them.

    Parts come first: of the others it is held until all are written where the rows of houses stand.
    """
    _write_parts(build)
    calendars = _write_calendars(build)
    full = Measured.of(build.changes.content)
    files = whole(source, full, partial(_write, build)).files
    _write_descriptions(build, about, files)
    return Written(files, calendars)


def _write_parts(build: Build) -> None:
    """Write the full file by department and by house."""
    full = build.changes.content
    for code, content in department_parts(full):
        slug = build.directory.department(code).slug if code else ""
        build.renderer.write(addresses.department_data(slug), content)
    for slug, content in house_parts(full):
        build.renderer.write(addresses.house_data(slug), content)


def _write_calendars(build: Build) -> list[str]:
    """Write a calendar for each department where a house stops; return their slugs."""
    slugs = []
    for slug, calendar in department_calendars(build.directory, build.times):
        build.renderer.write(addresses.rounds_calendar(slug), calendar.encode())
        slugs.append(slug)
    return slugs


def _write_descriptions(build: Build, about: About, files: list[Published]) -> None:
    """Write what programs learn of the files: their schema, a data package, a catalogue."""
    schema = record_schema(build.directory.vocabularies)
    _write(build, DOCUMENT.standard, (f"{json.dumps(schema, ensure_ascii=False)}\n".encode(),))
    _write(build, "datapackage.json", (datapackage(about, files),))
    if about.page:  # a catalogue names files by their public addresses
        _write(build, "catalogue.jsonld", (catalogue(about, files),))


def _write(build: Build, path: str, parts: Iterable[bytes]) -> None:
    build.renderer.write_parts(addresses.OPEN_DATA + path, parts)
