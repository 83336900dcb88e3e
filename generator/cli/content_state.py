"""All that the content of a project says, as far as it can be read, to be held against another."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from generator.changes.document import Document, document_of
from generator.cli.project import houses_folder, vocabularies_folder
from generator.directory import Directory
from generator.files.articles import read_articles
from generator.files.content_files import shown_path
from generator.files.pages import read_pages
from generator.files.tree import house_files, read_houses
from generator.files.vocabularies import read_vocabularies
from generator.geography.territory import Territory
from generator.model.vocabulary import Vocabularies


class Text(Struct, frozen=True):
    """An article or an editorial page; ``address`` is empty where the site does not show it."""

    title: str
    address: str


class ContentState(Struct, frozen=True):
    """The houses that are published as their full file, and what stands in which file.

    ``houses`` are the ids, drafts included, and ``texts`` the articles and editorial pages, by
    their paths from the project; ``unread`` are pages of houses with an error.
    """

    vocabularies: Vocabularies
    document: Document
    houses: Mapping[str, str]
    texts: Mapping[str, Text]
    unread: frozenset[str]

    @classmethod
    def of(cls, root: Path, territory: Territory | None, today: date) -> ContentState:
        """Return the state of the project at *root* on *today*; its problems are told elsewhere."""
        content = root / "content"
        vocabularies, _ = read_vocabularies(vocabularies_folder(root), root)
        files = house_files(houses_folder(root))
        houses, _ = read_houses(files, root, vocabularies, territory, within=(content,))
        out = [house for house in houses if house.is_out]
        ids = {house.path: house.id for house in houses}
        return cls(
            vocabularies,
            document_of(Directory(out, vocabularies, territory, today=today)),
            ids,
            _texts(content, root, vocabularies, today),
            frozenset(shown_path(file, root) for file in files) - ids.keys(),
        )


def _texts(content: Path, root: Path, vocabularies: Vocabularies, today: date) -> dict[str, Text]:
    articles, _ = read_articles(content, root, vocabularies, ())
    pages, _ = read_pages(content / "pages", root)
    found = {
        each.path: Text(each.fields.title, each.address if each.is_out_on(today) else "")
        for each in articles
    }
    return found | {
        each.path: Text(each.fields.title, (each.address or "./") if each.is_out else "")
        for each in pages
    }
