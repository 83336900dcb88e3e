"""What counts as an answer to a fresh question."""

from __future__ import annotations

from typing import Any

import pytest

from generator.geography.divisions import Commune
from generator.model.position import Position
from tests.search.judging import is_empty, lacks

_COMMUNES = {
    code: Commune(code, name, (postcode,), position, 1000, code[:2], 5.0, (), None)
    for code, name, postcode, position in (
        ("48095", "Mende", "48000", Position(44.518, 3.5)),
        ("48092", "Marvejols", "48100", Position(44.554, 3.291)),
        ("34003", "Agde", "34300", Position(43.311, 3.475)),
    )
}
_HOUSE = {
    "id": "fs-1",
    "commune": "Marvejols",
    "postcode": "48100",
    "position": {"latitude": 44.55, "longitude": 3.29},
}
_ELSEWHERE = _HOUSE | {"id": "fs-3", "postcode": "30100"}
_NOTHING: dict[str, Any] = {
    "used": [],
    "offered": [],
    "needs": [],
    "filters": [],
    "instead": "",
    "unknown": [],
    "asksWhere": False,
    "houses": [],
    "help": [],
    "proposed": [],
    "zones": {},
}
_ZONE = {"latitude": 44.53, "longitude": 3.4, "radiusKm": 20}
_FAR_ZONE = _ZONE | {"latitude": 43.0}
_SMALL_ZONE = _ZONE | {"radiusKm": 1}


def _lacks(expects: dict[str, Any], **answer: Any) -> list[str]:
    return lacks({"expects": expects}, _NOTHING | answer, _COMMUNES.get)


@pytest.mark.parametrize(
    ("expects", "right", "wrong"),
    [
        ({"place": ["48095"]}, {"used": ["48095"]}, {"offered": ["48095"]}),
        ({"place": ["R53"]}, {"used": ["R53"]}, {"used": ["53"]}),
        (
            {"place_offered": ["48095", "48092"]},
            {"used": ["48095"], "offered": ["48092"]},
            {"offered": ["48092"]},
        ),
        ({"place_found": ["48095", "48092"]}, {"offered": ["48092"]}, {"used": ["34003"]}),
        ({"place_found": ["48092"]}, {"houses": [_HOUSE]}, {"houses": [_ELSEWHERE]}),
        ({"place_or_none": ["48095"]}, {}, {"used": ["34003"]}),
        ({"place_or_none": ["48095"]}, {"used": ["48095"]}, {"used": ["34003"]}),
        ({"no_place": True}, {"offered": ["34003"]}, {"used": ["34003"]}),
        ({"places_at_least": 2}, {"proposed": ["1", "2"]}, {"proposed": ["1"]}),
        ({"around": {"commune": "48095", "km": 30}}, {"houses": [_HOUSE]}, {"offered": ["34003"]}),
        ({"around": {"commune": "34003", "km": 30}}, {"offered": ["34003"]}, {"houses": [_HOUSE]}),
        (
            {"needs": [["caf", "msa"], ["dgfip"]]},
            {"needs": ["msa", "dgfip"]},
            {"needs": ["caf", "msa"]},
        ),
        ({"filters": [["samedi"]]}, {"filters": ["samedi"]}, {"filters": ["dimanche"]}),
        ({"filters": [["jour:*"]]}, {"filters": ["jour:lundi"]}, {"filters": ["ouvert"]}),
        ({"filters": [["jour:lundi"]]}, {"filters": ["lundi"]}, {"filters": ["jour:mardi"]}),
        ({"filters": [["soir"]]}, {"filters": ["moment:soir"]}, {"filters": ["moment:matin"]}),
        ({"filters": [["heure"]]}, {"filters": ["moment:apres-17h"]}, {"filters": ["moment:soir"]}),
        (
            {"filters": [["dimanche"]]},
            {"filters": ["jour:dimanche"], "instead": "Personne n’ouvre."},
            {"filters": ["samedi"], "instead": "Personne n’ouvre."},
        ),
        (
            {"place_found": ["48095"]},
            {"offered": ["z-gevaudan"], "zones": {"z-gevaudan": _ZONE}},
            {"offered": ["z-gevaudan"], "zones": {"z-gevaudan": _FAR_ZONE}},
        ),
        (
            {"place_or_none": ["48095"]},
            {"used": ["z-gevaudan"], "zones": {"z-gevaudan": _ZONE}},
            {"used": ["z-gevaudan"], "zones": {"z-gevaudan": _SMALL_ZONE}, "houses": [_HOUSE]},
        ),
        (
            {"place_or_none": ["48092"]},
            {"used": ["z-gevaudan"], "zones": {"z-gevaudan": _SMALL_ZONE}, "houses": [_HOUSE]},
            {"used": ["34003"], "houses": [_HOUSE]},
        ),
        (
            {"around": {"commune": "48095", "km": 30}},
            {"offered": ["z-gevaudan"], "zones": {"z-gevaudan": _ZONE}},
            {"offered": ["z-gevaudan"], "zones": {"z-gevaudan": _FAR_ZONE}},
        ),
        ({"filters": [["radius"]]}, {"filters": ["rayon:20"]}, {"filters": ["ouvert"]}),
        (
            {"house": ["fs-1", "fs-2"]},
            {"houses": [_ELSEWHERE, _HOUSE]},
            {"houses": [*[_ELSEWHERE] * 3, _HOUSE]},
        ),
        ({"not_empty": True}, {"houses": [_HOUSE]}, {"asksWhere": True}),
        ({"asks_where": True}, {"asksWhere": True}, {"houses": [_HOUSE]}),
        ({"help": ["3919", "17"]}, {"help": ["17"]}, {"help": ["115"]}),
        ({"left_aside": ["Kévin"]}, {"unknown": ["bebe", "kevin"]}, {"unknown": ["bebe"]}),
        ({"nothing": True}, {"unknown": ["pizza"], "offered": ["48095"]}, {"houses": [_HOUSE]}),
        ({"nothing": True}, {}, {"needs": ["caf"]}),
    ],
)
def test_what_is_expected_is_there_or_lacking(
    expects: dict[str, Any], right: dict[str, Any], wrong: dict[str, Any]
) -> None:
    """Each expectation, with an answer that gives it and one that does not."""
    assert _lacks(expects, **right) == []
    assert _lacks(expects, **wrong) == [*expects]


def test_an_answer_broken_off_lacks_everything() -> None:
    """A search that threw is a miss and no empty page."""
    broken = {"error": "TypeError: x"}
    assert lacks({"expects": {"no_place": True}}, broken, _COMMUNES.get) == ["error"]
    assert not is_empty({"error": "TypeError: x"})


def test_the_commune_to_be_near_is_known() -> None:
    """A wrong code is a fault of the question, not of the answer."""
    with pytest.raises(KeyError, match="99999"):
        _lacks({"around": {"commune": "99999", "km": 5}})


@pytest.mark.parametrize(
    ("answer", "empty"),
    [
        ({"needs": ["caf"]}, True),
        ({"used": ["48095"]}, True),
        ({"filters": ["samedi"], "unknown": ["zut"]}, True),
        ({"unknown": ["zut"]}, False),
        ({"needs": ["caf"], "asksWhere": True}, False),
        ({"needs": ["caf"], "offered": ["48095", "48092"]}, False),
        ({"needs": ["cidff"], "help": ["3919"]}, False),
        ({"used": ["48095"], "houses": [_HOUSE]}, False),
    ],
)
def test_an_empty_page_understood_something_and_leads_nowhere(
    answer: dict[str, Any], empty: bool
) -> None:
    """Where nothing was understood there is nothing to show."""
    assert is_empty(_NOTHING | answer) is empty
