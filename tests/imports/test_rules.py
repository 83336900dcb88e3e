"""Rules of one sentence: whole spans of the week, or times beside them, or nothing."""

import pytest

from generator.imports.comments import Remark, Said, Setting, said
from generator.imports.spans import DAYS, Span

_MORNING, _AFTERNOON = Span(540, 720), Span(840, 1020)
_WEEK = dict.fromkeys(DAYS[:4], (_MORNING, _AFTERNOON)) | {"vendredi": (_MORNING,)}


def _said(*texts: str) -> Said:
    return said([Remark(text) for text in texts], Setting(_WEEK))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Les mardis et jeudis après-midi sur RDV",
            dict.fromkeys(("mardi", "jeudi"), "14:00-17:00"),
        ),
        (
            "Sur RDV les mardi et jeudi de 14h à 17h",
            dict.fromkeys(("mardi", "jeudi"), "14:00-17:00"),
        ),
        ("Les après-midi sur RDV, sauf le jeudi", dict.fromkeys(DAYS[:3], "14:00-17:00")),
        ("Mardi uniquement sur rdv, fermé au public.", {"mardi": "09:00-12:00, 14:00-17:00"}),
        ("Le mardi de 9h à 17h uniquement sur RDV", {"mardi": "09:00-12:00, 14:00-17:00"}),
        (
            "En libre accès le matin et sur RDV les après-midi",
            dict.fromkeys(DAYS[:4], "14:00-17:00"),
        ),
    ],
)
def test_spans_of_the_week_that_need_an_appointment(text: str, expected: dict[str, str]) -> None:
    assert _said(text).by_appointment == expected


def test_times_beside_the_week_are_added_for_the_days_named() -> None:
    found = _said("Sur RDV uniquement le vendredi de 14h à 17h")
    assert found.by_appointment == {"vendredi": "14:00-17:00"}
    assert found.opening["vendredi"] == "09:00-12:00"


@pytest.mark.parametrize(
    "text",
    [
        "Sur RDV le vendredi de 11h à 14h",  # overlaps the open hours
        "Uniquement sur RDV de 18h à 19h",  # on which days?
        "Sur RDV le vendredi de 17h à 14h",
        "Les mardis et le jeudi après-midi sur RDV",  # Tuesdays all day?
        "Sur RDV le mardi et jeudi après-midi",
        "Sur RDV le mardi sauf le lundi",
        "Fermeture les samedis ; seulement sur rendez-vous",  # which of the two?
        "Fermé le dernier jeudi du mois",
        "Fermé le 2e jeudi de chaque mois de 15h30 à 17h",
        "Fermeture le jeudi après-midi pendant les vacances scolaires",
    ],
)
def test_near_misses_stay_text(text: str) -> None:
    found = _said(text)
    assert (found.by_appointment, found.kinds) == ({}, ())
    assert found.opening["jeudi"] == "09:00-12:00, 14:00-17:00"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Fermeture le 3eme jeudi après-midi de chaque mois",
            "09:00-12:00 ; 1er, 2e, 4e, 5e du mois 14:00-17:00",
        ),
        ("Fermé le 1er jeudi du mois", "2e, 3e, 4e, 5e du mois 09:00-12:00, 14:00-17:00"),
    ],
)
def test_a_monthly_closing_leaves_the_other_weeks(text: str, expected: str) -> None:
    assert _said(text).opening["jeudi"] == expected


def test_hours_contrary_to_the_comment_are_doubtful_and_unchanged() -> None:
    found = _said("Fermé le jeudi après-midi. Sur RDV le lundi")
    assert found.doubts == ("jeudi : le commentaire dit « fermé », les horaires disent ouvert",)
    assert found.by_appointment == {}


def test_a_closing_that_the_week_knows_changes_nothing_and_hides_nothing() -> None:
    found = _said("Fermeture le vendredi après-midi. Sur RDV le lundi")
    assert (found.doubts, list(found.by_appointment)) == ((), ["lundi"])
