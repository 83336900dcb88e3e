"""A problem is one line that a person, an editor and a sort understand."""

from __future__ import annotations

import pytest

from generator.problems import (
    Problem,
    ProblemsFound,
    Severity,
    counted,
    has_errors,
    nearest,
    shown,
    suggestion,
)


def problem(line=9, column=14, severity=Severity.ERROR, path="content/msap/49/durtal.md"):
    message = "« 4943 » n'est pas un code postal."
    return Problem(path, line, column, severity, "code-postal", message)


def test_a_problem_is_said_on_one_line_with_its_place_and_code():
    assert str(problem()) == (
        "content/msap/49/durtal.md:9:14: erreur: « 4943 » n'est pas un code postal. [code-postal]"
    )


def test_a_problem_of_a_whole_file_has_no_line():
    assert str(problem(0, 0, Severity.WARNING)).startswith(
        "content/msap/49/durtal.md: avertissement: "
    )


def test_problems_sort_by_file_then_line_then_column_as_numbers():
    mixed = [problem(10, 1), problem(9, 2), problem(9, 10), problem(1, 1, path="a.md")]
    places = [(p.path[0], p.line, p.column) for p in sorted(mixed)]
    assert places == [("a", 1, 1), ("c", 9, 2), ("c", 9, 10), ("c", 10, 1)]


def test_gathered_problems_are_sorted_and_each_told_once():
    assert ProblemsFound([problem(2), problem(1), problem(2)]).problems == (problem(1), problem(2))


def test_warnings_alone_do_not_stop_a_build():
    assert not has_errors([problem(severity=Severity.WARNING)])
    assert has_errors([problem(severity=Severity.WARNING), problem()])
    assert not has_errors([])


@pytest.mark.parametrize(
    ("errors", "warnings", "sentence"),
    [
        (0, 0, "0 erreur, 0 avertissement"),
        (1, 1, "1 erreur, 1 avertissement"),
        (2, 3, "2 erreurs, 3 avertissements"),
    ],
)
def test_a_report_ends_on_its_count_in_french(errors, warnings, sentence):
    found = [problem()] * errors + [problem(severity=Severity.WARNING)] * warnings
    assert counted(found) == sentence


def test_the_nearest_known_word_is_suggested_and_none_when_all_are_far():
    assert suggestion("telefone", ["telephone", "adresse"]) == " Vouliez-vous dire « telephone » ?"
    assert suggestion("xyz", ["telephone"]) == ""


@pytest.mark.parametrize(
    ("word", "known", "near"),
    [
        ("durtale", ["Baracé", "Durtal"], "Durtal"),
        ("Longué", ["Blou", "Longué-Jumelles"], "Longué-Jumelles"),
        ("SAINT MARTIN", ["Saint-Mathurin", "Saint-Martin"], "Saint-Martin"),
        ("matin", ["lundi", "mardi"], None),
        ("titre", ["latitude"], None),
        ("emplois", ["acces-au-droit", "emploi-insertion"], "emploi-insertion"),
    ],
)
def test_a_suggestion_is_near_and_written_as_it_is_known(word, known, near):
    assert nearest(word, known) == near


def test_what_a_message_quotes_is_short_and_has_no_control_character():
    assert shown("a\nb\x1b[31m\u202ec") == "a\ufffdb\ufffd[31m\ufffdc"
    assert shown("x" * 100) == "x" * 59 + "…"
