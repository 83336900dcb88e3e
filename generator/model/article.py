"""A dated article: news, or a report from a house; and all of them, by theme and by house."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from msgspec import Struct
from pydantic import Field

from generator.model.coded import ServiceCode
from generator.model.fields import Listed
from generator.model.media import Photo
from generator.model.scalars import Identifier, IsoDate, Summary, Text
from generator.model.status import Status, StatusField
from generator.model.value import Value


class Section(StrEnum):
    """Where an article stands: its folder below ``content``, and its address on the site."""

    NEWS = "actualites"
    FIELD = "sur-le-terrain"


class ArticleFields(Value):
    """The front matter of an article. Every article says where its facts come from."""

    title: Text = Field(alias="titre", description="Le titre de l'article.")
    published_on: IsoDate = Field(alias="date", description="Date de publication.")
    updated_on: IsoDate | None = Field(
        None, alias="date_maj", description="Date de la dernière correction, s'il y en a une."
    )
    summary: Summary = Field(
        alias="resume", description="Une ou deux phrases, 280 caractères au plus."
    )
    themes: Annotated[tuple[ServiceCode, ...], Listed] = Field(
        (), alias="themes", description="Des codes de services.yaml."
    )
    houses: Annotated[tuple[Identifier, ...], Listed] = Field(
        (), alias="maisons", description="Les identifiants des maisons dont il est question."
    )
    author: Text | None = Field(None, alias="auteur", description="Qui a écrit l'article.")
    source: Text = Field(alias="source", description="D'où viennent les faits, avec leur date.")
    picture: Photo | None = Field(None, alias="image", description="Une image de content/images.")
    status: StatusField = Field(
        Status.PUBLISHED,
        alias="statut",
        description="brouillon, tant que l'article n'est pas prêt.",
    )


class Article(Struct, frozen=True):
    """An article as its file gives it: fields, address, sanitised HTML.

    ``slug`` is unique within its section; ``path`` is how the file is called in messages.
    """

    section: Section
    slug: str
    path: str
    fields: ArticleFields
    html: str

    @property
    def address(self) -> str:
        """The address of its page from the site's root: ``actualites/mille-maisons/``."""
        return f"{self.section.value}/{self.slug}/"

    @property
    def folder(self) -> tuple[str, ...]:
        """The folders that its page lies in on the site."""
        return (self.section.value, self.slug)

    @property
    def is_out(self) -> bool:
        """Tell whether readers see it once its day has come: it is no draft."""
        return self.fields.status is Status.PUBLISHED

    def is_out_on(self, day: date) -> bool:
        """Tell whether readers see it on *day*."""
        return self.is_out and self.fields.published_on <= day


class Articles:
    """Every article of the site, the newest first."""

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        self._all = tuple(
            sorted(articles, key=lambda a: (a.fields.published_on, a.slug), reverse=True)
        )

    def __iter__(self) -> Iterator[Article]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def out_on(self, day: date) -> Articles:
        """Return those that readers see on *day*."""
        return Articles(article for article in self if article.is_out_on(day))

    def of(self, section: Section) -> tuple[Article, ...]:
        """Return the articles of *section*."""
        return tuple(article for article in self if article.section is section)

    @cached_property
    def by_theme(self) -> Mapping[str, tuple[Article, ...]]:
        """Articles by the code of a service."""
        return _grouped((theme, article) for article in self for theme in article.fields.themes)

    @cached_property
    def by_house(self) -> Mapping[str, tuple[Article, ...]]:
        """Articles by the identifier of a house, known or not."""
        return _grouped((house, article) for article in self for house in article.fields.houses)


def _grouped(pairs: Iterable[tuple[str, Article]]) -> Mapping[str, tuple[Article, ...]]:
    groups: dict[str, dict[str, Article]] = {}
    for key, article in pairs:
        groups.setdefault(key, {})[article.address] = article
    return {key: tuple(group.values()) for key, group in groups.items()}
