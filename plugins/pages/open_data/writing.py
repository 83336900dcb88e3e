"""Writes every file of ``donnees/`` and remembers what the page and the catalogues tell of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from hashlib import sha256

from generator import addresses
from generator.changes.parts import parts_of
from generator.changes.record_schema import record_schema
from generator.exports.icalendar import rounds_calendar
from generator.exports.open_data.catalogue import About, Published, catalogue, datapackage
from generator.exports.open_data.files import GAPS, OPEN_FILES, OpenFile
from generator.exports.open_data.source import GAP_COLUMNS, Gap, Source, gaps_csv
from plugins.site.build import Build

_DOCUMENT = OpenFile(
    "annuaire.json",
    "Tout ce que disent les pages",
    "Pour les programmes qui veulent tout : antennes, arrêts, rythmes, exceptions, maisons "
    "annoncées et fermées.",
    "D’une maison fermée, seulement ce que sa page dit encore ; les services et les partenaires "
    "que le label apporte à toutes ses maisons ne sont pas répétés dans chacune.",
    "annuaire.schema.json",
)
_GAPS = OpenFile(
    GAPS,
    "Ce que les fichiers ci-dessus ne disent pas",
    "Pour qui vérifie : chaque ligne ou valeur qu’un format ne peut pas contenir, et pourquoi.",
    columns=GAP_COLUMNS,
    delimiter=";",
)


@dataclass
class Written:
    """The files that are told one by one; the slugs of the departments with a calendar."""

    files: list[Published] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    calendars: list[str] = field(default_factory=list)


def write_files(build: Build, source: Source, about: About) -> Written:
    """Write all files but the page; return what is to be told of them."""
    written = Written()
    houses = len(build.directory.every)
    written.files.append(published(_DOCUMENT, build.changes.content, houses))
    for file in (each for files in OPEN_FILES.values() for each in files):
        assert file.make
        made = file.make(source, file.path)
        written.gaps += made.gaps
        written.files.append(published(file, made.content, made.rows))
        _write(build, file.path, made.content)
    gaps = gaps_csv(written.gaps)
    written.files.append(published(_GAPS, gaps, len(written.gaps)))
    _write(build, GAPS, gaps)
    _write_parts(build)
    written.calendars = _write_calendars(build)
    _write_descriptions(build, about, written.files)
    return written


def published(file: OpenFile, content: bytes, rows: int) -> Published:
    """Return what is told of *file* as it stands."""
    return Published(
        file.path, file.title, file.for_whom, len(content), sha256(content).hexdigest(),
        file.standard, file.lost, rows, file.columns, file.delimiter,
    )  # fmt: skip


def _write_parts(build: Build) -> None:
    """Write the full file by department and by house."""
    departments, houses = parts_of(build.changes.content)
    for code, content in departments:
        slug = build.directory.department(code).slug if code else ""
        build.renderer.write(addresses.department_data(slug), content)
    for slug, content in houses:
        build.renderer.write(addresses.house_data(slug), content)


def _write_calendars(build: Build) -> list[str]:
    """Write a calendar for each department where a house stops; return their slugs."""
    slugs = []
    for code, houses in build.directory.by_department.items():
        department = build.directory.department(code)
        travelling = [house for house in houses if house.stops]
        name = f"Passages {department.in_phrase}"
        calendar = rounds_calendar(name, code, travelling, build.times)
        if calendar:
            build.renderer.write(addresses.rounds_calendar(department.slug), calendar.encode())
            slugs.append(department.slug)
    return slugs


def _write_descriptions(build: Build, about: About, files: list[Published]) -> None:
    """Write what programs learn of the files: their schema, a data package, a catalogue."""
    schema = record_schema(build.directory.vocabularies)
    _write(build, _DOCUMENT.standard, f"{json.dumps(schema, ensure_ascii=False)}\n".encode())
    _write(build, "datapackage.json", datapackage(about, files))
    if about.page:  # a catalogue names files by their public addresses
        _write(build, "catalogue.jsonld", catalogue(about, files))


def _write(build: Build, path: str, content: bytes) -> None:
    build.renderer.write(addresses.OPEN_DATA + path, content)
