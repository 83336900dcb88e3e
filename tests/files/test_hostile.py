"""No bytes whatever make reading a page raise, or take long to compute."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.files.reading import HouseReader
from generator.model.house import House

KEYS = [str(field.alias) for field in House.model_fields.values()]
SCALARS = [
    "", "~", "null", "oui", "non", "01200", "0o17", "1_000", "12:30:45", "2026-02-30", ".nan",
    "-.inf", "1e400", "'", '"', "[]", "{}", "[[]]", "{a: 1}", "- a", "&a b", "*a", "!!int 1",
    "? a", "|", ">", "@", "%", "Mo-Fr 09:00-12:00", "https://[", "a@b.fr", "+33", "\u202e", "🏠",
    "x" * 400,
    "{lundi: 25:00-26:00}", "[{du: x}]", "[caf, {partenaire: caf}]", "{nom: {nom: a}}", "\x85",
]  # fmt: skip
# Under `make coverage` each line that is run costs more.
# What grows with the square of a page's size takes minutes; a busy machine makes seconds of one.
MOST_CPU_S = 20
PAGE = "---\nnom: a\nlabel: msap\nadresse: b\ncode_postal: 49430\ncommune: Durtal\n{}\n---\n{}"


@pytest.fixture(scope="module")
def read(vocabularies, territory):
    def read_bytes(raw: bytes) -> None:
        reader = HouseReader(vocabularies, territory)
        start = process_time()
        house = reader.read(raw, "a.md", "a")
        assert process_time() - start < MOST_CPU_S
        assert house is not None or reader.problems
        assert all("\n" not in str(problem) for problem in reader.problems)

    return read_bytes


fields = st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(SCALARS)), max_size=6)


@given(fields, st.text(max_size=40))
@settings(max_examples=300, deadline=None)
def test_no_value_of_any_field_does(read, pairs, body):
    text = "\n".join(f"{key}: {value}" for key, value in pairs)
    read(PAGE.format(text, body).encode())


@given(st.binary(max_size=300) | st.binary(max_size=300).map(lambda raw: b"---\n" + raw + b"\n---"))
@settings(max_examples=300, deadline=None)
def test_no_bytes_do(read, raw):
    read(raw)


@given(st.text(max_size=200), st.sampled_from(KEYS))
@settings(max_examples=300, deadline=None)
def test_no_text_in_a_field_does(read, text, key):
    quoted = "'" + text.replace("'", "''") + "'"
    read(PAGE.format(f"{key}: {quoted}", "").encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize(
    "fields",
    [
        "\n".join(f"k{rank}: 1" for rank in range(1490)),
        "\n".join(f"adresse{rank}: 1" for rank in range(1490)),
        "services: [" + ",".join(f"aides-prestation{rank}" for rank in range(2900)) + "]",
        'horaires: {lundi: "a' + " " * 380_000 + 'b"}',
        'horaires: {lundi: "1er' + " " * 380_000 + 'du"}',
        'horaires: "Mo' + " " * 380_000 + 'x"',
        "courriels: " + "a" * 200 + "@" + "a." * 45 + "1",
        "nom2: " + "x" * 390_000,
        "x" * 390_000 + ": 1",
        "nom2: '" + "\n" * 390_000 + "'",
        "- " * 190_000,
        "? " * 190_000,
        "a: " + "[" * 20_000,
        "a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]",
        "#" * 390_000,
    ],
    ids=lambda fields: fields[:20],
)
def test_no_size_or_shape_of_front_matter_does(read, fields):
    read(PAGE.format(fields, "").encode())


@pytest.mark.parametrize(
    "body", ["[" * 20_000, "a" * 390_000, "a\n" * 190_000, " " * 390_000, "\n" * 390_000]
)
def test_no_size_or_shape_of_text_does(read, body):
    read(PAGE.format("date_maj: 2026-01-01", body).encode())
