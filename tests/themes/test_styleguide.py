"""The style page as ``make styleguide`` writes it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from plugins.styleguide.__main__ import THEME, main
from plugins.styleguide.examples import read_examples


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the written page."""
    target = tmp_path_factory.mktemp("styleguide")
    assert main(["--output", str(target)]) == 0
    return target


@pytest.fixture(scope="module")
def html(folder: Path) -> str:
    """Return the page."""
    return (folder / "index.html").read_text("utf-8")


def test_the_page_is_sound(html: str, validate: Any) -> None:
    """The validator has nothing to say."""
    assert validate({"styleguide": html}) == {"styleguide": []}


def test_every_component_has_its_place(html: str, outline: Any) -> None:
    """A heading that the contents lead to, for each folder of components/."""
    document = outline(html)
    fragments = {href[1:] for _, href in document.links if href.startswith("#")}
    names = {component.name for component in (THEME / "components").iterdir()}
    assert names <= fragments & set(document.ids)


def test_every_example_shows_its_parameters(html: str) -> None:
    """One block of YAML for each example."""
    examples = list(read_examples(THEME / "components"))
    assert html.count('<p class="example-name">') == len(examples) > 0
    assert html.count("<pre") == len(examples)


def test_nothing_is_inline(html: str, outline: Any) -> None:
    """Like the site: no style and no script but from files, no handler, and data stays text."""
    tags = outline(html).tags
    assert "style" not in {tag for tag, _ in tags}
    assert all(attributes.get("src") for tag, attributes in tags if tag == "script")
    assert not [a for _, attributes in tags for a in attributes if a == "style" or a[:2] == "on"]


def test_what_the_page_asks_for_is_beside_it(html: str, folder: Path) -> None:
    """Sheets, script and icon: the folder can be opened or moved as it is."""
    asked = re.findall(r'<(?:link|script)[^>]* (?:href|src)="([^"]+)"', html)
    assert len(asked) == 6
    assert all((folder / name).is_file() for name in asked)


def test_every_colour_is_shown_in_both_themes(html: str, folder: Path) -> None:
    """The classes the page uses are those that the sheet has."""
    sheet = (folder / "styleguide.css").read_text("utf-8")
    used = set(re.findall(r"\b(?:light|dark)-(?:front|back)-[\w-]+", html))
    assert used and all(f".{name} {{" in sheet for name in used)
    assert {"light-back-paper", "dark-back-paper"} <= used


def test_a_folder_that_cannot_be_is_said_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No traceback: the reason, in French, and status 1."""
    file = tmp_path / "fichier"
    file.write_text("")
    assert main(["--output", str(file)]) == 1
    assert capsys.readouterr().err.startswith("erreur: ")
