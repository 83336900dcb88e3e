"""Stops are read when every word is understood, every commune known and every hour said."""

from collections.abc import Mapping

import pytest

from generator.geography.territory import Territory
from generator.imports.comments import Remark, Said, Setting, said
from generator.imports.spans import DAYS, Span
from generator.imports.stops import places_of
from generator.imports.whereabouts import Neighbourhood

_MORNING, _AFTERNOON = Span(540, 720), Span(840, 1020)
_WEEK = dict.fromkeys(DAYS[:2], (_MORNING, _AFTERNOON))


class Reader:
    """Reads comments of a house of Belley (01300), in the Ain."""

    def __init__(self, territory: Territory) -> None:
        self.around = Neighbourhood(territory, "01034", "01300")

    def said(self, text: str, week_is_the_rounds: bool = False) -> Said:
        return said([Remark(text)], Setting(_WEEK, "01300", self.around, week_is_the_rounds))

    def hours(self, text: str, week_is_the_rounds: bool = False) -> dict[str, Mapping[str, str]]:
        visits = self.said(text, week_is_the_rounds).visits
        places = places_of(visits, is_roaming=True).get("tournee", ())
        return {one["lieu"]: one.get("horaires") or one["horaires_rdv"] for one in places}  # type: ignore[index, union-attr, misc, call-overload]


@pytest.fixture(scope="module")
def reader(territory: Territory) -> Reader:
    return Reader(territory)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "LUNDI 14H-17H: permanence à Virieu le Grand (Mairie) MARDI 9H -12H : Culoz",
            {"Mairie": {"lundi": "14:00-17:00"}, "Culoz": {"mardi": "09:00-12:00"}},
        ),
        (
            "Mairie de Culoz : lundi et jeudi 9h-12h/14h-17h, mardi 9h-12h",
            {
                "Mairie de Culoz": {
                    "lundi": "09:00-12:00, 14:00-17:00",
                    "mardi": "09:00-12:00",
                    "jeudi": "09:00-12:00, 14:00-17:00",
                }
            },
        ),
        (
            "PERMANENCE DE CULOZ : LUNDI 9H -12H - PERMANENCE BELLEY : MARDI 9H-12H",
            {"Culoz": {"lundi": "09:00-12:00"}, "Belley": {"mardi": "09:00-12:00"}},
        ),
        (
            "Lundi Belley 9h-12h Culoz 14h-16h30",
            {"Belley": {"lundi": "09:00-12:00"}, "Culoz": {"lundi": "14:00-16:30"}},
        ),
        (
            "Le 1er et 3ème jeudi de chaque mois à la mairie de Culoz de 14h à 16h30",
            {"Mairie de Culoz": {"jeudi": "1er, 3e du mois 14:00-16:30"}},
        ),
        (
            "Culoz (lundi 9h-12h en semaine paire)",
            {"Culoz": {"lundi": "semaines paires 09:00-12:00"}},
        ),
    ],
)
def test_stops_with_their_hours(
    reader: Reader, text: str, expected: dict[str, dict[str, str]]
) -> None:
    assert reader.hours(text) == expected


def test_hours_of_a_round_come_from_its_week(reader: Reader) -> None:
    text = "Lundi : Belley / Mardi matin : Culoz / Mardi après-midi : Virieu le Grand"
    assert reader.hours(text) == {}
    assert reader.hours(text, week_is_the_rounds=True)["Culoz"] == {"mardi": "09:00-12:00"}


def test_hours_of_the_week_must_be_shared_out_whole(reader: Reader) -> None:
    assert reader.hours("Lundi : Belley", week_is_the_rounds=True) == {}
    twice = "Lundi : Belley / Mardi : Culoz / Lundi matin : Virieu le Grand"
    assert reader.hours(twice, week_is_the_rounds=True) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Lundi 9h-12h Culoz, sauf en août",
        "Lundi 9h-12h Culoz (hors vacances scolaires)",
        "Un lundi sur deux 9h-12h Culoz",
        "Lundi 9h-12h Culoz et Belley",
        "Lundi 9h-12h quartier des Tilleuls",
        "Lundi 9h-12h Marseille",
        "Lundi matin de 13h30 à 17h Culoz",
        "Lundi 12h-9h Culoz",
        "Le 1er lundi 9h-12h Culoz",
        "Lundi 9h-12h",
        "semaine paire lundi Culoz 9h-12h semaine impaire mardi Belley 9h-12h",
        "Semaines paires : lundi 9h-12h Culoz ; mardi 9h-12h Belley",
        "Lundi 9h-12h Culoz. Uniquement sur rendez-vous",
        "Lundi 9h-12h Culoz sur rdv / mardi 9h-12h Belley",
        "Lundi 9h-12h Culoz. Itinéraire sur notre site",
    ],
)
def test_near_misses_stay_text(reader: Reader, text: str) -> None:
    assert reader.said(text).visits == ()


def test_an_introduction_holds_for_every_stop(reader: Reader) -> None:
    found = reader.said("Permanences sur RDV : Lundi 9h-12h Culoz. Mardi 9h-12h Belley")
    assert [visit.is_booked for visit in found.visits] == [True, True]


def test_a_number_after_stops_is_not_the_houses(reader: Reader) -> None:
    found = reader.said("Lundi 9h-12h Culoz. Prise de rendez-vous au 04 79 81 00 00")
    assert found.visits and not found.telephones


def test_places_of_a_house_that_stays_are_branches(reader: Reader) -> None:
    visits = reader.said("Lundi 9h-12h Belley, mardi 9h-12h Culoz (Mairie)").visits
    assert places_of(visits, is_roaming=False, home="Belley") == {
        "antennes": [
            {
                "nom": "Mairie (Culoz)",
                "code_postal": "01350",
                "commune": "Culoz-Béon",
                "horaires": {"mardi": "09:00-12:00"},
            }
        ]
    }
