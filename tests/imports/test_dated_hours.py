"""Days by date of an expression become what a page says of them."""

from pathlib import Path

import pytest

from generator.exports.open_data.mediation import mediation_csv
from generator.exports.open_data.source import Source
from generator.files.writing import page_text
from generator.hours.schedule import schedule_of
from generator.hours.timetable import timetable
from generator.hours.timetables import covered_days
from generator.imports.dated_hours import parted
from generator.imports.mediation_numerique import Row, pages, read
from generator.imports.merging import same
from tests.conftest import TODAY

WEEK = "Mo-Fr 09:00-12:00"


@pytest.mark.parametrize(
    ("text", "base", "exceptions"),
    [
        (WEEK, WEEK, []),
        (f"{WEEK}; 2026 Dec 25,2027 Jan 01,2027 Mar 29 off", WEEK, []),
        (
            f"{WEEK}; 2026 Dec 24-2026 Dec 25,2026 Dec 28-2026 Dec 31,2027 Jan 01 off",
            WEEK,
            [{"du": "2026-12-24", "au": "2026-12-31", "type": "ferme"}],
        ),
        (
            f"{WEEK}; 2026 Dec 22 off; 2026 Dec 25 10:00-11:00",  # open on a holiday
            WEEK,
            [
                {"du": "2026-12-22", "type": "ferme"},
                {"du": "2026-12-25", "type": "horaires", "horaires": "10:00-11:00"},
            ],
        ),
        (
            f"{WEEK}; 2026 Nov 27,2026 Nov 30 10:00-11:00,14:00-15:00; 2026 Nov 28 09:00-10:00",
            WEEK,
            [
                {"du": "2026-11-27", "type": "horaires", "horaires": "10:00-11:00, 14:00-15:00"},
                {"du": "2026-11-28", "type": "horaires", "horaires": "09:00-10:00"},
                {"du": "2026-11-30", "type": "horaires", "horaires": "10:00-11:00, 14:00-15:00"},
            ],
        ),
        ("off; 2026 Nov 28 09:00-10:00", "off", [
            {"du": "2026-11-28", "type": "horaires", "horaires": "09:00-10:00"}]),
        (f"{WEEK}; 2026 Dec 24 unknown", f"{WEEK}; 2026 Dec 24 unknown", []),
        (f"{WEEK}; 2026 Feb 30 off", f"{WEEK}; 2026 Feb 30 off", []),
        ("2026 Dec 24 09:00-12:00", "2026 Dec 24 09:00-12:00", []),
        (f"{WEEK}; 2020 Jan 01-2029 Jan 01 off", f"{WEEK}; 2020 Jan 01-2029 Jan 01 off", []),
    ],
)  # fmt: skip
def test_public_holidays_are_the_rule_and_other_days_exceptions(text, base, exceptions):
    assert parted(text, "49") == (base, exceptions)


def test_holidays_are_those_of_the_department():
    text = f"{WEEK}; 2027 Mar 26 off"  # Good Friday
    assert parted(text, "67") == (WEEK, [])
    assert parted(text, "49") == (WEEK, [{"du": "2027-03-26", "type": "ferme"}])


def test_dates_that_are_a_rhythm_stay_an_expression():
    days = ",".join(f"2026 {month} {day:02d}" for month in ("Jan", "Mar", "May")
                    for day in range(1, 29, 2))  # fmt: skip
    text = f"Mo-Su 09:00-12:00; {days} off"
    assert parted(text, "49") == (text, [])


HOUSES = (
    {"horaires": {"lundi": "09:00-12:00", "vendredi": "09:00-12:00, 14:00-17:00"}},
    {"horaires": {"mardi": "1er du mois 09:00-12:00", "vendredi": "semaines paires 09:00-12:00"}},
    {
        "horaires": {"lundi": "09:00-12:00", "vendredi": "09:00-12:00"},
        "exceptions": [
            {"du": "2026-12-24", "au": "2027-01-02", "type": "ferme", "motif": "Congés"},
            {"du": "2026-12-05", "type": "horaires", "horaires": "10:00-12:00"},
        ],
    },
    {
        "horaires": {"lundi": "09:00-12:00"},
        "saisons": [{"du": "07-01", "au": "08-31", "horaires": {"mardi": "10:00-12:00"}}],
    },
    {"horaires": {"vendredi": "08:00-12:00"}, "commune": "Saint-Denis", "code_postal": "97400"},
)


@pytest.mark.parametrize("rank", range(len(HOUSES)))
def test_our_own_file_gives_back_the_same_house(directory_of, read_page, tmp_path: Path, rank):
    """The same hours, the same days by date; on a page that stands nothing changes."""
    fields = HOUSES[rank] | {"id": "fs-908", "label": "france-services"}
    directory = directory_of(fields)
    file = tmp_path / "lieux.csv"
    file.write_bytes(mediation_csv(Source(directory)).content)
    (page,) = pages([row for row in read(file) if isinstance(row, Row)])
    (house,) = directory.houses
    assert "20" not in str(page.fields["horaires"]).replace(":20", "")
    if "saisons" not in fields:
        assert same("horaires", page.fields["horaires"], fields["horaires"])
    assert "exceptions" in page.untold
    again, problems = read_page(page_of(page))
    assert again is not None, problems
    assert again.hours == house.hours
    code = "974" if house.code_insee.startswith("97") else house.code_insee[:2]
    told, back = (
        timetable(schedule_of(one, one, code), *covered_days(TODAY)).days()
        for one in (house, again)
    )
    assert [(day, plan.open) for day, plan in back] == [(day, plan.open) for day, plan in told]


def test_hours_by_day_and_an_expression_are_the_same_hours():
    assert same("horaires", "Mo 09:00-12:00", {"lundi": "09:00-12:00"})
    assert not same("horaires", "Mo 09:00-12:00", {"lundi": "09:00-12:30"})
    assert not same("horaires", "n'importe quoi", {"lundi": "09:00-12:00"})
    assert not same("horaires", "Mo 09:00-12:00", {"lundi": ["09:00-12:00"]})
    assert not same("horaires", "Mo 09:00-12:00", None)


def page_of(page):
    fields = {
        key: list(value) if isinstance(value, tuple) else value
        for key, value in page.fields.items()
    }
    return page_text(fields, "")
