"""Houses by department, per inhabitants, ranked and classed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.equipment import (
    Equipment,
    best_equipped,
    by_department,
    by_region,
    class_of,
    class_starts,
    is_department,
    served_departments,
    visiting_houses,
)

MAMOUDZOU = {"commune": "Mamoudzou", "code_postal": "97600"}
SAINT_MARTIN = {"commune": "Saint-Martin", "code_postal": "97150", "code_insee": "97801"}
DURTAL = {"commune": "Durtal", "code_postal": "49430"}


def test_rate_is_per_ten_thousand_inhabitants(directory_of):
    """Two houses in Lozère, about 76,600 inhabitants: 0.26."""
    lozere = by_department(directory_of({}, {}))["48"]
    assert lozere.houses == 2
    assert 74_000 < lozere.inhabitants < 79_000
    assert lozere.rate == pytest.approx(2 * 10_000 / lozere.inhabitants)


def test_a_house_counts_where_its_address_is(directory_of):
    """A stop in another department is not another house: departments add up to the country."""
    stop = {"lieu": "Mairie"} | DURTAL
    every = by_department(directory_of({"tournee": [stop]}))
    assert every["48"].houses == 1
    assert sum(equipment.houses for equipment in every.values()) == 1


def test_unknown_inhabitants_give_no_rate(directory_of):
    """The source has no population for Mayotte: its house counts, without a rate."""
    mayotte = by_department(directory_of(MAMOUDZOU))["976"]
    assert (mayotte.houses, mayotte.inhabitants, mayotte.rate) == (1, 0, None)


def test_a_region_sums_its_departments(directory_of):
    """Occitanie has the houses of Lozère and those of its 12 other departments."""
    directory = directory_of({}, DURTAL)
    departments = by_department(directory)
    occitanie = by_region(directory, departments)["76"]
    codes = directory.regions["76"].department_codes
    assert occitanie.houses == 1
    assert occitanie.inhabitants == sum(departments[code].inhabitants for code in codes)


def _equipped(*houses: int) -> list[Equipment]:
    return [Equipment(f"{rank:02d}", number, 1000, number) for rank, number in enumerate(houses)]


def test_equals_share_a_rank():
    """3, 2, 2, 1: ranks 1, 2, 2, 4."""
    ranked = best_equipped(_equipped(1, 2, 3, 2), 4)
    assert [(e.code, rank) for e, rank in ranked] == [("02", 1), ("01", 2), ("03", 2), ("00", 4)]


def test_equals_enter_together_or_not_at_all():
    """Where twelve departments have one house each, none of them is the fifth."""
    ranked = best_equipped(_equipped(4, 3, *[1] * 12, 0), 5)
    assert [e.houses for e, _ in ranked] == [4, 3]


def test_without_houses_nobody_is_best():
    """A department without a house is not among the best equipped."""
    assert best_equipped(_equipped(0, 0), 5) == []


def test_departments_are_not_collectivities(directory_of):
    """Saint-Martin belongs to no region: with Lozère, one department is served."""
    directory = directory_of({}, SAINT_MARTIN)
    assert len(directory.by_department) == 2
    assert served_departments(directory) == 1
    assert not is_department(directory, "978")


def test_without_a_territory_every_code_is_a_department(directory_of):
    """Nobody can tell what belongs to a region."""
    assert served_departments(directory_of({}, placed=False)) == 1


def test_a_stop_elsewhere_makes_a_visiting_house(directory_of):
    """A stop in the house's own department does not."""
    at_home = {"lieu": "Mairie", "commune": "Mende", "code_postal": "48000"}
    away = {"lieu": "Mairie"} | DURTAL
    assert visiting_houses(directory_of({"tournee": [at_home]})) == 0
    assert visiting_houses(directory_of({"tournee": [at_home, away]}, {})) == 1


def test_classes_hold_about_as_many():
    """Ten values in five classes: two each."""
    values = [float(value) for value in range(10)]
    starts = class_starts(values, 5)
    classes = [class_of(value, starts) for value in values]
    assert classes == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]


def test_classes_start_at_tenths_where_they_can():
    """0.28, 0.52 and 0.71 become 0.3, 0.5 and 0.7; the least value stays."""
    values = [0.05, 0.17, 0.32, 0.28, 0.31, 0.40, 0.52, 0.55, 0.60, 0.71, 0.80, 0.97]
    assert class_starts(values, 4) == [0.05, 0.3, 0.5, 0.7]


def test_few_values_make_few_classes_of_two_or_more():
    """Sixteen departments, nine of them with one house: no class is one value."""
    values = [0.01] * 2 + [0.02] * 6 + [0.03, 0.04, 0.04, 0.05, 0.05, 0.06, 0.28, 1.04]
    starts = class_starts(values, 5)
    assert starts == [0.01, 0.03, 0.05, 0.28]


@given(st.lists(st.integers(0, 300).map(lambda hundredths: hundredths / 100), max_size=120))
def test_no_class_is_empty_and_every_value_has_one(values):
    """Whatever the values; two classes at least as soon as two values differ."""
    starts = class_starts(values, 5)
    assert starts == sorted(set(starts))
    assert {class_of(value, starts) for value in values} == set(range(1, len(starts) + 1))
    assert len(starts) >= min(len(set(values)), 2)


def test_equal_values_are_of_one_class():
    """One value everywhere makes one class; no value makes none."""
    assert class_starts([0.3, 0.3, 0.3], 5) == [0.3]
    assert class_starts([], 5) == []
    assert class_of(0.1, [0.3]) == 0
