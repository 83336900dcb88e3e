"""OSM expressions: one spelling, the weeks and seasons they mean, and what is refused."""

from __future__ import annotations

import calendar
from contextlib import suppress
from datetime import date, timedelta

import pytest

from generator.model.hours_text import parse_week
from generator.model.opening_hours import DAYS, OSM_DAYS, Beat, DayRule, OpeningHours, Rhythm, Span
from generator.model.osm_days import expression_spans
from generator.model.osm_hours import parse_expression
from generator.model.refusal import HoursRefused
from generator.model.year_parts import SchoolTime

WORKDAYS = DAYS[:5]
MORNINGS = parse_week(dict.fromkeys(WORKDAYS, "09:00-12:00"))
BOTH = parse_week(dict.fromkeys(WORKDAYS, "08:30-12:00, 13:30-17:00"))
YEARS = [date(2026, 1, 1) + timedelta(days=day) for day in range(1200)]


@pytest.mark.parametrize(
    "text",
    [
        "mo-fr 09:00-12:00",
        "MO-FR 9:00-12:00;",
        "Mo - Fr  09:00 - 12:00",
        "Mo–Fr 09:00–12:00",
        "Mo-Fr: 09:00-12:00",
        "Mo-Fr 9h-12h00",
        "Monday-Friday 09:00-12:00",
        "Mon-Fri 09:00-12:00",
        "Mo, Tu , We,Th, Fr 09:00-12:00",
        "Mo-Fr 09:00-12:00; PH off",
        "Mo-Fr 09:00-12:00; Sa,Su,PH off",
        "Mo-Fr 09:00-12:00; PH,Su closed",
        "PH off; Mo-Fr 09:00-12:00",
        "Mo-Fr 09:00-10:00, Mo-Fr 10:00-12:00",
    ],
)
def test_what_has_one_meaning_is_read_whatever_its_spelling(text: str) -> None:
    assert parse_expression(text).week() == MORNINGS.week()
    assert parse_expression(text).is_weekly


def test_a_space_after_a_comma_between_days_changes_nothing() -> None:
    hours = parse_expression("Tu, Th, Fr 13:30-18:00; We, Sa 10:30-12:30, 13:30-18:00")
    expected = parse_week(
        dict.fromkeys(("mardi", "jeudi", "vendredi"), "13:30-18:00")
        | dict.fromkeys(("mercredi", "samedi"), "10:30-12:30, 13:30-18:00")
    )
    assert hours.week() == expected.week()


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("Mo-Fr 08:30-12:00, Tu 13:30-17:30", {**dict.fromkeys(WORKDAYS, "08:30-12:00"),
                                               "mardi": "08:30-12:00, 13:30-17:30"}),
        ("Mo-Fr 13:30-17:00,08:30-12:00", dict.fromkeys(WORKDAYS, "08:30-12:00, 13:30-17:00")),
        ("24/7", dict.fromkeys(DAYS, "00:00-24:00")),
        ("Fr 22:00-24:00 || Sa 00:00-02:00",
         {"vendredi": "22:00-24:00", "samedi": "00:00-02:00"}),
        ("Mo 09:00-17:00; Mo 12:00-14:00 off", {"lundi": "09:00-12:00, 14:00-17:00"}),
        ("Mo 09:00-12:00 || Sa 10:00-11:00", {"lundi": "09:00-12:00", "samedi": "10:00-11:00"}),
        ("Mo-Tu 09:00-12:00, Mo off", {"mardi": "09:00-12:00"}),
    ],
)  # fmt: skip
def test_everything_that_repeats_weekly_has_a_week(text: str, week: dict[str, str]) -> None:
    hours = parse_expression(text)
    assert hours.expression == ""
    assert hours.week() == parse_week(week).week()


@pytest.mark.parametrize(
    "text",
    [
        "Sep-Jun Mo-Fr 09:00-12:00,14:00-17:00; Jul-Aug Mo-Fr 09:00-13:00",
        "Mo-Fr 09:00-12:00; Jul 14-Aug 15 off",
        "Mo-Fr 09:00-12:00; Jul-Aug Mo-Fr 08:00-11:00; Dec 24 off",
        "Dec 15-Jan 05 Mo 09:00-12:00",
        "Mo-Fr 09:00-12:00; Dec 15-Jan 05 Tu-Th 10:00-11:00; Jan Mo off",
        "Nov-Feb Tu 09:00-12:00; Mar-Oct Tu 08:00-12:00, Sa[1] 09:00-12:00",
        "Jan,Mar,May 10-20 Mo 09:00-12:00",
        "Jul 01-15 Mo-Su 10:00-12:00",
        "Apr-Sep week 1-53/2 Mo 09:00-12:00; Oct-Mar Mo 10:00-11:00",
    ],
)
def test_seasons_hold_on_the_days_that_opening_hours_py_gives(text: str) -> None:
    hours = parse_expression(text)
    expected = expression_spans(text, YEARS[0], YEARS[-1])
    assert hours.seasons
    assert {day: s for day in YEARS if (s := hours.spans_on(day))} == dict(expected)


def test_both_seasons_of_a_whole_year_are_told_and_no_rest() -> None:
    hours = parse_expression("Sep-Jun Mo-Fr 09:00-12:00; Jul-Aug Mo-Fr 09:00-13:00")
    assert [(s.part.first, s.part.last) for s in hours.seasons] == [
        ((9, 1), (6, 30)),
        ((7, 1), (8, 31)),
    ]
    assert hours.rules == ()


def test_neighbouring_parts_of_the_year_with_the_same_hours_are_one_season() -> None:
    hours = parse_expression("Jul Mo 09:00-12:00; Aug Mo 09:00-12:00")
    assert [(s.part.first, s.part.last) for s in hours.seasons] == [((7, 1), (8, 31))]


def test_a_season_has_the_hours_that_are_added_to_it() -> None:
    hours = parse_expression("Mo 09:00-12:00; Jul Mo 08:00-11:00, Jul Mo 14:00-17:00")
    (season,) = hours.seasons
    assert season.rules == (DayRule(0, (Span(480, 660),)), DayRule(0, (Span(840, 1020),)))


def test_school_holidays_are_a_season_of_their_own() -> None:
    hours = parse_expression("Mo-Fr 09:00-17:00; SH Mo-Fr 09:00-12:00")
    (season,) = hours.seasons
    assert season.part.school is SchoolTime.DURING
    assert OpeningHours(season.rules).week() == MORNINGS.week()


@pytest.mark.parametrize("text", ["Mo-Fr 09:00-12:00; PH,SH off", "Mo-Fr 09:00-12:00; SH off"])
def test_off_in_school_holidays_closes_then(text: str) -> None:
    hours = parse_expression(text)
    assert hours.week() == MORNINGS.week()
    assert [(s.part.school, s.rules) for s in hours.seasons] == [(SchoolTime.DURING, ())]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mo-Fr 09:00+", "l'heure de fermeture"),
        ("Mo-Fr 09:00-12:00+", "l'heure de fermeture"),
        ("sunrise-sunset", "soleil"),
        ("Mo-Fr 08:00-dusk", "soleil"),
        ("Mo-Fr", "ne dit pas les heures"),
        ("Mo-Fr 09:00-12:00; Sa", "ne dit pas les heures"),
        ("Jul-Aug Mo-Fr open", "ne dit pas les heures"),
        ('Mo 09:00-12:00 "sur rendez-vous"', "horaires_rdv"),
        ("Mo 09:00-12:00 unknown", "horaires_rdv"),
        ("PH off", "que les jours fériés"),
        ("Mo-Fr SH 09:00-12:00", "vacances scolaires"),
        ("Mo-Fr 09:00-12:00; PH 10:00-12:00", "jours_feries: ouvert"),
        ("Mo-Fr,PH 09:00-12:00", "jours_feries: ouvert"),
        ("Apr 31 Mo 09:00-12:00", "« Apr 31 » : ces jours n'existent pas"),
        ("Feb 30 Mo 09:00-12:00", "par exemple « Feb 01-29 Mo-Fr 09:00-12:00 »"),
        ("Apr 01-31 Mo 09:00-12:00", "« Apr 01-31 »"),
        ("Apr 00-10 Mo 09:00-12:00", "« Apr 00-10 »"),
        ("Mar 20-Apr 31 Mo 09:00-12:00", "« Apr 31 »"),
        ("2026 Apr 31 Mo 09:00-12:00", "« Apr 31 »"),
        ("Mo 09:00-12:00; Jun 31 off", "« Jun 31 »"),
        ("Mo 09:60-12:00", "« 09:60-12:00 » : ces heures n'existent pas"),
        ("Mo 09:00-12:60", "« 09:00-12:60 » : ces heures n'existent pas"),
        ("Mo-Fr 09:00-25:00", "« 09:00-25:00 » : ces heures n'existent pas"),
        ("Mo 23:00-24:01", "« 23:00-24:01 » : ces heures n'existent pas"),
        ("Mo-Fr 17:00-09:00", "« 17:00-09:00 » : la fin vient avant le début"),
        ("Mo-Fr 12h - 9h", "« 12:00-09:00 » : la fin vient avant le début"),
        ("Fr 22:00-02:00", "« 22:00-02:00 » : la fin vient avant le début"),
        ("Mo 09:00-09:00", "« 09:00-09:00 » : la fin vient avant le début"),
        ("Jul-Aug Mo 08:00-12:00,17:00-14:00", "« 17:00-14:00 » : la fin vient"),
        ("week 10-20 Mo 17:00-09:00", "« 17:00-09:00 » : la fin vient avant le début"),
        ("2026 Dec 01-24 Mo 17:00-09:00", "« 17:00-09:00 » : la fin vient avant le début"),
        ("", "horaires vides"),
        (";", "horaires vides"),
        ("lundi 9h-12h", "n'est pas une expression"),
    ],
)
def test_what_a_page_cannot_show_truly_is_refused_in_a_sentence(text: str, said: str) -> None:
    with pytest.raises(HoursRefused) as refused:
        parse_expression(text)
    assert said in refused.value.message


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("Sa 09:00-12:00; Sa[1] off; PH off", "Sa 09:00-12:00; Sa[1] off"),
        ("PH closed; Sa 09:00-12:00; Sa[1] off", "Sa 09:00-12:00; Sa[1] off"),
        ("Mo,Sa 09:00-12:00; Sa[1,3],PH off", "Mo,Sa 09:00-12:00; Sa[1,3] off"),
        ("2026 Dec 01-24 Mo 09:00-12:00; PH,Su off", "2026 Dec 01-24 Mo 09:00-12:00; Su off"),
    ],
)
def test_closed_on_holidays_goes_without_saying_beside_more_than_rules(
    text: str, expression: str
) -> None:
    assert parse_expression(text).expression == expression


@pytest.mark.parametrize("day", ["PH", "Mo,PH"])
def test_hours_of_holidays_are_refused_beside_more_than_rules(day: str) -> None:
    with pytest.raises(HoursRefused, match="jours_feries: ouvert"):
        parse_expression(f"easter +1 day 09:00-12:00; {day} 09:00-12:00")


@pytest.mark.parametrize(
    "text",
    ["PH off", "Mo-Fr SH 09:00-12:00", "SH,Sa[1] off week", "Mo-Fr 09:00-12:00; PH,SH off x"],
)
def test_nobody_who_wrote_off_is_advised_to_open(text: str) -> None:
    with pytest.raises(HoursRefused) as refused:
        parse_expression(text)
    assert "jours_feries: ouvert" not in refused.value.message


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Mo-Fr 08:30-12:00; Mo-Fr 13:30-17:30", (0, 1, 2, 3, 4)),
        ("Mo-Fr 09:00-12:00; Fr 14:00-17:00", (4,)),
        ("SH off; Mo-Tu 09:00-12:00", (0, 1)),
        ("Jul-Aug off; Mo 09:00-12:00", (0,)),
        ("Mo-Fr 09:00-12:00; We off", ()),
        ("Mo 09:00-12:00; Fr 14:00-17:00", ()),
        ("Mo-Fr 09:00-12:00, Fr 14:00-17:00", ()),
        ("Mo-Fr 09:00-12:00; Jul-Aug Mo-Fr 09:00-11:00", ()),
        ("Mo-Fr 09:00-12:00; SH Mo-Fr 09:00-11:00", ()),
    ],
)
def test_days_whose_hours_a_later_rule_replaces_are_told(text: str, days: tuple[int, ...]) -> None:
    assert tuple(parse_expression(text).replaced) == days


MORNING = (Span(540, 720),)


@pytest.mark.parametrize("weekday", range(7))
def test_days_are_known_by_their_english_names(weekday: int) -> None:
    """Long, of three letters, of two, in any case."""
    long = calendar.day_name[weekday]
    for name in (long, long[:3], OSM_DAYS[weekday]):
        for written in (name, name.lower(), name.upper()):
            assert parse_expression(f"{written} 09:00-12:00").rules == (DayRule(weekday, MORNING),)


@pytest.mark.parametrize(("name", "weekday"), [("Tues", 1), ("Thur", 3), ("Thurs", 3)])
def test_other_short_names_of_days_are_known(name: str, weekday: int) -> None:
    assert parse_expression(f"{name} 09:00-12:00").rules == (DayRule(weekday, MORNING),)


@pytest.mark.parametrize("month", range(1, 13))
def test_months_are_known_by_their_english_names_and_go_to_their_last_day(month: int) -> None:
    last = calendar.monthrange(2028, month)[1]
    for name in (calendar.month_name[month], calendar.month_abbr[month].upper()):
        (season,) = parse_expression(f"{name} Mo 09:00-12:00").seasons
        assert (season.part.first, season.part.last) == ((month, 1), (month, last))
        (day,) = parse_expression(f"{name} {last} Mo 09:00-12:00").seasons
        assert (day.part.first, day.part.last) == ((month, last), (month, last))
        with suppress(HoursRefused):
            assert not parse_expression(f"{name} {last + 1} Mo 09:00-12:00").seasons


def test_september_has_a_name_of_four_letters() -> None:
    assert parse_expression("Sept Mo 09:00-12:00") == parse_expression("Sep Mo 09:00-12:00")


@pytest.mark.parametrize(
    ("text", "rhythm"),
    [
        ("Mo[1] 09:00-12:00", Rhythm(Beat.NTH, nth=(1,))),
        ("Mo[-1,3,1] 09:00-12:00", Rhythm(Beat.NTH, nth=(1, 3, -1))),
        ("week 1-53/2 Mo 09:00-12:00", Rhythm(Beat.ODD_WEEKS)),
        ("week 02-53/2 Mo 09:00-12:00", Rhythm(Beat.EVEN_WEEKS)),
        ("week 01-53/2 Mo 09:00-12:00", Rhythm(Beat.ODD_WEEKS)),
    ],
)
def test_a_rhythm_has_its_name(text: str, rhythm: Rhythm) -> None:
    assert parse_expression(text).rules == (DayRule(0, MORNING, rhythm),)


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("Fr-Mo 09:00-12:00", dict.fromkeys(("lundi", "vendredi", "samedi", "dimanche"),
                                            "09:00-12:00")),
        ("Mo 09:00-12:00 , 13:30-17:00", {"lundi": "09:00-12:00, 13:30-17:00"}),
        *((f"Mo{space}09:00{dash}12:00", {"lundi": "09:00-12:00"})
          for space in " \t\u00a0\u202f" for dash in "-–—−\u2011"),
        ("Mo 9h-12h30", {"lundi": "09:00-12:30"}),
        ("09:00-12:00", dict.fromkeys(DAYS, "09:00-12:00")),
        ("Mo-Fr 24/7", dict.fromkeys(WORKDAYS, "00:00-24:00")),
        ("Mo-Fr 09:00-12:00; We 24/7 off", dict.fromkeys(
            ("lundi", "mardi", "jeudi", "vendredi"), "09:00-12:00")),
        ("Mo 23:00-24:00", {"lundi": "23:00-24:00"}),
        ("Mo 09:00-12:00; Tu closed", {"lundi": "09:00-12:00"}),
        ("Mo-Fr 09:00-12:00; PH,We off", dict.fromkeys(
            ("lundi", "mardi", "jeudi", "vendredi"), "09:00-12:00")),
    ],
)  # fmt: skip
def test_a_week_is_what_its_expression_says(text: str, week: dict[str, str]) -> None:
    hours = parse_expression(text)
    assert (hours.expression, hours.seasons) == ("", ())
    assert hours.week() == parse_week(week).week()


def test_an_expression_of_a_thousand_characters_is_read_and_none_that_cannot_be_printed() -> None:
    assert parse_expression("Mo 09:00-12:00".ljust(1000)).rules == (DayRule(0, MORNING),)
    for text in ("Mo 09:00-12:00".ljust(1001), "Mo 09:00-12:00\x00", "Mo\x0009:00-12:00"):
        with pytest.raises(HoursRefused, match="trop longue ou illisible"):
            parse_expression(text)


def test_of_a_part_without_hours_the_first_words_are_told() -> None:
    with pytest.raises(HoursRefused) as refused:
        parse_expression(f"Mo 09:00-12:00; {'Tu,' * 30}We")
    assert refused.value.message.startswith(f"« {('Tu,' * 30)[:40]} » ne dit pas les heures")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Jul-Aug Mo 09:00-12:00", [((7, 1), (8, 31))]),
        ("Jan-Dec Mo 09:00-12:00", [((1, 1), (12, 31))]),
        ("Dec 31 Mo 09:00-12:00", [((12, 31), (12, 31))]),
        ("Jul 14-Aug 15 Mo 09:00-12:00", [((7, 14), (8, 15))]),
        ("Jul 14-20 Mo 09:00-12:00", [((7, 14), (7, 20))]),
        ("Jul 14 Mo 09:00-12:00", [((7, 14), (7, 14))]),
        ("Dec 15-Jan 05 Mo 09:00-12:00", [((12, 15), (1, 5))]),
        ("Jan,Mar , Jul 01-10 Mo 09:00-12:00",
         [((1, 1), (1, 31)), ((3, 1), (3, 31)), ((7, 1), (7, 10))]),
    ],
)  # fmt: skip
def test_a_season_has_its_days(text: str, parts: list[tuple[tuple[int, int], ...]]) -> None:
    hours = parse_expression(text)
    assert [(s.part.first, s.part.last) for s in hours.seasons] == parts
    assert all(season.rules == (DayRule(0, MORNING),) for season in hours.seasons)
    assert hours.rules == ()


def test_an_hour_after_a_month_is_no_day_of_it() -> None:
    (season,) = parse_expression("Apr 09:00-12:00").seasons
    assert (season.part.first, season.part.last) == ((4, 1), (4, 30))


def test_dates_and_school_holidays_go_together() -> None:
    """Each part of the year then has both."""
    hours = parse_expression("Mo 09:00-12:00; Jul-Aug Mo 14:00-17:00; Jul-Aug SH Mo off")
    assert [(s.part.first, s.part.school, bool(s.rules)) for s in hours.seasons] == [
        ((7, 1), SchoolTime.OUTSIDE, True),
        ((7, 1), SchoolTime.DURING, False),
    ]
