"""The file that a page was made from, published beside it as it is: the form opens it."""

from __future__ import annotations

from generator.files.content_files import source_bytes
from generator.files.source_refused import SourceRefused
from plugins.site.build import Build


def write_source(address: str, path: str, build: Build) -> None:
    """Write the bytes of the content file *path* at *address*; not where the host wants none.

    A file that went away since it was read, or that a line of messages cannot name, has none: the
    form says then that it has not found it.
    """
    project = build.renderer.project
    if not project.sources:
        return
    try:
        content = source_bytes(project.root / path)
    except SourceRefused:
        return
    build.renderer.write(address, content, path)
