"""A zero is put back where the department says so, and nowhere else."""

import pytest

from generator.imports.zeros import (
    department_of_codes,
    lost_zero_of_telephone,
    whole_code,
    whole_department,
)


@pytest.mark.parametrize(
    ("text", "department", "whole"),
    [
        ("1200", "01", "01200"),
        ("1033", "01", "01033"),
        ("01200", "01", "01200"),
        ("1200", "12", "1200"),
        ("4943", "49", "4943"),
        ("4943", "04", "04943"),
        ("1200", "02", "1200"),
        ("1200", "", "1200"),
        ("120", "01", "120"),
        ("2A004", "2A", "2A004"),
    ],
)
def test_a_code_is_completed_by_its_department(text: str, department: str, whole: str) -> None:
    assert whole_code(text, department) == whole


@pytest.mark.parametrize(
    ("codes", "department"),
    [
        (("1033", "1"), "01"), (("01033",), "01"), (("", "1"), "01"), (("", "49"), "49"),
        (("2A004",), "2A"), (("97411",), "974"), (("", "2b"), ""), (("x", "y"), ""),
    ],
)  # fmt: skip
def test_the_department_is_told_by_the_first_code_that_tells_one(
    codes: tuple[str, ...], department: str
) -> None:
    assert department_of_codes(*codes) == department


def test_a_department_alone() -> None:
    assert [whole_department(code) for code in ("1", "01", "2a", "974", "x")] == [
        "01", "01", "2A", "974", "X",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("241961040", "0241961040"),
        ("2 41 96 10 40", "0241961040"),
        ("0241961040", ""),
        ("41961040", ""),
        ("2,4196E+08", ""),
        ("+33241961040", ""),
        ("", ""),
    ],
)
def test_nine_digits_are_a_number_without_its_zero(text: str, whole: str) -> None:
    assert lost_zero_of_telephone(text) == whole
