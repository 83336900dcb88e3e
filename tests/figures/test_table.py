"""The file of a table, as a French spreadsheet reads it."""

from __future__ import annotations

import csv
import io

from generator.figures.table import Table, csv_bytes


def test_mark_semicolons_commas_and_crlf():
    """What Excel in French opens without a question."""
    written = csv_bytes(Table(("Région", "Taux"), (("Île-de-France", 0.256),), 2))
    assert written == "\ufeffRégion;Taux\r\nÎle-de-France;0,26\r\n".encode()


def test_the_unknown_is_empty_and_zero_is_zero():
    """None is not 0."""
    assert csv_bytes(Table(("a", "b"), ((None, 0),))).endswith(b"\r\n;0\r\n")


def test_a_text_is_never_a_formula():
    """A name that begins as a formula does is disarmed; a negative number stays one."""
    written = csv_bytes(Table(("a", "b"), (('=HYPERLINK("x")', -1),))).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(written), delimiter=";"))[1] == ['\'=HYPERLINK("x")', "-1"]


def test_separators_inside_a_text_are_quoted():
    """A semicolon, a quote or a line break in a name changes no column."""
    name = 'Maison ; dite "X"\nY'
    written = csv_bytes(Table(("a", "b"), ((name, 1),))).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(written, newline=""), delimiter=";"))[1] == [name, "1"]
