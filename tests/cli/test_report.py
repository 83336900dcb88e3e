"""A report for people, for programs, for a pull request."""

import json

import pytest

from generator.cli.report import FORMATS, annotation, closing, report
from generator.problems import Problem, Severity

PROBLEM = Problem(
    "content/msap/49/durtal.md", 9, 14, Severity.ERROR, "code-postal", "« 4943 » : non."
)
WHOLE_FILE = Problem("a.md", 0, 0, Severity.WARNING, "fichier", "illisible")


def test_text_is_one_line_a_problem():
    assert report([PROBLEM, WHOLE_FILE], 2, "text").splitlines() == [
        "content/msap/49/durtal.md:9:14: erreur: « 4943 » : non. [code-postal]",
        "a.md: avertissement: illisible [fichier]",
    ]


def test_json_has_every_part_of_a_problem():
    read = json.loads(report([PROBLEM], 1, "json"))
    assert read == {
        "pages": 1,
        "problemes": [
            {
                "fichier": "content/msap/49/durtal.md", "ligne": 9, "colonne": 14,
                "gravite": "erreur", "code": "code-postal", "message": "« 4943 » : non.",
            }
        ],
    }  # fmt: skip


def test_no_problem_is_an_empty_text_and_a_whole_json():
    assert report([], 3, "text") == report([], 3, "github") == ""
    assert json.loads(report([], 3, "json")) == {"pages": 3, "problemes": []}


def test_an_annotation_has_its_file_line_and_column():
    assert annotation(PROBLEM) == (
        "::error file=content/msap/49/durtal.md,title=code-postal,line=9,col=14::« 4943 » : non."
    )
    assert annotation(WHOLE_FILE) == "::warning file=a.md,title=fichier::illisible"


def test_an_annotation_cannot_be_broken_out_of():
    hostile = Problem("a,b:c%.md", 1, 1, Severity.ERROR, "x", "100 %\r\n::error::faux")
    assert annotation(hostile) == (
        "::error file=a%2Cb%3Ac%25.md,title=x,line=1,col=1::100 %25%0D%0A::error::faux"
    )
    assert "\n" not in annotation(hostile)


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_reports(format_):
    assert "4943" in report([PROBLEM], 1, format_)


def test_the_closing_line_counts_and_beyond_ten_says_of_what():
    assert closing([PROBLEM], 1) == "1 page : 1 erreur, 0 avertissement."
    assert closing([PROBLEM] * 11, 2).endswith("11 erreurs, 0 avertissement (code-postal 11).")
