"""The legend of a shaded map: every value in one class, and in the shade the map gives it."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from plugins.drawing.value_shades import SHADES, Shades

VALUES = st.dictionaries(st.text("0123456789AB", min_size=2), st.floats(0.0, 3.0), max_size=60)


def classes_of(words: str, value: float) -> bool:
    """Tell whether *value* is in the class that a legend says in *words*."""
    numbers = [float(number.replace(",", ".")) for number in re.findall(r"\d+,\d+", words)]
    if words.startswith("moins de "):
        return value < numbers[0]
    if words.endswith(" et plus"):
        return value >= numbers[0]
    return numbers[0] <= value <= numbers[-1]


@given(VALUES)
def test_a_shown_value_is_in_the_class_of_its_shade_only(values):
    """Whatever the values: no bound is in two classes, no value between two."""
    shades = Shades(values)
    rows = shades.legend("Teintes", "aucune maison").rows
    for code, shade in shades.by_code().items():
        shown = float(f"{values[code]:.2f}")
        assert [rank for rank, words in rows[:-1] if classes_of(words, shown)] == [shade]


@given(VALUES)
def test_shades_are_told_from_each_other_and_from_nothing(values):
    """From the darkest down, none twice; the last row is what is hatched."""
    ranks = [rank for rank, _ in Shades(values).legend("Teintes", "aucune maison").rows]
    assert ranks == sorted(set(ranks), reverse=True)
    assert ranks[-1] == 0
    assert not values or ranks[0] == SHADES


def test_a_legend_is_said_in_few_words():
    """Less than, from to, and more; a class of one value says it once."""
    values = {str(rank): rank / 100 for rank in range(5, 120, 3)}
    rows = Shades(values).legend("Teintes", "aucune maison").rows
    assert [words for _, words in rows] == [
        "1,00 et plus", "de 0,70 à 0,99", "de 0,50 à 0,69", "de 0,30 à 0,49", "moins de 0,30",
        "aucune maison",
    ]  # fmt: skip
    assert Shades({"48": 0.3}).legend("Teintes", "rien").rows == ((5, "0,30"), (0, "rien"))
    assert Shades({}).legend("Teintes", "rien").rows == ((0, "rien"),)
