"""The sources of ``msap import``: how each is read, which day its list has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from generator.geography.territory import Territory
from generator.imports import france_services, mediation_numerique, msap_dila
from generator.imports.list_file import date_in_name, date_of_file
from generator.imports.page import ImportFault, Notice, Refusal, Result
from generator.imports.recognising import FRANCE_SERVICES, MEDIATION_NUMERIQUE, MSAP_DILA

Results = Callable[[Sequence[Path], date | None, Territory | None, bool], Iterable[Result]]


class Source(Struct, frozen=True):
    """A source: its *name* is its command's and its base's, *prefixes* start its identifiers.

    ``results`` reads files: their day, the geography, and whether the list may be cut. Of a list
    that ``has_day`` all rows were true on one day; else each says its own.
    """

    name: str
    prefixes: tuple[str, ...]
    results: Results
    has_day: bool

    def day(
        self, files: Sequence[Path], given: date | None
    ) -> tuple[date | None, tuple[Notice, ...]]:
        """Return the day of a list, with a warning where only its file's own is known."""
        named = given or next((day for file in files if (day := date_in_name(file))), None)
        if named or not self.has_day:
            return named, ()
        day = date_of_file(files[0])
        if day is None:
            raise ImportFault(f"La date de {files[0]} est inconnue : ajoutez --date AAAA-MM-JJ.")
        return day, (
            Notice(
                f"Attention : la date de la liste est inconnue, celle du fichier est prise "
                f"({day:%d/%m/%Y}) ; pour en donner une autre : --date AAAA-MM-JJ."
            ),
        )


def _france_services(
    files: Sequence[Path], day: date | None, territory: Territory | None, may_be_cut: bool
) -> Iterable[Result]:
    if len(files) > 1:
        raise ImportFault("Donnez une seule liste des France services à la fois.")
    given = list(france_services.read(files[0], may_be_cut=may_be_cut))
    rows = [one for one in given if isinstance(one, france_services.Row)]
    pages = france_services.pages(rows, day or date.min, str(files[0]), territory)
    return _whole(files, given, rows, pages)


def _msap_dila(
    files: Sequence[Path], _day: date | None, territory: Territory | None, _may_be_cut: bool
) -> Iterable[Result]:
    given = [one for file in files for one in msap_dila.read(file)]
    rows = [one for one in given if isinstance(one, msap_dila.Row)]
    return _whole(files, given, rows, msap_dila.pages(rows, territory))


def _mediation_numerique(
    files: Sequence[Path], _day: date | None, _territory: Territory | None, may_be_cut: bool
) -> Iterable[Result]:
    if len(files) > 1:
        raise ImportFault("Donnez une seule liste de lieux de médiation numérique à la fois.")
    given = list(mediation_numerique.read(files[0], may_be_cut=may_be_cut))
    rows = [one for one in given if isinstance(one, mediation_numerique.Row)]
    return _whole(files, given, rows, mediation_numerique.pages(rows, str(files[0])))


def _whole(
    files: Sequence[Path], given: Sequence[object], rows: Sequence[object], pages: Iterable[Result]
) -> Iterable[Result]:
    """Return what was told while reading, then *pages*; a list without a house is none."""
    told = [one for one in given if isinstance(one, Refusal | Notice)]
    if not rows and not any(isinstance(one, Refusal) for one in told):
        raise ImportFault(f"{files[0]} ne contient aucune maison.")
    return [*told, *pages]


SOURCES = {
    source.name: source
    for source in (
        Source(FRANCE_SERVICES, (france_services.PREFIX,), _france_services, has_day=True),
        Source(MSAP_DILA, msap_dila.PREFIXES, _msap_dila, has_day=False),
        Source(
            MEDIATION_NUMERIQUE, (mediation_numerique.PREFIX,), _mediation_numerique, has_day=False
        ),
    )
}
