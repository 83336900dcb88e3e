"""The base is one line per house, the same for the same houses, and tells when it is damaged."""

from datetime import date

import pytest

from generator.imports.base import GONE, Base, base_of, base_text, department_of
from generator.imports.merging import UNKNOWN
from generator.imports.page import ImportFault

HOUSES = {
    "fs-2": {"id": "fs-2", "nom": "Été\u2028x", "horaires": {"lundi": "09:00-12:00"}},
    "fs-1": {"id": "fs-1", "nom": "A", "telephone": UNKNOWN, GONE: "2026-11-01"},
}
BASE = Base("france-services", HOUSES, date(2026, 11, 1))
TEXT = base_text(BASE)


def test_what_is_written_is_read_back():
    assert base_of(TEXT, "france-services", "x.jsonl") == BASE
    assert base_of(TEXT.replace("\n", "\r\n"), "france-services", "x.jsonl") == BASE


def test_one_line_per_house_in_the_order_of_identifiers():
    lines = TEXT.split("\n")
    assert [line[:13] for line in lines] == ['{"format":1,"', '{"id":"fs-1",', '{"id":"fs-2",', ""]
    assert (
        base_text(Base("france-services", dict(sorted(HOUSES.items())), date(2026, 11, 1))) == TEXT
    )


def test_a_change_of_one_house_is_two_lines_in_git():
    changed = base_text(Base("france-services", HOUSES | {"fs-1": {"id": "fs-1"}}, BASE.published))
    assert sum(a != b for a, b in zip(TEXT.split("\n"), changed.split("\n"), strict=True)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "[]",
        "null\n",
        TEXT.replace('"A"', '"B"'),
        "\n".join(TEXT.split("\n")[:-2]) + "\n",
        TEXT[:-20],
        TEXT.replace('{"id":"fs-2"', '<<<<<<< HEAD\n{"id":"fs-2"'),
        TEXT.replace("2026-11-01", "hier", 1),
        "[" * 100_000,
    ],
)
def test_a_damaged_base_is_one_sentence_with_the_way_out(text):
    with pytest.raises(ImportFault, match=r"(abîmé|autre source).*git checkout.*--depuis"):
        base_of(text, "france-services", "x.jsonl")


def test_a_base_of_another_source_or_version_is_refused():
    with pytest.raises(ImportFault, match="autre source, « france-services »"):
        base_of(TEXT, "msap-dila", "x.jsonl")
    with pytest.raises(ImportFault, match="autre version"):
        base_of(TEXT.replace('"format":1', '"format":2'), "france-services", "x.jsonl")


def test_a_house_of_a_base_knows_its_department():
    assert department_of({"code_insee": "2A004"}) == "2a"
    assert department_of({"code_postal": "97133"}) == "971"
    assert department_of({"code_insee": UNKNOWN, "code_postal": "49430"}) == "49"
    assert department_of({"code_postal": UNKNOWN}) == ""
