"""Small values for the tests of the search."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest

from generator.fold import slug
from generator.geography.codes import department_code
from generator.hours.day_plan import DayPlan
from generator.model.opening_hours import Span
from generator.model.position import Position
from generator.search.entry import Entry, Point
from generator.search.gazetteer import Place
from generator.search.place_hours import PlaceHours, Week

TODAY = date(2026, 11, 23)  # a Monday
MORNING, AFTERNOON = Span(510, 720), Span(810, 1020)
WEEK: Week = (DayPlan((MORNING, AFTERNOON)),) * 4 + (DayPlan((MORNING,)), DayPlan(()), DayPlan(()))


@dataclass(frozen=True)
class Word:
    """A vocabulary term."""

    code: str
    name: str
    synonyms: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    acronym: str | None = None


SERVICES = (Word("emploi", "Emploi", ("chômage",)), Word("sante", "Santé"))
PARTNERS = (
    Word("caf", "Allocations familiales (CAF)", ("RSA", "aide au logement"), ("cnaf",), "CAF"),
    Word("retraite", "Assurance retraite", ("retraite",)),
)


def house(
    name: str, commune: str, postcode: str, latitude: float | None, longitude: float, **more: object
) -> Entry:
    """A house with one place; ``latitude`` None is an unknown position."""
    position = None if latitude is None else Position(latitude, longitude)
    point = Point("maison", "", commune, postcode, position, PlaceHours(WEEK))
    given = {
        "points": (point,),
        "department_code": department_code(postcode),
        "department_name": "Lozère",
        "services": ("emploi",),
        "partners": ("caf",),
    }
    return Entry(
        id=slug(name), slug=slug(name), name=name, commune=commune, postcode=postcode,
        **(given | more),  # type: ignore[arg-type]
    )  # fmt: skip


def place(code: str, name: str, *postcodes: str, population: int = 1000) -> Place:
    """A commune in the middle of nowhere."""
    return Place(code, name, postcodes, Position(44.5, 3.5), population)


HOUSES = (
    house("France services de Mende", "Mende", "48000", 44.5183, 3.5006, phone="04 66 65 00 00",
          dialled="+33466650000", numbers=("+33466650000", "+33611223344")),
    house("France services L'Isle-d'Abeau", "L'Isle-d'Abeau", "38080", 45.6208, 5.2297),
    house("Pimms Médiation Le Port", "Le Port", "97420", -20.94, 55.29, phone="02 62 00 00 00",
          dialled="+262262000000", numbers=("+262262000000", "+33611223344")),
    house("Maison sans point", "Saint-Chély-d'Apcher", "48200", None, 0.0,
          former_communes=("Les Bessons",)),
)  # fmt: skip


@pytest.fixture
def houses() -> tuple[Entry, ...]:
    """Four houses; the last one has no position."""
    return HOUSES


@pytest.fixture
def make_house() -> Callable[..., Entry]:
    """See ``house``."""
    return house


@pytest.fixture
def make_place() -> Callable[..., Place]:
    """See ``place``."""
    return place


@pytest.fixture
def services() -> tuple[Word, ...]:
    """Two services."""
    return SERVICES


@pytest.fixture
def partners() -> tuple[Word, ...]:
    """Two partners."""
    return PARTNERS


def _town(code: str, name: str, postcodes: str, population: int, at: tuple[float, float]) -> Place:
    return Place(code, name, tuple(postcodes.split()), Position(*at), population)


COMMUNES = (
    _town("48095", "Mende", "48000", 12000, (44.518, 3.500)),
    _town("48013", "Badaroux", "48000", 900, (44.553, 3.547)),
    _town("48140", "Saint-Chély-d'Apcher", "48200", 4200, (44.801, 3.276)),
    _town("38193", "L'Isle-d'Abeau", "38080", 16000, (45.621, 5.230)),
    _town("97407", "Le Port", "97420", 33000, (-20.940, 55.290)),
    _town("01307", "Port", "01460", 900, (46.160, 5.570)),
    _town("32389", "Saint-Martin", "32300", 400, (43.512, 0.370)),
    _town("65392", "Saint-Martin", "65360", 400, (43.160, 0.090)),
    _town("75115", "Paris 15e Arrondissement", "75015", 230000, (48.841, 2.300)),
    _town("49127", "Durtal", "49430", 3300, (47.671, -0.256)),
)
GAZETTEER = (*COMMUNES, COMMUNES[-1].named("Gouis"))


@pytest.fixture
def gazetteer() -> tuple[Place, ...]:
    """Ten communes, two of them of one name, and a former one."""
    return GAZETTEER
