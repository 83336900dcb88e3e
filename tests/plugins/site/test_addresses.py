"""Every address of the site is made in one place, in Python and in the browser."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import addresses

ROOT = Path(__file__).resolve().parents[3]
PLACE = ROOT / "generator" / "addresses.py"
BROWSER_PLACE = ROOT / "themes" / "msap" / "static" / "js" / "lib" / "site_addresses.js"
FOLDERS = [
    value
    for name, value in vars(addresses).items()
    if name.isupper() and isinstance(value, str) and re.fullmatch("[a-z-]+/(?:[a-z]+/)?", value)
]
WRITTEN = re.compile("(?:^|[^a-z-])(" + "|".join(map(re.escape, FOLDERS)) + ")")
# Not addresses of the site: folders of the content, and of the theme's sources.
CONTENT = {"images/", "actualites/", "sur-le-terrain/", "selection/"}


def texts(file: Path) -> Iterator[str]:
    """Yield the texts of a Python file, docstrings left out."""
    tree = ast.parse(file.read_text("utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


def written(source: str) -> set[str]:
    """Return the folders of the site that *source* writes."""
    return set(WRITTEN.findall(source)) - CONTENT


def test_folders_of_the_site_are_known_here() -> None:
    """Guards this file: with none of them, all that follows would hold of anything."""
    assert {"maisons/", "departements/", "services/", "recherche/donnees/"} <= set(FOLDERS)


def test_no_plugin_writes_an_address() -> None:
    """``addresses.house(slug)``, never ``maisons/``; what servers are told is a pattern."""
    files = set((ROOT / "plugins").rglob("*.py")) - {ROOT / "plugins/files/hosting.py"}
    found = {file.name: written("\n".join(texts(file))) for file in files}
    assert {name: folders for name, folders in found.items() if folders} == {}


@pytest.mark.parametrize("folder", ["templates", "components"])
def test_no_template_writes_an_address(folder: str) -> None:
    """``{{ root }}{{ at.SEARCH }}``, wherever the site stands on its server."""
    files = (ROOT / "themes" / "msap" / folder).rglob("*.html")
    links = {file.name: set(re.findall(r"\}\}([a-z-]+/[^\"]*)\"", file.read_text("utf-8")))
             for file in files}  # fmt: skip
    assert {name: found for name, found in links.items() if found} == {}


def test_the_browser_has_one_place_too() -> None:
    """Of houses, departments, the search and its files, languages, what a device keeps."""
    # rescue.js is read where nothing else is: it looks at the links that the page has.
    folder = ROOT / "themes" / "msap" / "static" / "js"
    scripts = set(folder.rglob("*.js")) - {BROWSER_PLACE, folder / "search" / "rescue.js"}
    texts = {str(file.relative_to(folder)): file.read_text("utf-8") for file in scripts}
    comments = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
    code = {name: comments.sub("", text) for name, text in texts.items()}
    assert {name: found for name, text in code.items() if (found := written(text))} == {}
    known = BROWSER_PLACE.read_text("utf-8")
    kept = (addresses.HOUSES, addresses.DEPARTMENTS, addresses.SEARCH, addresses.MAP_DATA)
    posters = (addresses.POSTER, addresses.FORMER_POSTER)
    kept += (addresses.LANGUAGES, addresses.DEVICE, *posters)
    assert all(f'"{path}"' in known for path in kept)


@pytest.mark.parametrize(
    ("path", "root"), [("", "./"), ("recherche/", "../"), ("maisons/durtal/", "../../")]
)
def test_root_leads_back_from_any_depth(path: str, root: str) -> None:
    """Relative links work in a sub-folder."""
    assert addresses.root_of(path) == root


def test_a_place_of_a_house_is_a_part_of_its_page() -> None:
    """A branch and a stop are found at their anchor."""
    assert addresses.house("durtal") == "maisons/durtal/"
    assert addresses.house("durtal", "antenne-1") == "maisons/durtal/#antenne-1"
