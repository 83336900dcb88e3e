"""Houses that are probably in the directory twice: certainty over coverage."""

from datetime import date

import pytest
import yaml

from generator.checks import findings_of
from generator.checks.duplicates import duplicates, twice_on_one_page

ELSEWHERE = {"adresse": "2 place du Marché", "telephone": "02 41 00 00 00",
             "latitude": "47.67", "longitude": "-0.25"}  # fmt: skip


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {
            "nom": "Maison France services de Durtal",
            "telephone": "",
            "latitude": "",
            "longitude": "",
        },
        {"adresse": "Place du Marché"},
        {"adresse": "11, RUE JOSEPH CUGNOT", "telephone": "02 41 00 00 00"},
        {"nom": "Maison de services des Marches", "latitude": "", "longitude": ""},
    ],
    ids=str,
)
def test_a_house_given_twice_is_said_on_the_later_page(house, changed):
    (found,) = duplicates([house(), house("autre", **changed)])
    assert (found.code, found.house.slug) == ("doublon", "autre")
    assert "content/msap/49/durtal.md" in found.message


@pytest.mark.parametrize(
    "changed",
    [
        ELSEWHERE,
        {"nom": "Bus France services de Durtal", "format": "bus"},
        {"nom": "Maison des Marches", "telephone": "02 41 00 00 00"},
        {"nom": "Maison des Marches", "adresse": "2 place du Marché"},
        {"commune": "Baracé", "latitude": "", "longitude": "", "adresse": "1 rue de la Mairie"},
    ],
    ids=str,
)
def test_houses_that_may_be_two_are_left_alone(house, changed):
    assert list(duplicates([house(), house("autre", **changed)])) == []


def test_two_buses_from_one_office_are_two(house):
    buses = [house(name, nom=f"Bus {name}", format="bus") for name in ("nord", "sud")]
    assert list(duplicates(buses)) == []


def test_all_checks_together_say_each_doubt_once(house, territory):
    houses = [house(date_maj="2024-08-01"), house("autre", adresse="2 place du Marché")]
    found = list(findings_of(houses, territory, date(2026, 11, 22)))
    assert [one.code for one in found] == ["page-ancienne", "doublon"]


STOP = "{lieu: Mairie, code_postal: 49430, commune: Durtal, horaires: {lundi: 09:00-12:00}}"


def told(*places):
    return yaml.load(f"[{', '.join(places)}]", Loader=yaml.BaseLoader)


@pytest.mark.parametrize(
    ("key", "name", "first"),
    [("tournee", "lieu", STOP), ("antennes", "nom", STOP.replace("lieu", "nom"))],
)
def test_a_place_pasted_twice_is_said_at_the_later_one(house, key, name, first):
    other = first.replace("Mairie", "Poste")
    again = first.replace("Mairie", "MAIRIE")
    (found,) = twice_on_one_page(house(**{key: told(first, other, again)}))
    assert (found.code, found.steps) == ("doublon", (key, 2, name))
    assert "n° 1" in found.message


@pytest.mark.parametrize(
    "other",
    [
        STOP.replace("lundi", "mardi"),
        STOP.replace("Mairie", "Mairie annexe"),
        STOP.replace("}}", "}, adresse: 1 place du Marché}"),
        STOP.replace("}}", "}, telephone: 02 41 00 00 00}"),
        STOP.replace("49430, commune: Durtal", "49640, commune: Daumeray"),
    ],
)
def test_places_that_differ_in_what_a_reader_sees_are_two(house, other):
    assert list(twice_on_one_page(house(tournee=told(STOP, other)))) == []
