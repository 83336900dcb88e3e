"""Which kind of page each file is that a check was asked about."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from generator.cli.project import houses_folder
from generator.files.content_files import shown_path
from generator.files.tree import house_files
from generator.files.unread_files import is_among_others
from generator.model.article import Section


class CheckedFiles(Struct, frozen=True):
    """Files by what they are; those that are no pages are not among them.

    Vocabularies and languages are checked in any case.
    """

    houses: tuple[Path, ...]
    articles: tuple[Path, ...]
    texts: tuple[Path, ...]

    @classmethod
    def of(cls, files: Iterable[Path], root: Path) -> CheckedFiles:
        """Return *files* by their kind: the folder of the project they lie in tells it."""
        content = root / "content"
        sections = {content / section.value for section in Section}
        houses, articles, texts = [], [], []
        for file in files:
            if file.parent in sections:
                articles.append(file)
            elif file.parent == content / "pages":
                texts.append(file)
            elif file.parent != content and not is_among_others(file, content):
                houses.append(file)
        return cls(tuple(houses), tuple(articles), tuple(texts))

    def __len__(self) -> int:
        return len(self.houses) + len(self.articles) + len(self.texts)

    def paths(self, root: Path) -> set[str]:
        """Return how the articles and editorial pages are called in problems."""
        return {shown_path(file, root) for file in (*self.articles, *self.texts)}

    def neighbouring_houses(self, root: Path) -> list[Path]:
        """Return the pages of all houses that these files may lead to.

        Those of the site, where some of these files are its own; those that lie beside a page
        which is not.
        """
        folder = houses_folder(root)
        outside = [file for file in self.houses if not file.is_relative_to(folder)]
        found = dict.fromkeys(self.houses)
        if len(outside) < len(self) or not len(self):
            found |= dict.fromkeys(house_files(folder))
        for beside in {file.parent for file in outside}:
            found |= dict.fromkeys(sorted(beside.glob("*.md")))
        return list(found)
