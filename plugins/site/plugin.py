"""Reads the site's files once, before Pelican's own generators, and hands them to all plugins."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Any

import pelican
from jinja2 import FileSystemLoader
from msgspec.structs import replace
from pelican import signals
from pelican.generators import Generator

from generator import addresses
from generator.beside import Ahead, cores, die_with_parent
from generator.directory import Directory
from generator.extending.loading import ExtensionFailed, Extensions
from generator.facets import Facets
from generator.hours.timetables import Timetables
from generator.publishing.begun_site import read_standing
from generator.publishing.last_made import LastMade
from generator.publishing.new_site import NewSite
from generator.timings import Timings
from plugins.site.ahead import begun, collect_what_comes
from plugins.site.before import change_log
from plugins.site.build import Build, build_of, is_left, leave
from plugins.site.foreign_plugins import begun_with_nothing, has_foreign
from plugins.site.freed_memory import give_back_at_once
from plugins.site.generator import SiteGenerator
from plugins.site.keeping import Keeping
from plugins.site.pelican_contents import ContentReader, with_contents
from plugins.site.pictured_texts import with_pictures
from plugins.site.project import Language, Project, project_of
from plugins.site.reading import Contents, ErrorsFound, read_contents, tell
from plugins.site.rendering import Renderer

_MARKDOWN = "md"
# Fewer houses than this are written sooner than a second process has started.
WORTH_SHARING = 300
# Of more, what is made ahead has to be done before others are forked, each with a copy of all that
# was read: of 28,450 the three took 861 MB together, two and then two 740, for a tenth more time.
_MANY = 10_000


class ContentsGenerator(SiteGenerator):
    """Comes first of ours: takes over what other plugins made of articles and pages."""

    def write(self, build: Build) -> None:
        """Write nothing yet: make the pictures, whose sizes every page tells."""
        whole = with_contents(build, self.context)
        with build.renderer.timings.step("images"):
            leave(with_pictures(whole), self.context)


def read_first(generator: Generator) -> None:
    """Read everything when Pelican makes its first generator; let each read from this.

    Raises:
        SystemExit: a page has an error, all of which are told; not where Pelican builds again
            at each change: then nothing is written until the next one.
    """
    if not is_left(generator.context):
        gc.disable()
        leave(_read(generator), generator.context)
        collect_what_comes()
    build = build_of(generator.context)
    readers = generator.readers.readers
    if build is None:
        readers.pop(_MARKDOWN, None)
    else:
        readers[_MARKDOWN] = ContentReader(generator.settings, build)


def _read(generator: Generator) -> Build | None:
    project = project_of(generator.settings, generator.output_path)
    if has_foreign(generator.settings["PLUGINS"]):
        project = begun_with_nothing(project)
    extensions = _extensions(generator)
    timings = Timings()
    ahead: dict[str, Ahead[Any]] = {}

    def begin(directory: Directory) -> None:
        if _processes(directory) > 1:  # else no second core is idle meanwhile
            ahead.update(begun(project, directory))

    contents, problems = read_contents(project, timings, extensions.write, begin)
    try:
        tell(problems, generator.settings["MSAP_WARNINGS"])
    except ErrorsFound:
        if _is_watched():
            return None
        raise SystemExit(1) from None
    if contents.waiting:
        print(contents.waiting, file=sys.stderr)
    is_large = len(contents.directory.every) > _MANY
    if is_large:
        give_back_at_once()
        for each in ahead.values():
            each.wait()
    with timings.step("changements"):
        changes = change_log(project, contents.directory)
    with timings.step("gardé"):
        keeping = _keeping(project, contents.directory)
    own, processes = _welcoming(project, contents), _processes(contents.directory)
    return Build(
        contents.directory,
        contents.articles,
        contents.pages,
        Timetables(project.today),
        Renderer(generator.env, own, timings, keeping, processes),
        extensions,
        changes,
        welcomes=contents.welcomes,
        ahead=ahead,
    )


def _processes(directory: Directory) -> int:
    return cores() if len(directory.every) > WORTH_SHARING else 1


def _welcoming(project: Project, contents: Contents) -> Project:
    """Return *project* whose site knows the welcomes that *contents* have, to lead to them."""
    languages = tuple(Language(each.code, each.name, each.direction) for each in contents.welcomes)
    easy = any(addresses.text(page.fields.slug) == addresses.EASY for page in contents.pages)
    return replace(project, site=replace(project.site, languages=languages, has_easy_page=easy))


def _keeping(project: Project, directory: Directory) -> Keeping | None:
    """Return what is known of the last site; None where nothing of it is to be kept."""
    last = project.last
    if last is None:
        return None
    made = LastMade.read(project.cache, last.site, last.general)
    facets = Facets(directory)
    # Before processes are forked, which would each make it; the nearest are few after an edit.
    facets.shape  # noqa: B018
    if not made.owners:
        directory.nearest  # noqa: B018
    site = NewSite(project.output, begun=project.is_begun)
    return Keeping(facets, made, site, read_standing(last.standing))


def _extensions(generator: Generator) -> Extensions:
    """Return the extensions of the site; their templates stand beside the theme's."""
    try:
        extensions = Extensions.of(Path(generator.settings["MSAP_EXTENSIONS"]))
        generator.env.loader.loaders.append(FileSystemLoader(extensions.template_folders()))
    except ExtensionFailed as failed:
        raise SystemExit(f"erreur: {failed}") from None
    return extensions


def _is_watched() -> bool:
    """Tell whether Pelican builds at each change: an exit would end its watching for ever."""
    frame = sys._getframe()
    while frame.f_back is not None:
        frame = frame.f_back
        if frame.f_code is pelican.autoreload.__code__:
            return True
    return False


def get_generators(_: pelican.Pelican) -> type[Generator]:
    """Return what Pelican is to make."""
    return ContentsGenerator


def die_with_build(made: pelican.Pelican) -> None:
    """Let « msap build », when it is killed, end what it began; a person's own Pelican lives on."""
    if made.settings.get("MSAP_TIMINGS"):
        die_with_parent()


def let_go(made: pelican.Pelican) -> None:
    """Look at everything again, for those that build more than once; « msap build » ends now."""
    if not made.settings.get("MSAP_TIMINGS"):
        gc.unfreeze()


def register() -> None:
    """Connect to Pelican.

    Reading keeps all it makes: looking for garbage takes a third of it and frees nothing
    (docs/benchmarks.md). Writing keeps little.
    """
    signals.initialized.connect(die_with_build)
    signals.generator_init.connect(read_first)
    signals.get_generators.connect(get_generators)
    signals.finalized.connect(let_go)
