"""What ``msap check`` tells of articles, editorial pages, pictures, and of all links of texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from generator.cli.checked_files import CheckedFiles
from generator.extending.loading import FOLDER, Extensions
from generator.files.articles import read_articles
from generator.files.neighbours import neighbours
from generator.files.pages import RenderedPage, read_pages
from generator.files.pictures import unpublished
from generator.files.placing import place_in
from generator.files.shown_pictures import shown_pictures
from generator.files.site_links import link_problems
from generator.files.site_pages import SitePages
from generator.files.site_texts import linking_texts
from generator.french import long_date
from generator.geography.territory import Territory
from generator.model.article import Article
from generator.model.house import House
from generator.model.lifetime import Stage
from generator.model.vocabulary import Vocabularies
from generator.problems import Problem, Severity, has_errors


class TextsCheck(Struct, frozen=True):
    """What texts are held against; ``is_everything``: no file was named, the whole site is."""

    root: Path
    vocabularies: Vocabularies
    territory: Territory | None
    today: date
    is_everything: bool

    def problems(
        self, files: CheckedFiles, houses: Sequence[House], found_before: Sequence[Problem]
    ) -> list[Problem]:
        """Return the problems of the articles and editorial pages, and of the links of *houses*.

        A house that is closed shows neither its text nor its photo. Which pictures no page shows
        is only told of a whole site that could be read.
        """
        shown = [each for each in houses if each.stage_on(self.today) is not Stage.CLOSED]
        content = self.root / "content"
        house_files = files.neighbouring_houses(self.root)
        articles, pages, found = self._texts(files, house_files)
        known = SitePages(
            content, house_files, self.vocabularies, self.territory, self.today,
            houses if self.is_everything else None,
            Extensions.of(self.root / FOLDER).write,
        )  # fmt: skip
        found += link_problems(linking_texts(self.root, shown, articles, pages), known)
        if self.is_everything and not has_errors((*found_before, *found)):
            found += unpublished(content, self.root, shown_pictures(shown, articles, pages))
        found += self._to_come(articles)
        return found

    def _texts(
        self, files: CheckedFiles, house_files: Iterable[Path]
    ) -> tuple[list[Article], list[RenderedPage], list[Problem]]:
        """Return what was asked about, read beside all others of its kind."""
        content, named = self.root / "content", files.paths(self.root)
        if not (self.is_everything or named):
            return [], [], []
        known = {neighbour.id for neighbour in neighbours(house_files, self.root)}
        articles, found = read_articles(content, self.root, self.vocabularies, known)
        pages, more = read_pages(content / "pages", self.root)
        found += more
        if self.is_everything:
            return list(articles), pages, found
        return (
            [each for each in articles if each.path in named],
            [each for each in pages if each.path in named],
            [each for each in found if each.path in named],
        )

    def _to_come(self, articles: Iterable[Article]) -> Iterator[Problem]:
        """Yield a warning for each article that waits for its day."""
        for article in articles:
            day = article.fields.published_on
            if article.is_out and day > self.today:
                line, column = place_in(self.root / article.path, ("date",))
                message = (
                    f"« date » : cet article paraîtra le {long_date(day)}, "
                    "quand le site sera construit ce jour-là ou plus tard."
                )
                yield Problem(article.path, line, column, Severity.WARNING, "date-future", message)
