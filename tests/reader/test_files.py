"""What leaves with the reader, and what machines read: the card, the calendar, schema.org."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.reader.reading import Page, spaced

ADDRESS = "https://annuaire.example.fr/maisons/pleine/"
# The lines of the contact card.
CARD = (
    "FN:Maison Témoin",
    "ORG:Maison Témoin",
    "ADR;TYPE=WORK:;;Bâtiment Complément\\, 11 rue du Témoin;Durtal;;49430;France",
    "TEL;TYPE=WORK,VOICE:+33241961040",
    "TEL;TYPE=WORK,VOICE:+33241961041",
    "TEL;TYPE=WORK,VOICE:+33612345678",
    "EMAIL;TYPE=INTERNET,WORK:premier@temoin.example.fr",
    "EMAIL;TYPE=INTERNET,WORK:second@temoin.example.fr",
    "GEO:47.671234;-0.245678",
    f"URL:{ADDRESS}",
    "REV:2026-08-09T00:00:00Z",
)
# The events of the calendar: what must stand together in one of them. Times are UTC.
EVENTS = (
    ("SUMMARY:Maison Témoin : fermé (Travaux du témoin)", "DTSTART;VALUE=DATE:20261207",
     "DTEND;VALUE=DATE:20261210", "DTSTAMP:20260809T000000Z"),
    ("SUMMARY:Maison Témoin : Antenne Témoin\\, Seiches-sur-le-Loir", "DTSTART:20261123T083100Z",
     "DTEND:20261123T093200Z", "LOCATION:12 rue de l’Antenne\\, 49140 Seiches-sur-le-Loir",
     "GEO:47.571234;-0.355678", "DTSTAMP:20260809T000000Z"),
    ("SUMMARY:Maison Témoin : Antenne Témoin\\, Seiches-sur-le-Loir (sur rendez-vous)",
     "DTSTART:20261127T143300Z", "DTEND:20261127T153400Z"),
    ("SUMMARY:Maison Témoin : Antenne Témoin\\, Seiches-sur-le-Loir", "DTSTART:20261222T094100Z",
     "DTEND:20261222T104200Z"),
    ("SUMMARY:Maison Témoin : Place de l’Arrêt\\, Baugé-en-Anjou", "DTSTART:20261124T085100Z",
     "DTEND:20261124T095200Z", "LOCATION:13 rue de l’Arrêt\\, 49150 Baugé-en-Anjou",
     "GEO:47.541234;-0.105678"),
    ("SUMMARY:Maison Témoin : Place de l’Arrêt\\, Baugé-en-Anjou (sur rendez-vous)",
     "DTSTART:20261128T145300Z", "DTEND:20261128T155400Z"),
    ("SUMMARY:Maison Témoin : Place de l’Arrêt\\, Baugé-en-Anjou", "DTSTART:20261223T095100Z",
     "DTEND:20261223T105200Z"),
)  # fmt: skip
# Days on which nothing may be announced: the branch is closed, the team is.
NO_EVENT = (
    ("Antenne Témoin", "DTSTART:20261214"),
    ("Place de l’Arrêt", "DTSTART:20261217"),
    ("Place de l’Arrêt", "DTSTART:20261208"),
)
# The statement of the house for search engines.
STATEMENT: dict[str, Any] = {
    "name": "Maison Témoin",
    "url": ADDRESS,
    "telephone": "+33241961040",
    "email": "premier@temoin.example.fr",
    "address": {
        "@type": "PostalAddress",
        "streetAddress": "11 rue du Témoin, Bâtiment Complément",
        "postalCode": "49430",
        "addressLocality": "Durtal",
        "addressCountry": "FR",
    },
    "geo": {"@type": "GeoCoordinates", "latitude": 47.671234, "longitude": -0.245678},
}


def _unfolded(file: Path) -> list[str]:
    return file.read_bytes().decode().replace("\r\n ", "").split("\r\n")


@pytest.fixture(scope="module")
def card(small_site: Path) -> list[str]:
    """Return the lines of the contact card."""
    return _unfolded(small_site / "maisons/pleine.vcf")


@pytest.fixture(scope="module")
def events(small_site: Path) -> list[list[str]]:
    """Return the lines of each event."""
    text = "\n".join(_unfolded(small_site / "maisons/pleine.ics"))
    return [spaced_lines(event) for event in text.split("BEGIN:VEVENT\n")[1:]]


def spaced_lines(text: str) -> list[str]:
    return [spaced(line) for line in text.splitlines()]


@pytest.fixture(scope="module")
def office(small_site: Path) -> dict[str, Any]:
    """Return the statement of the house."""
    return Page(small_site / "maisons/pleine/index.html").statements()["GovernmentOffice"]


@pytest.mark.parametrize("line", CARD)
def test_the_card_carries_it(card: list[str], line: str) -> None:
    """A line of its own."""
    assert line in card


@pytest.mark.parametrize("lines", EVENTS, ids=lambda lines: f"{lines[0][8:40]} {lines[1][8:]}")
def test_the_calendar_carries_it(events: list[list[str]], lines: tuple[str, ...]) -> None:
    """In one event, with a key that no other has."""
    (event,) = (event for event in events if set(lines) <= set(event))
    uids = [line for each in events for line in each if line.startswith("UID:temoin-pleine-")]
    assert len(uids) == len(events) == len(set(uids))
    assert event.count("END:VEVENT") == 1


@pytest.mark.parametrize(("place", "start"), NO_EVENT)
def test_the_calendar_announces_no_opening_on_a_closed_day(
    events: list[list[str]], place: str, start: str
) -> None:
    """Of the place itself or of its team."""
    there = [e for e in events if any(place in line for line in e)]
    assert there
    assert not [e for e in there if any(line.startswith(start) for line in e)]


def test_the_calendar_is_named(small_site: Path) -> None:
    """After the house."""
    assert "X-WR-CALNAME:Maison Témoin" in _unfolded(small_site / "maisons/pleine.ics")


def test_a_house_where_nothing_moves_has_no_calendar(small_site: Path) -> None:
    """No file, and no link to it."""
    assert not (small_site / "maisons/muette.ics").exists()
    page = Page(small_site / "maisons/muette/index.html")
    assert "agenda" not in page.shown(".house-hours")


@pytest.mark.parametrize("key", STATEMENT)
def test_machines_read_it(office: dict[str, Any], key: str) -> None:
    """The same as people."""
    assert office[key] == STATEMENT[key]


def test_machines_read_the_hours(office: dict[str, Any]) -> None:
    """The week without appointments, the closed days, the days with other hours."""
    told = office["openingHoursSpecification"]
    week = {"dayOfWeek": ["Monday"], "opens": "08:05", "closes": "12:10"}
    closed = {"opens": "00:00", "closes": "00:00",
              "validFrom": "2026-12-07", "validThrough": "2026-12-09"}  # fmt: skip
    other = {"opens": "10:11", "closes": "11:12",
             "validFrom": "2026-12-15", "validThrough": "2026-12-15"}  # fmt: skip
    for statement in (week, closed, other):
        assert {"@type": "OpeningHoursSpecification"} | statement in told
    assert not [each for each in told if each["opens"] == "14:05"]


def test_machines_read_the_branch(office: dict[str, Any]) -> None:
    """Its name, address and hours."""
    (branch,) = office["department"]
    assert branch["name"] == "Antenne Témoin"
    assert branch["address"]["streetAddress"] == "12 rue de l’Antenne, Étage de l’antenne"
    assert branch["address"]["addressLocality"] == "Seiches-sur-le-Loir"
    assert branch["openingHoursSpecification"][0]["opens"] == "09:31"


def test_machines_read_the_way_to_the_page(small_site: Path) -> None:
    """Home, departments, the department, the page."""
    page = Page(small_site / "maisons/pleine/index.html")
    items = page.statements()["BreadcrumbList"]["itemListElement"]
    assert [item["name"] for item in items] == [
        "Accueil", "Départements", "Maine-et-Loire", "Maison Témoin",
    ]  # fmt: skip
    assert items[-1]["item"] == ADDRESS


def test_the_sitemap_dates_the_page(small_site: Path) -> None:
    """By its last check."""
    sitemap = (small_site / "sitemap.xml").read_text("utf-8")
    assert f"<loc>{ADDRESS}</loc><lastmod>2026-08-09</lastmod>" in sitemap
