"""Which sheets a workbook has, and which columns: read from the model of a house.

A new field of a house has its column at once. A field is one cell; a list is several, « Courriel
1 », « Courriel 2 »; hours are one cell per day, besides one for what is said in one text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum, StrEnum, auto
from functools import cache
from typing import Any, get_args

from msgspec import Struct
from pydantic import BaseModel, WithJsonSchema

from generator.model.coded import CodeOf
from generator.model.exceptions import HoursException
from generator.model.fields import PhoneNumber
from generator.model.house import House
from generator.model.located import Branch, Stop
from generator.model.offers import PartnerPresence, ServiceOffer
from generator.model.opening_hours import DAYS, OpeningHours
from generator.model.scalars import InseeCode, LongText, Postcode, YesNo
from generator.model.seasons import HoursSeason
from generator.model.year_parts import MonthDay, SchoolTime
from generator.sheets.headings import heading_of

TEXT = "texte"
"""The Markdown text of a page, among its fields."""
PAGE, PLACE, NUMBER = "Page", "Antenne ou passage", "N°"
"""The columns that tell whose a row is: the page, the place within it, the rank there."""
_FIRST = (
    "id", "nom", "label", "label_depuis", "format", "structure_porteuse", "siret", "rna",
    "antenne_de", "adresse", "complement_adresse", "code_postal", "commune", "code_insee",
    "latitude", "longitude", "telephone", "autres_telephones", "courriels", "site_web",
    "prise_rdv", "horaires", "horaires_rdv", "jours_feries", "exceptions", "saisons",
)  # fmt: skip
_CELLS_OF_LISTS = {
    "anciennes_adresses": 1,
    "autres_telephones": 2,
    "courriels": 2,
    "documents": 3,
    "equipements": 6,
}
_CELLS_OF_LIST = 4


class Kind(Enum):
    """What the cells of a field hold, as far as reading them asks."""

    TEXT = auto()
    LINES = auto()
    DATE = auto()
    MONTH_DAY = auto()
    DAY_HOURS = auto()
    HOURS = auto()
    PHONE = auto()
    POSTCODE = auto()
    INSEE = auto()
    DEGREES = auto()


class Column(Struct, frozen=True):
    """One field of a row: ``path`` are its keys in the page, ``key`` the same in one text.

    ``vocabulary`` is the file of its codes, ``choices`` all that it may be, where they are few;
    ``cells`` is how many a list has at least.
    """

    path: tuple[str, ...]
    heading: str
    meaning: str
    kind: Kind
    is_list: bool = False
    vocabulary: str = ""
    choices: tuple[str, ...] = ()
    cells: int = 1

    @property
    def key(self) -> str:
        """The keys of the field in one text: ``horaires.lundi``."""
        return ".".join(self.path)

    def heading_at(self, rank: int, count: int) -> str:
        """Return the heading of the cell at *rank*, from 0, of *count*."""
        if self.key == TEXT:
            return self.heading if rank == 0 else f"{self.heading}, suite {rank + 1}"
        return f"{self.heading} {rank + 1}" if self.is_list else self.heading


class Sheet(Struct, frozen=True):
    """One kind of row: ``key`` is that of its list in a page, ``short`` of a code that may stand
    for a whole row, ``marks`` the columns that tell whose it is.

    ``likeness`` are the fields by which a row is known again when its rank has changed.
    """

    name: str
    key: str
    columns: tuple[Column, ...]
    marks: tuple[str, ...]
    short: str = ""
    likeness: tuple[str, ...] = ()

    def column(self, key: str) -> Column | None:
        """Return the column of that key; None where the sheet has none."""
        return next((column for column in self.columns if column.key == key), None)


HOUSES, BRANCHES, STOPS = "maisons", "antennes", "passages"
PLACES = {"antenne": "antennes", "passage": "tournee"}
"""How a place within a house is called in a cell, and the key of its list in a page."""


@cache
def sheets() -> tuple[Sheet, ...]:
    """Return every sheet, in the order of the workbook."""
    text = Column((TEXT,), heading_of(TEXT), "Le texte de la page, en Markdown.", Kind.LINES)
    own, inner = (PAGE, NUMBER), (PAGE, PLACE, NUMBER)
    return (
        Sheet(HOUSES, "", (*_columns(House, page_keys()), text), (PAGE,)),
        Sheet(BRANCHES, "antennes", _columns(Branch), own, "", ("nom",)),
        Sheet(STOPS, "tournee", _columns(Stop), own, "", ("lieu", "commune")),
        Sheet("partenaires", "partenaires", _columns(PartnerPresence), own,
              "partenaire", ("partenaire",)),
        Sheet("services", "services", _columns(ServiceOffer), own, "service", ("service",)),
        Sheet("exceptions", "exceptions", _columns(HoursException), inner, "", ("du", "type")),
        Sheet("saisons", "saisons", _columns(HoursSeason), inner, "", ("du", "quand")),
    )  # fmt: skip


@cache
def page_keys() -> tuple[str, ...]:
    """Return the keys of a page in the order in which a new one has them."""
    known = [str(field.alias) for field in House.model_fields.values()]
    return (*_FIRST, *(key for key in known if key not in _FIRST))


def _columns(model: type[BaseModel], order: Sequence[str] = ()) -> tuple[Column, ...]:
    found = {
        str(field.alias): tuple(_of_field(str(field.alias), field, ()))
        for field in model.model_fields.values()
    }
    first = [key for key in (order or _order_of(found)) if key in found]
    return tuple(column for key in first for column in found[key])


def _order_of(found: dict[str, tuple[Column, ...]]) -> list[str]:
    """Return the keys of a branch as those of a house; other models have their own order."""
    head = [key for key in ("lieu", *_FIRST) if key in found] if "commune" in found else []
    return [*head, *(key for key in found if key not in head)]


def _of_field(key: str, field: Any, above: tuple[str, ...]) -> Iterator[Column]:
    parts = [*_parts(field.annotation), *field.metadata]
    models = [part for part in parts if isinstance(part, type) and issubclass(part, BaseModel)]
    meaning = field.description or ""
    path = (*above, key)
    if models and tuple not in map(_origin, parts):
        for inner in models[0].model_fields.values():
            yield from _of_field(str(inner.alias), inner, path)
    elif models:
        return  # a list of mappings has a sheet of its own
    elif OpeningHours in parts:
        yield from _hours(path, meaning, "tuple" in str(field.annotation))
    else:
        yield _plain(path, meaning, parts)


def _hours(path: tuple[str, ...], meaning: str, of_period: bool) -> Iterator[Column]:
    for day in DAYS:
        own = (*path, day)
        yield Column(own, heading_of(".".join(own)), _DAY_MEANING, Kind.DAY_HOURS)
    yield Column(path, heading_of(".".join(path), of_period), meaning, Kind.HOURS)


_DAY_MEANING = "Par exemple 08:30-12:00, 13:30-17:00 ; fermé ; 1er du mois 09:00-12:00."


def _plain(path: tuple[str, ...], meaning: str, parts: Sequence[Any]) -> Column:
    key = ".".join(path)
    is_list = tuple in map(_origin, parts)
    kind = next((part.kind for part in parts if isinstance(part, CodeOf)), "")
    cells = _CELLS_OF_LISTS.get(key, _CELLS_OF_LIST) if is_list else 1
    return Column(
        path, heading_of(key), meaning, _kind(parts), is_list, kind, _choices(parts), cells
    )


def _kind(parts: Sequence[Any]) -> Kind:
    by_type = {date: Kind.DATE, MonthDay: Kind.MONTH_DAY, float: Kind.DEGREES}
    by_validator = (
        (PhoneNumber, Kind.PHONE),
        (Postcode, Kind.POSTCODE),
        (InseeCode, Kind.INSEE),
        (LongText, Kind.LINES),
    )
    for part in parts:
        if isinstance(part, type) and part in by_type:
            return by_type[part]
        for alias, kind in by_validator:
            if part == get_args(alias)[1]:
                return kind
    return Kind.TEXT


def _choices(parts: Sequence[Any]) -> tuple[str, ...]:
    if get_args(YesNo)[1] in parts:
        return ("oui", "non")
    if bool in parts:
        return ("ouvert",)
    if SchoolTime in parts:
        schemas = [part.json_schema or {} for part in parts if isinstance(part, WithJsonSchema)]
        return tuple(schemas[0]["examples"])
    kinds = (part for part in parts if isinstance(part, type) and issubclass(part, StrEnum))
    return tuple(each.value for kind in kinds for each in kind)


def _parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    for inner in get_args(annotation):
        yield from _parts(inner)


def _origin(part: Any) -> Any:
    return getattr(part, "__origin__", None)
