"""Patches lead from any full file to any other, to the byte, as another program applies them."""

from __future__ import annotations

import json

import jsonpatch
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.changes.document import canonical
from generator.changes.patching import patch

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
IDS = st.sampled_from(["a", "a/b", "m~n", "~1", "A-1", "é", ""]) | TEXTS
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.floats(-9, 9).map(lambda n: round(n, 6))
    | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(IDS, inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
DOCUMENTS = st.builds(
    lambda houses: {"format": 1, "maisons": houses},
    st.dictionaries(IDS, st.dictionaries(IDS, VALUES, max_size=4), max_size=4),
)


def replayed(document, operations):
    """Return the bytes of *document* once *operations*, read from their own bytes, are applied."""
    told = json.loads(canonical(operations))
    return canonical(jsonpatch.apply_patch(json.loads(canonical(document)), told))


@given(DOCUMENTS, DOCUMENTS, DOCUMENTS)
@settings(max_examples=150, deadline=None)
def test_three_successive_lists_replay_to_the_bytes_of_each(first, second, third):
    assert replayed(first, patch(first, second)) == canonical(second)
    assert replayed(second, patch(second, third)) == canonical(third)
    assert patch(third, third) == []


def test_only_what_changed_is_in_a_patch():
    before = {"format": 1, "maisons": {"a": {"nom": "A", "agents": 2}, "b": {}, "c": {"x": 1}}}
    after = {"format": 1, "maisons": {"a": {"nom": "B", "id": "a"}, "c": {"x": 1}, "d/e": {}}}
    assert patch(before, after) == [
        {"op": "remove", "path": "/maisons/a/agents"},
        {"op": "add", "path": "/maisons/a/id", "value": "a"},
        {"op": "replace", "path": "/maisons/a/nom", "value": "B"},
        {"op": "remove", "path": "/maisons/b"},
        {"op": "add", "path": "/maisons/d~1e", "value": {}},
    ]


def test_a_value_of_another_type_is_another_value():
    before, after = ({"format": 1, "maisons": {"a": {"x": x}}} for x in (1, True))
    assert replayed(before, patch(before, after)) == canonical(after)
