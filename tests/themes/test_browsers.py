"""What is served keeps to the syntax of the browsers of ``themes/msap/browserslist``.

Their methods and properties: ``tests/js/browsers.test.js``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from generator.assets import MANIFEST, built_assets, targets

ROOT = Path(__file__).parents[2]
NODE = Path(sys.executable).with_name("node")
# The syntax of Chrome 80, Firefox 78 and Safari 14; that of every browser.
_DECLARED, _OLDEST = 2020, 5
_CHECK = """
import { Linter } from "eslint";
import { readFileSync } from "node:fs";
for (const [file, ecmaVersion, sourceType] of JSON.parse(process.argv[1])) {
  const config = [{ languageOptions: { ecmaVersion, sourceType } }];
  for (const { fatal, message } of new Linter().verify(readFileSync(file, "utf8"), config))
    if (fatal) console.log(file + ": " + message);
}
"""


def _faults(scripts: list[tuple[str, int, str]]) -> str:
    command = [NODE, "--input-type=module", "-e", _CHECK, json.dumps(scripts)]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def test_no_script_has_a_younger_syntax_than_declared() -> None:
    """Modules, and the classic scripts that workers and old browsers read."""
    folder = built_assets(ROOT)
    forms = json.loads((ROOT / "themes/msap/assets.json").read_text("utf-8"))
    files = json.loads((folder / MANIFEST).read_text("utf-8"))
    scripts = [
        (
            str(folder / file),
            _OLDEST if name in forms["oldest"] else _DECLARED,
            "script" if name in forms["classic"] else "module",
        )
        for name, file in files.items()
        if file.endswith(".js")
    ]
    assert len(scripts) > 10
    assert _faults(scripts) == ""


@pytest.mark.parametrize(
    ("text", "version", "form"),
    [
        ("a ??= b", _DECLARED, "module"),
        ("class A { b = 1 }", _DECLARED, "module"),
        ("await b", _DECLARED, "module"),
        ("import('a')", _OLDEST, "script"),
        ("const a = 1", _OLDEST, "script"),
        ("export const a = 1", _DECLARED, "script"),
    ],
)
def test_a_younger_syntax_would_be_told(tmp_path: Path, text: str, version: int, form: str) -> None:
    """As the check above would find it."""
    script = tmp_path / "script.js"
    script.write_text(text, "utf-8")
    assert _faults([(str(script), version, form)])


def test_esbuild_is_told_the_browsers_that_are_declared() -> None:
    """Under its own names."""
    assert targets(ROOT) == "chrome80,edge80,firefox78,safari14,ios14"
