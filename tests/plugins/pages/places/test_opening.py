"""What a page says of openings without script, and what it tells machines, are the same facts."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from generator.hours.schedule import Schedule, schedule_of
from generator.hours.timetables import Timetables
from generator.model.house import House
from generator.model.osm_hours import parse_expression
from plugins.pages.places.opening import OpeningView, next_dates, next_visits, opening_view, where

TODAY = date(2026, 10, 26)
TIMES = Timetables(TODAY)
PAGE: dict[str, Any] = {
    "nom": "Maison de Durtal", "label": "msap", "commune": "Durtal", "code_postal": "49430",
    "adresse": "11 rue Haute", "date_maj": "2026-10-01",
}  # fmt: skip


def house(**keys: Any) -> House:
    return House.model_validate(PAGE | keys)


def view(department: str = "49", today: date = TODAY, **keys: Any) -> OpeningView:
    one = house(**keys)
    return opening_view(one, schedule_of(one, one, department), Timetables(today))


def said(found: OpeningView) -> list[tuple[str, str, str]]:
    return [(notice.when, notice.what, notice.why) for notice in found.notices]


def test_a_holiday_is_told_only_where_it_closes_an_open_day() -> None:
    armistice = ("Mercredi 11\u00a0novembre 2026", "Fermé", "Armistice")
    assert said(view(horaires="We 09:00-12:00")) == [armistice]
    assert said(view(horaires="Th 09:00-12:00")) == []
    assert said(view(horaires="We 09:00-12:00", jours_feries="ouvert")) == []


def test_a_holiday_of_a_week_without_opening_is_not_told() -> None:
    assert said(view(horaires={"mercredi": "semaines impaires 09:00-12:00"})) == []
    even = view(horaires={"mercredi": "semaines paires 09:00-12:00"})
    assert [what for _, what, _ in said(even)] == ["Fermé"]


def test_a_holiday_of_the_department_only() -> None:
    days = {"today": date(2026, 12, 20), "horaires": "Sa 09:00-12:00"}
    assert said(view("67", **days)) == [("Samedi 26\u00a0décembre 2026", "Fermé", "Saint-Étienne")]
    assert said(view("49", **days)) == []


def test_exceptions_of_ten_whole_weeks_only_in_order_the_same_all_week() -> None:
    days = ("2027-01-04", "2027-01-03", "2026-10-26", "2026-10-25")
    exceptions = [{"du": day, "type": "message", "motif": day} for day in days]
    for today in (TODAY, date(2026, 10, 29), date(2026, 11, 1)):
        found = said(view(today=today, exceptions=exceptions))
        assert [why for _, _, why in found] == ["2026-10-26", "2027-01-03"]


def test_what_a_page_says_is_the_same_on_each_day_of_a_week() -> None:
    """Of a place whose days are not written out one by one."""
    kinds: tuple[dict[str, Any], ...] = (
        {"horaires": "We 09:00-12:00"},
        {"horaires": {"samedi": "1er du mois 09:00-12:00"}},
        {"horaires": {"lundi": "hors vacances scolaires 09:00-12:00"}},
        {"horaires": "Jul-Aug Mo-Fr 09:00-13:00; Sep-Jun Mo-Fr 08:00-12:00"},
        {"ouvre_le": "2026-10-29", "horaires": "We 09:00-12:00"},
        {"fermee_le": "2026-10-29", "horaires": "We 09:00-12:00"},
    )
    for keys in kinds:
        monday, *others = (view(today=date(2026, 10, day), **keys) for day in (26, 27, 31))
        assert all(other == monday for other in others), keys


def test_an_exception_with_hours_is_told_in_words_and_replaces_the_holiday() -> None:
    exception = {"du": "2026-11-11", "type": "horaires", "horaires": "09:00-12:30", "motif": "Fête"}
    hours = "9\u00a0h\u00a0–\u2060\u00a012\u00a0h\u00a030"
    found = said(view(horaires="We 14:00-17:00", exceptions=[exception]))
    assert found == [("Mercredi 11\u00a0novembre 2026", hours, "Fête")]


def test_machines_read_the_same_closures_as_people() -> None:
    exceptions = [{"du": "2026-10-29", "au": "2026-10-30", "type": "ferme"}]
    found = view(horaires="Mo-Fr 09:00-12:00", exceptions=exceptions)
    dated = [s for s in found.specification if "validFrom" in s]
    assert [(n.first, n.last) for n in found.notices if n.what == "Fermé"] == [
        (s["validFrom"], s["validThrough"]) for s in dated
    ]
    assert {(s["opens"], s["closes"]) for s in dated} == {("00:00", "00:00")}


def test_the_week_for_machines_has_no_dates_unless_it_comes_from_a_rhythm() -> None:
    (weekly,) = view(horaires="Tu 09:00-24:00").specification
    assert weekly == {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": ["Tuesday"],
        "opens": "09:00",
        "closes": "23:59",
    }
    rhythm = view(horaires={"mardi": "semaines paires 09:00-12:00"}).specification
    assert all({"validFrom", "validThrough"} <= statement.keys() for statement in rhythm)


def test_a_house_by_appointment_only_is_not_unknown() -> None:
    found = view(horaires_rdv={"mercredi": "13:30-17:00"})
    assert not found.unknown
    assert found.specification == []
    assert json.loads(found.data)["plages"][1] == [[], [810, 1020]]


def test_unknown_hours_say_nothing_to_machines() -> None:
    found = view()
    assert found.unknown
    assert (found.notices, found.next_dates, found.specification) == ((), (), [])


def test_next_dates_are_for_places_that_open_on_few_days() -> None:
    assert next_dates(Schedule(parse_expression("Mo-Fr 09:00-12:00")), TIMES) == ()
    assert next_dates(Schedule(parse_expression("Tu[1] 09:00-12:00")), TIMES) == (
        "mardi 3\u00a0novembre, 9\u00a0h\u00a0–\u2060\u00a012\u00a0h",
        "mardi 1er\u00a0décembre, 9\u00a0h\u00a0–\u2060\u00a012\u00a0h",
        "mardi 5\u00a0janvier 2027, 9\u00a0h\u00a0–\u2060\u00a012\u00a0h",
    )


def test_next_visits_of_a_bus_are_in_the_order_of_time() -> None:
    def stop(name: str, commune: str, hours: str) -> dict[str, str]:
        return {"lieu": name, "commune": commune, "code_postal": "08400", "horaires": hours}

    mairie = stop("Mairie", "Monthois", "We 09:00-12:00")
    stops = [mairie, stop("Place", "Attigny", "We 08:00-09:00")]
    bus = house(format="bus", tournee=stops)
    pairs = [(one, schedule_of(bus, one, "08")) for one in bus.stops]
    first, second, *_ = next_visits(pairs, TIMES)
    assert first.when == "mercredi 28\u00a0octobre, 8\u00a0h\u00a0–\u2060\u00a09\u00a0h"
    assert (first.where, second.where) == ("Place d’Attigny", "Mairie de Monthois")


@pytest.mark.parametrize("keys", [{"format": "bus"}, {"format": "itinerante"}])
def test_the_hours_of_a_house_that_travels_hold_nowhere(keys: dict[str, Any]) -> None:
    """Neither for the browser nor for machines; its closures are told, and its own hours kept."""
    away = {"du": "2026-10-27", "type": "ferme", "motif": "Panne"}
    one = house(horaires="Mo-Fr 09:00-12:00", exceptions=[away], **keys)
    found = opening_view(one, schedule_of(one, one, "49"), TIMES)
    data = json.loads(found.data)
    assert data["deplace"] == 1
    assert data["plages"][0] is None
    assert data["ecarts"] == [[1, "Panne", 26]]
    assert (found.specification, found.unknown) == ([], False)
    assert said(found)[0][2] == "Panne"


def test_a_house_that_stays_is_open_at_its_address_though_it_has_stops() -> None:
    stop = {"lieu": "Mairie", "commune": "Baugé", "code_postal": "49150"}
    found = view(horaires="Mo-Fr 09:00-12:00", tournee=[stop])
    assert "deplace" not in json.loads(found.data)
    assert found.specification


@pytest.mark.parametrize(
    ("name", "words"),
    [("Mairie", "mairie de Monthois"), ("Mairie de Monthois", "Mairie de Monthois"),
     ("Place du marché", "Place du marché, Monthois"), ("Monthois", "Monthois")],
)  # fmt: skip
def test_a_stop_within_a_sentence(name: str, words: str) -> None:
    keys = {"lieu": name, "commune": "Monthois", "code_postal": "08400"}
    assert where(house(tournee=[keys]).stops[0]) == words


def test_the_hours_of_a_period_say_when_they_hold() -> None:
    several = {"du": "2026-11-02", "au": "2026-11-20", "type": "horaires"}
    spans = view(horaires="Mo-Fr 14:00-17:00", exceptions=[several | {"horaires": "09:00-12:00"}])
    assert said(spans)[0][1].endswith("12\u00a0h, les jours d’ouverture")
    by_day = {"lundi": "09:00-12:00", "mardi": "09:00-12:00", "jeudi": "14:00-16:00"}
    named = view(horaires="Mo-Fr 14:00-17:00", exceptions=[several | {"horaires": by_day}])
    assert said(named)[0][1].startswith("Lundi et mardi\u00a0: 9\u00a0h")
    assert "jeudi\u00a0: 14\u00a0h" in said(named)[0][1]


@pytest.mark.parametrize("today", [date(2026, 10, 26), date(2029, 1, 1)])
def test_what_has_no_known_end_says_so_and_never_expires(today: date) -> None:
    keys = {"du": "2026-10-01", "au": "jusqu'à nouvel ordre", "motif": "Travaux"}
    (closed,) = view(
        today=today, horaires="Su 09:00-12:00", exceptions=[keys | {"type": "ferme"}]
    ).notices
    assert (closed.when, closed.what) == (
        "À partir du 1er\u00a0octobre 2026",
        "Fermé jusqu’à nouvel ordre",
    )
    assert (closed.why, closed.last) == ("Travaux", "")
    (message,) = view(
        today=today, horaires="Tu 09:00-12:00", exceptions=[keys | {"type": "message"}]
    ).notices
    assert (message.what, message.why) == ("Jusqu’à nouvel ordre", "Travaux")


def test_each_season_is_told_to_machines_with_its_dates() -> None:
    found = view(
        horaires={"lundi": "14:00-17:00"},
        saisons=[{"du": "07-01", "au": "08-31", "horaires": {"mardi": "09:00-12:00"}}],
    ).specification
    weeks = [one for one in found if "dayOfWeek" in one]
    assert [(w["dayOfWeek"], w["validFrom"], w["validThrough"]) for w in weeks] == [
        (["Monday"], "2026-10-26", "2027-06-30"),
        (["Tuesday"], "2027-07-01", "2027-08-31"),
        (["Monday"], "2027-09-01", "2027-12-11"),
    ]


def test_nothing_is_told_to_machines_of_days_that_depend_on_an_unknown_calendar() -> None:
    keys = {"horaires": {"lundi": "09:00-12:00 hors vacances scolaires", "mardi": "09:00-12:00"}}
    known, unknown = (view(department, **keys).specification for department in ("49", "2A"))
    assert any("Monday" in one.get("dayOfWeek", ()) for one in known)
    assert not any("Monday" in one.get("dayOfWeek", ()) for one in unknown)
    assert any("Tuesday" in one.get("dayOfWeek", ()) for one in unknown)
