"""Reads ``content/pages/*.md``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from generator.files.explaining import problems_of
from generator.files.prose import ProseRefused, render
from generator.files.source import SourceRefused, decode, plain, split_page
from generator.files.tree import shown_path
from generator.model.editorial import EditorialPage
from generator.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """An editorial page with its text as sanitised HTML."""

    fields: EditorialPage
    html: str


def read_pages(folder: Path, root: Path) -> tuple[list[RenderedPage], list[Problem]]:
    """Return the editorial pages of *folder*, and every problem found in them."""
    pages: list[RenderedPage] = []
    problems: list[Problem] = []
    for file in sorted(folder.glob("*.md")):
        try:
            pages.append(_read(file, shown_path(file, root), problems))
        except SourceRefused as refused:
            problems.append(refused.problem(shown_path(file, root)))
        except _Refused:
            continue
    return pages, problems


class _Refused(Exception):
    """The page has problems, already noted."""


def _read(file: Path, path: str, problems: list[Problem]) -> RenderedPage:
    try:
        source = split_page(decode(file.read_bytes()))
        fields = EditorialPage.model_validate(plain(source.front))
        return RenderedPage(fields, render(source.body).html)
    except ValidationError as error:
        problems += problems_of(error, source.front, path, EditorialPage)
    except ProseRefused as refused:
        line = source.body_line + refused.line - 1
        problems.append(Problem(path, line, 1, Severity.ERROR, "texte", refused.message))
    except OSError as error:
        message = f"fichier illisible : {error.strerror or error}."
        problems.append(Problem(path, 0, 0, Severity.ERROR, "fichier", message))
    raise _Refused
