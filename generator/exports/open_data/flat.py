"""One row per house, as officers open it: a workbook whose cells are all text, and a CSV file.

Numbers that are no quantities (01200, a SIRET, a telephone number) keep their zeros in a workbook,
which a CSV opened in Excel loses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.exports.open_data.house_rows import Frame, Rows
from generator.exports.open_data.made import Gap, Made, Told
from generator.exports.open_data.source import Source, other_places, place_id, place_name
from generator.exports.open_data.texts import one_line
from generator.exports.open_data.workbook import WriteRow, rows_in, text_workbook
from generator.model.house import House
from generator.model.opening_hours import DAYS
from generator.places import Place, PlaceKind
from generator.spreadsheet import csv_rows, csv_text

_WIDE = frozenset({"Nom", "Adresse", "Horaires", "Services", "Présentation", "Page"})
_BETWEEN = "\x1f"
Cells = Callable[[Source, House], str]


def flat_xlsx(source: Source, file: str = "") -> Made:
    """Return the houses in service as a workbook of one sheet."""
    houses = source.directory.houses

    def rows(write: WriteRow) -> Iterator[bytes]:
        return source.rows.numbered(
            file, rows_in, houses, lambda number, house: write(number, flat_row(source, house))
        )

    content = text_workbook(
        "Annuaire", "maisons", tuple(COLUMNS), len(houses), rows, _WIDE, frozen_columns=2
    )
    gaps = (gap for house in houses for gap in _gaps(house, file))
    return Made.of(content, Told(len(houses), [*source.not_in_service(file), *gaps]))


def flat_csv(source: Source, file: str = "") -> Made:
    """Return the same rows as a CSV file for a French spreadsheet: semicolons, UTF-8 with a BOM."""

    def rows_of(house: House) -> Rows:
        return Rows(csv_rows([flat_row(source, house)]).encode(), 1, [*_gaps(house, file)])

    return source.by_house(file, Frame(csv_text(COLUMNS, ()).encode(), b"", b""), rows_of)


def flat_row(source: Source, house: House) -> list[str]:
    """Return the cells of a house in service, in the order of ``COLUMNS``."""
    # In one text as long as it waits for the second file; no page has such a character.
    row = source.twice(
        ("ligne", house.slug),
        # In bytes: an apostrophe would make a text of two bytes a letter of it.
        lambda: _BETWEEN.join([cell(source, house) for cell in COLUMNS.values()]).encode(),
    )
    return row.decode().split(_BETWEEN)


def _gaps(house: House, file: str) -> Iterator[Gap]:
    reason = "Une ligne par maison : la colonne « Autres lieux » la nomme seulement."
    for place in other_places(house):
        yield Gap(file, place_id(place), place_name(place), "", reason)


def _names(kind: str, codes: Callable[[House], Iterable[str]]) -> Cells:
    def cell(source: Source, house: House) -> str:
        terms = source.directory.vocabularies.of(kind)
        return ", ".join(terms.name(code) for code in codes(house))

    return cell


def _services(source: Source, house: House) -> str:
    terms = source.directory.vocabularies.services
    return ", ".join(terms.name(code) for code in source.service_codes(house))


def _partners(source: Source, house: House) -> str:
    terms = source.directory.vocabularies.partners
    found = source.directory.partners_of(house)
    return ", ".join(terms.name(each.presence.partner) for each in found)


def _phones(_: Source, house: House) -> str:
    numbers = filter(None, (house.phone, *house.other_phones))
    return ", ".join(number.shown for number in numbers)


def _hours_in_words(_: Source, house: House) -> str:
    """Return the days of the ordinary week in French; nothing where weeks are not alike."""
    if house.has_no_door or house.hours is None or not house.hours.is_weekly:
        return ""
    week = house.hours.week()
    days = (f"{day} {', '.join(map(str, spans))}" for day, spans in zip(DAYS, week, strict=True)
            if spans)  # fmt: skip
    return " ; ".join(days)


def _osm_hours(source: Source, house: House) -> str:
    return source.hours(Place(house, PlaceKind.HOUSE, house, house.name, ""))


def _degrees(which: int) -> Cells:
    def cell(_: Source, house: House) -> str:
        position = house.position
        if position is None:
            return ""
        return f"{(position.latitude, position.longitude)[which]:.6f}"

    return cell


def _precision(_: Source, house: House) -> str:
    if house.position is None:
        return ""
    return "commune" if house.position_is_approximate else "adresse"


def _other_places(_: Source, house: House) -> str:
    places = [f"{each.name} ({each.commune})" for each in house.branches]
    places += [f"{each.name} ({each.commune})" for each in house.stops]
    return one_line(", ".join(places))


def _plain(text: Callable[[House], object]) -> Cells:
    def cell(_: Source, house: House) -> str:
        value = text(house)
        return one_line(str(value)) if value else ""

    return cell


COLUMNS: dict[str, Cells] = {
    "Identifiant": _plain(lambda house: house.id),
    "Nom": _plain(lambda house: house.name),
    "Label": _names("labels", lambda house: (house.label,)),
    "Forme": _names("formats", lambda house: (house.format,)),
    "Adresse": _plain(lambda house: house.street_address),
    "Complément d’adresse": _plain(lambda house: house.address_complement),
    "Code postal": _plain(lambda house: house.code_postal),
    "Commune": _plain(lambda house: house.commune),
    "Code INSEE": _plain(lambda house: house.code_insee),
    "Département": lambda source, house: source.directory.department_of(house).name,
    "Latitude": _degrees(0),
    "Longitude": _degrees(1),
    "Précision de la position": _precision,
    "Téléphones": _phones,
    "Courriels": _plain(lambda house: ", ".join(house.emails)),
    "Site web": _plain(lambda house: house.website),
    "Horaires": _hours_in_words,
    "Horaires (OSM)": _osm_hours,
    "Services": _services,
    "Partenaires": _partners,
    "Équipements": _names("equipements", lambda house: house.equipment),
    "Accessibilité": _names("accessibilites", lambda house: house.accessibility),
    "Langues": _names("langues", lambda house: house.languages),
    "Autres lieux": _other_places,
    "Structure porteuse": _plain(lambda house: house.bearer.name if house.bearer else ""),
    "SIRET": _plain(lambda house: house.siret),
    "RNA": _plain(lambda house: house.rna),
    "Présentation": lambda source, house: one_line(house.summary) or source.text(house),
    "Source": _plain(lambda house: house.source),
    "Date de mise à jour": _plain(lambda house: house.updated_on.isoformat()),
    "Page": lambda source, house: source.page(house),
}
"""The French headings, each with what makes its cells."""
