"""What an export remembers comes back whole, or is told to be damaged."""

import pytest

from generator.sheets.state import PageState, State, StateDamaged, StateNewer, state_lines, state_of

_STATE = State(
    {
        "49/durtal": PageState(
            "fs-908",
            {
                "maisons": {(): {"nom": "Durtal", "courriels": ("a@b.fr", "c@d.fr")}},
                "exceptions": {("antenne 1", "2"): {"du": "2026-12-24"}},
            },
        )
    }
)


def test_a_state_comes_back() -> None:
    assert state_of(state_lines(_STATE)) == _STATE


def test_the_same_state_gives_the_same_lines() -> None:
    assert state_lines(_STATE) == state_lines(_STATE)


@pytest.mark.parametrize(
    "damage",
    [
        lambda lines: [],
        lambda lines: lines[:1],
        lambda lines: [lines[0], lines[1][:-4]],
        lambda lines: [lines[0], lines[1][::-1]],
        lambda lines: ["base", *lines[1:]],
    ],
)
def test_damage_is_seen(damage) -> None:
    with pytest.raises(StateDamaged):
        state_of(damage(state_lines(_STATE)))


def test_another_version_is_told_apart() -> None:
    lines = state_lines(_STATE)
    with pytest.raises(StateNewer):
        state_of([lines[0].replace(" 1 ", " 2 "), *lines[1:]])
