"""What the repository tells editors' programs agrees with what ``msap check`` prints."""

import json
import re
from pathlib import Path

import pytest

from generator.problems import Problem, Severity

ROOT = Path(__file__).resolve().parents[2]
LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING}


def read(name):
    return json.loads((ROOT / ".vscode" / name).read_text("utf-8"))


MATCHERS = [matcher for task in read("tasks.json")["tasks"] for matcher in task["problemMatcher"]]


@pytest.mark.parametrize("matcher", MATCHERS)
def test_problems_are_found_in_the_output_of_the_task(matcher):
    pattern = matcher["pattern"]
    own = LEVELS[matcher["severity"]]
    line = str(Problem("content/msap/49/durtal.md", 9, 14, own, "code-postal", "« x » : non [1]."))
    match = re.search(pattern["regexp"], line)
    assert match[pattern["file"]] == "content/msap/49/durtal.md"
    assert (match[pattern["line"]], match[pattern["column"]]) == ("9", "14")
    assert match[pattern["message"]] == "« x » : non [1]."
    assert match[pattern["code"]] == "code-postal"
    other = next(level for level in Severity if level is not own)
    assert not re.search(pattern["regexp"], line.replace(own.value, other.value))


def test_settings_name_files_that_exist():
    for schema in read("settings.json")["yaml.schemas"]:
        assert (ROOT / schema).exists()
    assert read("extensions.json")["recommendations"]
