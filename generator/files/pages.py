"""Reads ``content/pages/*.md``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from pydantic import ValidationError

from generator.files.content_files import pages_of, shown_path, source_bytes
from generator.files.drafts import told
from generator.files.explaining import named, problems_of
from generator.files.nodes import place_of, plain
from generator.files.oddities import written_oddly
from generator.files.page_addresses import shared_addresses, taken_address
from generator.files.promises import without_promise
from generator.files.proofreading import text_problems
from generator.files.prose import render
from generator.files.source import Source, decode, split_page
from generator.files.source_refused import SourceRefused
from generator.model.editorial import HOME, EditorialPage
from generator.model.status import Status
from generator.problems import Problem, Severity, has_errors


class RenderedPage(Struct, frozen=True):
    """An editorial page with its text as sanitised HTML; ``path`` is its file, in messages."""

    fields: EditorialPage
    html: str
    path: str

    @property
    def address(self) -> str:
        """The address of its page from the site's root; empty for the home page."""
        return "".join(f"{name}/" for name in self.fields.folder)

    @property
    def is_out(self) -> bool:
        """Tell whether readers see it: it is no draft."""
        return self.fields.status is Status.PUBLISHED


def read_pages(folder: Path, root: Path) -> tuple[list[RenderedPage], list[Problem]]:
    """Return the editorial pages of *folder*, and every problem found in them."""
    pages: list[RenderedPage] = []
    problems: list[Problem] = []
    for file in pages_of(folder):
        try:
            pages.append(_read(file, shown_path(file, root), problems))
        except SourceRefused as refused:
            problems.append(refused.problem(shown_path(file, root)))
        except _Refused:
            continue
    problems += shared_addresses((page.fields.slug, page.path) for page in pages)
    return pages, problems


class _Refused(Exception):
    """The page has problems, already noted."""


def _read(file: Path, path: str, problems: list[Problem]) -> RenderedPage:
    source = split_page(decode(source_bytes(file, file.parent.parent)))
    found = list(written_oddly(source.front, path, EditorialPage) if source.is_odd else ())
    try:
        fields = EditorialPage.model_validate(plain(source.front))
    except ValidationError as error:
        found += map(without_promise, problems_of(error, source.front, path, EditorialPage))
        problems += told(found, source, path)
        raise _Refused from None
    found += text_problems(source, path, file.parent.parent, page_folder=fields.folder)
    found += taken_address(fields.slug, source, path)
    found += _draft_home(fields, source, path)
    problems += found if fields.slug == HOME else told(found, source, path)
    if has_errors(found):
        raise _Refused
    return RenderedPage(fields, render(source.body).html, path)


def _draft_home(fields: EditorialPage, source: Source, path: str) -> Iterator[Problem]:
    if fields.slug == HOME and fields.status is Status.DRAFT:
        line, column = place_of(source.front, ("statut",))
        message = named(("statut",), "la page d'accueil ne peut pas être un brouillon.")
        yield Problem(path, line, column, Severity.ERROR, "statut", message)
