"""The index is the history and nothing else: what a build did not write is refused."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.changes.comparison import ChangeKind
from generator.changes.document import canonical
from generator.changes.history import TOLD_APART
from generator.changes.index import IndexRefused, index_value, read_index
from generator.changes.previous import digest_of
from tests.changes.made import GONE, change, history

MADE = history(
    (change("une"), change("deux", ChangeKind.GONE, fact=GONE)),
    tuple(change(f"h{rank}") for rank in range(TOLD_APART + 1)),
)
DIGEST = digest_of(b"2")


def written(made=MADE):
    return index_value(made, DIGEST)


def test_what_is_written_is_read_back():
    assert read_index(canonical(written()), DIGEST) == MADE


def changed(*path, value):
    """Return the index with another value at *path*."""
    index = json.loads(canonical(written()))
    inner = index
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return canonical(index)


FIRST = ("publications", 0)


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b"null", b"\xff", b"[" * 100_000,
        changed("format", value=2),
        changed("annuaire", "empreinte", value="0" * 64),
        changed("publications", value={}),
        changed(*FIRST, "fichier", value="../../index.html"),
        changed(*FIRST, "fichier", value="/etc/passwd"),
        changed(*FIRST, "date", value="hier"),
        changed(*FIRST, "numero", value=True),
        changed(*FIRST, "octets", value=-1),
        changed(*FIRST, "apres", value="0" * 64),
        changed(*FIRST, "changements", 0, "nature", value="autre"),
        changed(*FIRST, "changements", 0, "page", value="https://ailleurs.example"),
        changed(*FIRST, "changements", 0, "nom", value="a\x00b"),
        changed(*FIRST, "changements", 0, "faits", value=[1]),
        changed("publications", 1, "resume", 0, "ajouts", value="1"),
        changed("dernieres", "une", value="hier"),
        changed("dernieres", "une", "champs", value=[2]),
    ],
)  # fmt: skip
def test_anything_else_is_refused(content):
    with pytest.raises(IndexRefused):
        read_index(content, DIGEST)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=4,
)


@given(st.sampled_from(sorted(written())), JSON)
@settings(max_examples=60, deadline=None)
def test_no_damage_is_a_traceback(key, value):
    index = written() | {key: value}
    try:
        read_index(canonical(index), DIGEST)
    except (IndexRefused, UnicodeEncodeError):
        return
