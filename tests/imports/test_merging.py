"""Who changed a field decides: the list alone, an editor alone, both."""

import pytest

from generator.imports.merging import (
    TEXT,
    UNKNOWN,
    Verdict,
    is_another_house,
    merged,
    overruled,
    same,
    seen,
)

AGREED, TAKEN, KEPT, CONFLICT = Verdict


@pytest.mark.parametrize(
    ("base", "listed", "standing", "verdict", "next_base"),
    [
        ("a", "a", "a", AGREED, "a"),
        ("a", "b", "a", TAKEN, "b"),
        ("a", "a", "b", KEPT, "a"),
        ("a", "b", "c", CONFLICT, "a"),
        ("a", "b", "b", AGREED, "b"),
        ("a", None, "a", TAKEN, None),
        ("a", None, "c", CONFLICT, "a"),
        ("a", "b", None, CONFLICT, "a"),
        ("a", "a", None, KEPT, "a"),
        (None, "b", None, TAKEN, "b"),
        (None, "b", "c", CONFLICT, None),
        (UNKNOWN, "b", "b", AGREED, "b"),
        (UNKNOWN, "b", "c", CONFLICT, UNKNOWN),
        (UNKNOWN, None, "c", KEPT, None),
    ],
)
def test_each_side_may_have_changed_a_field(base, listed, standing, verdict, next_base):
    sides = [{} if side is None else {"nom": side} for side in (base, listed, standing)]
    merge = merged(*sides)
    assert [one.verdict for one in merge.fields] == ([] if verdict is AGREED else [verdict])
    assert merge.base == ({} if next_base is None else {"nom": next_base})


def test_without_a_base_what_differs_is_left_to_decide():
    merge = merged(None, {"nom": "a", "adresse": "b"}, {"nom": "a", "adresse": "c", "agents": "2"})
    assert [(one.key, one.verdict) for one in merge.fields] == [("adresse", CONFLICT)]
    assert merge.base == {"nom": "a", "adresse": UNKNOWN}


def test_a_field_that_only_pages_have_is_no_matter_of_the_list():
    assert merged({}, {}, {"agents": "2"}).fields == ()


def test_what_a_list_cannot_tell_stays():
    merge = merged({"nom": "a"}, {}, {"nom": "a"}, untold={"nom"})
    assert (merge.fields, merge.base) == ((), {"nom": "a"})


def test_a_point_is_taken_whole_or_not_at_all():
    base = {"latitude": "1.5", "longitude": "2.5"}
    merge = merged(base, base | {"latitude": "9.5"}, base | {"longitude": "8.5"})
    assert {one.key: one.verdict for one in merge.fields} == {
        "latitude": CONFLICT, "longitude": KEPT,
    }  # fmt: skip
    assert merged(base, base | {"latitude": "9.5"}, base).of(TAKEN)


@pytest.mark.parametrize(
    ("key", "one", "other"),
    [
        ("telephone", "0241961040", "02 41 96 10 40"),
        ("siret", "123 456 789 00015", "12345678900015"),
        ("rna", "w491234567", "W491234567"),
        ("telephone", "+33 (0)2.41.96.10.40", "02 41 96 10 40"),
        ("nom", "La  maison ", "La maison"),
        ("horaires", {"lundi": "8h30-12h"}, {"lundi": "08:30-12:00"}),
        ("latitude", "47.50", "47.5"),
        (TEXT, "Un mot.  \n", "Un mot."),
        ("courriels", ("a@b.fr",), ["a@b.fr"]),
    ],
)
def test_another_way_of_writing_is_no_change(key, one, other):
    assert same(key, one, other)


def test_the_list_can_be_right_in_all_it_tells():
    merge = overruled(merged({"nom": "a", "adresse": "x"}, {"nom": "b"}, {"nom": "c"}))
    assert {one.key: one.verdict for one in merge.fields} == {"nom": TAKEN}
    assert merge.base == {"nom": "b"}


def test_a_conflict_that_was_seen_is_none_any_more():
    merge = seen(merged({"nom": "a"}, {"nom": "b"}, {"nom": "c"}))
    assert (merge.of(CONFLICT), merge.base) == ((), {"nom": "b"})
    assert merged(merge.base, {"nom": "b"}, {"nom": "c"}).of(CONFLICT) == ()


def test_an_identifier_that_went_to_another_house_is_seen_by_name_and_commune():
    base = {"nom": "Durtal", "commune": "Durtal"}
    other = {"nom": "Mende", "commune": "Mende"}
    assert is_another_house(base, other, base)
    assert is_another_house(None, other, base)
    assert not is_another_house(base, base | {"nom": "Autre"}, base)
    assert not is_another_house(base, other, base | {"nom": "Mende"})
    assert not is_another_house(base, {"nom": "DURTAL", "commune": "x"}, base)
