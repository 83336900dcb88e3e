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

LEAVES = (
    "problems", "fold", "other_letters", "help_numbers", "timings", "content_lines", "media_types",
    "sealed", "sealed_objects", "spreadsheet", "regular_files", "disk_clock", "installed",
    "mediation_columns", "beside", "blocks",
)  # fmt: skip
# Each layer may import those on its left, and itself.
LAYERS = (
    ("json_bytes",),
    LEAVES,
    ("model",),
    ("addresses", "french", "hours", "geography", "settings"),
    ("pictures",),
    ("files",),
    ("places", "effective_offers", "sheets"),
    ("directory",),
    ("facets",),
    (
        "search",
        "exports",
        "criteria",
        "checks",
        "imports",
        "figures",
        "changes",
        "publishing",
        "preview",
    ),
    ("assets", "extending"),
    ("cli",),
)
# Folders whose modules stand side by side, one per thing, plus what they may share.
SOURCES = {"france_services", "mediation_numerique", "msap_dila"}


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


def test_leaves_import_nothing_of_ours_but_how_json_is_written():
    for name in LEAVES:
        assert inner_names(GENERATOR / f"{name}.py") <= {"json_bytes"}


@pytest.mark.parametrize("file", modules(GENERATOR / "model"), ids=relative)
def test_the_model_opens_no_file_and_never_asks_the_clock(file):
    tree = ast.parse(file.read_text("utf-8"))
    calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    clock = {"date.today", "datetime.now", "datetime.utcnow", "datetime.today", "time.time"}
    assert calls & (clock | {"open"}) == set()
    assert set(imports_of(file)) & {"pathlib", "os", "io", "time", "tempfile"} == set()


def test_what_reads_no_page_may_change_without_pages_being_read_again():
    from generator.files import reading_key  # noqa: PLC0415 - of this test alone

    reading = layer_of("files")
    parts = {each.name for each in GENERATOR.iterdir() if each.is_dir()} & reading_key._APART
    assert {name for name in parts - {"__pycache__"} if layer_of(name) <= reading} == set()


SITE_FILES = [*modules(GENERATOR), *modules(PLUGINS), *ROOT.glob("*conf.py")]
# What gives a day or an hour; ``perf_counter`` and ``monotonic`` tell how long something takes.
CLOCK = re.compile(
    r"\b(?:date\.today|datetime\.(?:now|today|utcnow)"
    r"|time\.(?:time|time_ns|localtime|gmtime|ctime|asctime|strftime))\b"
)


def test_one_module_asks_the_clock():
    asking = [
        relative(file)
        for file in SITE_FILES
        if any(CLOCK.search(ast.unparse(node)) for node in ast.walk(ast.parse(file.read_text()))
               if isinstance(node, ast.Attribute | ast.Name))
        or {"time.time", "time.time_ns", "time.localtime", "time.gmtime"} & set(imports_of(file))
    ]  # fmt: skip
    assert asking == ["generator/settings/clock.py"]


def test_settings_are_read_in_one_place():
    """Others hand the environment on, whole: to the settings, or to a program."""
    for file in SITE_FILES:
        names = re.findall(
            r"environ(?:\.get\(|\[|\.setdefault\(|\.pop\()[\"'](\w+)|getenv\([\"'](\w+)",
            file.read_text("utf-8"),
        )
        assert {name for pair in names for name in pair} <= {"", "PATH"}, relative(file)


def test_sources_of_imports_never_import_each_other():
    for file in (GENERATOR / "imports" / f"{name}.py" for name in SOURCES):
        others = {f"generator.imports.{name}" for name in SOURCES - {file.stem}}
        assert set(imports_of(file)) & others == set()


@pytest.mark.parametrize("folder", ["exports", "criteria"])
def test_criteria_and_exports_never_import_their_siblings(folder):
    """``__init__`` gathers them; what they share begins with an underscore or is a value.

    A folder among them is one of them: its own modules lean on each other.
    """
    files = [f for f in modules(GENERATOR / folder) if f.stem != "__init__"]
    shared = {f.stem for f in files if sum(f"{folder}.{f.stem}" in "".join(imports_of(g))
                                           for g in files) > 1}  # fmt: skip
    for file in files:
        own = file.relative_to(GENERATOR / folder).parts[0].removesuffix(".py")
        inside = {
            name.split(".")[2]
            for name in imports_of(file)
            if name.startswith(f"generator.{folder}.")
        }
        assert inside - {own} <= shared, f"{relative(file)} imports {inside - shared - {own}}"


# What the plugins' rooms may import of each other; ``pages`` besides what each declares below.
ROOMS = {
    "site": set(),
    "drawing": {"site"},
    "files": {"site", "drawing"},
    "pages": {"site", "drawing"},
    "preview": {"site", "pages"},
    "styleguide": {"site"},
}
# A subject of the pages and those that it leans on: any other pair would be a secret.
SUBJECTS: dict[str, set[str]] = {
    "articles": set(),
    "communes": {"entries", "places"},
    "device": set(),
    "editing": {"editorial"},
    "editorial": {"paper", "places"},
    "embedding": {"communes", "places"},
    "entries": {"places"},
    "extensions": set(),
    "figures": set(),
    "house": {"places"},
    "selection": set(),
    "lists": {"communes", "embedding", "entries", "house", "places"},
    "map": set(),
    "open_data": set(),
    "paper": {"places"},
    "places": set(),
    "search": set(),
}


def rooms_of(file: Path, folder: Path, allowed: dict[str, set[str]]) -> set[str]:
    """Return the other parts of *folder* that *file*, of a part of it, imports."""
    within = ".".join(folder.relative_to(ROOT).parts) + "."
    own = file.relative_to(folder).parts[0]
    assert own in allowed, f"« {own} » has no room: give it one in tests/test_layers.py"
    names = (name.removeprefix(within) for name in imports_of(file) if name.startswith(within))
    return {name.split(".")[0] for name in names} - {own}


PLUGIN_FILES = [file for file in modules(PLUGINS) if file.parent != PLUGINS]
PAGE_FILES = [file for file in modules(PLUGINS / "pages") if file.parent.parent != PLUGINS]


@pytest.mark.parametrize("file", PLUGIN_FILES, ids=relative)
def test_drawing_and_the_site_know_no_page(file):
    own = file.relative_to(PLUGINS).parts[0]
    assert rooms_of(file, PLUGINS, ROOMS) - ROOMS[own] == set()


@pytest.mark.parametrize("file", PAGE_FILES, ids=relative)
def test_a_page_leans_on_the_subjects_that_it_declares(file):
    own = file.relative_to(PLUGINS / "pages").parts[0]
    assert rooms_of(file, PLUGINS / "pages", SUBJECTS) - SUBJECTS[own] == set()


def test_no_plugin_imports_another():
    """They meet in Pelican's context only: a host may leave one out."""
    plugins = [file for file in PLUGIN_FILES if file.stem.endswith("plugin")]
    for file in plugins:
        theirs = {name for name in imports_of(file) if name.split(".")[-1].endswith("plugin")}
        assert {name for name in theirs if name.startswith("plugins.")} == set(), relative(file)


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
        # Types are comments: what they name is never loaded.
        code = re.sub(r"//[^\n]*|/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL)
        for address in re.findall(r"from\s+['\"]([^'\"]+)", code):
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
    "sealed.py": "what is prepared and kept, below .cache",
    "sealed_objects.py": "what pages were read as, kept between runs, below .cache",
    "kept_pages.py": "the folder of these, below .cache",
    "disk_clock.py": "the time of a folder below .cache",
    "kept_pictures.py": "what pictures are made into, kept between builds, below .cache",
    "kept_templates.py": "compiled templates kept between builds, below .cache",
    "preparation.py": "the prepared geography, below .cache",
    "wheel.py": "the package of the geography, below .cache",
    "beside.py": "the pipe between two processes of a build",
    "timings.py": "the durations of a build, which are taken out before it is published",
    "assets.py": "bundles of the theme, below .cache",
    "building.py": "publishing: folders are renamed as a whole",
    "workbook.py": "the parts of a workbook, in memory",
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
    assert set(OWN_WRITERS) - {file.rpartition("/")[2] for file in _writers()} == set()


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
