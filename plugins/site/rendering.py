"""From a page's context to its file."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Any, NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from generator.files.writing import reason_of
from generator.timings import BESIDE, Timings
from plugins.site import addresses
from plugins.site.beside import Beside
from plugins.site.components import add_components
from plugins.site.first_word import FirstWord
from plugins.site.page import P, Template
from plugins.site.project import Project, asset_paths


class WrittenPage(NamedTuple):
    """A page that is written: its file's name and its address, both from the site's root.

    ``updated`` is an ISO date or empty; what is not ``is_listed`` is not to be found by search
    engines.
    """

    name: str
    path: str
    title: str
    updated: str
    is_listed: bool


class Renderer:
    """Renders contexts with the theme and writes pages below the output folder."""

    def __init__(
        self,
        environment: Environment,
        project: Project,
        timings: Timings,
    ) -> None:
        self.timings = timings
        self._first_word = FirstWord()
        add_components(environment)
        self.environment = environment
        self.project = project
        self.written: list[WrittenPage] = []
        self._shared = {"site": project.site, "assets": asset_paths(project)}
        self._templates: dict[str, Any] = {}
        self._output = str(project.output)
        self._beside: list[tuple[str, Beside[Any]]] = []
        self._folders: set[str] = set()

    def write_page(self, template: Template[P], page: P, updated: str = "") -> None:
        """Render *page* with its template and write it at its address.

        Args:
            updated: ISO date for the sitemap; empty when the page has none.
        """
        head = page.head
        start = perf_counter()
        html = self._template(template.name).render(page=page, **self._shared)
        self.timings.add("gabarits", perf_counter() - start)
        name = head.path if head.path.endswith(".html") else head.path + "index.html"
        self.write(name, html.encode())
        is_listed = not head.robots and head.path != addresses.NOT_FOUND
        self.written.append(WrittenPage(name, head.path, head.title, updated, is_listed))

    def write(self, name: str, content: bytes) -> None:
        """Write *content* at *name*, relative to the output folder.

        Raises:
            ValueError: the name leaves the output folder.
        """
        start = perf_counter()
        if ".." in name.split("/") or name.startswith("/"):
            raise ValueError(f"{name!r} leaves the output folder")
        try:
            self._write(name, content)
        except OSError as error:
            # A full disk: said plainly, and the last good site stays where it is.
            self._first_word.say(f"erreur: {name} : {reason_of(error)}")
            raise SystemExit(1) from None
        self.timings.add("écriture", perf_counter() - start)

    def beside(self, name: str, task: Callable[[], None]) -> None:
        """Run *task*, which writes pages or files, in a second process; ``wait`` ends it."""

        def run() -> tuple[list[WrittenPage], dict[str, float]]:
            self.written, self.timings.seconds = [], {}
            task()
            return self.written, self.timings.seconds

        self._beside.append((name, Beside(run)))

    def wait(self) -> None:
        """Wait for what runs beside, and take over what it noted.

        Raises:
            SystemExit: one of the tasks failed, and has said why.
        """
        with self.timings.step("attente"):
            results = [(name, task.result()) for name, task in self._beside]
        self._beside.clear()
        for name, (written, seconds) in results:
            self.written += written
            for step, spent in seconds.items():
                self.timings.seconds[f"{BESIDE}{name} : {step}"] = spent

    def fragment(self, component: str, *arguments: Any, **named: Any) -> Markup:
        """Return what the macro of *component* gives, to be shown in several pages."""
        key = f"{component}/{component}"
        macro = getattr(self._template(key).module, component.replace("-", "_"))
        return Markup(macro(*arguments, **named))

    def _write(self, name: str, content: bytes) -> None:
        # Thousands of small files: folders are made before they are missed, paths stay texts.
        folder = name.rpartition("/")[0]
        if folder not in self._folders:
            (self.project.output / folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        with open(f"{self._output}/{name}", "wb") as file:  # noqa: PTH123
            file.write(content)

    def _template(self, name: str) -> Any:
        if name not in self._templates:
            self._templates[name] = self.environment.get_template(name + ".html")
        return self._templates[name]
