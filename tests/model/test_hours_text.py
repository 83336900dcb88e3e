"""Hours as an editor writes them: what each form gives, and what is refused with which words."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model.hours_text import HoursRefused, parse_day, parse_spans, parse_week
from generator.model.opening_hours import Beat, DayRule, Rhythm, Span

MORNING, AFTERNOON = Span(540, 720), Span(840, 1020)
EXAMPLE = "par exemple 08:30-12:00, 13:30-17:00"


def nth(*ranks: int) -> Rhythm:
    return Rhythm(Beat.NTH, nth=ranks)


FORTNIGHT = Rhythm(Beat.FORTNIGHT, start=date(2026, 1, 5))


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("09:00-12:00", [(MORNING,)]),
        ("9:00-12:00", [(MORNING,)]),
        ("09:00 - 12:00 / 14:00-17:00", [(MORNING, AFTERNOON)]),
        ("09:00-12:00,14:00-17:00", [(MORNING, AFTERNOON)]),
        ("  09:00-12:00  ", [(MORNING,)]),
        ("00:00-24:00", [(Span(0, 1440),)]),
        ("23:59-24:00", [(Span(1439, 1440),)]),
        ("08:59-12:59", [(Span(539, 779),)]),
        ("09:00-12:00 ; ", [(MORNING,)]),
        ("fermé", []),
        ("Fermée", []),
        (" ferme ", []),
    ],
)
def test_a_day_of_every_week(text: str, rules: list[tuple[Span, ...]]) -> None:
    """Spans, or none."""
    assert parse_day(2, text) == tuple(DayRule(2, spans) for spans in rules)


@pytest.mark.parametrize(
    ("text", "rhythm"),
    [
        ("1er du mois 09:00-12:00", nth(1)),
        ("1ère du mois 09:00-12:00", nth(1)),
        ("2ème du mois 09:00-12:00", nth(2)),
        ("3e, 5e du mois 09:00-12:00", nth(3, 5)),
        ("4e et 2e du mois 09:00-12:00", nth(2, 4)),
        ("2e et 2e du mois 09:00-12:00", nth(2)),
        ("1er et 3e et dernier du mois 09:00-12:00", nth(1, 3, -1)),
        ("Dernier et 1er du mois 09:00-12:00", nth(1, -1)),
        ("1er, 2e, 3e, 4e, 5e et dernier du mois 09:00-12:00", nth(1, 2, 3, 4, 5, -1)),
        ("semaines paires 09:00-12:00", Rhythm(Beat.EVEN_WEEKS)),
        ("semaine paire 09:00-12:00", Rhythm(Beat.EVEN_WEEKS)),
        ("Semaines Impaires 09:00-12:00", Rhythm(Beat.ODD_WEEKS)),
        ("semaine impaire 09:00-12:00", Rhythm(Beat.ODD_WEEKS)),
        ("une semaine sur deux depuis 2026-01-05 09:00-12:00", FORTNIGHT),
        ("une semaine sur deux depuis le 2026-01-05 09:00-12:00", FORTNIGHT),
    ],
)
def test_a_day_that_comes_back_otherwise(text: str, rhythm: Rhythm) -> None:
    """Ranks in order, the last one last."""
    assert parse_day(0, text) == (DayRule(0, (MORNING,), rhythm),)


def test_a_day_may_have_several_rhythms() -> None:
    """Each after a semicolon."""
    even, odd = parse_day(1, "semaines paires 09:00-12:00 ; semaines impaires 14:00-17:00")
    assert even == DayRule(1, (MORNING,), Rhythm(Beat.EVEN_WEEKS))
    assert odd == DayRule(1, (AFTERNOON,), Rhythm(Beat.ODD_WEEKS))


def test_a_week_is_in_the_order_of_its_days_and_times() -> None:
    """Whatever the order of the file."""
    week = parse_week({"mardi": "14:00-17:00 ; 09:00-12:00", "lundi": "09:00-12:00"})
    assert week.rules == (
        DayRule(0, (MORNING,)), DayRule(1, (MORNING,)), DayRule(1, (AFTERNOON,)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"horaires vides ; {EXAMPLE}, ou « fermé »."),
        (" ; ; ", f"horaires vides ; {EXAMPLE}, ou « fermé »."),
        ("x" * 301, f"301 caractères : 300 au plus ; {EXAMPLE}."),
        ("9h-12h", f"« 9h-12h » n'est pas une plage horaire ; {EXAMPLE}."),
        ("09:00-12:00,", f"il manque des heures ; {EXAMPLE}."),
        ("12:00-09:00", f"« 12:00-09:00 » : la fin vient avant le début ; {EXAMPLE}."),
        ("09:00-09:00", f"« 09:00-09:00 » : la fin vient avant le début ; {EXAMPLE}."),
        *(
            (text, f"« {text} » : ces heures n'existent pas (de 00:00 à 24:00) ; {EXAMPLE}.")
            for text in (
                "09:60-12:00",
                "09:00-12:60",
                "24:00-24:30",
                "24:00-24:00",
                "09:00-24:01",
                "25:00-26:00",
            )
        ),
        (
            "09:00-12:00, 11:59-14:00",
            "« 09:00-12:00 » et « 11:59-14:00 » se chevauchent ou ne sont pas dans l'ordre ; "
            f"{EXAMPLE}.",
        ),
        (
            "6e du mois 09:00-12:00",
            "un mois n'a que cinq fois le même jour au plus ; "
            "par exemple « 1er du mois 09:00-12:00 ».",
        ),
        (
            "une semaine sur deux depuis 2026-02-30 09:00-12:00",
            "« 2026-02-30 » n'est pas une date ; par exemple "
            "« une semaine sur deux depuis 2026-01-05 09:00-12:00 ».",
        ),
    ],
)
def test_what_is_refused_says_why(text: str, message: str) -> None:
    """With the right form."""
    with pytest.raises(HoursRefused) as refused:
        parse_day(0, text)
    assert refused.value.message == message
    assert str(refused.value) == message
    assert refused.value.day == ""


def test_a_text_of_three_hundred_characters_is_read() -> None:
    """One more is too long."""
    assert parse_day(0, "09:00-12:00".ljust(300)) == (DayRule(0, (MORNING,)),)


@pytest.mark.parametrize(
    ("days", "message", "day"),
    [
        ({}, "aucun jour n'est donné : supprimez ce champ si les horaires sont inconnus.", ""),
        ({"lundi": "09:00-12:00", "mardy": "fermé"}, "« mardy » n'est pas un jour", "mardy"),
        ({"mardi": "x"}, "« x » n'est pas une plage horaire", "mardi"),
    ],
)
def test_a_week_that_is_refused_names_its_day(days: dict[str, str], message: str, day: str) -> None:
    """A near day is suggested."""
    with pytest.raises(HoursRefused) as refused:
        parse_week(days)
    assert message in refused.value.message
    assert refused.value.day == day
    assert "mardi" in refused.value.message or day != "mardy"


def test_spans_that_touch_are_one_and_others_stay() -> None:
    """Twelve to twelve is no pause."""
    assert parse_spans("09:00-12:00, 12:00-14:00, 15:00-16:00") == (
        Span(540, 840), Span(900, 960),
    )  # fmt: skip


@pytest.mark.parametrize(
    "key", ["lundi au vendredi", "Lun-Ven", "lundi/mardi", "tous les jours", "week-end", "Weekend"]
)
def test_a_key_of_several_days_is_told_to_be_a_line_for_each(key: str) -> None:
    """No single day is suggested for it."""
    with pytest.raises(HoursRefused) as refused:
        parse_week({key: "09:00-12:00"})
    assert refused.value.message == (
        "écrivez un jour par ligne, "
        "par exemple « lundi: 09:00-12:00 », puis « mardi: 09:00-12:00 »."
    )
    assert refused.value.day == key
