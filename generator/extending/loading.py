"""Finds the extensions of a project, and asks them; a fault of theirs is one sentence."""

from __future__ import annotations

import importlib.util
import traceback
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pluggy

from generator.checks.finding import Finding
from generator.directory import Directory
from generator.extending import hookspecs
from generator.extending.hookspecs import SiteBuild
from generator.extending.values import ExtraFile, ExtraPage

FOLDER = "extensions"
"""Below the project: each of its modules is an extension."""

TEMPLATES = "templates"
"""Below that folder: the templates of its modules."""

_ENTRY_POINTS = "msap.extensions"
T = TypeVar("T")


class ExtensionFailed(Exception):
    """An extension cannot be loaded, or one of its hooks failed; the text is a French sentence."""


class Extensions:
    """The extensions of one project, asked one after the other in the order of their names."""

    def __init__(self) -> None:
        """Begin with none."""
        self._manager = pluggy.PluginManager("msap")
        self._manager.add_hookspecs(hookspecs)
        self._templates: tuple[Path, ...] = ()

    @classmethod
    def of(cls, folder: Path) -> Extensions:
        """Return those of *folder*, which may be absent, and those that packages declare.

        Raises:
            ExtensionFailed: one of them cannot be loaded, or has no hook that we know.
        """
        found = cls()
        found._templates = (folder / TEMPLATES,)
        with_sentence("les paquets installés", found._load_packages)
        for file in sorted(folder.glob("*.py"), reverse=True):  # pluggy asks the last one first
            with_sentence(file.name, partial(found._load, file))
        return found

    def pages(self, build: SiteBuild) -> list[ExtraPage]:
        """Return the pages of all extensions.

        Raises:
            ExtensionFailed: one of them failed.
        """
        return _together(lambda: self._manager.hook.site_pages(build=build))

    def files(self, build: SiteBuild) -> list[ExtraFile]:
        """Return the files of all extensions.

        Raises:
            ExtensionFailed: one of them failed.
        """
        return _together(lambda: self._manager.hook.site_files(build=build))

    def findings(self, directory: Directory, today: date) -> list[Finding]:
        """Return what the extensions find doubtful in *directory*.

        Raises:
            ExtensionFailed: one of them failed.
        """
        return _together(lambda: self._manager.hook.findings(directory=directory, today=today))

    def template_folders(self) -> list[Path]:
        """Return where templates of extensions are.

        Raises:
            ExtensionFailed: one of them failed.
        """
        return [*self._templates, *_together(self._manager.hook.template_folders)]

    @property
    def doubt(self) -> bool:
        """Tell whether any of them looks for what is doubtful."""
        return bool(self._manager.hook.findings.get_hookimpls())

    @property
    def write(self) -> bool:
        """Tell whether any of them gives pages or files."""
        hook = self._manager.hook
        return bool(hook.site_pages.get_hookimpls() or hook.site_files.get_hookimpls())

    def _load_packages(self) -> None:
        self._manager.load_setuptools_entrypoints(_ENTRY_POINTS)
        self._manager.check_pending()

    def _load(self, file: Path) -> None:
        spec = importlib.util.spec_from_file_location(f"{FOLDER}_{file.stem}", file)
        assert spec and spec.loader  # a file that ends in .py has both
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        self._manager.register(module, file.stem)
        if not self._manager.get_hookcallers(module):
            known = ", ".join(sorted(name for name in vars(self._manager.hook) if name[0] != "_"))
            raise ValueError(f"aucune fonction n'y est marquée @hookimpl ({known})")
        self._manager.check_pending()


def _together(ask: Callable[[], list[Iterable[T]]]) -> list[T]:
    """Return all that a hook gives; it may do its work as it is read."""
    return with_sentence(FOLDER, lambda: [one for answer in ask() for one in answer or ()])


def with_sentence(name: str, work: Callable[[], T]) -> T:
    """Return what *work* gives; what it raises is told by its kind, its words and its place.

    Raises:
        ExtensionFailed: it failed.
    """
    try:
        return work()
    except Exception as error:
        raise ExtensionFailed(f"{_where(error, name)} : {_what(error)}.") from error


def _where(error: BaseException, name: str) -> str:
    """Return the file and the line of an extension where *error* came from."""
    if isinstance(error, SyntaxError) and error.filename:
        return f"extension {Path(error.filename).name}, ligne {error.lineno}"
    ours = Path(__file__).parent
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        file = Path(frame.filename)
        if FOLDER in file.parts or file.parent.name == FOLDER:
            return f"extension {file.name}, ligne {frame.lineno}"
        if file.parent == ours:
            break
    return f"extension {name}"


def _what(error: Any) -> str:
    words = error.msg if isinstance(error, SyntaxError) else str(error)
    return f"{type(error).__name__}, {' '.join(words.split())}".rstrip(", .")
