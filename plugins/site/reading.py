"""Reads everything that a site is made of, once, before anything is written."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from generator.directory import Directory
from generator.files.articles import read_articles
from generator.files.drafts import draft_count
from generator.files.kept_pages import KeptPages
from generator.files.pages import RenderedPage, read_pages
from generator.files.site_links import link_problems
from generator.files.site_pages import SitePages
from generator.files.site_texts import linking_texts
from generator.files.tree import house_files, read_houses
from generator.files.unread_files import unread_files
from generator.files.unreadable import unreadable_folders
from generator.files.vocabularies import read_vocabularies
from generator.files.welcomes import read_welcomes
from generator.french import count
from generator.geography.errors import TerritoryError
from generator.geography.territory import Territory
from generator.hours.holidays_by_department import public_holidays
from generator.hours.timetables import covered_days
from generator.model.article import Articles
from generator.model.welcome import Welcome
from generator.problems import Problem, has_errors
from generator.timings import Timings
from plugins.site.project import Project


class Contents(Struct, frozen=True):
    """All that the files of a site tell readers today; ``waiting`` is told of what they do not."""

    directory: Directory
    articles: Articles
    pages: tuple[RenderedPage, ...]
    waiting: str = ""
    welcomes: tuple[Welcome, ...] = ()


class _Houses(Struct, frozen=True):
    directory: Directory
    files: Sequence[Path]


def read_contents(
    project: Project,
    timings: Timings,
    has_more: bool = False,
    begin: Callable[[Directory], None] = lambda _: None,
) -> tuple[Contents, list[Problem]]:
    """Return the contents of *project* and every problem of its files.

    Args:
        has_more: whether extensions add pages that only the build knows.
        begin: called when the houses are read, if none has an error.
    """
    read, problems = _read_houses(project, timings)
    directory = read.directory
    if not has_errors(problems):
        begin(directory)
    every, in_articles = read_articles(
        project.content, project.root, directory.vocabularies, directory.by_id
    )
    all_pages, in_pages = read_pages(project.content / "pages", project.root)
    articles = every.out_on(project.today)
    pages = tuple(page for page in all_pages if page.is_out)
    known = SitePages(
        project.content, read.files, directory.vocabularies, directory.territory,
        project.today, directory.every, has_more,
    )  # fmt: skip
    texts = linking_texts(project.root, directory.findable, articles, pages)
    welcomes, in_welcomes = read_welcomes(project.content, project.root, directory.vocabularies)
    unread = unread_files(project.content, project.root)
    found = [
        *problems,
        *in_articles,
        *in_pages,
        *in_welcomes,
        *link_problems(texts, known),
        *unread,
    ]
    to_come = sum(each.is_out and not each.is_out_on(project.today) for each in every)
    waiting = _waiting(draft_count(found), to_come)
    return Contents(directory, articles, pages, waiting, welcomes), found


def _waiting(drafts: int, later: int) -> str:
    """Return the sentence on *drafts* and articles that come *later*; nothing where all is out."""
    counts = [count(drafts, "brouillon")] * bool(drafts)
    counts += [f"{count(later, 'article')} à venir"] * bool(later)
    verb = "n’est pas publié" if drafts + later == 1 else "ne sont pas publiés"
    return f"{' et '.join(counts)} {verb}." if counts else ""


def _read_houses(project: Project, timings: Timings) -> tuple[_Houses, list[Problem]]:
    with timings.step("vocabulaires et géographie"):
        vocabularies, problems = read_vocabularies(project.vocabularies, project.root)
        territory = load_territory(project)
    problems += unreadable_folders(project.houses, project.root)
    files = house_files(project.houses)
    houses, found = read_houses(
        files,
        project.root,
        vocabularies,
        territory,
        timings,
        content=project.content,
        within=(project.content, project.houses),
        kept=KeptPages.of(project.root, vocabularies, territory, project.content),
    )
    out = [house for house in houses if house.is_out]
    with timings.step("annuaire"):
        directory = Directory(out, vocabularies, territory, today=project.today)
        # The package takes 0.2 s to load: once here, not in each process beside.
        public_holidays("", *covered_days(project.today))
    return _Houses(directory, files), problems + found


def load_territory(project: Project) -> Territory | None:
    """Return the prepared geography, or None after saying what to do.

    Raises:
        SystemExit: it is not there or not whole, and the site is the public one.
    """
    try:
        return Territory.load(project.cache, with_outlines=True)
    except TerritoryError as error:
        if project.published:
            raise SystemExit(f"erreur: {error}") from None
        print(f"{error} La construction continue sans elle.", file=sys.stderr)
        return None


class ErrorsFound(Exception):
    """A file has an error, which has been told."""


def tell(problems: Iterable[Problem], with_warnings: bool) -> None:
    """Print *problems* in the order of files and lines.

    Raises:
        ErrorsFound: one of them is an error.
    """
    every = sorted(set(problems))
    for problem in every:
        if has_errors([problem]) or with_warnings:
            print(problem, file=sys.stderr)
    if has_errors(every):
        raise ErrorsFound
