"""Reads everything that a site is made of, once, before anything is written."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from generator.directory import Directory
from generator.files.articles import read_articles
from generator.files.pages import RenderedPage, read_pages
from generator.files.tree import house_files, read_houses
from generator.files.unread_files import unread_files
from generator.files.unreadable import unreadable_folders
from generator.files.vocabularies import read_vocabularies
from generator.geography.errors import TerritoryError
from generator.geography.territory import Territory
from generator.hours.holidays_by_department import public_holidays
from generator.hours.timetables import COVERED_DAYS
from generator.model.article import Articles
from generator.problems import Problem, has_errors
from generator.timings import Timings
from plugins.site.project import Project


@dataclass(frozen=True, slots=True)
class Contents:
    """All that the files of a site tell."""

    directory: Directory
    articles: Articles
    pages: tuple[RenderedPage, ...]


def read_contents(project: Project, timings: Timings) -> tuple[Contents, list[Problem]]:
    """Return the contents of *project* and every problem of its files."""
    directory, problems = read_directory(project, timings)
    articles, in_articles = read_articles(
        project.content, project.root, directory.vocabularies, directory.by_id
    )
    pages, in_pages = read_pages(project.content / "pages", project.root)
    unread = unread_files(project.content, project.root)
    found = [*problems, *in_articles, *in_pages, *unread]
    return Contents(directory, articles, tuple(pages)), found


def read_directory(project: Project, timings: Timings) -> tuple[Directory, list[Problem]]:
    """Return the directory of *project* and every problem of its files."""
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
    )
    with timings.step("annuaire"):
        directory = Directory(houses, vocabularies, territory)
        # The package takes 0.2 s to load: once here, not in each process beside.
        public_holidays("", project.today, project.today + timedelta(days=COVERED_DAYS))
    return directory, problems + found


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
