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
    rows = [[0] * code.size for _ in range(code.size)]
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1H\d+z", code.path):
        for column in range(int(x), int(x) + int(width)):
            rows[int(y)][column] = 1
    return rows


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_path_draws_every_dark_module_and_no_other(address):
    expected = segno.make_qr(address, error="m", mask=3).matrix
    assert drawn(qr_code(address)) == [list(row) for row in expected]


def test_two_addresses_have_two_codes():
    assert qr_code(ADDRESSES[0]).path != qr_code(ADDRESSES[0] + "x").path
