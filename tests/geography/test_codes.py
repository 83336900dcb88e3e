"""The department of a code or a postcode: one rule, and the browser's is the same."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest

from generator.geography.codes import (
    area_of_department,
    department_code,
    is_overseas,
    postcode_area,
    provisional_code,
    usual_department,
)

ROOT = Path(__file__).resolve().parents[2]
VECTORS = json.loads((ROOT / "tests" / "vectors" / "codes.json").read_text("utf-8"))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["insee"])
def test_what_both_languages_say(vector):
    department = vector["departement"]
    assert department_code(vector["insee"]) == department
    assert usual_department(vector["postal"]) == department
    assert area_of_department(department) == vector["zone"]
    assert postcode_area(vector["postal"]) == vector["zone"]
    assert is_overseas(department) is (len(department) == 3)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["insee"])
def test_a_provisional_code_is_of_the_department_and_of_no_commune(vector):
    code = provisional_code(vector["postal"])
    assert len(code) == 5 and code.endswith("00")
    assert department_code(code) == vector["departement"]


@pytest.mark.parametrize("code", ["977", "978"])
def test_two_islands_have_the_postcodes_of_guadeloupe(code):
    assert area_of_department(code) == "971"


def test_the_rule_is_written_here_only():
    """Overseas is told by ``is_overseas``, never by the first figures again."""
    place = ROOT / "generator" / "geography" / "codes.py"
    # Telephone regions, holidays and time zones are tables by department, not this rule.
    tables = {"phone.py", "holidays_by_department.py", "time_zones.py"}
    files = {*(ROOT / "generator").rglob("*.py"), *(ROOT / "plugins").rglob("*.py")} - {place}
    found = [
        f"{file.name}:{node.lineno}"
        for file in files
        if file.name not in tables
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and node.value in ("97", "98", "2A", "2B")
    ]
    assert found == []
    # address.js tells what can be a place at all; rescue.js is for what reads no module.
    scripts = set((ROOT / "themes/msap/static/js").rglob("*.js"))
    scripts = {file for file in scripts if file.name not in ("address.js", "rescue.js")}
    rule = re.compile(r"9\[78\]|2\[AB\]|\"2[AB]\"|\"9[78]\"")
    assert {file.name for file in scripts if rule.search(file.read_text("utf-8"))} == {"codes.js"}
