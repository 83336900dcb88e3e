"""The context of ``/donnees/``."""

from __future__ import annotations

from msgspec import Struct

from plugins.site.page import Fact, Head, Link, Template


class ExplainedFile(Struct, frozen=True):
    """A file: what it is for, how large it is, what it loses, which columns it has."""

    anchor: str
    title: str
    link: Link
    for_whom: str
    facts: tuple[Fact, ...]
    columns: tuple[str, ...]


class Preview(Struct, frozen=True):
    """The first rows of a file, a few of its columns."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Example(Struct, frozen=True):
    """Some lines to copy: in which language, and the lines."""

    anchor: str
    heading: str
    lead: str
    code: str


class OpenDataPage(Struct, frozen=True):
    """All files with what is told of them, a preview, examples; files that come in many parts."""

    head: Head
    heading: str
    lead: str
    facts: tuple[Fact, ...]
    files: tuple[ExplainedFile, ...]
    parts: tuple[Fact, ...]
    preview: Preview
    examples: tuple[Example, ...]


OPEN_DATA = Template("open-data", OpenDataPage)
