"""From what was written to the context of ``/donnees/``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from textwrap import shorten

from generator import addresses
from generator.exports.open_data.catalogue import DESCRIPTION, LICENCE, About, Published
from generator.exports.open_data.flat import COLUMNS, flat_row
from generator.exports.open_data.source import Source
from generator.fold import slug
from generator.french import NBSP, count, long_date, number, spaced
from plugins.pages.open_data.context import ExplainedFile, OpenDataPage, Preview
from plugins.pages.open_data.examples import examples
from plugins.pages.open_data.writing import Written
from plugins.site.build import Build
from plugins.site.head import head
from plugins.site.page import Fact, Link

_TITLE = "Données ouvertes"
_KIB = 1024
_PREVIEW_ROWS = 3
_PREVIEW_CHARS = 50
_PREVIEW_COLUMNS = ("Identifiant", "Nom", "Code postal", "Commune", "Téléphones", "Horaires (OSM)")


def open_data_page(build: Build, source: Source, told: About, written: Written) -> OpenDataPage:
    """Return the context of the page."""
    return OpenDataPage(
        head=head(build.site, addresses.OPEN_DATA, _TITLE, DESCRIPTION),
        heading=_TITLE,
        lead=spaced(DESCRIPTION),
        facts=tuple(_facts(told)),
        files=tuple(map(_explained, written.files)),
        parts=tuple(_parts(build, written)),
        preview=_preview(source),
        examples=examples(source.site_url),
    )


def _facts(told: About) -> Iterator[Fact]:
    yield Fact("Licence", "Licence Ouverte 2.0 : citez la source et la date", LICENCE)
    if told.modified:
        day = long_date(date.fromisoformat(told.modified))
        yield Fact("Date", f"page la plus récente{NBSP}: {day}", iso=told.modified)
    yield Fact("Pour les programmes", "datapackage.json", "datapackage.json")
    if told.page:
        yield Fact("Pour les catalogues (DCAT)", "catalogue.jsonld", "catalogue.jsonld")
    yield Fact("Schéma JSON du fichier complet", "annuaire.schema.json", "annuaire.schema.json")


def _explained(file: Published) -> ExplainedFile:
    facts = [Fact("Taille", _size(file.size_bytes))]
    if file.rows is not None:
        facts.append(Fact("Contenu", count(file.rows, "ligne")))
    if file.lost:
        facts.append(Fact("Ce qui se perd", file.lost))
    if file.standard:
        facts.append(Fact("Règles du format", file.standard, file.standard))
    facts.append(Fact("SHA-256", file.sha256))
    link = Link(file.path, file.path)
    return ExplainedFile(
        slug(file.path), file.title, link, file.for_whom, tuple(facts), file.columns
    )


def _size(size_bytes: int) -> str:
    kib = size_bytes / _KIB
    return f"{number(kib / _KIB, 1)}{NBSP}Mo" if kib >= _KIB else f"{number(max(kib, 1))}{NBSP}ko"


def _parts(build: Build, written: Written) -> Iterator[Fact]:
    """Yield the files that come in many parts, each with an example."""
    below = len(addresses.OPEN_DATA)
    for house in build.directory.houses[:1]:
        department = build.directory.department_of(house)
        part = addresses.department_data(department.slug)[below:]
        yield Fact("Le fichier complet, par département", part, part)
        own = addresses.house_data(house.slug)[below:]
        yield Fact("Le fichier complet, par maison", own, own)
    for slug_ in written.calendars[:1]:
        calendar = addresses.rounds_calendar(slug_)[below:]
        yield Fact("L’agenda des passages d’un département", calendar, calendar)
    yield Fact("Ce qui a changé, publication par publication", "changements/index.json",
               "changements/index.json")  # fmt: skip


def _beginning(cell: str) -> str:
    # The hours of a year with their holidays would make a row as high as a page.
    return shorten(cell, _PREVIEW_CHARS, placeholder="\u00a0…")


def _preview(source: Source) -> Preview:
    first = source.directory.houses[:_PREVIEW_ROWS]
    rows = (dict(zip(COLUMNS, flat_row(source, house), strict=True)) for house in first)
    return Preview(
        "Le début des premières lignes d’annuaire.csv",
        _PREVIEW_COLUMNS,
        tuple(tuple(_beginning(row[name]) for name in _PREVIEW_COLUMNS) for row in rows),
    )
