"""From a page's context to its file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple, NoReturn

from jinja2 import Environment
from markupsafe import Markup

from generator import addresses
from generator.files.below import BelowPath, PathRefused
from generator.model.house import House
from generator.publishing.last_made import add_to_draft, draft_part
from generator.publishing.new_site import NewSite
from generator.publishing.told_files import Told, add_to_told, told_part
from generator.regular_files import FileRefused, reason_of
from generator.timings import BESIDE, Timings
from plugins.site.components import add_components
from plugins.site.escaping import escape_in_one_call
from plugins.site.first_word import FirstWord
from plugins.site.keeping import Keeping, OfAll, Owner
from plugins.site.page import P, Template
from plugins.site.project import Project, asset_paths
from plugins.site.sharing_out import results_of
from plugins.site.written_once import WrittenOnce, WrittenTwice
from plugins.site.written_page import WrittenPage, WrittenPages

# Held to the end, those of a task would be 100 MB of ten times the country.
_NOTED_AT_ONCE = 1_000


class _Task(NamedTuple):
    """What is written beside the rest, its number, and what it is called."""

    number: int
    name: str
    run: Callable[[], None]


class _Done(NamedTuple):
    """What a task beside gives back: pages, seconds, what made each address."""

    pages: WrittenPages
    seconds: dict[str, float]
    sources: Mapping[str, str]
    spelt: Mapping[str, str]


class _Notes(NamedTuple):
    """Where a process notes what it made of what, and which files it has put into the site."""

    draft: Path
    told: Path


class Renderer:
    """Renders contexts with the theme and writes pages below the output folder."""

    def __init__(
        self,
        environment: Environment,
        project: Project,
        timings: Timings,
        keeping: Keeping | None = None,
        processes: int = 1,
    ) -> None:
        self.timings = timings
        self.keeping = keeping
        self._first_word = FirstWord()
        escape_in_one_call(environment)
        add_components(environment)
        self.environment = environment
        self.project = project
        self.written = WrittenPages()
        self._shared = {"site": project.site, "assets": asset_paths(project)}
        self._templates: dict[str, Any] = {}
        self._beside: list[list[_Task]] = []
        self._tasks = 0
        self._processes = processes
        own = NewSite(project.output, begun=project.is_begun)
        self._site = keeping.site if keeping else own
        self._written_once = WrittenOnce()
        last = project.last
        self._notes = _Notes(last.draft, last.told) if last else None

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
        written = WrittenPage(name, head.path, head.title, updated, is_listed)
        self.written.add(written)
        if self.keeping:
            self.keeping.wrote_page(written)

    def write(self, name: str, content: bytes, source: str = "") -> None:
        """Write *content* at *name*; see ``write_parts``."""
        start = perf_counter()
        self.write_parts(name, (content,), source)
        self.timings.add("écriture", perf_counter() - start)

    def write_parts(self, name: str, parts: Iterable[bytes], source: str = "") -> None:
        """Write *parts*, which may be made while they are asked for, at *name*, relative to the
        output folder.

        Args:
            source: what it is made from, to be named if something else wants that name too.

        Raises:
            SystemExit: the name leaves the folder or was written before, a link stands in the
                way, or the disk refuses; it has said so, and the last good site stays.
        """
        source = source or "le site lui-même"
        try:
            path = BelowPath.of(name)
            self._written_once.claim(path, source)
            (self.keeping.write if self.keeping else self._site.create)(path, parts)
        except (PathRefused, WrittenTwice) as refused:
            self.stop(str(refused))
        except FileRefused as refused:
            self.stop(f"{name} : {refused.reason}.")
        except OSError as error:  # a full disk
            self.stop(f"{name} : {reason_of(error)}.")
        if self.keeping:
            self.keeping.wrote(path.text, source)

    def owner(self, name: str, *parts: str, of_all: Sequence[OfAll] = ()) -> Owner | None:
        """Return the owner *name*; None where nothing is kept.

        Args:
            parts: what it is made from: digests, or texts that are short.
            of_all: what it is made from of all houses together.
        """
        return self.keeping.owner(name, *parts, of_all=of_all) if self.keeping else None

    def keeps(self, owner: Owner | None) -> bool:
        """Take what *owner* wrote in the last build, if it would write the same; tell whether.

        Raises:
            SystemExit: one of its addresses is taken by now; it has said so.
        """
        start = perf_counter()
        taken = self.keeping.take_over(owner) if self.keeping and owner else None
        if taken is None:
            return False
        try:
            for path, source in taken.files:
                self._written_once.claim(path, source)
        except WrittenTwice as refused:
            self.stop(str(refused))
        for page in taken.pages:
            self.written.add(page)
        self._note_many()
        self.timings.add("gardé", perf_counter() - start)
        return True

    @contextmanager
    def making(self, owner: Owner | None) -> Iterator[None]:
        """Return a block in which what is written is that of *owner*."""
        if not (self.keeping and owner):
            yield
            return
        with self.keeping.making(owner):
            yield
        self._note_many()

    def shows(self, houses: Iterable[House]) -> None:
        """Note that who writes shows details of *houses*, other than its own.

        To be called wherever one shows a field of another house that is among ``DETAILS``.
        """
        if self.keeping:
            self.keeping.shows(houses)

    def beside(self, name: str, task: Callable[[], None], after: str = "") -> None:
        """Have *task*, which writes pages or files, run in ``wait``, where it suits best.

        Args:
            after: the name of a task asked for before, which works out what this one needs too:
                this one comes after it in the same process.
        """
        same = next((tasks for tasks in self._beside if tasks[0].name == after), None)
        if same is None:
            self._beside.append(same := [])
        same.append(_Task(self._tasks, name, task))
        self._tasks += 1

    def wait(self) -> None:
        """Run all that waits beside, in as many processes as are worth it; note what it did.

        Raises:
            SystemExit: one of the tasks failed, and has said why; or it wrote an address that
                is written here or in another task.
        """
        shared_out = [partial(self._each_apart, tasks) for tasks in self._beside]
        with self.timings.step("tâches"):
            results = results_of(shared_out, self._processes)
        for tasks, every in zip(self._beside, results, strict=True):
            for task, done in zip(tasks, every, strict=True):
                self._take_over(task.name, done)
        self._beside.clear()

    def _each_apart(self, tasks: Iterable[_Task]) -> list[_Done]:
        return [self._apart(task) for task in tasks]

    def _apart(self, task: _Task) -> _Done:
        """Run *task*; return what it noted, and note nothing of it here."""
        kept = self.written, self.timings.seconds, self._written_once
        self.written, self.timings.seconds = WrittenPages(), {}
        self._written_once = WrittenOnce()
        with self._made_apart(task.number):
            task.run()
        once = self._written_once
        done = _Done(self.written, self.timings.seconds, once.sources, once.spelt)
        self.written, self.timings.seconds, self._written_once = kept
        return done

    @contextmanager
    def _made_apart(self, number: int) -> Iterator[None]:
        """Have what is made in the block noted in the part *number* of the draft of the note."""
        last, keeping = self.project.last, self.keeping
        if last is None or keeping is None:
            yield
            self._site.told = Told()
            return
        before = keeping.made, self._notes, self._site.told
        keeping.made, self._site.told = {}, Told()
        self._notes = _Notes(draft_part(last.draft, number), told_part(last.told, number))
        yield
        self._note()
        keeping.made, self._notes, self._site.told = before

    def _note_many(self) -> None:
        """Note what was made, if it is so much that it should not be held until the task ends."""
        if self.keeping and self._notes and len(self.keeping.made) >= _NOTED_AT_ONCE:
            self._note()

    def _note(self) -> None:
        """Note what was made, and which files were put into the site, since this was last done."""
        if not (self.keeping and self._notes):
            return
        try:
            add_to_draft(self._notes.draft, self.keeping.made)
            add_to_told(self._notes.told, self._site.told)
        except OSError as error:
            self.stop(f"{self._notes.draft.name} : {reason_of(error)}.")
        self.keeping.made.clear()
        self._site.told = Told()

    def _take_over(self, name: str, done: _Done) -> None:
        self.written.take_over(done.pages)
        try:
            self._written_once.take_over(done.sources, done.spelt)
        except WrittenTwice as twice:
            self.stop(str(twice))
        for step, spent in done.seconds.items():
            self.timings.add(f"{BESIDE}{name} : {step}", spent)

    def note_made(self) -> None:
        """Write what this build made of what, for the next one, if anything is to be kept, and
        which files it has put into the site.

        Raises:
            SystemExit: the disk refuses; it has said so.
        """
        self._note()

    def names(self) -> Set[str]:
        """Return the names of all that was written."""
        return self._written_once.names()

    def fragment(self, component: str, *arguments: Any, **named: Any) -> Markup:
        """Return what the macro of *component* gives, to be shown in several pages."""
        key = f"{component}/{component}"
        macro = getattr(self._template(key).module, component.replace("-", "_"))
        return Markup(macro(*arguments, **named))

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
