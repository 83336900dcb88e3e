"""``msap export`` of what ``donnees/`` has besides its files: parts, calendars, descriptions."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import click
from msgspec import Struct

from generator import addresses
from generator.changes.document import canonical, document_of
from generator.changes.parts import department_parts, house_parts
from generator.changes.record_schema import record_schema
from generator.cli.export_formats import Files
from generator.exports.icalendar import department_calendars
from generator.exports.open_data.catalogue import About, about_directory, catalogue, datapackage
from generator.exports.open_data.files import Measured
from generator.exports.open_data.source import Source, gaps_csv
from generator.exports.open_data.whole import Whole, whole
from generator.hours.timetables import Timetables
from generator.settings.model import SITE_NAME, Settings

Named = Iterator[tuple[str, bytes]]
"""Files by their names, in a folder of their own."""


class Derived(Struct, frozen=True):
    """What is said of it, where it goes unless told, and what makes its file, or its files.

    ``one`` and ``many`` raise ``click.ClickException`` where there is nothing to make it of.
    """

    meaning: str
    place: Path
    one: Callable[[Source, Settings], bytes] | None = None
    many: Callable[[Source], Named] | None = None

    def files(self, source: Source, settings: Settings, place: Path) -> Files:
        """Return the file at *place*, or the files of the folder *place*."""
        if self.one:
            return {place.name: self.one(source, settings)}
        assert self.many
        return {f"{place.name}/{name}": content for name, content in self.many(source)}


def _calendars(source: Source) -> Named:
    times = Timetables(source.directory.today)
    found = list(department_calendars(source.directory, times))
    if not found:
        raise click.ClickException(
            "Aucune de ces maisons n'a de passages à venir : il n'y a pas d'agenda à écrire."
        )
    return ((_name(addresses.rounds_calendar(slug)), calendar.encode()) for slug, calendar in found)


def _departments(source: Source) -> Named:
    for code, content in department_parts(_document(source)):
        slug = source.directory.department(code).slug if code else ""
        yield _name(addresses.department_data(slug)), content


def _houses(source: Source) -> Named:
    for slug, content in house_parts(_document(source)):
        yield _name(addresses.house_data(slug)), content


def _schema(source: Source, _: Settings) -> bytes:
    schema = record_schema(source.directory.vocabularies)
    return f"{json.dumps(schema, ensure_ascii=False)}\n".encode()


def _gaps(source: Source, _: Settings) -> bytes:
    return gaps_csv(_whole(source).gaps)


def _datapackage(source: Source, settings: Settings) -> bytes:
    return datapackage(_about(source, settings), _whole(source).files)


def _catalogue(source: Source, settings: Settings) -> bytes:
    if not settings.site_url:
        raise click.ClickException(
            "Un catalogue nomme les fichiers par leur adresse publique : donnez celle du site, "
            "par exemple « SITEURL=https://annuaire.example.fr msap export catalogue »."
        )
    return catalogue(_about(source, settings), _whole(source).files)


def _about(source: Source, settings: Settings) -> About:
    name = settings.name or SITE_NAME
    page = f"{settings.site_url}/{addresses.OPEN_DATA}" if settings.site_url else ""
    return about_directory(name, settings.publisher, page, source.directory.houses)


def _whole(source: Source) -> Whole:
    return whole(source, Measured.of(_document(source)), lambda _, parts: deque(parts, 0))


def _document(source: Source) -> bytes:
    return canonical(document_of(source.directory))


def _name(address: str) -> str:
    return address.rpartition("/")[2]


DERIVED: Mapping[str, Derived] = {
    "departements": Derived(
        "le fichier complet, un par département", Path("departements"), many=_departments
    ),
    "maisons": Derived("le fichier complet, un par maison", Path("maisons"), many=_houses),
    "passages": Derived("l'agenda des passages, un par département", Path("passages"),
                        many=_calendars),
    "schema-json": Derived("le schéma JSON du fichier complet", Path("annuaire.schema.json"),
                           _schema),
    "ecarts": Derived("ce que les formats ne peuvent pas contenir", Path("ecarts.csv"), _gaps),
    "datapackage": Derived("les fichiers, pour les programmes", Path("datapackage.json"),
                           _datapackage),
    "catalogue": Derived("les fichiers, pour les catalogues (DCAT)", Path("catalogue.jsonld"),
                         _catalogue),
}  # fmt: skip
"""By the names that the command takes."""
