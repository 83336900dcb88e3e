"""The code holds its address: read back module by module, as a reader would."""

from __future__ import annotations

import re

import pytest
import segno

from generator.exports.qr import qr_code

ADDRESSES = [
    "https://annuaire.example.fr/maisons/durtal/",
    "https://annuaire.example.fr/annuaire/maisons/" + "x" * 200 + "/",
]


def drawn(code):
    """Return the modules that the line of *code* passes over, as any program that draws SVG."""
    rows = [[0] * code.size for _ in range(code.size)]
    x, y = 0, 0.0
    steps = re.findall(r"([Mmh])(-?[0-9.]+)(?: (-?[0-9.]+))?", code.path)
    assert "".join(f"{a}{b}{' ' * bool(c)}{c}" for a, b, c in steps) == code.path
    for command, first, second in steps:
        if command == "M":
            x, y = int(first), float(second)
        elif command == "m":
            x, y = x + int(first), y + int(second)
        else:
            for column in range(x, x + int(first)):
                rows[int(y)][column] = 1
            x += int(first)
    assert y % 1 == 0.5  # the middle of a row
    return rows


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_path_draws_every_dark_module_and_no_other(address):
    expected = segno.make_qr(address, error="m", mask=3).matrix
    assert drawn(qr_code(address)) == [list(row) for row in expected]


def test_two_addresses_have_two_codes():
    assert qr_code(ADDRESSES[0]).path != qr_code(ADDRESSES[0] + "x").path


def test_a_run_takes_about_seven_signs():
    code = qr_code(ADDRESSES[0])
    runs = code.path.count("h")
    assert len(code.path) < 8 * runs
