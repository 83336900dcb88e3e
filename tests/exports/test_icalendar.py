"""A house's calendar follows RFC 5545 and says when its stops and branches open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar, Component

from generator.exports.icalendar import house_calendar, rounds_calendar
from generator.hours.timetables import Timetables
from generator.model.house import House
from generator.model.position import Position

FIRST = date(2026, 11, 22)
TIMES = Timetables(FIRST)
GOLDEN = Path(__file__).with_name("bus.ics")
BUS: dict[str, Any] = {
    "id": "fs-1", "nom": "Bus des services, Argonne", "label": "msap", "format": "bus",
    "commune": "Vouziers", "code_postal": "08400", "code_insee": "08490",
    "date_maj": "2026-11-01",
    "exceptions": [{"du": "2026-12-24", "au": "2027-01-02", "type": "ferme", "motif": "Congés"}],
    "tournee": [
        {"lieu": "Mairie", "commune": "Monthois", "code_postal": "08400", "code_insee": "08303",
         "adresse": "1 place de l'Église ; derrière la très jolie fontaine aux éléphants",
         "latitude": "49.3122", "longitude": "4.7102",
         "horaires": {"mardi": "dernier du mois 09:00-12:00"},
         "horaires_rdv": {"mardi": "dernier du mois 13:30-15:00"}},
    ],
}  # fmt: skip

Event = dict[str, str]


def calendar(**changes: Any) -> str:
    return house_calendar(House.model_validate(BUS | changes).of_page("bus", "bus.md", ""), TIMES)


def events(text: str) -> Iterator[Event]:
    """Read *text* strictly: CRLF, short lines, balanced components, one property a line."""
    assert text.endswith("\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    lines = text.replace("\r\n ", "").split("\r\n")[:-1]
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-1] == "END:VCALENDAR"
    assert {"VERSION:2.0", "PRODID:-//msap//annuaire//FR"} <= set(lines)
    event: Event | None = None
    for line in lines[1:-1]:
        name, colon, value = line.partition(":")
        assert colon and re.fullmatch(r"[A-Z-]+(;[A-Z]+=[A-Z]+)*", name), line
        if line == "BEGIN:VEVENT":
            assert event is None
            event = {}
        elif line == "END:VEVENT":
            assert event is not None and {"UID", "DTSTAMP", "SUMMARY"} <= event.keys()
            yield event
            event = None
        elif event is not None:
            assert name not in event
            event[name] = value
    assert event is None


def test_the_calendar_of_a_bus_is_the_golden_file() -> None:
    assert calendar() == GOLDEN.read_bytes().decode()


def test_openings_are_instants_that_follow_summer_time() -> None:
    starts = [e["DTSTART"] for e in events(calendar()) if "DTSTART" in e]
    assert starts[0] == "20261124T080000Z"
    assert "20270427T070000Z" in starts


def test_openings_of_an_overseas_stop_are_in_its_own_time() -> None:
    stop = BUS["tournee"][0] | {"code_insee": "97411", "code_postal": "97400"}
    assert next(e for e in events(calendar(exceptions=[], tournee=[stop])))["DTSTART"] == (
        "20261124T050000Z"
    )


def test_appointments_are_named_as_such() -> None:
    summaries = {e["SUMMARY"] for e in events(calendar())}
    assert "Bus des services\\, Argonne\u00a0: Mairie\\, Monthois (sur rendez-vous)" in summaries


def test_a_closure_is_a_day_event_that_ends_the_day_after() -> None:
    closure = next(events(calendar()))
    assert closure["DTSTART;VALUE=DATE"] == "20261224"
    assert closure["DTEND;VALUE=DATE"] == "20270103"
    assert closure["SUMMARY"].endswith("fermé (Congés)")


def test_a_stop_does_not_open_while_its_house_is_closed() -> None:
    days = {e["DTSTART"][:8] for e in events(calendar()) if "DTSTART" in e}
    assert "20261229" not in days
    assert "20270126" in days


def test_identifiers_are_unique_and_stay_from_one_day_to_the_next() -> None:
    uids = [e["UID"] for e in events(calendar())]
    house = House.model_validate(BUS)
    tomorrow = {e["UID"] for e in events(house_calendar(house, Timetables(date(2026, 11, 23))))}
    assert len(uids) == len(set(uids))
    assert set(uids) <= tomorrow


@pytest.mark.parametrize("name", ["Fête\r\nBEGIN:VALARM", "a\x00b\x1fc", "\\;,", "é" * 300])
def test_no_name_breaks_the_calendar(name: str) -> None:
    house = House.model_validate(BUS)
    stop = house.stops[0].model_copy(update={"name": name})
    text = house_calendar(house.model_copy(update={"stops": (stop,)}), TIMES)
    assert len(list(events(text))) == len(list(events(calendar())))


def test_a_house_that_moves_nowhere_and_never_closes_has_no_calendar() -> None:
    assert calendar(exceptions=[], tournee=[], adresse="1 rue Haute", format="fixe") == ""


def test_a_closure_without_end_does_not_run_past_the_calendar() -> None:
    endless = [{"du": "2026-12-24", "au": "2035-12-31", "type": "ferme"}]
    assert next(events(calendar(exceptions=endless)))["DTEND;VALUE=DATE"] == "20271122"


def test_a_calendar_is_the_same_all_week_and_reaches_a_year_ahead() -> None:
    """A subscriber keeps the days of this week that are over."""
    weekly = House.model_validate(BUS | {"exceptions": [], "tournee": [stop(None)]})
    house = weekly.of_page("bus", "bus.md", "")
    days = [date(2026, 11, day) for day in (23, 26, 29)]
    monday, *others = (house_calendar(house, Timetables(day)) for day in days)
    assert monday and all(other == monday for other in others)
    last = max(event["DTSTART"] for event in events(monday) if "DTSTART" in event)
    assert last == "20271122T080000Z"


def test_the_position_of_a_stop_is_given() -> None:
    assert House.model_validate(BUS).stops[0].position == Position(49.3122, 4.7102)
    assert {e["GEO"] for e in events(calendar()) if "GEO" in e} == {"49.312200;4.710200"}


def stop(street: str | None) -> dict[str, Any]:
    where = {"lieu": "Place", "commune": "Durtal", "code_postal": "49430", "code_insee": "49127"}
    return where | {"horaires": {"lundi": "09:00-12:00"}} | ({"adresse": street} if street else {})


@pytest.mark.parametrize(
    "streets", [("place de l'Église", "place du Marché"), (None, None), ("rue A", None)]
)
def test_stops_of_one_name_in_one_commune_keep_all_their_events(streets: tuple[str | None, ...]):
    stops = [stop(street) for street in streets]
    alone = len(list(events(calendar(tournee=stops[:1], exceptions=[]))))
    both = list(events(calendar(tournee=stops, exceptions=[])))
    assert len(both) == 2 * alone
    assert len({event["UID"] for event in both}) == len(both)


def components(house_fields: dict[str, Any], today: date, successor: str = "") -> list[Component]:
    """Read the calendar with another program's reader."""
    house = House.model_validate(BUS | house_fields).of_page("bus", "bus.md", "")
    text = house_calendar(house, Timetables(today), successor)
    return Calendar.from_ical(text).walk("VEVENT") if text else []


def test_an_end_cancels_what_was_announced_after_it_and_nothing_before() -> None:
    before = {str(event["UID"]): event for event in components({}, FIRST)}
    after = {str(event["UID"]): event for event in components({"fermee_le": "2027-01-26"}, FIRST)}
    assert set(before) == set(after) - {"fs-1-fin-20270126@msap"}
    for uid, event in before.items():
        start, same = event["DTSTART"].dt, after[uid]
        is_over = (start.date() if isinstance(start, datetime) else start) >= date(2027, 1, 26)
        told = (same.get("STATUS"), same.get("SEQUENCE", 0))
        assert told == (("CANCELLED", 1) if is_over else (None, 0)), uid
        assert same["DTSTART"] == event["DTSTART"]


@pytest.mark.parametrize(("months", "left"), [(0, True), (11, True), (13, False), (120, False)])
def test_what_is_cancelled_is_told_as_long_as_a_subscriber_may_hold_it(
    months: int, left: bool
) -> None:
    """Then the end alone is left: a subscription never meets an empty address."""
    today = date(2026 + (10 + months) // 12, (10 + months) % 12 + 1, 22)
    found = components({"fermee_le": "2026-11-22", "exceptions": []}, today, "Bus de Sedan")
    cancelled = [event for event in found if event.get("STATUS") == "CANCELLED"]
    assert bool(cancelled) == left
    (end,) = [event for event in found if event not in cancelled]
    assert str(end["DTSTART"].dt) == "2026-11-22"
    assert end["DESCRIPTION"] == "Remplacée par\u00a0: Bus de Sedan"
    assert end["SUMMARY"].endswith("fermé définitivement")


def test_an_announced_house_announces_nothing_before_it_opens() -> None:
    found = components({"ouvre_le": "2027-01-26", "exceptions": []}, FIRST)
    assert found and min(event["DTSTART"].dt.date() for event in found) == date(2027, 1, 26)


def test_no_event_marks_a_person_as_busy():
    found = list(events(calendar()))
    assert {event["TRANSP"] for event in found} == {"TRANSPARENT"}
    assert {event["X-MICROSOFT-CDO-BUSYSTATUS"] for event in found} == {"FREE"}


def test_a_closing_without_a_known_end_lasts_as_long_as_the_calendar() -> None:
    closed = {"du": "2026-12-01", "au": "jusqu'à nouvel ordre", "type": "ferme", "motif": "Travaux"}
    (event,) = events(calendar(tournee=[], exceptions=[closed]))
    assert event["SUMMARY"].endswith("fermé jusqu’à nouvel ordre (Travaux)")
    assert event["DTSTART;VALUE=DATE"] == "20261201"
    assert event["DTEND;VALUE=DATE"] == "20271122"


def test_a_closed_season_is_a_closing_with_a_uid_of_its_own_year() -> None:
    season = {"du": "11-15", "au": "01-10", "horaires": "fermé", "motif": "Congés d'hiver"}
    found = list(events(calendar(
        tournee=[], exceptions=[], horaires={"lundi": "09:00-12:00"}, saisons=[season]
    )))  # fmt: skip
    assert [(e["UID"], e["DTSTART;VALUE=DATE"], e["DTEND;VALUE=DATE"]) for e in found] == [
        ("fs-1-saison-20261115@msap", "20261115", "20270111"),
        ("fs-1-saison-20271115@msap", "20271115", "20271122"),
    ]
    assert "Congés d'hiver" in found[0]["SUMMARY"]


def test_a_departments_calendar_has_the_visits_that_lie_in_it() -> None:
    """Under the UIDs of the houses' own calendars, and nothing else of theirs."""
    bus = House.model_validate(BUS).of_page("bus", "bus.md", "")
    own = {event["UID"] for event in events(calendar()) if "-ferme-" not in event["UID"]}
    rounds = rounds_calendar("Passages dans les Ardennes", "08", [bus], TIMES)
    assert {event["UID"] for event in events(rounds)} == own
    assert "X-WR-CALNAME:Passages dans les Ardennes" in rounds
    assert Calendar.from_ical(rounds).walk("VEVENT")
    assert rounds_calendar("Passages dans la Marne", "51", [bus], TIMES) == ""
