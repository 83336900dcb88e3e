"""The theme's environment as the site has it, and the checks shared by its tests."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment

from plugins.styleguide.examples import theme_environment

ROOT = Path(__file__).parents[2]
THEME = ROOT / "themes" / "msap"
NODE = Path(sys.executable).parent / "node"
VALIDATOR = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"

Validate = Callable[[Mapping[str, str]], dict[str, list[str]]]


class Outline(HTMLParser):
    """What a test asks of a document: its tags, headings, identifiers and links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.links: list[tuple[str, str]] = []
        self._href = ""
        self._words: list[str] = []
        self._in_link = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.tags.append((tag, attributes))
        if tag == "a":
            self._in_link, self._words, self._href = True, [], attributes.get("href") or ""

    def handle_data(self, data: str) -> None:
        if self._in_link:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._in_link = False
            self.links.append((" ".join("".join(self._words).split()), self._href))

    @property
    def headings(self) -> list[int]:
        """The levels of the headings, in order."""
        return [int(tag[1]) for tag, _ in self.tags if len(tag) == 2 and tag[1] in "123456"]

    @property
    def ids(self) -> list[str]:
        """Every identifier, in order, doubles included."""
        return [str(attributes["id"]) for _, attributes in self.tags if "id" in attributes]


@pytest.fixture(scope="session")
def outline() -> type[Outline]:
    """Return the parser of documents."""
    return Outline


@pytest.fixture(scope="session")
def environment() -> Environment:
    """Return Jinja with the settings and search path of the site."""
    return theme_environment(THEME)


@pytest.fixture(scope="session")
def validate(tmp_path_factory: pytest.TempPathFactory) -> Validate:
    """Return a function from named documents to the validator's complaints by name.

    One run for all documents: starting the validator costs more than reading them.
    """

    def run(documents: Mapping[str, str]) -> dict[str, list[str]]:
        folder = tmp_path_factory.mktemp("html")
        for name, html in documents.items():
            (folder / f"{name}.html").write_text(html, "utf-8")
        return _complaints(folder, list(documents))

    return run


def _complaints(folder: Path, names: list[str]) -> dict[str, list[str]]:
    command = [NODE, VALIDATOR, "--config", ROOT / ".htmlvalidate.json", "--formatter", "json"]
    files = [folder / f"{name}.html" for name in names]
    done = subprocess.run(
        [*map(str, command), *map(str, files)],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode in (0, 1) and not done.stderr, done.stderr
    found: dict[str, list[str]] = {name: [] for name in names}
    reports: list[dict[str, Any]] = json.loads(done.stdout)
    for report in reports:
        found[Path(report["filePath"]).stem] += [
            f"{m['line']}: {m['message']} [{m['ruleId']}]" for m in report["messages"]
        ]
    return found
