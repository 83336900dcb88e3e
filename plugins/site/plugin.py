"""Reads the site's files in Pelican's first pass, and hands them to all plugins after it."""

from __future__ import annotations

from pelican.generators import Generator

from generator.hours.timetables import Timetables
from generator.timings import Timings
from plugins.site.build import Build, leave
from plugins.site.project import project_of
from plugins.site.reading import read_contents, tell
from plugins.site.rendering import Renderer


class ReadingGenerator(Generator):
    """Writes nothing: the other plugins do."""

    def generate_context(self) -> None:
        """Read everything; print all problems, then stop at errors."""
        project = project_of(self.settings, self.output_path)
        timings = Timings()
        contents, problems = read_contents(project, timings)
        tell(problems, self.settings["MSAP_WARNINGS"])
        renderer = Renderer(self.env, project, timings)
        times = Timetables(project.today)
        build = Build(contents.directory, contents.articles, contents.pages, times, renderer)
        leave(build, self.context)
