"""Reads ``content/pages/*.md``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from generator.files.content_files import pages_of, shown_path, source_bytes
from generator.files.explaining import problems_of
from generator.files.oddities import written_oddly
from generator.files.page_addresses import shared_addresses, taken_address
from generator.files.proofreading import text_problems
from generator.files.prose import render
from generator.files.source import SourceRefused, decode, plain, split_page
from generator.model.editorial import EditorialPage
from generator.problems import Problem, has_errors

HOME = "accueil"
"""The page whose text stands on the site's home page."""


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """An editorial page with its text as sanitised HTML; ``path`` is its file, in messages."""

    fields: EditorialPage
    html: str
    path: str


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
    try:
        source = split_page(decode(source_bytes(file, file.parent.parent)))
        odd = written_oddly(source.front, path, EditorialPage) if source.is_odd else []
        problems += odd
        fields = EditorialPage.model_validate(plain(source.front))
        folder = () if fields.slug == HOME else (fields.slug,)
        found = list(text_problems(source, path, file.parent.parent, page_folder=folder))
        found += taken_address(fields.slug, source, path)
        problems += found
        if not has_errors((*found, *odd)):
            return RenderedPage(fields, render(source.body).html, path)
    except ValidationError as error:
        problems += problems_of(error, source.front, path, EditorialPage)
    raise _Refused
