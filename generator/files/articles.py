"""Reads ``content/actualites`` and ``content/sur-le-terrain``: one article a file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from generator.files.content_files import pages_of, shown_path, source_bytes
from generator.files.drafts import told
from generator.files.explaining import named, problems_of
from generator.files.nodes import place_of
from generator.files.nodes import plain as plain_fields
from generator.files.oddities import written_oddly
from generator.files.promises import without_promise
from generator.files.proofreading import picture_problems, text_problems
from generator.files.prose import render
from generator.files.replaced_codes import replaced_codes
from generator.files.source import Source, decode, split_page
from generator.files.source_refused import SourceRefused
from generator.model.article import Article, ArticleFields, Articles, Section
from generator.model.coded import ReadingContext
from generator.model.names import STEM_CHARS_MAX, is_reserved
from generator.model.vocabulary import Vocabularies
from generator.problems import Problem, Severity, has_errors, shown

_FILE_NAME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\.md")


def read_articles(
    content: Path, root: Path, vocabularies: Vocabularies, house_ids: Collection[str]
) -> tuple[Articles, list[Problem]]:
    """Return the articles of *content*, and every problem found in them.

    Args:
        content: the folder that holds a folder for each section; a missing one is empty.
        root: paths in problems are relative to it.
        vocabularies: themes are codes of its services.
        house_ids: the houses of the site; a name that is not among them is a warning,
            because the same articles accompany other lists of houses.
    """
    problems: list[Problem] = []
    articles: list[Article] = []
    for section in Section:
        files = pages_of(content / section.value)
        read = (_article(file, section, root, content, vocabularies, problems) for file in files)
        articles += [article for article in read if article]
    problems += _same_addresses(articles)
    problems += _unknown_houses(articles, house_ids)
    return Articles(articles), problems


def article_name(name: str) -> tuple[str, str] | None:
    """Return the date and the words of the file of an article; None for another name."""
    found = _FILE_NAME.fullmatch(name)
    if found is None or len(found[2]) > STEM_CHARS_MAX or is_reserved(found[2]):
        return None
    return found[1], found[2]


def _article(
    file: Path,
    section: Section,
    root: Path,
    content: Path,
    vocabularies: Vocabularies,
    problems: list[Problem],
) -> Article | None:
    path = shown_path(file, root)
    name = article_name(file.name)
    if name is None:
        problems.append(_bad_name(path, file.name))
        return None
    try:
        source = split_page(decode(source_bytes(file, content)))
    except SourceRefused as refused:
        problems.append(refused.problem(path))
        return None
    found: list[Problem] = []
    fields = _fields(source, path, vocabularies, found)
    found += written_oddly(source.front, path, ArticleFields) if source.is_odd else ()
    found += text_problems(source, path, content, page_folder=(section.value, "article"))
    if fields is not None:
        found += picture_problems(fields.picture, "image", source, path, content)
        found += _other_date(fields, source, path, name[0])
    problems += told(found, source, path)
    if fields is None or has_errors(found):
        return None
    return Article(section, name[1], path, fields, render(source.body).html)


def _fields(
    source: Source, path: str, vocabularies: Vocabularies, found: list[Problem]
) -> ArticleFields | None:
    context = ReadingContext(vocabularies)
    try:
        fields = ArticleFields.model_validate(plain_fields(source.front), context=context)
    except ValidationError as error:
        found += map(without_promise, problems_of(error, source.front, path, ArticleFields))
        fields = None
    found += replaced_codes(context, source.front, path)
    return fields


def _bad_name(path: str, name: str) -> Problem:
    message = (
        f"« {shown(name)} » : le nom d'un article est sa date puis quelques mots, "
        "par exemple 2026-11-22-mille-maisons.md."
    )
    return Problem(path, 0, 0, Severity.ERROR, "nom-fichier", message)


def _other_date(
    fields: ArticleFields, source: Source, path: str, date_in_name: str
) -> Iterator[Problem]:
    given = fields.published_on.isoformat()
    if given != date_in_name:
        line, column = place_of(source.front, ("date",))
        message = named(("date",), f"« {given} », mais le nom du fichier dit {date_in_name}.")
        yield Problem(path, line, column, Severity.ERROR, "date-article", message)
    if fields.updated_on and fields.updated_on < fields.published_on:
        line, column = place_of(source.front, ("date_maj",))
        message = named(("date_maj",), "cette date vient avant celle de l'article.")
        yield Problem(path, line, column, Severity.ERROR, "date-article", message)


def _same_addresses(articles: Iterable[Article]) -> Iterator[Problem]:
    first: dict[str, Article] = {}
    for article in articles:
        other = first.setdefault(article.address, article)
        if other is not article:
            message = f"même adresse que {other.path} : changez les mots du nom de fichier."
            yield Problem(article.path, 0, 0, Severity.ERROR, "nom-double", message)


def _unknown_houses(articles: Iterable[Article], house_ids: Collection[str]) -> Iterator[Problem]:
    for article in articles:
        for rank, house in enumerate(article.fields.houses):
            if house not in house_ids:
                message = named(("maisons", rank), f"aucune maison n'a l'identifiant « {house} ».")
                yield Problem(article.path, 1, 1, Severity.WARNING, "lien", message)
