"""From a page's context to its file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from time import perf_counter
from typing import Any, NamedTuple, NoReturn

from jinja2 import Environment
from markupsafe import Markup

from generator import addresses
from generator.files.below import BelowPath, PathRefused, create_below, made_folder
from generator.regular_files import FileRefused, reason_of
from generator.timings import BESIDE, Timings
from plugins.site.beside import Beside
from plugins.site.components import add_components
from plugins.site.escaping import escape_in_one_call
from plugins.site.first_word import FirstWord
from plugins.site.page import P, Template
from plugins.site.project import Project, asset_paths
from plugins.site.written_once import WrittenOnce, WrittenTwice


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


# What a task beside gives back: its pages, seconds, and what made each address.
Done = tuple[list[WrittenPage], dict[str, float], Mapping[str, str]]


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
        escape_in_one_call(environment)
        add_components(environment)
        self.environment = environment
        self.project = project
        self.written: list[WrittenPage] = []
        self._shared = {"site": project.site, "assets": asset_paths(project)}
        self._templates: dict[str, Any] = {}
        self._output = str(project.output)
        self._beside: list[tuple[str, Beside[Any]]] = []
        self._folders: set[str] = set()
        self._written_once = WrittenOnce()

    def write_page(
        self, template: Template[P], page: P, updated: str = "", source: str = ""
    ) -> None:
        """Render *page* with its template and write it at its address.

        Args:
            updated: ISO date for the sitemap; empty when the page has none.
            source: the content file it is made from, where there is one.
        """
        head = page.head
        start = perf_counter()
        html = self._template(template.name).render(page=page, **self._shared)
        self.timings.add("gabarits", perf_counter() - start)
        name = head.path if head.path.endswith(".html") else head.path + "index.html"
        self.write(name, html.encode(), source or f"la page « {head.title} »")
        is_listed = not head.robots and head.path != addresses.NOT_FOUND
        self.written.append(WrittenPage(name, head.path, head.title, updated, is_listed))

    def write(self, name: str, content: bytes, source: str = "") -> None:
        """Write *content* at *name*, relative to the output folder.

        Args:
            source: what it is made from, to be named if something else wants that name too.

        Raises:
            SystemExit: the name leaves the folder or was written before, a link stands in the
                way, or the disk refuses; it has said so, and the last good site stays.
        """
        start = perf_counter()
        try:
            path = BelowPath.of(name)
            self._written_once.claim(path, source or "le site lui-même")
            self._write(path, content)
        except (PathRefused, WrittenTwice) as refused:
            self.stop(str(refused))
        except FileRefused as refused:
            self.stop(f"{name} : {refused.reason}.")
        except OSError as error:  # a full disk
            self.stop(f"{name} : {reason_of(error)}.")
        self.timings.add("écriture", perf_counter() - start)

    def beside(self, name: str, task: Callable[[], None]) -> None:
        """Run *task*, which writes pages or files, in a second process; ``wait`` ends it."""

        def run() -> Done:
            self.written, self.timings.seconds, self._written_once = [], {}, WrittenOnce()
            task()
            return self.written, self.timings.seconds, self._written_once.sources

        self._beside.append((name, Beside(run)))

    def wait(self) -> None:
        """Wait for what runs beside, and take over what it noted.

        Raises:
            SystemExit: one of the tasks failed, and has said why; or it wrote an address that
                is written here or in another task.
        """
        with self.timings.step("attente"):
            results = [(name, task.result()) for name, task in self._beside]
        self._beside.clear()
        for name, (written, seconds, sources) in results:
            self.written += written
            try:
                self._written_once.take_over(sources)
            except WrittenTwice as twice:
                self.stop(str(twice))
            for step, spent in seconds.items():
                self.timings.seconds[f"{BESIDE}{name} : {step}"] = spent

    def fragment(self, component: str, *arguments: Any, **named: Any) -> Markup:
        """Return what the macro of *component* gives, to be shown in several pages."""
        key = f"{component}/{component}"
        macro = getattr(self._template(key).module, component.replace("-", "_"))
        return Markup(macro(*arguments, **named))

    def _write(self, path: BelowPath, content: bytes) -> None:
        # Thousands of small files: a folder is made once, and paths stay texts.
        folder, _, name = path.text.rpartition("/")
        if folder not in self._folders:
            made_folder(self.project.output, path)
            self._folders.add(folder)
        create_below(f"{self._output}/{folder}" if folder else self._output, name, content)

    def _template(self, name: str) -> Any:
        if name not in self._templates:
            template = self.environment.get_template(name + ".html")
            # Each page copies them: a plain dict is copied at once, Jinja's layers key by key.
            template.globals = dict(template.globals)
            self._templates[name] = template
        return self._templates[name]

    def stop(self, sentence: str) -> NoReturn:
        """End the build with *sentence*, unless another of its processes has said its own."""
        self._first_word.say(f"erreur: {sentence}")
        raise SystemExit(1) from None
