"""From a page's context to its file."""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from generator.files.writing import reason_of
from generator.timings import Timings
from plugins.contexts.common import Head
from plugins.site.project import Project, asset_paths


class Renderer:
    """Renders contexts with the theme and writes pages below the output folder."""

    def __init__(self, environment: Environment, project: Project, timings: Timings) -> None:
        self.timings = timings
        self.environment = environment
        self.project = project
        self.written: list[tuple[str, str]] = []
        self._shared = {"site": project.site, "assets": asset_paths(project)}
        self._templates: dict[str, Any] = {}

    def write_page(self, template: str, page: Any, updated: str = "") -> None:
        """Render *page* with ``<template>.html`` and write it at its address.

        Args:
            updated: ISO date for the sitemap; empty when the page has none.
        """
        head: Head = page.head
        start = perf_counter()
        html = self._template(template).render(page=page, **self._shared)
        self.timings.add("gabarits", perf_counter() - start)
        name = head.path if head.path.endswith(".html") else head.path + "index.html"
        self.write(name, html.encode())
        if not head.robots and not head.path.endswith(".html"):
            self.written.append((head.path, updated))

    def write(self, name: str, content: bytes) -> None:
        """Write *content* at *name*, relative to the output folder.

        Raises:
            ValueError: the name leaves the output folder.
        """
        start = perf_counter()
        file = self.project.output / name
        if ".." in Path(name).parts or Path(name).is_absolute():
            raise ValueError(f"{name!r} leaves the output folder")
        try:
            _write(file, content)
        except OSError as error:
            # A full disk: said plainly, and the last good site stays where it is.
            print(f"erreur: {name} : {reason_of(error)}", file=sys.stderr)
            raise SystemExit(1) from None
        self.timings.add("écriture", perf_counter() - start)

    def fragment(self, component: str, *arguments: Any, **named: Any) -> Markup:
        """Return what the macro of *component* gives, to be shown in several pages."""
        key = f"{component}/{component}"
        macro = getattr(self._template(key).module, component.replace("-", "_"))
        return Markup(macro(*arguments, **named))

    def _template(self, name: str) -> Any:
        if name not in self._templates:
            self._templates[name] = self.environment.get_template(name + ".html")
        return self._templates[name]


def _write(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
