"""The arrows of the architecture, held over the import graph as the files' text gives it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
GENERATOR = ROOT / "generator"
PLUGINS = ROOT / "plugins"
LIB = ROOT / "themes" / "msap" / "static" / "js" / "lib"

LEAVES = ("problems", "fold", "timings", "content_lines", "regular_files")
# Each layer may import those on its left, and itself.
LAYERS = (
    LEAVES,
    ("model",),
    ("french", "hours", "geography"),
    ("files",),
    ("directory",),
    ("search", "exports", "criteria", "checks", "imports", "figures"),
    ("cli",),
)
# Folders whose modules stand side by side, one per thing, plus what they may share.
SOURCES = {"france_services", "msap_dila"}


def modules(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*.py") if "__pycache__" not in file.parts)


def imports_of(file: Path) -> Iterator[str]:
    """Yield the dotted names that *file* imports anywhere in it."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer_of(name: str) -> int:
    ranks = [rank for rank, names in enumerate(LAYERS) if name in names]
    assert ranks, f"« {name} » has no layer: give it one in tests/test_layers.py"
    return ranks[0]


def part_of(file: Path) -> str:
    return file.relative_to(GENERATOR).parts[0].removesuffix(".py")


def inner_names(file: Path) -> set[str]:
    """Return the parts of ``generator`` that *file* imports."""
    names = {name.split(".")[1] for name in imports_of(file) if name.startswith("generator.")}
    return names - {"__version__"}


GENERATOR_FILES = [file for file in modules(GENERATOR) if file.parent != GENERATOR or
                   file.name != "__init__.py"]  # fmt: skip


def relative(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", GENERATOR_FILES, ids=relative)
def test_imports_go_leftwards_only(file):
    own = layer_of(part_of(file))
    rightwards = {
        name
        for name in inner_names(file)
        if layer_of(name) > own or (layer_of(name) == own and name != part_of(file))
    }
    assert rightwards == set()


@pytest.mark.parametrize("file", GENERATOR_FILES, ids=relative)
def test_the_core_knows_neither_the_site_generator_nor_the_theme(file):
    forbidden = {"pelican", "jinja2", "markupsafe", "plugins", "themes"}
    assert {name.split(".")[0] for name in imports_of(file)} & forbidden == set()


def test_leaves_import_nothing_of_ours():
    for name in LEAVES:
        assert inner_names(GENERATOR / f"{name}.py") == set()


@pytest.mark.parametrize("file", modules(GENERATOR / "model"), ids=relative)
def test_the_model_opens_no_file_and_never_asks_the_clock(file):
    tree = ast.parse(file.read_text("utf-8"))
    calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    clock = {"date.today", "datetime.now", "datetime.utcnow", "datetime.today", "time.time"}
    assert calls & (clock | {"open"}) == set()
    assert set(imports_of(file)) & {"pathlib", "os", "io", "time", "tempfile"} == set()


def test_only_the_command_line_and_plugins_ask_the_clock():
    asking = {
        part_of(file)
        for file in GENERATOR_FILES
        if re.search(r"\b(?:date\.today|datetime\.now|utcnow)\(", file.read_text("utf-8"))
    }
    assert asking <= {"cli"}


def test_sources_of_imports_never_import_each_other():
    for file in (GENERATOR / "imports" / f"{name}.py" for name in SOURCES):
        others = {f"generator.imports.{name}" for name in SOURCES - {file.stem}}
        assert set(imports_of(file)) & others == set()


@pytest.mark.parametrize("folder", ["exports", "criteria"])
def test_criteria_and_exports_never_import_their_siblings(folder):
    """``__init__`` gathers them; what they share begins with an underscore or is a value."""
    files = [f for f in modules(GENERATOR / folder) if f.stem != "__init__"]
    shared = {f.stem for f in files if sum(f"{folder}.{f.stem}" in "".join(imports_of(g))
                                           for g in files) > 1}  # fmt: skip
    for file in files:
        inside = {
            name.split(".")[2]
            for name in imports_of(file)
            if name.startswith(f"generator.{folder}.")
        }
        assert inside <= shared, f"{relative(file)} imports {inside - shared}"


def test_plugins_never_import_their_siblings():
    plugins = {file.stem for file in PLUGINS.glob("*.py")} - {"__init__", "site_generators"}
    for name in plugins:
        others = {f"plugins.{other}" for other in plugins - {name}}
        assert set(imports_of(PLUGINS / f"{name}.py")) & others == set()


def test_only_plugins_and_the_two_conf_files_import_pelican():
    everywhere = [f for d in ("generator", "plugins", "tests") for f in modules(ROOT / d)]
    everywhere += ROOT.glob("*.py")
    allowed = {ROOT / "pelicanconf.py", ROOT / "publishconf.py"}
    importing = {
        relative(file)
        for file in everywhere
        if file not in allowed
        and PLUGINS not in file.parents
        and any(name.split(".")[0] == "pelican" for name in imports_of(file))
    }
    assert {name for name in importing if not name.startswith("tests/")} == set()


def test_no_plugin_holds_state_at_module_level():
    for file in modules(PLUGINS):
        for node in ast.parse(file.read_text("utf-8")).body:
            value = getattr(node, "value", None)
            assert not (
                isinstance(node, ast.Assign | ast.AnnAssign)
                and isinstance(value, ast.List | ast.Set | ast.ListComp)
            ), f"{relative(file)}:{node.lineno}: a list or a set that all builds would share"


@pytest.mark.parametrize("file", sorted(LIB.glob("*.js")), ids=lambda file: file.name)
def test_the_browser_library_never_touches_the_page(file):
    code = re.sub(r"//[^\n]*|/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL)
    assert not re.search(r"\b(?:window|localStorage|sessionStorage|navigator)\s*[.\[(]", code)
    assert not re.search(r"\bdocument\.(?:query|get|create|add|body|head|cookie|document)", code)


def test_the_browser_library_imports_only_itself():
    for file in LIB.glob("*.js"):
        for address in re.findall(r"from\s+['\"]([^'\"]+)", file.read_text("utf-8")):
            shared_data = address.endswith(".json")
            assert address.startswith("./") or shared_data, f"{file.name}: {address}"


def test_the_layers_are_in_one_order():
    """Guards this file: a part named in two layers would be allowed anything."""
    names = [name for layer in LAYERS for name in layer]
    assert len(names) == len(set(names))
    assert all(set(left).isdisjoint(right) for left, right in pairwise(LAYERS))


# What may write without going through ``files/below.py``, and why.
OWN_WRITERS = {
    "below.py": "the one writer of content and of the site",
    "cache.py": "the prepared geography, below .cache",
    "preparation.py": "the prepared geography, below .cache",
    "wheel.py": "the package of the geography, below .cache",
    "kept_codes.py": "QR codes kept between builds, below .cache",
    "kept_gazetteer.py": "the gazetteer kept between builds, below .cache",
    "beside.py": "the pipe between two processes of a build",
    "timings.py": "the durations of a build, which are taken out before it is published",
    "assets.py": "bundles of the theme, below .cache",
    "building.py": "publishing: folders are renamed as a whole",
    "__main__.py": "the style guide, below .cache",
}
WRITING_NAMES = {
    "write_text", "write_bytes", "mkdir", "makedirs", "rename", "renames", "touch", "unlink",
    "remove", "rmdir", "rmtree", "symlink_to", "hardlink_to", "symlink", "link", "mkfifo",
    "copyfile", "copy2", "copytree", "move", "mkstemp", "mkdtemp", "TemporaryDirectory",
    "NamedTemporaryFile", "truncate", "chmod",
}  # fmt: skip
WRITING_MODES = set("wax+")


def _writes(call: ast.Call) -> bool:
    """Tell whether *call* opens a file for writing, or changes what a folder holds."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in ("open", "fdopen"):
        modes = [one for one in (*call.args[:2], *(k.value for k in call.keywords))
                 if isinstance(one, ast.Constant) and isinstance(one.value, str)]  # fmt: skip
        return any(set(one.value) <= set("rwxabt+") and set(one.value) & WRITING_MODES
                   for one in modes)  # fmt: skip
    if name == "replace" and isinstance(call.func, ast.Attribute):
        # ``str.replace`` takes two texts, ``dataclasses.replace`` is no attribute of a path.
        return len(call.args) == 1 and not call.keywords
    return name in WRITING_NAMES and isinstance(call.func, ast.Attribute)


@cache
def _writers() -> set[str]:
    return {
        relative(file)
        for file in (*modules(GENERATOR), *modules(PLUGINS))
        if any(_writes(node) for node in ast.walk(ast.parse(file.read_text("utf-8")))
               if isinstance(node, ast.Call))
    }  # fmt: skip


def test_one_module_writes_content_and_site():
    """Nobody else opens a file for writing, makes a folder or renames anything."""
    others = {file for file in _writers() if file.rpartition("/")[2] not in OWN_WRITERS}
    assert {file for file in others if not file.startswith("generator/publishing/")} == set()


def test_no_exception_is_kept_for_nothing():
    """Guards the list above: a module that no longer writes leaves it."""
    writing = {file.rpartition("/")[2] for file in _writers()}
    assert writing >= set(OWN_WRITERS) & {file.name for file in modules(GENERATOR)}


READING_NAMES = {"read_bytes", "read_text"}


def test_content_is_read_by_one_module():
    """A page or a list may be a pipe, a device, a link: ``regular_files`` looks first."""
    for folder in (GENERATOR / "files", GENERATOR / "imports", GENERATOR / "checks"):
        for file in modules(folder):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                called = node.func if isinstance(node, ast.Call) else None
                assert not (isinstance(called, ast.Attribute) and called.attr in READING_NAMES), (
                    f"{relative(file)}:{getattr(node, 'lineno', 0)}: read without looking"
                )
